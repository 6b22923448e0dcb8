/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-reading"

#include "config.h"

#include "core/module/inroad-reading.h"

#include "core/module/inroad-block-private.h"

struct _InroadReading
{
  InroadBlock parent_instance;

  /* Owned */
  char       *document_id;
  InroadText *text;
};

G_DEFINE_FINAL_TYPE (InroadReading, inroad_reading, INROAD_TYPE_BLOCK)

static guint
inroad_reading_count_words (InroadBlock *block)
{
  InroadReading *self = INROAD_READING (block);

  return inroad_text_count_words (self->text);
}

static void
inroad_reading_finalize (GObject *object)
{
  InroadReading *self = INROAD_READING (object);

  g_free (self->document_id);
  g_clear_object (&self->text);

  G_OBJECT_CLASS (inroad_reading_parent_class)->finalize (object);
}

static void
inroad_reading_class_init (InroadReadingClass *klass)
{
  InroadBlockClass *block_class = INROAD_BLOCK_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_reading_finalize;
  block_class->count_words = inroad_reading_count_words;
}

static void
inroad_reading_init (InroadReading *self)
{
}

/**
 * inroad_reading_new:
 * @id: its id in the lesson
 * @document_id: the id of the document
 * @text: its text
 *
 * Returns: (transfer full): a reading
 */
InroadReading *
inroad_reading_new (const char *id,
                    const char *document_id,
                    InroadText *text)
{
  InroadReading *self;

  g_return_val_if_fail (document_id != NULL, NULL);
  g_return_val_if_fail (INROAD_IS_TEXT (text), NULL);

  self = g_object_new (INROAD_TYPE_READING, NULL);
  inroad_block_set_id (INROAD_BLOCK (self), id);
  self->document_id = g_strdup (document_id);
  g_set_object (&self->text, text);

  return self;
}

/**
 * inroad_reading_get_document_id:
 * @self: a reading
 *
 * Returns: (transfer none): the id of the document
 */
const char *
inroad_reading_get_document_id (InroadReading *self)
{
  g_return_val_if_fail (INROAD_IS_READING (self), NULL);

  return self->document_id;
}

/**
 * inroad_reading_get_text:
 * @self: a reading
 *
 * Returns: (transfer none): its text
 */
InroadText *
inroad_reading_get_text (InroadReading *self)
{
  g_return_val_if_fail (INROAD_IS_READING (self), NULL);

  return self->text;
}
