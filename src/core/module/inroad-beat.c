/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-beat"

#include "config.h"

#include "core/module/inroad-beat.h"

#include "core/module/inroad-block-private.h"

struct _InroadBeat
{
  InroadBlock    parent_instance;

  /* Owned */
  InroadText    *headline;
  InroadText    *text;
  InroadNote    *note;

  InroadBeatKind kind;
};

G_DEFINE_FINAL_TYPE (InroadBeat, inroad_beat, INROAD_TYPE_BLOCK)

static void
inroad_beat_add_children (InroadBlock *block,
                          GPtrArray   *children)
{
  InroadBeat *self = INROAD_BEAT (block);

  if (self->note != NULL)
    g_ptr_array_add (children, self->note);
}

static guint
inroad_beat_count_words (InroadBlock *block)
{
  InroadBeat *self = INROAD_BEAT (block);

  return inroad_text_count_words (self->headline) +
         inroad_text_count_words (self->text);
}

static void
inroad_beat_finalize (GObject *object)
{
  InroadBeat *self = INROAD_BEAT (object);

  g_clear_object (&self->headline);
  g_clear_object (&self->text);
  g_clear_object (&self->note);

  G_OBJECT_CLASS (inroad_beat_parent_class)->finalize (object);
}

static void
inroad_beat_class_init (InroadBeatClass *klass)
{
  InroadBlockClass *block_class = INROAD_BLOCK_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_beat_finalize;
  block_class->add_children = inroad_beat_add_children;
  block_class->count_words = inroad_beat_count_words;
}

static void
inroad_beat_init (InroadBeat *self)
{
}

/**
 * inroad_beat_new:
 * @id: its id in the lesson
 * @kind: what it is
 * @headline: its large line: a verb, or the result
 * @text: its text
 * @note: (nullable): what the record says of it
 *
 * Returns: (transfer full): a beat
 */
InroadBeat *
inroad_beat_new (const char    *id,
                 InroadBeatKind kind,
                 InroadText    *headline,
                 InroadText    *text,
                 InroadNote    *note)
{
  InroadBeat *self;

  g_return_val_if_fail (INROAD_IS_TEXT (headline), NULL);
  g_return_val_if_fail (INROAD_IS_TEXT (text), NULL);

  self = g_object_new (INROAD_TYPE_BEAT, NULL);
  inroad_block_set_id (INROAD_BLOCK (self), id);
  self->kind = kind;
  g_set_object (&self->headline, headline);
  g_set_object (&self->text, text);
  g_set_object (&self->note, note);

  return self;
}

/**
 * inroad_beat_get_kind:
 * @self: a beat
 *
 * Returns: what it is
 */
InroadBeatKind
inroad_beat_get_kind (InroadBeat *self)
{
  g_return_val_if_fail (INROAD_IS_BEAT (self), 0);

  return self->kind;
}

/**
 * inroad_beat_get_headline:
 * @self: a beat
 *
 * Returns: (transfer none): its large line: a verb, or the result
 */
InroadText *
inroad_beat_get_headline (InroadBeat *self)
{
  g_return_val_if_fail (INROAD_IS_BEAT (self), NULL);

  return self->headline;
}

/**
 * inroad_beat_get_text:
 * @self: a beat
 *
 * Returns: (transfer none): its text
 */
InroadText *
inroad_beat_get_text (InroadBeat *self)
{
  g_return_val_if_fail (INROAD_IS_BEAT (self), NULL);

  return self->text;
}

/**
 * inroad_beat_get_note:
 * @self: a beat
 *
 * Returns: (transfer none) (nullable): what the record says of it
 */
InroadNote *
inroad_beat_get_note (InroadBeat *self)
{
  g_return_val_if_fail (INROAD_IS_BEAT (self), NULL);

  return self->note;
}
