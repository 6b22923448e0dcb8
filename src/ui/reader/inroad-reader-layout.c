/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* The room that the reader takes. */

#define G_LOG_DOMAIN "inroad-reader-layout"

#include "config.h"

#include "ui/reader/inroad-reader-private.h"

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, -1, minimum, natural, NULL, NULL);
}

/* When a wide window becomes narrow at one stroke, the pane is laid out once more beside the lesson before it is put
 * over it. There is no room left for it then, and what has breakpoints would complain of that. */
static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (child, MAX (width, minimum), height, baseline, NULL);
}

GtkLayoutManager *
inroad_reader_make_layout (void)
{
  return gtk_custom_layout_new (get_request_mode, measure, allocate);
}
