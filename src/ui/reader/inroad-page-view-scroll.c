/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Which part of the column of pages is in sight. */

#define G_LOG_DOMAIN "inroad-page-view-scroll"

#include "config.h"

#include "ui/reader/inroad-page-view-private.h"

#include <math.h>

double
inroad_page_view_get_device_scale (InroadPageView *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 1;
}

/* To whole device pixels: tiles are drawn without being resampled. */
double
inroad_page_view_get_scroll (InroadPageView *self,
                             GtkOrientation  orientation)
{
  double scale = inroad_page_view_get_device_scale (self);
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? round (gtk_adjustment_get_value (adjustment) * scale) / scale : 0;
}

void
inroad_page_view_get_sight (InroadPageView *self,
                            InroadViewArea *sight)
{
  sight->x = inroad_page_view_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  sight->y = inroad_page_view_get_scroll (self, GTK_ORIENTATION_VERTICAL);
  sight->width = gtk_widget_get_width (GTK_WIDGET (self));
  sight->height = gtk_widget_get_height (GTK_WIDGET (self));
}

static void
configure_adjustment (InroadPageView *self,
                      GtkOrientation  orientation,
                      double          upper,
                      double          page_size)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;

  upper = MAX (upper, page_size);
  gtk_adjustment_configure (adjustment,
                            CLAMP (gtk_adjustment_get_value (adjustment), 0, upper - page_size),
                            0, upper, page_size * 0.1, page_size * 0.9, page_size);
}

void
inroad_page_view_update_adjustments (InroadPageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  configure_adjustment (self, GTK_ORIENTATION_HORIZONTAL, inroad_page_geometry_get_width (self->geometry), width);
  configure_adjustment (self, GTK_ORIENTATION_VERTICAL, inroad_page_geometry_get_height (self->geometry), height);
}

void
inroad_page_view_set_scroll (InroadPageView *self,
                             GtkOrientation  orientation,
                             double          value)
{
  if (self->adjustments[orientation] != NULL)
    gtk_adjustment_set_value (self->adjustments[orientation], value);
}

static void
value_changed_cb (InroadPageView *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  inroad_page_view_wait_for_frame (self);
}

void
inroad_page_view_set_adjustment (InroadPageView *self,
                                 GtkOrientation  orientation,
                                 GtkAdjustment  *adjustment)
{
  if (adjustment != NULL && self->adjustments[orientation] == adjustment)
    return;

  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], value_changed_cb, self);
  g_clear_object (&self->adjustments[orientation]);

  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  inroad_page_view_wait_for_frame (self);
}
