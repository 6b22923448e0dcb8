/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-view-zoom"

#include "config.h"

#include "ui/reader/inroad-page-view-private.h"

void
inroad_page_view_get_spot (InroadPageView *self,
                           double          x,
                           double          y,
                           InroadPageSpot *spot)
{
  double view_x, view_y;

  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));
  g_return_if_fail (self->geometry != NULL && spot != NULL);

  view_x = inroad_page_view_get_scroll (self, GTK_ORIENTATION_HORIZONTAL) + x;
  view_y = inroad_page_view_get_scroll (self, GTK_ORIENTATION_VERTICAL) + y;
  spot->page = inroad_page_geometry_find_page_at (self->geometry, view_x, view_y);
  inroad_page_geometry_to_page (self->geometry, spot->page, view_x, view_y, &spot->x, &spot->y);
}

static void
put_spot (InroadPageView       *self,
          const InroadPageSpot *spot,
          double                x,
          double                y)
{
  const InroadPageArea point = { spot->x, spot->y, 0, 0 };
  InroadViewArea area;

  inroad_page_geometry_to_view (self->geometry, spot->page, &point, &area);
  inroad_page_view_update_adjustments (self);
  inroad_page_view_set_scroll (self, GTK_ORIENTATION_HORIZONTAL, area.x - x);
  inroad_page_view_set_scroll (self, GTK_ORIENTATION_VERTICAL, area.y - y);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  inroad_page_view_wait_for_frame (self);
}

/* What is fitted may be smaller than anybody would ask for: two pages on a telephone. */
#define FITTED_MIN 0.04

/* Whatever becomes of the heights above it. */
static void
set_zoom_keeping (InroadPageView *self,
                  double          zoom,
                  double          x,
                  double          y)
{
  InroadPageSpot spot;

  zoom = CLAMP (zoom, self->fit == INROAD_FIT_NONE ? INROAD_ZOOM_MIN : FITTED_MIN, INROAD_ZOOM_MAX);
  if (zoom == inroad_page_geometry_get_zoom (self->geometry))
    return;

  inroad_page_view_get_spot (self, x, y, &spot);
  inroad_page_geometry_set_zoom (self->geometry, zoom);
  put_spot (self, &spot, x, y);
  inroad_page_view_notify_zoom (self);
}

static void
set_fit (InroadPageView *self,
         InroadFit       fit)
{
  if (self->fit == fit)
    return;

  self->fit = fit;
  inroad_page_view_notify_fit (self);
}

static gboolean
needs_fit (InroadPageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  return self->fitted_width != width || (self->fit == INROAD_FIT_PAGE && self->fitted_height != height);
}

/* Only when the view has another size, or somebody asks: a wider page that is met on the way does not change the
 * size of what is being read. */
void
inroad_page_view_update_fit (InroadPageView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  if (!needs_fit (self))
    return;

  self->fitted_width = (int) width;
  self->fitted_height = (int) height;
  switch (self->fit)
    {
    case INROAD_FIT_WIDTH:
      set_zoom_keeping (self, inroad_page_geometry_get_fit_width (self->geometry, width), 0, 0);
      break;
    case INROAD_FIT_PAGE:
      set_zoom_keeping (self, inroad_page_geometry_get_fit_page (self->geometry, width, height), 0, 0);
      break;
    case INROAD_FIT_NONE:
    default:
      break;
    }
}

double
inroad_page_view_get_zoom (InroadPageView *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_VIEW (self), 1);

  return self->geometry != NULL ? inroad_page_geometry_get_zoom (self->geometry) : 1;
}

void
inroad_page_view_zoom_at (InroadPageView *self,
                          double          zoom,
                          double          x,
                          double          y)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));

  if (self->geometry == NULL)
    return;

  set_fit (self, INROAD_FIT_NONE);
  set_zoom_keeping (self, zoom, x, y);
}

/**
 * inroad_page_view_hold_spot:
 * @self: a view with a document
 * @spot: what was at the fingers when they came down
 * @zoom: the zoom that they ask for
 * @x: where they are now
 * @y: where they are now
 *
 * Puts the spot there, at that zoom: two fingers pan and zoom at once.
 */
void
inroad_page_view_hold_spot (InroadPageView       *self,
                            const InroadPageSpot *spot,
                            double                zoom,
                            double                x,
                            double                y)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));
  g_return_if_fail (self->geometry != NULL && spot != NULL);

  zoom = CLAMP (zoom, INROAD_ZOOM_MIN, INROAD_ZOOM_MAX);
  set_fit (self, INROAD_FIT_NONE);
  if (zoom != inroad_page_geometry_get_zoom (self->geometry))
    {
      inroad_page_geometry_set_zoom (self->geometry, zoom);
      inroad_page_view_notify_zoom (self);
    }
  put_spot (self, spot, x, y);
}

/**
 * inroad_page_view_zoom_by:
 * @self: a view
 * @factor: above 1 to see less of it larger
 *
 * Zooms about the middle of the view.
 */
void
inroad_page_view_zoom_by (InroadPageView *self,
                          double          factor)
{
  inroad_page_view_zoom_at (self, inroad_page_view_get_zoom (self) * factor,
                            gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                            gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

InroadFit
inroad_page_view_get_fit (InroadPageView *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_VIEW (self), INROAD_FIT_NONE);

  return self->fit;
}

void
inroad_page_view_set_fit (InroadPageView *self,
                          InroadFit       fit)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));

  set_fit (self, fit);
  self->fitted_width = 0;
  inroad_page_view_wait_for_frame (self);
}

/**
 * inroad_page_view_turn:
 * @self: a view
 * @degrees: by how much, clockwise; 90, 180 or 270
 *
 * Turns all pages. The page at the top stays there.
 */
void
inroad_page_view_turn (InroadPageView *self,
                       guint           degrees)
{
  double offset;
  guint page;

  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));
  g_return_if_fail (degrees % 90 == 0);

  if (self->geometry == NULL)
    return;

  page = inroad_page_view_get_place (self, &offset);
  inroad_page_geometry_set_rotation (self->geometry,
                                     (inroad_page_geometry_get_rotation (self->geometry) + degrees) % 360);
  self->fitted_width = 0;
  inroad_page_view_go_to (self, page, 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
