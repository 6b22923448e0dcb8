/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-side"

#include "config.h"

#include "core/module/inroad-side.h"

#include "core/module/inroad-block-private.h"

struct _InroadSide
{
  InroadBlock  parent_instance;

  /* Owned */
  InroadText  *title;
  GListModel  *steps;
  InroadText  *picture_text;

  InroadStream stream;
};

G_DEFINE_FINAL_TYPE (InroadSide, inroad_side, INROAD_TYPE_BLOCK)

static guint
inroad_side_count_words (InroadBlock *block)
{
  InroadSide *self = INROAD_SIDE (block);

  return inroad_text_count_words (self->title);
}

static void
inroad_side_finalize (GObject *object)
{
  InroadSide *self = INROAD_SIDE (object);

  g_clear_object (&self->title);
  g_clear_object (&self->steps);
  g_clear_object (&self->picture_text);

  G_OBJECT_CLASS (inroad_side_parent_class)->finalize (object);
}

static void
inroad_side_class_init (InroadSideClass *klass)
{
  InroadBlockClass *block_class = INROAD_BLOCK_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_side_finalize;
  block_class->count_words = inroad_side_count_words;
}

static void
inroad_side_init (InroadSide *self)
{
}

/**
 * inroad_side_new:
 * @id: its id in the lesson
 * @stream: how work flows on this side
 * @title: its title
 * @steps: of InroadText: the steps of work
 * @picture_text: what the drawing shows, in words
 *
 * Returns: (transfer full): a side
 */
InroadSide *
inroad_side_new (const char  *id,
                 InroadStream stream,
                 InroadText  *title,
                 GListModel  *steps,
                 InroadText  *picture_text)
{
  InroadSide *self;

  g_return_val_if_fail (INROAD_IS_TEXT (title), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (steps), NULL);
  g_return_val_if_fail (INROAD_IS_TEXT (picture_text), NULL);

  self = g_object_new (INROAD_TYPE_SIDE, NULL);
  inroad_block_set_id (INROAD_BLOCK (self), id);
  self->stream = stream;
  g_set_object (&self->title, title);
  g_set_object (&self->steps, steps);
  g_set_object (&self->picture_text, picture_text);

  return self;
}

/**
 * inroad_side_get_stream:
 * @self: a side
 *
 * Returns: how work flows on this side
 */
InroadStream
inroad_side_get_stream (InroadSide *self)
{
  g_return_val_if_fail (INROAD_IS_SIDE (self), 0);

  return self->stream;
}

/**
 * inroad_side_get_title:
 * @self: a side
 *
 * Returns: (transfer none): its title
 */
InroadText *
inroad_side_get_title (InroadSide *self)
{
  g_return_val_if_fail (INROAD_IS_SIDE (self), NULL);

  return self->title;
}

/**
 * inroad_side_get_picture_text:
 * @self: a side
 *
 * Returns: (transfer none): what the drawing shows, in words
 */
InroadText *
inroad_side_get_picture_text (InroadSide *self)
{
  g_return_val_if_fail (INROAD_IS_SIDE (self), NULL);

  return self->picture_text;
}

/**
 * inroad_side_get_n_steps:
 * @self: a side
 *
 * Returns: how many steps the work has there
 */
guint
inroad_side_get_n_steps (InroadSide *self)
{
  g_return_val_if_fail (INROAD_IS_SIDE (self), 0);

  return g_list_model_get_n_items (self->steps);
}

/**
 * inroad_side_get_step:
 * @self: a side
 * @position: which step, counted from 0
 *
 * Returns: (transfer none): the name of a step
 */
InroadText *
inroad_side_get_step (InroadSide *self,
                      guint       position)
{
  g_autoptr (InroadText) step = NULL;

  g_return_val_if_fail (INROAD_IS_SIDE (self), NULL);

  /* The list keeps it alive. */
  step = g_list_model_get_item (self->steps, position);

  return step;
}
