/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadPagePlace:
 * @page: counted from 0
 * @offset: how much of the page is above the view's top, in its own heights, from 0 to 1
 * @zoom: 1 for the size on paper; 0 if it follows the size of the view
 * @whole_page: of a zoom that follows the view, whether it fits the height of a page and not just its width
 * @two_pages: whether two pages stand beside each other
 * @odd_left: of these, whether the first stands on the left
 */
typedef struct
{
  guint    page;
  double   offset;
  double   zoom;
  gboolean whole_page;
  gboolean two_pages;
  gboolean odd_left;
} InroadPagePlace;

/**
 * InroadReadingPlaces:
 *
 * Where each document was read last. A document is known by what is in it, not by its name: one that was
 * replaced has a place of its own. The latest of them are kept, in a small file that nothing depends on: what is
 * in it and makes no sense is passed over. Without a file (a guest) all stays in memory.
 */
#define INROAD_TYPE_READING_PLACES (inroad_reading_places_get_type ())
G_DECLARE_FINAL_TYPE (InroadReadingPlaces, inroad_reading_places, INROAD, READING_PLACES, GObject)

/* @file: (nullable): NULL for a guest */
InroadReadingPlaces *inroad_reading_places_new (GFile *file) G_GNUC_WARN_UNUSED_RESULT;

/* By what the document is known here. The places are read by then. */
void     inroad_reading_places_identify_async  (InroadReadingPlaces    *self,
                                                GFile                  *document,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
char    *inroad_reading_places_identify_finish (InroadReadingPlaces    *self,
                                                GAsyncResult           *result,
                                                GError                **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean inroad_reading_places_is_empty        (InroadReadingPlaces    *self);
gboolean inroad_reading_places_find            (InroadReadingPlaces    *self,
                                                const char             *identity,
                                                InroadPagePlace        *place);
void     inroad_reading_places_remember        (InroadReadingPlaces    *self,
                                                const char             *identity,
                                                const InroadPagePlace  *place);

/* Writes what was remembered, if anything was. A failure is worth no word to a learner. */
void     inroad_reading_places_save_async      (InroadReadingPlaces    *self,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
gboolean inroad_reading_places_save_finish     (InroadReadingPlaces    *self,
                                                GAsyncResult           *result,
                                                GError                **error);

G_END_DECLS
