/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-canvas"

#include "config.h"

#include "ui/drawing/inroad-canvas.h"

#include <adwaita.h>

/* Below that nobody sees what is meant. */
#define SMALLEST_SCALE 0.4

struct _InroadCanvas
{
  GtkWidget         parent_instance;

  int               width;
  int               height;
  InroadCanvasDraw  draw;
  gpointer          data;
};

G_DEFINE_FINAL_TYPE (InroadCanvas, inroad_canvas, GTK_TYPE_WIDGET)

static void
inroad_canvas_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  InroadCanvas *self = INROAD_CANVAS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (self->width * SMALLEST_SCALE);
      *natural = self->width;
      return;
    }

  *natural = self->height;
  if (for_size >= 0 && for_size < self->width)
    *natural = self->height * for_size / self->width;
  *minimum = *natural;
}

static void
inroad_canvas_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  InroadCanvas *self = INROAD_CANVAS (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float scale = MIN (1, MIN (width / (float) self->width, height / (float) self->height));
  float drawn_width = (float) self->width * scale;
  InroadPen pen;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((width - drawn_width) / 2,
                                                          (height - (float) self->height * scale) / 2));
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (drawn_width, 0));
      gtk_snapshot_scale (snapshot, -scale, scale);
    }
  else
    {
      gtk_snapshot_scale (snapshot, scale, scale);
    }

  inroad_pen_init (&pen, widget, snapshot);
  self->draw (&pen, self->data);
  gtk_snapshot_restore (snapshot);
}

static GtkSizeRequestMode
inroad_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inroad_canvas_class_init (InroadCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = inroad_canvas_measure;
  widget_class->snapshot = inroad_canvas_snapshot;
  widget_class->get_request_mode = inroad_canvas_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "drawing");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
inroad_canvas_init (InroadCanvas *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  /* The text's colour redraws by itself; these do not. */
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * inroad_canvas_new:
 * @width: of the drawing, in its own units
 * @height: the same
 * @draw: draws it
 * @data: for @draw; not owned
 * @description: (nullable): what it shows, in words; %NULL where the text around says it
 *
 * Returns: (transfer floating): a canvas
 */
GtkWidget *
inroad_canvas_new (int               width,
                   int               height,
                   InroadCanvasDraw  draw,
                   gpointer          data,
                   const char       *description)
{
  InroadCanvas *self;

  g_return_val_if_fail (width > 0 && height > 0, NULL);
  g_return_val_if_fail (draw != NULL, NULL);

  if (description == NULL)
    self = g_object_new (INROAD_TYPE_CANVAS, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  else
    self = g_object_new (INROAD_TYPE_CANVAS, NULL);
  self->width = width;
  self->height = height;
  self->draw = draw;
  self->data = data;
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                    -1);

  return GTK_WIDGET (self);
}
