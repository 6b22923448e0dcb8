/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-block-box"

#include "config.h"

#include "ui/lesson/inroad-block-box.h"

struct _InroadBlockBox
{
  GtkBox       parent_instance;

  /* Owned */
  InroadBlock *block;
};

static InroadBlock *
get_block (InroadBlockWidget *widget)
{
  return INROAD_BLOCK_BOX (widget)->block;
}

static void
block_widget_iface_init (InroadBlockWidgetInterface *iface)
{
  iface->get_block = get_block;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InroadBlockBox, inroad_block_box, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INROAD_TYPE_BLOCK_WIDGET, block_widget_iface_init))

static void
inroad_block_box_finalize (GObject *object)
{
  InroadBlockBox *self = INROAD_BLOCK_BOX (object);

  g_clear_object (&self->block);

  G_OBJECT_CLASS (inroad_block_box_parent_class)->finalize (object);
}

static void
inroad_block_box_class_init (InroadBlockBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_block_box_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "block");
}

static void
inroad_block_box_init (InroadBlockBox *self)
{
}

/**
 * inroad_block_box_new:
 * @block: a block of the lesson
 * @css_class: (nullable): a CSS class
 *
 * Returns: (transfer floating): an empty column that stands for the block
 */
GtkWidget *
inroad_block_box_new (InroadBlock *block,
                      const char  *css_class)
{
  InroadBlockBox *self;

  g_return_val_if_fail (INROAD_IS_BLOCK (block), NULL);

  self = g_object_new (INROAD_TYPE_BLOCK_BOX,
                       "orientation", GTK_ORIENTATION_VERTICAL,
                       NULL);
  self->block = g_object_ref (block);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);

  return GTK_WIDGET (self);
}
