/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * InroadBlock:
 *
 * Anything in a lesson with a stable id: a paragraph, a pattern and each of its aspects, a row, an option.
 * Progress, links and statistics refer to blocks by that id.
 */
#define INROAD_TYPE_BLOCK (inroad_block_get_type ())
G_DECLARE_DERIVABLE_TYPE (InroadBlock, inroad_block, INROAD, BLOCK, GObject)

struct _InroadBlockClass
{
  GObjectClass parent_class;

  /* What lies inside, in reading order: adds borrowed InroadBlock pointers. NULL: nothing does. */
  void  (* add_children) (InroadBlock *self,
                          GPtrArray   *children);
  /* The words of the block itself, without its children. */
  guint (* count_words)  (InroadBlock *self);
};

const char  *inroad_block_get_id      (InroadBlock *self);
InroadBlock *inroad_block_find        (InroadBlock *self,
                                       const char  *id);
guint        inroad_block_count_words (InroadBlock *self);

G_END_DECLS
