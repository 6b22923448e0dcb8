/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * InroadPlace:
 * @section_id: (nullable): the section
 * @block_id: (nullable): the block at the top of the window
 * @offset: how much of that block is above the window's top, in its own heights, from 0 to 1
 * @document_id: (nullable): the document that was read last
 * @page: its page, counted from 1; 0 if none was read
 * @page_offset: how much of that page is above the view's top, in its own heights, from 0 to 1
 * @zoom: its zoom, 1 being the size on paper; 0 for "fit to width"
 *
 * Where a learner stopped.
 */
typedef struct
{
  char   *section_id;
  char   *block_id;
  double  offset;
  char   *document_id;
  guint   page;
  double  page_offset;
  double  zoom;
} InroadPlace;

#define INROAD_TYPE_PLACE (inroad_place_get_type ())
GType        inroad_place_get_type (void);

InroadPlace *inroad_place_new      (void) G_GNUC_WARN_UNUSED_RESULT;
InroadPlace *inroad_place_copy     (const InroadPlace *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean     inroad_place_equal    (const InroadPlace *a,
                                    const InroadPlace *b);
void         inroad_place_free     (InroadPlace       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadPlace, inroad_place_free)

G_END_DECLS
