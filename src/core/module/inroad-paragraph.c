/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-paragraph"

#include "config.h"

#include "core/module/inroad-paragraph.h"

#include "core/module/inroad-block-private.h"

struct _InroadParagraph
{
  InroadBlock parent_instance;

  /* Owned */
  InroadText *text;
};

G_DEFINE_FINAL_TYPE (InroadParagraph, inroad_paragraph, INROAD_TYPE_BLOCK)

static guint
inroad_paragraph_count_words (InroadBlock *block)
{
  InroadParagraph *self = INROAD_PARAGRAPH (block);

  return inroad_text_count_words (self->text);
}

static void
inroad_paragraph_finalize (GObject *object)
{
  InroadParagraph *self = INROAD_PARAGRAPH (object);

  g_clear_object (&self->text);

  G_OBJECT_CLASS (inroad_paragraph_parent_class)->finalize (object);
}

static void
inroad_paragraph_class_init (InroadParagraphClass *klass)
{
  InroadBlockClass *block_class = INROAD_BLOCK_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_paragraph_finalize;
  block_class->count_words = inroad_paragraph_count_words;
}

static void
inroad_paragraph_init (InroadParagraph *self)
{
}

/**
 * inroad_paragraph_new:
 * @id: its id in the lesson
 * @text: its text
 *
 * Returns: (transfer full): a paragraph
 */
InroadParagraph *
inroad_paragraph_new (const char *id,
                      InroadText *text)
{
  InroadParagraph *self;

  g_return_val_if_fail (INROAD_IS_TEXT (text), NULL);

  self = g_object_new (INROAD_TYPE_PARAGRAPH, NULL);
  inroad_block_set_id (INROAD_BLOCK (self), id);
  g_set_object (&self->text, text);

  return self;
}

/**
 * inroad_paragraph_get_text:
 * @self: a paragraph
 *
 * Returns: (transfer none): its text
 */
InroadText *
inroad_paragraph_get_text (InroadParagraph *self)
{
  g_return_val_if_fail (INROAD_IS_PARAGRAPH (self), NULL);

  return self->text;
}
