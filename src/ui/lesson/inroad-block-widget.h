/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadBlockWidget:
 *
 * Every widget that stands for a block of the lesson: so that the place can be told by the block's id, and
 * "Show me why" finds what it points at.
 */
#define INROAD_TYPE_BLOCK_WIDGET (inroad_block_widget_get_type ())
G_DECLARE_INTERFACE (InroadBlockWidget, inroad_block_widget, INROAD, BLOCK_WIDGET, GtkWidget)

struct _InroadBlockWidgetInterface
{
  GTypeInterface parent;

  InroadBlock *(* get_block) (InroadBlockWidget *self);
  /* Opens what hides the insides. NULL: nothing is hidden. */
  void         (* reveal)    (InroadBlockWidget *self);
};

InroadBlock       *inroad_block_widget_get_block (InroadBlockWidget *self);
void               inroad_block_widget_reveal    (InroadBlockWidget *self);

InroadBlockWidget *inroad_block_widget_find      (GtkWidget         *root,
                                                  const char        *block_id);
InroadBlockWidget *inroad_block_widget_find_at   (GtkWidget         *root,
                                                  GtkWidget         *reference,
                                                  double             y,
                                                  graphene_rect_t   *bounds);

G_END_DECLS
