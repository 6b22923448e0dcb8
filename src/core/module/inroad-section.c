/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-section"

#include "config.h"

#include "core/module/inroad-section.h"

#include "core/module/inroad-block-private.h"

struct _InroadSection
{
  InroadBlock       parent_instance;

  /* Owned */
  InroadText       *title;
  InroadText       *lede;
  InroadText       *drawing_text;
  GListModel       *blocks;

  InroadSectionKind kind;
  InroadDrawing     drawing;
};

G_DEFINE_FINAL_TYPE (InroadSection, inroad_section, INROAD_TYPE_BLOCK)

static void
inroad_section_add_children (InroadBlock *block,
                             GPtrArray   *children)
{
  InroadSection *self = INROAD_SECTION (block);

  inroad_block_add_list (children, self->blocks);
}

static guint
inroad_section_count_words (InroadBlock *block)
{
  InroadSection *self = INROAD_SECTION (block);

  return inroad_text_count_words (self->title) +
         (self->lede != NULL ? inroad_text_count_words (self->lede) : 0);
}

static void
inroad_section_finalize (GObject *object)
{
  InroadSection *self = INROAD_SECTION (object);

  g_clear_object (&self->title);
  g_clear_object (&self->lede);
  g_clear_object (&self->drawing_text);
  g_clear_object (&self->blocks);

  G_OBJECT_CLASS (inroad_section_parent_class)->finalize (object);
}

static void
inroad_section_class_init (InroadSectionClass *klass)
{
  InroadBlockClass *block_class = INROAD_BLOCK_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_section_finalize;
  block_class->add_children = inroad_section_add_children;
  block_class->count_words = inroad_section_count_words;
}

static void
inroad_section_init (InroadSection *self)
{
}

/**
 * inroad_section_new:
 * @id: its id in the lesson
 * @kind: what it is
 * @title: its title
 * @lede: (nullable): what opens it
 * @drawing: the drawing that it opens with
 * @drawing_text: (nullable): what the drawing shows, in words
 * @blocks: of InroadBlock, in reading order
 *
 * Returns: (transfer full): a section
 */
InroadSection *
inroad_section_new (const char       *id,
                    InroadSectionKind kind,
                    InroadText       *title,
                    InroadText       *lede,
                    InroadDrawing     drawing,
                    InroadText       *drawing_text,
                    GListModel       *blocks)
{
  InroadSection *self;

  g_return_val_if_fail (INROAD_IS_TEXT (title), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (blocks), NULL);

  self = g_object_new (INROAD_TYPE_SECTION, NULL);
  inroad_block_set_id (INROAD_BLOCK (self), id);
  self->kind = kind;
  g_set_object (&self->title, title);
  g_set_object (&self->lede, lede);
  self->drawing = drawing;
  g_set_object (&self->drawing_text, drawing_text);
  g_set_object (&self->blocks, blocks);

  return self;
}

/**
 * inroad_section_get_kind:
 * @self: a section
 *
 * Returns: what it is
 */
InroadSectionKind
inroad_section_get_kind (InroadSection *self)
{
  g_return_val_if_fail (INROAD_IS_SECTION (self), 0);

  return self->kind;
}

/**
 * inroad_section_get_title:
 * @self: a section
 *
 * Returns: (transfer none): its title
 */
InroadText *
inroad_section_get_title (InroadSection *self)
{
  g_return_val_if_fail (INROAD_IS_SECTION (self), NULL);

  return self->title;
}

/**
 * inroad_section_get_lede:
 * @self: a section
 *
 * Returns: (transfer none) (nullable): what opens it
 */
InroadText *
inroad_section_get_lede (InroadSection *self)
{
  g_return_val_if_fail (INROAD_IS_SECTION (self), NULL);

  return self->lede;
}

/**
 * inroad_section_get_drawing:
 * @self: a section
 *
 * Returns: the drawing that it opens with
 */
InroadDrawing
inroad_section_get_drawing (InroadSection *self)
{
  g_return_val_if_fail (INROAD_IS_SECTION (self), 0);

  return self->drawing;
}

/**
 * inroad_section_get_drawing_text:
 * @self: a section
 *
 * Returns: (transfer none) (nullable): what the drawing shows, in words
 */
InroadText *
inroad_section_get_drawing_text (InroadSection *self)
{
  g_return_val_if_fail (INROAD_IS_SECTION (self), NULL);

  return self->drawing_text;
}

/**
 * inroad_section_get_blocks:
 * @self: a section
 *
 * Returns: (transfer none): of InroadBlock, in reading order
 */
GListModel *
inroad_section_get_blocks (InroadSection *self)
{
  g_return_val_if_fail (INROAD_IS_SECTION (self), NULL);

  return self->blocks;
}

/* Silent reading of running text: Brysbaert, "How many words do we read per minute?", Journal of Memory and
 * Language 109 (2019), finds 238 on average; a lesson is read more slowly. */
#define WORDS_PER_MINUTE 200

/**
 * inroad_section_get_reading_minutes:
 * @self: a section
 *
 * Returns: how many minutes it takes to read, at least 1
 */
guint
inroad_section_get_reading_minutes (InroadSection *self)
{
  guint n_words;

  g_return_val_if_fail (INROAD_IS_SECTION (self), 1);

  n_words = inroad_block_count_words (INROAD_BLOCK (self));

  return MAX (1, (n_words + WORDS_PER_MINUTE / 2) / WORDS_PER_MINUTE);
}
