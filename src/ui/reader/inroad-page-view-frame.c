/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* When the view does its work: once a frame, before layout; and where its pages lie then. */

#include "config.h"

#include "ui/reader/inroad-page-view-private.h"

/* Before layout, so that allocation only ever follows the model. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  InroadPageView *self = INROAD_PAGE_VIEW (widget);
  int width = gtk_widget_get_width (widget);

  if (self->geometry == NULL || width == 0)
    {
      self->tick = 0;
      return G_SOURCE_REMOVE;
    }

  inroad_page_geometry_set_column_width (self->geometry, width);
  inroad_page_view_update_fit (self);
  inroad_page_view_update_adjustments (self);
  inroad_page_view_go_to_awaited (self);

  inroad_page_view_update_sight (self);
  gtk_widget_queue_allocate (widget);
  self->tick = 0;

  return G_SOURCE_REMOVE;
}

void
inroad_page_view_wait_for_frame (InroadPageView *self)
{
  if (self->tick == 0 && self->geometry != NULL)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

void
inroad_page_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = 0;
}

void
inroad_page_view_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  InroadPageView *self = INROAD_PAGE_VIEW (widget);

  for (guint i = 0; i < self->pages->len; i++)
    {
      InroadPageWidget *page = g_ptr_array_index (self->pages, i);
      InroadViewArea area;
      GskTransform *transform;

      inroad_page_geometry_get_page_area (self->geometry, inroad_page_widget_get_page (page), &area);
      transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT
                                           ((float) (area.x - inroad_page_view_get_scroll (self, GTK_ORIENTATION_HORIZONTAL)),
                                            (float) (area.y - inroad_page_view_get_scroll (self, GTK_ORIENTATION_VERTICAL))));
      gtk_widget_allocate (GTK_WIDGET (page), MAX ((int) area.width, 1), MAX ((int) area.height, 1), -1, transform);
    }

  /* What is in sight changes with the size, and else nothing does: a frame for each allocation, and an allocation for
   * each frame, would never end. */
  if (self->seen_width != width || self->seen_height != height)
    inroad_page_view_wait_for_frame (self);
  self->seen_width = width;
  self->seen_height = height;
}
