/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-source"

#include "config.h"

#include "core/module/inroad-source.h"

#include "core/module/inroad-block-private.h"

struct _InroadSource
{
  InroadBlock parent_instance;

  /* Owned */
  InroadText *text;
  char       *address;
  char       *confidence;

  guint       number;
};

G_DEFINE_FINAL_TYPE (InroadSource, inroad_source, INROAD_TYPE_BLOCK)

static guint
inroad_source_count_words (InroadBlock *block)
{
  InroadSource *self = INROAD_SOURCE (block);

  return inroad_text_count_words (self->text);
}

static void
inroad_source_finalize (GObject *object)
{
  InroadSource *self = INROAD_SOURCE (object);

  g_clear_object (&self->text);
  g_free (self->address);
  g_free (self->confidence);

  G_OBJECT_CLASS (inroad_source_parent_class)->finalize (object);
}

static void
inroad_source_class_init (InroadSourceClass *klass)
{
  InroadBlockClass *block_class = INROAD_BLOCK_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_source_finalize;
  block_class->count_words = inroad_source_count_words;
}

static void
inroad_source_init (InroadSource *self)
{
}

/**
 * inroad_source_new:
 * @id: its id in the lesson
 * @number: its number among the sources, from 1
 * @text: its text
 * @address: (nullable): where it can be read
 * @confidence: (nullable): how good the source is: A or B
 *
 * Returns: (transfer full): a source
 */
InroadSource *
inroad_source_new (const char *id,
                   guint       number,
                   InroadText *text,
                   const char *address,
                   const char *confidence)
{
  InroadSource *self;

  g_return_val_if_fail (INROAD_IS_TEXT (text), NULL);

  self = g_object_new (INROAD_TYPE_SOURCE, NULL);
  inroad_block_set_id (INROAD_BLOCK (self), id);
  self->number = number;
  g_set_object (&self->text, text);
  self->address = g_strdup (address);
  self->confidence = g_strdup (confidence);

  return self;
}

/**
 * inroad_source_get_number:
 * @self: a source
 *
 * Returns: its number among the sources, from 1
 */
guint
inroad_source_get_number (InroadSource *self)
{
  g_return_val_if_fail (INROAD_IS_SOURCE (self), 0);

  return self->number;
}

/**
 * inroad_source_get_text:
 * @self: a source
 *
 * Returns: (transfer none): its text
 */
InroadText *
inroad_source_get_text (InroadSource *self)
{
  g_return_val_if_fail (INROAD_IS_SOURCE (self), NULL);

  return self->text;
}

/**
 * inroad_source_get_address:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): where it can be read
 */
const char *
inroad_source_get_address (InroadSource *self)
{
  g_return_val_if_fail (INROAD_IS_SOURCE (self), NULL);

  return self->address;
}

/**
 * inroad_source_get_confidence:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): how good the source is: A or B
 */
const char *
inroad_source_get_confidence (InroadSource *self)
{
  g_return_val_if_fail (INROAD_IS_SOURCE (self), NULL);

  return self->confidence;
}
