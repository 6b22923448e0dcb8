/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-pattern"

#include "config.h"

#include "core/module/inroad-pattern.h"

#include "core/module/inroad-block-private.h"

struct _InroadPattern
{
  InroadBlock          parent_instance;

  /* Owned */
  InroadText          *title;
  InroadText          *summary;
  InroadText          *investment_text;
  GListModel          *aspects;

  guint                investment;
  InroadPatternDiagram diagram;
};

G_DEFINE_FINAL_TYPE (InroadPattern, inroad_pattern, INROAD_TYPE_BLOCK)

static void
inroad_pattern_add_children (InroadBlock *block,
                             GPtrArray   *children)
{
  InroadPattern *self = INROAD_PATTERN (block);

  inroad_block_add_list (children, self->aspects);
}

static guint
inroad_pattern_count_words (InroadBlock *block)
{
  InroadPattern *self = INROAD_PATTERN (block);

  return inroad_text_count_words (self->title) +
         inroad_text_count_words (self->summary) +
         inroad_text_count_words (self->investment_text);
}

static void
inroad_pattern_finalize (GObject *object)
{
  InroadPattern *self = INROAD_PATTERN (object);

  g_clear_object (&self->title);
  g_clear_object (&self->summary);
  g_clear_object (&self->investment_text);
  g_clear_object (&self->aspects);

  G_OBJECT_CLASS (inroad_pattern_parent_class)->finalize (object);
}

static void
inroad_pattern_class_init (InroadPatternClass *klass)
{
  InroadBlockClass *block_class = INROAD_BLOCK_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_pattern_finalize;
  block_class->add_children = inroad_pattern_add_children;
  block_class->count_words = inroad_pattern_count_words;
}

static void
inroad_pattern_init (InroadPattern *self)
{
}

/**
 * inroad_pattern_new:
 * @id: its id in the lesson
 * @investment: its weight, 1 being lightest and 9 heaviest
 * @diagram: which of the drawings shows the idea
 * @title: its title
 * @summary: the idea in one sentence
 * @investment_text: the investment in words
 * @aspects: of InroadAspect, in reading order
 *
 * Returns: (transfer full): a pattern
 */
InroadPattern *
inroad_pattern_new (const char          *id,
                    guint                investment,
                    InroadPatternDiagram diagram,
                    InroadText          *title,
                    InroadText          *summary,
                    InroadText          *investment_text,
                    GListModel          *aspects)
{
  InroadPattern *self;

  g_return_val_if_fail (INROAD_IS_TEXT (title), NULL);
  g_return_val_if_fail (INROAD_IS_TEXT (summary), NULL);
  g_return_val_if_fail (INROAD_IS_TEXT (investment_text), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (aspects), NULL);

  self = g_object_new (INROAD_TYPE_PATTERN, NULL);
  inroad_block_set_id (INROAD_BLOCK (self), id);
  self->investment = investment;
  self->diagram = diagram;
  g_set_object (&self->title, title);
  g_set_object (&self->summary, summary);
  g_set_object (&self->investment_text, investment_text);
  g_set_object (&self->aspects, aspects);

  return self;
}

/**
 * inroad_pattern_get_investment:
 * @self: a pattern
 *
 * Returns: its weight, 1 being lightest and 9 heaviest
 */
guint
inroad_pattern_get_investment (InroadPattern *self)
{
  g_return_val_if_fail (INROAD_IS_PATTERN (self), 0);

  return self->investment;
}

/**
 * inroad_pattern_get_diagram:
 * @self: a pattern
 *
 * Returns: which of the drawings shows the idea
 */
InroadPatternDiagram
inroad_pattern_get_diagram (InroadPattern *self)
{
  g_return_val_if_fail (INROAD_IS_PATTERN (self), 0);

  return self->diagram;
}

/**
 * inroad_pattern_get_title:
 * @self: a pattern
 *
 * Returns: (transfer none): its title
 */
InroadText *
inroad_pattern_get_title (InroadPattern *self)
{
  g_return_val_if_fail (INROAD_IS_PATTERN (self), NULL);

  return self->title;
}

/**
 * inroad_pattern_get_summary:
 * @self: a pattern
 *
 * Returns: (transfer none): the idea in one sentence
 */
InroadText *
inroad_pattern_get_summary (InroadPattern *self)
{
  g_return_val_if_fail (INROAD_IS_PATTERN (self), NULL);

  return self->summary;
}

/**
 * inroad_pattern_get_investment_text:
 * @self: a pattern
 *
 * Returns: (transfer none): the investment in words
 */
InroadText *
inroad_pattern_get_investment_text (InroadPattern *self)
{
  g_return_val_if_fail (INROAD_IS_PATTERN (self), NULL);

  return self->investment_text;
}

/**
 * inroad_pattern_get_aspects:
 * @self: a pattern
 *
 * Returns: (transfer none): of InroadAspect, in reading order
 */
GListModel *
inroad_pattern_get_aspects (InroadPattern *self)
{
  g_return_val_if_fail (INROAD_IS_PATTERN (self), NULL);

  return self->aspects;
}
