/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-comparison-row"

#include "config.h"

#include "core/module/inroad-comparison-row.h"

#include "core/module/inroad-block-private.h"

struct _InroadComparisonRow
{
  InroadBlock parent_instance;

  /* Owned */
  InroadText *subject;
  InroadText *first;
  InroadText *second;
};

G_DEFINE_FINAL_TYPE (InroadComparisonRow, inroad_comparison_row, INROAD_TYPE_BLOCK)

static guint
inroad_comparison_row_count_words (InroadBlock *block)
{
  InroadComparisonRow *self = INROAD_COMPARISON_ROW (block);

  return inroad_text_count_words (self->subject) +
         inroad_text_count_words (self->first) +
         inroad_text_count_words (self->second);
}

static void
inroad_comparison_row_finalize (GObject *object)
{
  InroadComparisonRow *self = INROAD_COMPARISON_ROW (object);

  g_clear_object (&self->subject);
  g_clear_object (&self->first);
  g_clear_object (&self->second);

  G_OBJECT_CLASS (inroad_comparison_row_parent_class)->finalize (object);
}

static void
inroad_comparison_row_class_init (InroadComparisonRowClass *klass)
{
  InroadBlockClass *block_class = INROAD_BLOCK_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_comparison_row_finalize;
  block_class->count_words = inroad_comparison_row_count_words;
}

static void
inroad_comparison_row_init (InroadComparisonRow *self)
{
}

/**
 * inroad_comparison_row_new:
 * @id: its id in the lesson
 * @subject: what the row compares
 * @first: the thought for the first side
 * @second: the thought for the second side
 *
 * Returns: (transfer full): a row
 */
InroadComparisonRow *
inroad_comparison_row_new (const char *id,
                           InroadText *subject,
                           InroadText *first,
                           InroadText *second)
{
  InroadComparisonRow *self;

  g_return_val_if_fail (INROAD_IS_TEXT (subject), NULL);
  g_return_val_if_fail (INROAD_IS_TEXT (first), NULL);
  g_return_val_if_fail (INROAD_IS_TEXT (second), NULL);

  self = g_object_new (INROAD_TYPE_COMPARISON_ROW, NULL);
  inroad_block_set_id (INROAD_BLOCK (self), id);
  g_set_object (&self->subject, subject);
  g_set_object (&self->first, first);
  g_set_object (&self->second, second);

  return self;
}

/**
 * inroad_comparison_row_get_subject:
 * @self: a comparison row
 *
 * Returns: (transfer none): what the row compares
 */
InroadText *
inroad_comparison_row_get_subject (InroadComparisonRow *self)
{
  g_return_val_if_fail (INROAD_IS_COMPARISON_ROW (self), NULL);

  return self->subject;
}

/**
 * inroad_comparison_row_get_text:
 * @self: a row
 * @side: 0 for the first side, 1 for the second
 *
 * Returns: (transfer none): the thought for that side
 */
InroadText *
inroad_comparison_row_get_text (InroadComparisonRow *self,
                                guint                side)
{
  g_return_val_if_fail (INROAD_IS_COMPARISON_ROW (self), NULL);
  g_return_val_if_fail (side < 2, NULL);

  return side == 0 ? self->first : self->second;
}
