/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-page-geometry.h"
#include "document/inroad-page-text.h"
#include "document/inroad-render-queue.h"
#include "ui/reader/inroad-page-marks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadPageWidget:
 *
 * A page on screen: what of it is rendered, marks on it, its links, where the lesson cites it, or why it cannot be shown. Its words are
 * told to those who listen.
 *
 * Signals: "link-activated" (const InroadPageLink *link).
 */
#define INROAD_TYPE_PAGE_WIDGET (inroad_page_widget_get_type ())
G_DECLARE_FINAL_TYPE (InroadPageWidget, inroad_page_widget, INROAD, PAGE_WIDGET, GtkWidget)

GtkWidget *inroad_page_widget_new            (InroadPageGeometry   *geometry,
                                              InroadRenderQueue    *queue,
                                              guint                 page);

guint      inroad_page_widget_get_page       (InroadPageWidget     *self);
/* The tiles to be shown, at the present scale of the surface. */
void       inroad_page_widget_set_tiles      (InroadPageWidget     *self,
                                              const InroadTile     *tiles,
                                              gsize                 n_tiles,
                                              double                device_scale);
void       inroad_page_widget_take_pixels    (InroadPageWidget     *self,
                                              const InroadTile     *tile,
                                              InroadPixels         *pixels);
/* Whether all of it that is in sight is drawn, or cannot be. */
gboolean   inroad_page_widget_is_complete    (InroadPageWidget     *self);
/* @pixels: (nullable): the page in small, unturned */
void       inroad_page_widget_set_placeholder (InroadPageWidget    *self,
                                              InroadPixels         *pixels);
void       inroad_page_widget_update_failure (InroadPageWidget     *self);
void       inroad_page_widget_set_marks      (InroadPageWidget     *self,
                                              InroadMark            mark,
                                              const InroadPageArea *areas,
                                              gsize                 n_areas);
gboolean   inroad_page_widget_has_marks      (InroadPageWidget     *self,
                                              InroadMark            mark);
void       inroad_page_widget_set_night      (InroadPageWidget     *self,
                                              gboolean              night);
/* Where pictures are, of InroadPageArea: they keep their colours at night. */
void       inroad_page_widget_set_images     (InroadPageWidget     *self,
                                              GArray               *images);
/* Borrowed; NULL until it is known. */
InroadPageText *inroad_page_widget_get_text  (InroadPageWidget     *self);
void       inroad_page_widget_set_text       (InroadPageWidget     *self,
                                              InroadPageText       *text);
void       inroad_page_widget_set_links      (InroadPageWidget     *self,
                                              GPtrArray            *links,
                                              gboolean              may_leave);
/* Of InroadCitedPlace, from top to bottom. */
void       inroad_page_widget_set_citations  (InroadPageWidget     *self,
                                              GPtrArray            *places);
void       inroad_page_widget_get_letter_area (InroadPageWidget    *self,
                                              guint                 index,
                                              graphene_rect_t      *area);

G_END_DECLS
