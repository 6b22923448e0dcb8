/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-aspect"

#include "config.h"

#include "core/module/inroad-aspect.h"

#include "core/module/inroad-block-private.h"

struct _InroadAspect
{
  InroadBlock parent_instance;

  /* Owned */
  InroadText *title;
  InroadText *text;
};

G_DEFINE_FINAL_TYPE (InroadAspect, inroad_aspect, INROAD_TYPE_BLOCK)

static guint
inroad_aspect_count_words (InroadBlock *block)
{
  InroadAspect *self = INROAD_ASPECT (block);

  return inroad_text_count_words (self->title) +
         inroad_text_count_words (self->text);
}

static void
inroad_aspect_finalize (GObject *object)
{
  InroadAspect *self = INROAD_ASPECT (object);

  g_clear_object (&self->title);
  g_clear_object (&self->text);

  G_OBJECT_CLASS (inroad_aspect_parent_class)->finalize (object);
}

static void
inroad_aspect_class_init (InroadAspectClass *klass)
{
  InroadBlockClass *block_class = INROAD_BLOCK_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_aspect_finalize;
  block_class->count_words = inroad_aspect_count_words;
}

static void
inroad_aspect_init (InroadAspect *self)
{
}

/**
 * inroad_aspect_new:
 * @id: its id in the lesson
 * @title: its title
 * @text: its text
 *
 * Returns: (transfer full): an aspect
 */
InroadAspect *
inroad_aspect_new (const char *id,
                   InroadText *title,
                   InroadText *text)
{
  InroadAspect *self;

  g_return_val_if_fail (INROAD_IS_TEXT (title), NULL);
  g_return_val_if_fail (INROAD_IS_TEXT (text), NULL);

  self = g_object_new (INROAD_TYPE_ASPECT, NULL);
  inroad_block_set_id (INROAD_BLOCK (self), id);
  g_set_object (&self->title, title);
  g_set_object (&self->text, text);

  return self;
}

/**
 * inroad_aspect_get_title:
 * @self: an aspect
 *
 * Returns: (transfer none): its title
 */
InroadText *
inroad_aspect_get_title (InroadAspect *self)
{
  g_return_val_if_fail (INROAD_IS_ASPECT (self), NULL);

  return self->title;
}

/**
 * inroad_aspect_get_text:
 * @self: an aspect
 *
 * Returns: (transfer none): its text
 */
InroadText *
inroad_aspect_get_text (InroadAspect *self)
{
  g_return_val_if_fail (INROAD_IS_ASPECT (self), NULL);

  return self->text;
}
