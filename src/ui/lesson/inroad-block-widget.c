/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-block-widget"

#include "config.h"

#include "ui/lesson/inroad-block-widget.h"

G_DEFINE_INTERFACE (InroadBlockWidget, inroad_block_widget, GTK_TYPE_WIDGET)

static void
inroad_block_widget_default_init (InroadBlockWidgetInterface *iface)
{
}

/**
 * inroad_block_widget_get_block:
 * @self: a widget of a block
 *
 * Returns: (transfer none): the block that it stands for
 */
InroadBlock *
inroad_block_widget_get_block (InroadBlockWidget *self)
{
  g_return_val_if_fail (INROAD_IS_BLOCK_WIDGET (self), NULL);

  return INROAD_BLOCK_WIDGET_GET_IFACE (self)->get_block (self);
}

/**
 * inroad_block_widget_reveal:
 * @self: a widget of a block
 *
 * Opens it and all that hides it.
 */
void
inroad_block_widget_reveal (InroadBlockWidget *self)
{
  g_return_if_fail (INROAD_IS_BLOCK_WIDGET (self));

  for (GtkWidget *widget = GTK_WIDGET (self); widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      if (INROAD_IS_BLOCK_WIDGET (widget) && INROAD_BLOCK_WIDGET_GET_IFACE (widget)->reveal != NULL)
        INROAD_BLOCK_WIDGET_GET_IFACE (widget)->reveal (INROAD_BLOCK_WIDGET (widget));
    }
}

static gboolean
stands_for (GtkWidget  *widget,
            const char *block_id)
{
  return INROAD_IS_BLOCK_WIDGET (widget) &&
         g_str_equal (inroad_block_get_id (inroad_block_widget_get_block (INROAD_BLOCK_WIDGET (widget))), block_id);
}

/**
 * inroad_block_widget_find:
 * @root: a widget
 * @block_id: the id of a block
 *
 * Returns: (transfer none) (nullable): the widget in @root that stands for it
 */
InroadBlockWidget *
inroad_block_widget_find (GtkWidget  *root,
                          const char *block_id)
{
  g_return_val_if_fail (GTK_IS_WIDGET (root), NULL);
  g_return_val_if_fail (block_id != NULL, NULL);

  if (stands_for (root, block_id))
    return INROAD_BLOCK_WIDGET (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      InroadBlockWidget *found = inroad_block_widget_find (child, block_id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * inroad_block_widget_find_at:
 * @root: a widget
 * @reference: a widget that @root is in
 * @y: a line of @reference
 * @bounds: (out): the bounds of what is found, in @reference
 *
 * Returns: (transfer none) (nullable): the last visible widget of a block that begins at or above the line, the
 *   innermost where several do; or the first of all where none does
 */
InroadBlockWidget *
inroad_block_widget_find_at (GtkWidget       *root,
                             GtkWidget       *reference,
                             double           y,
                             graphene_rect_t *bounds)
{
  InroadBlockWidget *best = NULL;
  graphene_rect_t area;

  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return NULL;

  if (INROAD_IS_BLOCK_WIDGET (root) && gtk_widget_compute_bounds (root, reference, &area))
    {
      best = INROAD_BLOCK_WIDGET (root);
      *bounds = area;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      InroadBlockWidget *found = inroad_block_widget_find_at (child, reference, y, &area);

      if (found != NULL && (best == NULL || area.origin.y <= y))
        {
          best = found;
          *bounds = area;
        }
    }

  return best;
}
