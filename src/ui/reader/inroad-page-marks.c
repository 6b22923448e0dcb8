/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-marks"

#include "config.h"

#include "ui/reader/inroad-page-marks.h"

#include "ui/reader/inroad-page-rect.h"

struct _InroadPageMarks
{
  InroadPageGeometry *geometry;               /* owned */
  GArray             *areas[INROAD_N_MARKS];  /* owned; of InroadPageArea */
  guint               page;
};

/* Text markers on paper: the page is white in every scheme, and at night what it is turned to is as well. */
static const GdkRGBA mark_colors[INROAD_N_MARKS] = {
  [INROAD_MARK_PASSAGE] = { 1.0f, 0.85f, 0.1f, 0.45f },
  [INROAD_MARK_HITS] = { 1.0f, 0.75f, 0.0f, 0.35f },
  [INROAD_MARK_HIT] = { 1.0f, 0.45f, 0.0f, 0.5f },
  [INROAD_MARK_SELECTION] = { 0.2f, 0.5f, 0.9f, 0.35f },
};

/**
 * inroad_page_marks_new:
 * @geometry: where the pages are
 * @page: a page, counted from 0
 *
 * Returns: (transfer full): no marks yet
 */
InroadPageMarks *
inroad_page_marks_new (InroadPageGeometry *geometry,
                       guint               page)
{
  InroadPageMarks *self;

  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (geometry), NULL);

  self = g_new0 (InroadPageMarks, 1);
  self->geometry = g_object_ref (geometry);
  self->page = page;
  for (guint i = 0; i < INROAD_N_MARKS; i++)
    self->areas[i] = g_array_new (FALSE, FALSE, sizeof (InroadPageArea));

  return self;
}

void
inroad_page_marks_free (InroadPageMarks *self)
{
  for (guint i = 0; i < INROAD_N_MARKS; i++)
    g_array_unref (self->areas[i]);
  g_object_unref (self->geometry);
  g_free (self);
}

gboolean
inroad_page_marks_set (InroadPageMarks      *self,
                       InroadMark            mark,
                       const InroadPageArea *areas,
                       gsize                 n_areas)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (mark < INROAD_N_MARKS, FALSE);

  if (n_areas == 0 && self->areas[mark]->len == 0)
    return FALSE;

  g_array_set_size (self->areas[mark], 0);
  g_array_append_vals (self->areas[mark], areas, (guint) n_areas);

  return TRUE;
}

gboolean
inroad_page_marks_has (InroadPageMarks *self,
                       InroadMark       mark)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (mark < INROAD_N_MARKS, FALSE);

  return self->areas[mark]->len > 0;
}

void
inroad_page_marks_snapshot (InroadPageMarks *self,
                            GtkSnapshot     *snapshot)
{
  g_return_if_fail (self != NULL);

  for (guint mark = 0; mark < INROAD_N_MARKS; mark++)
    for (guint i = 0; i < self->areas[mark]->len; i++)
      {
        graphene_rect_t area;

        inroad_page_rect_init (&area, self->geometry, self->page, &g_array_index (self->areas[mark], InroadPageArea, i));
        if (mark != INROAD_MARK_SELECTION)
          graphene_rect_inset (&area, -1, -1);
        gtk_snapshot_append_color (snapshot, &mark_colors[mark], &area);
      }
}
