/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-module-grammar.h"

G_BEGIN_DECLS

/* For the reader of lesson files alone: an element while it is read. It owns its children until it has been
 * made into an object. */
struct _InroadElement
{
  const InroadElementRule *rule;
  char                    *name;
  /* Where its start tag begins, both from 1. */
  guint                    line;
  guint                    column;
  /* Names and values by turns, ended by NULL. */
  char                   **attributes;
  /* The text of a text element: the source of its marks included. */
  GString                 *text;
  /* Of InroadElement, in the file's order. */
  GPtrArray               *children;
  /* What it stands for, once it was built. */
  GObject                 *object;
  /* The highest rank among the children so far. */
  guint                    rank;
  /* Nothing in it was found wrong. */
  gboolean                 sound;
};

InroadElement *inroad_element_new           (const InroadElementRule *rule,
                                             const char              *name,
                                             const char             **attribute_names,
                                             const char             **attribute_values);
void           inroad_element_free          (InroadElement           *self);

const char    *inroad_element_get_attribute (InroadElement           *self,
                                             const char              *name);
InroadElement *inroad_element_get_child     (InroadElement           *self,
                                             const char              *name,
                                             guint                    nth);
gpointer       inroad_element_get_object    (InroadElement           *self,
                                             const char              *name);
GListStore    *inroad_element_list_objects  (InroadElement           *self,
                                             GType                    type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadElement, inroad_element_free)

G_END_DECLS
