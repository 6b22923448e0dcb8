/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-columns-layout"

#include "config.h"

#include "ui/lesson/inroad-columns-layout.h"

#include <adwaita.h>

struct _InroadColumnsLayout
{
  GtkLayoutManager  parent_instance;

  InroadColumnsMode mode;
  int               threshold;    /* scaled pixels */
  int               spacing;
  guint             active;
};

G_DEFINE_FINAL_TYPE (InroadColumnsLayout, inroad_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child);

  return n;
}

static gboolean
is_wide (InroadColumnsLayout *self,
         GtkWidget           *widget,
         int                  width)
{
  return width < 0 ||
         width >= adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, self->threshold, gtk_widget_get_settings (widget));
}

/* Which of the children are on screen at that width. */
static gboolean
is_shown (InroadColumnsLayout *self,
          guint                position,
          gboolean             wide)
{
  switch (self->mode)
    {
    case INROAD_COLUMNS_STACK:
      return TRUE;
    case INROAD_COLUMNS_PICK:
      return wide || position == self->active;
    case INROAD_COLUMNS_NARROW_ONLY:
      return !wide;
    default:
      g_return_val_if_reached (TRUE);
    }
}

static int
get_column_width (InroadColumnsLayout *self,
                  GtkWidget           *widget,
                  int                  width)
{
  int n = (int) MAX (count_children (widget), 1);

  return (width - (n - 1) * self->spacing) / n;
}

static void
measure_width (InroadColumnsLayout *self,
               GtkWidget           *widget,
               int                 *minimum,
               int                 *natural)
{
  guint n = count_children (widget);
  int widest = 0;

  *minimum = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      widest = MAX (widest, child_natural);
    }

  *natural = MAX (*minimum, widest * (int) n + self->spacing * ((int) n - 1));
}

static int
measure_child_height (GtkWidget *child,
                      int        width)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return minimum;
}

static int
measure_height (InroadColumnsLayout *self,
                GtkWidget           *widget,
                int                  width)
{
  gboolean wide = is_wide (self, widget, width);
  int child_width = width < 0 ? -1 : wide ? get_column_width (self, widget, width) : width;
  int highest = 0, sum = 0;
  guint position = 0, n_shown = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int height;

      if (!gtk_widget_should_layout (child) || !is_shown (self, position++, wide))
        continue;
      height = measure_child_height (child, child_width);
      highest = MAX (highest, height);
      sum += height;
      n_shown++;
    }

  return wide ? highest : sum + self->spacing * (int) (MAX (n_shown, 1) - 1);
}

static void
inroad_columns_layout_measure (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               GtkOrientation    orientation,
                               int               for_size,
                               int              *minimum,
                               int              *natural,
                               int              *minimum_baseline,
                               int              *natural_baseline)
{
  InroadColumnsLayout *self = INROAD_COLUMNS_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = measure_height (self, widget, for_size);
}

static void
inroad_columns_layout_allocate (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                int               width,
                                int               height,
                                int               baseline)
{
  InroadColumnsLayout *self = INROAD_COLUMNS_LAYOUT (manager);
  gboolean wide = is_wide (self, widget, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int child_width = wide ? get_column_width (self, widget, width) : width;
  GtkAllocation area = { wide && mirrored ? width - child_width : 0, 0, child_width, height };
  guint position = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gboolean shown;

      if (!gtk_widget_should_layout (child))
        continue;

      shown = is_shown (self, position++, wide);
      gtk_widget_set_child_visible (child, shown);
      if (!shown)
        continue;

      if (!wide)
        area.height = measure_child_height (child, child_width);
      gtk_widget_size_allocate (child, &area, -1);

      if (wide)
        area.x += (mirrored ? -1 : 1) * (child_width + self->spacing);
      else
        area.y += area.height + self->spacing;
    }
}

static GtkSizeRequestMode
inroad_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                        GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inroad_columns_layout_class_init (InroadColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = inroad_columns_layout_measure;
  layout_class->allocate = inroad_columns_layout_allocate;
  layout_class->get_request_mode = inroad_columns_layout_get_request_mode;
}

static void
inroad_columns_layout_init (InroadColumnsLayout *self)
{
}

/**
 * inroad_columns_layout_new:
 * @mode: what becomes of the columns where there is no room for all
 * @threshold: the width from which there is, in scaled pixels
 * @spacing: between two children, in pixels
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
inroad_columns_layout_new (InroadColumnsMode mode,
                           int               threshold,
                           int               spacing)
{
  InroadColumnsLayout *self = g_object_new (INROAD_TYPE_COLUMNS_LAYOUT, NULL);

  self->mode = mode;
  self->threshold = threshold;
  self->spacing = spacing;

  return GTK_LAYOUT_MANAGER (self);
}

void
inroad_columns_layout_set_active (InroadColumnsLayout *self,
                                  guint                active)
{
  g_return_if_fail (INROAD_IS_COLUMNS_LAYOUT (self));

  if (self->active == active)
    return;

  self->active = active;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
