/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-option"

#include "config.h"

#include "core/module/inroad-option.h"

#include "core/module/inroad-block-private.h"

struct _InroadOption
{
  InroadBlock     parent_instance;

  /* Owned */
  InroadText     *text;
  InroadText     *feedback;
  InroadEvidence *evidence;

  gboolean        right;
  gboolean        fixed;
};

G_DEFINE_FINAL_TYPE (InroadOption, inroad_option, INROAD_TYPE_BLOCK)

static guint
inroad_option_count_words (InroadBlock *block)
{
  InroadOption *self = INROAD_OPTION (block);

  return inroad_text_count_words (self->text);
}

static void
inroad_option_finalize (GObject *object)
{
  InroadOption *self = INROAD_OPTION (object);

  g_clear_object (&self->text);
  g_clear_object (&self->feedback);
  g_clear_object (&self->evidence);

  G_OBJECT_CLASS (inroad_option_parent_class)->finalize (object);
}

static void
inroad_option_class_init (InroadOptionClass *klass)
{
  InroadBlockClass *block_class = INROAD_BLOCK_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_option_finalize;
  block_class->count_words = inroad_option_count_words;
}

static void
inroad_option_init (InroadOption *self)
{
}

/**
 * inroad_option_new:
 * @id: its id in the lesson
 * @right: whether it is the right one
 * @fixed: whether it keeps its place when the others are shuffled
 * @text: its text
 * @feedback: what is said of it once it was picked
 * @evidence: where the lesson explains it
 *
 * Returns: (transfer full): an option
 */
InroadOption *
inroad_option_new (const char     *id,
                   gboolean        right,
                   gboolean        fixed,
                   InroadText     *text,
                   InroadText     *feedback,
                   InroadEvidence *evidence)
{
  InroadOption *self;

  g_return_val_if_fail (INROAD_IS_TEXT (text), NULL);
  g_return_val_if_fail (INROAD_IS_TEXT (feedback), NULL);
  g_return_val_if_fail (INROAD_IS_EVIDENCE (evidence), NULL);

  self = g_object_new (INROAD_TYPE_OPTION, NULL);
  inroad_block_set_id (INROAD_BLOCK (self), id);
  self->right = right;
  self->fixed = fixed;
  g_set_object (&self->text, text);
  g_set_object (&self->feedback, feedback);
  g_set_object (&self->evidence, evidence);

  return self;
}

/**
 * inroad_option_get_right:
 * @self: an option
 *
 * Returns: whether it is the right one
 */
gboolean
inroad_option_get_right (InroadOption *self)
{
  g_return_val_if_fail (INROAD_IS_OPTION (self), FALSE);

  return self->right;
}

/**
 * inroad_option_get_fixed:
 * @self: an option
 *
 * Returns: whether it keeps its place when the others are shuffled
 */
gboolean
inroad_option_get_fixed (InroadOption *self)
{
  g_return_val_if_fail (INROAD_IS_OPTION (self), FALSE);

  return self->fixed;
}

/**
 * inroad_option_get_text:
 * @self: an option
 *
 * Returns: (transfer none): its text
 */
InroadText *
inroad_option_get_text (InroadOption *self)
{
  g_return_val_if_fail (INROAD_IS_OPTION (self), NULL);

  return self->text;
}

/**
 * inroad_option_get_feedback:
 * @self: an option
 *
 * Returns: (transfer none): what is said of it once it was picked
 */
InroadText *
inroad_option_get_feedback (InroadOption *self)
{
  g_return_val_if_fail (INROAD_IS_OPTION (self), NULL);

  return self->feedback;
}

/**
 * inroad_option_get_evidence:
 * @self: an option
 *
 * Returns: (transfer none): where the lesson explains it
 */
InroadEvidence *
inroad_option_get_evidence (InroadOption *self)
{
  g_return_val_if_fail (INROAD_IS_OPTION (self), NULL);

  return self->evidence;
}
