/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-view-place"

#include "config.h"

#include "ui/reader/inroad-page-view-private.h"

/* A third of the view above it: what leads to a passage is read first. */
#define ABOVE (1.0 / 3)

/* Of two pages beside each other the other one may be all that is in sight. */
static void
go_to_side (InroadPageView       *self,
            const InroadViewArea *area)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  double left = inroad_page_view_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  double seen = MIN (area->x + area->width, left + width) - MAX (area->x, left);

  if (seen < MIN (area->width, width) / 2)
    inroad_page_view_set_scroll (self, GTK_ORIENTATION_HORIZONTAL, area->x - INROAD_PAGE_GAP);
}

static void
go_to_offset (InroadPageView *self)
{
  InroadViewArea area;

  inroad_page_geometry_get_page_area (self->geometry, self->awaited_page, &area);
  inroad_page_view_set_scroll (self, GTK_ORIENTATION_VERTICAL,
                               area.y + self->awaited_offset * area.height -
                                 (self->awaited_offset > 0 ? 0 : INROAD_PAGE_GAP));
  go_to_side (self, &area);
}

static gboolean
is_in_sight (InroadPageView       *self,
             const InroadViewArea *area)
{
  double top = inroad_page_view_get_scroll (self, GTK_ORIENTATION_VERTICAL);
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  return area->y >= top + height / 10.0 && area->y + area->height <= top + height * 0.9;
}

static void
go_to_area (InroadPageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  double left = inroad_page_view_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  InroadViewArea area;

  inroad_page_geometry_to_view (self->geometry, self->awaited_page, &self->awaited_area, &area);
  if (!is_in_sight (self, &area))
    inroad_page_view_set_scroll (self, GTK_ORIENTATION_VERTICAL,
                                 area.y - gtk_widget_get_height (GTK_WIDGET (self)) * ABOVE);
  if (area.x < left || area.x + area.width > left + width)
    inroad_page_view_set_scroll (self, GTK_ORIENTATION_HORIZONTAL, area.x + area.width / 2 - width / 2.0);
}

void
inroad_page_view_go_to_awaited (InroadPageView *self)
{
  InroadAwaits awaits = self->awaits;

  self->awaits = INROAD_AWAITS_NOTHING;
  if (awaits == INROAD_AWAITS_OFFSET)
    go_to_offset (self);
  else if (awaits == INROAD_AWAITS_POINT)
    go_to_area (self);
}

/* With the next frame, and only as far as it takes to see it. */
void
inroad_page_view_await_area (InroadPageView       *self,
                             guint                 page,
                             const InroadPageArea *area)
{
  self->awaits = INROAD_AWAITS_POINT;
  self->awaited_page = page;
  self->awaited_area = *area;
  inroad_page_view_wait_for_frame (self);
}

/**
 * inroad_page_view_get_place:
 * @self: a view
 * @offset: (out): how much of the page is above the view, in the page's heights
 *
 * Returns: the page at the top of the view, or that will be there with the next frame, counted from 0
 */
guint
inroad_page_view_get_place (InroadPageView *self,
                            double         *offset)
{
  g_return_val_if_fail (INROAD_IS_PAGE_VIEW (self), 0);
  g_return_val_if_fail (offset != NULL, 0);

  *offset = 0;
  if (self->geometry == NULL)
    return 0;

  if (self->awaits != INROAD_AWAITS_NOTHING)
    {
      *offset = self->awaits == INROAD_AWAITS_OFFSET ? self->awaited_offset : 0;
      return self->awaited_page;
    }

  return inroad_page_geometry_find_page (self->geometry, inroad_page_view_get_scroll (self, GTK_ORIENTATION_VERTICAL), offset);
}

/**
 * inroad_page_view_go_to:
 * @self: a view with a document
 * @page: a page, counted from 0; the last one if there are fewer
 * @offset: how much of it is above the view, in the page's heights
 *
 * Scrolls there.
 */
void
inroad_page_view_go_to (InroadPageView *self,
                        guint           page,
                        double          offset)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));

  if (self->geometry == NULL)
    return;

  self->awaits = INROAD_AWAITS_OFFSET;
  self->awaited_page = MIN (page, inroad_page_geometry_get_n_pages (self->geometry) - 1);
  self->awaited_offset = CLAMP (offset, 0, 1);
  inroad_page_view_wait_for_frame (self);
}

/**
 * inroad_page_view_go_to_point:
 * @self: a view with a document
 * @page: a page, counted from 0; the last one if there are fewer
 * @y: points from its top
 *
 * Scrolls so that the point is at the top of the view, as links ask for it. The zoom stays.
 */
void
inroad_page_view_go_to_point (InroadPageView *self,
                              guint           page,
                              double          y)
{
  const InroadPageArea point = { 0, y, 1, 1 };
  InroadViewArea page_area, area;

  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));

  if (self->geometry == NULL)
    return;

  page = MIN (page, inroad_page_geometry_get_n_pages (self->geometry) - 1);
  inroad_page_geometry_get_page_area (self->geometry, page, &page_area);
  inroad_page_geometry_to_view (self->geometry, page, &point, &area);
  inroad_page_view_go_to (self, page, CLAMP ((area.y - page_area.y) / page_area.height, 0, 1));
}
