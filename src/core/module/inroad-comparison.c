/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-comparison"

#include "config.h"

#include "core/module/inroad-comparison.h"

#include "core/module/inroad-block-private.h"

struct _InroadComparison
{
  InroadBlock parent_instance;

  /* Owned */
  InroadSide *first;
  InroadSide *second;
  GListModel *rows;
};

G_DEFINE_FINAL_TYPE (InroadComparison, inroad_comparison, INROAD_TYPE_BLOCK)

static void
inroad_comparison_add_children (InroadBlock *block,
                                GPtrArray   *children)
{
  InroadComparison *self = INROAD_COMPARISON (block);

  g_ptr_array_add (children, self->first);
  g_ptr_array_add (children, self->second);
  inroad_block_add_list (children, self->rows);
}

static void
inroad_comparison_finalize (GObject *object)
{
  InroadComparison *self = INROAD_COMPARISON (object);

  g_clear_object (&self->first);
  g_clear_object (&self->second);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (inroad_comparison_parent_class)->finalize (object);
}

static void
inroad_comparison_class_init (InroadComparisonClass *klass)
{
  InroadBlockClass *block_class = INROAD_BLOCK_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_comparison_finalize;
  block_class->add_children = inroad_comparison_add_children;
}

static void
inroad_comparison_init (InroadComparison *self)
{
}

/**
 * inroad_comparison_new:
 * @id: its id in the lesson
 * @first: the thought for the first side
 * @second: the thought for the second side
 * @rows: of InroadComparisonRow, in reading order
 *
 * Returns: (transfer full): a comparison
 */
InroadComparison *
inroad_comparison_new (const char *id,
                       InroadSide *first,
                       InroadSide *second,
                       GListModel *rows)
{
  InroadComparison *self;

  g_return_val_if_fail (INROAD_IS_SIDE (first), NULL);
  g_return_val_if_fail (INROAD_IS_SIDE (second), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (rows), NULL);

  self = g_object_new (INROAD_TYPE_COMPARISON, NULL);
  inroad_block_set_id (INROAD_BLOCK (self), id);
  g_set_object (&self->first, first);
  g_set_object (&self->second, second);
  g_set_object (&self->rows, rows);

  return self;
}

/**
 * inroad_comparison_get_rows:
 * @self: a comparison
 *
 * Returns: (transfer none): of InroadComparisonRow, in reading order
 */
GListModel *
inroad_comparison_get_rows (InroadComparison *self)
{
  g_return_val_if_fail (INROAD_IS_COMPARISON (self), NULL);

  return self->rows;
}

/**
 * inroad_comparison_get_side:
 * @self: a comparison
 * @side: 0 for the first side, 1 for the second
 *
 * Returns: (transfer none): one of its sides
 */
InroadSide *
inroad_comparison_get_side (InroadComparison *self,
                            guint             side)
{
  g_return_val_if_fail (INROAD_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (side < 2, NULL);

  return side == 0 ? self->first : self->second;
}
