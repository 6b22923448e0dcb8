/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-page-geometry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadMark:
 * @INROAD_MARK_PASSAGE: what the lesson quotes
 * @INROAD_MARK_HITS: what was looked for
 * @INROAD_MARK_HIT: the hit that the reader is at
 * @INROAD_MARK_SELECTION: what is selected
 *
 * What can be marked on a page, from below to above.
 */
typedef enum
{
  INROAD_MARK_PASSAGE,
  INROAD_MARK_HITS,
  INROAD_MARK_HIT,
  INROAD_MARK_SELECTION,
  INROAD_N_MARKS,
} InroadMark;

/**
 * InroadPageMarks:
 *
 * What is marked on a page: areas in points, by their kind.
 */
typedef struct _InroadPageMarks InroadPageMarks;

InroadPageMarks *inroad_page_marks_new      (InroadPageGeometry   *geometry,
                                             guint                 page) G_GNUC_WARN_UNUSED_RESULT;
void             inroad_page_marks_free     (InroadPageMarks      *self);

/* FALSE if nothing changes. */
gboolean         inroad_page_marks_set      (InroadPageMarks      *self,
                                             InroadMark            mark,
                                             const InroadPageArea *areas,
                                             gsize                 n_areas);
gboolean         inroad_page_marks_has      (InroadPageMarks      *self,
                                             InroadMark            mark);
void             inroad_page_marks_snapshot (InroadPageMarks      *self,
                                             GtkSnapshot          *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadPageMarks, inroad_page_marks_free)

G_END_DECLS
