/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-heading"

#include "config.h"

#include "core/module/inroad-heading.h"

#include "core/module/inroad-block-private.h"

struct _InroadHeading
{
  InroadBlock parent_instance;

  /* Owned */
  InroadText *text;
};

G_DEFINE_FINAL_TYPE (InroadHeading, inroad_heading, INROAD_TYPE_BLOCK)

static guint
inroad_heading_count_words (InroadBlock *block)
{
  InroadHeading *self = INROAD_HEADING (block);

  return inroad_text_count_words (self->text);
}

static void
inroad_heading_finalize (GObject *object)
{
  InroadHeading *self = INROAD_HEADING (object);

  g_clear_object (&self->text);

  G_OBJECT_CLASS (inroad_heading_parent_class)->finalize (object);
}

static void
inroad_heading_class_init (InroadHeadingClass *klass)
{
  InroadBlockClass *block_class = INROAD_BLOCK_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_heading_finalize;
  block_class->count_words = inroad_heading_count_words;
}

static void
inroad_heading_init (InroadHeading *self)
{
}

/**
 * inroad_heading_new:
 * @id: its id in the lesson
 * @text: its text
 *
 * Returns: (transfer full): a heading
 */
InroadHeading *
inroad_heading_new (const char *id,
                    InroadText *text)
{
  InroadHeading *self;

  g_return_val_if_fail (INROAD_IS_TEXT (text), NULL);

  self = g_object_new (INROAD_TYPE_HEADING, NULL);
  inroad_block_set_id (INROAD_BLOCK (self), id);
  g_set_object (&self->text, text);

  return self;
}

/**
 * inroad_heading_get_text:
 * @self: a heading
 *
 * Returns: (transfer none): its text
 */
InroadText *
inroad_heading_get_text (InroadHeading *self)
{
  g_return_val_if_fail (INROAD_IS_HEADING (self), NULL);

  return self->text;
}
