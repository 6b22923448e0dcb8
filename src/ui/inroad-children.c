/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-children"

#include "config.h"

#include "ui/inroad-children.h"

/**
 * inroad_unparent_children:
 * @widget: a widget that is being disposed of
 *
 * Lets go of everything in it.
 */
void
inroad_unparent_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

/**
 * inroad_dispose_template:
 * @widget: a widget that is being disposed of
 * @type: the type whose template it has
 *
 * Lets go of the template. GTK's own function leaves children in the widget that the template gives no name.
 */
void
inroad_dispose_template (GtkWidget *widget,
                         GType      type)
{
  gtk_widget_dispose_template (widget, type);
  inroad_unparent_children (widget);
}
