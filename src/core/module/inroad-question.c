/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-question"

#include "config.h"

#include "core/module/inroad-question.h"

#include "core/module/inroad-block-private.h"

struct _InroadQuestion
{
  InroadBlock parent_instance;

  /* Owned */
  InroadText *instruction;
  InroadText *stem;
  GListModel *options;
  InroadText *explanation;
};

G_DEFINE_FINAL_TYPE (InroadQuestion, inroad_question, INROAD_TYPE_BLOCK)

static void
inroad_question_add_children (InroadBlock *block,
                              GPtrArray   *children)
{
  InroadQuestion *self = INROAD_QUESTION (block);

  inroad_block_add_list (children, self->options);
}

static guint
inroad_question_count_words (InroadBlock *block)
{
  InroadQuestion *self = INROAD_QUESTION (block);

  return inroad_text_count_words (self->instruction) +
         inroad_text_count_words (self->stem) +
         inroad_text_count_words (self->explanation);
}

static void
inroad_question_finalize (GObject *object)
{
  InroadQuestion *self = INROAD_QUESTION (object);

  g_clear_object (&self->instruction);
  g_clear_object (&self->stem);
  g_clear_object (&self->options);
  g_clear_object (&self->explanation);

  G_OBJECT_CLASS (inroad_question_parent_class)->finalize (object);
}

static void
inroad_question_class_init (InroadQuestionClass *klass)
{
  InroadBlockClass *block_class = INROAD_BLOCK_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_question_finalize;
  block_class->add_children = inroad_question_add_children;
  block_class->count_words = inroad_question_count_words;
}

static void
inroad_question_init (InroadQuestion *self)
{
}

/**
 * inroad_question_new:
 * @id: its id in the lesson
 * @instruction: how to answer, one short line
 * @stem: what is asked
 * @options: of InroadOption, in the order of the file
 * @explanation: what closes the question
 *
 * Returns: (transfer full): a question
 */
InroadQuestion *
inroad_question_new (const char *id,
                     InroadText *instruction,
                     InroadText *stem,
                     GListModel *options,
                     InroadText *explanation)
{
  InroadQuestion *self;

  g_return_val_if_fail (INROAD_IS_TEXT (instruction), NULL);
  g_return_val_if_fail (INROAD_IS_TEXT (stem), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (options), NULL);
  g_return_val_if_fail (INROAD_IS_TEXT (explanation), NULL);

  self = g_object_new (INROAD_TYPE_QUESTION, NULL);
  inroad_block_set_id (INROAD_BLOCK (self), id);
  g_set_object (&self->instruction, instruction);
  g_set_object (&self->stem, stem);
  g_set_object (&self->options, options);
  g_set_object (&self->explanation, explanation);

  return self;
}

/**
 * inroad_question_get_instruction:
 * @self: a question
 *
 * Returns: (transfer none): how to answer, one short line
 */
InroadText *
inroad_question_get_instruction (InroadQuestion *self)
{
  g_return_val_if_fail (INROAD_IS_QUESTION (self), NULL);

  return self->instruction;
}

/**
 * inroad_question_get_stem:
 * @self: a question
 *
 * Returns: (transfer none): what is asked
 */
InroadText *
inroad_question_get_stem (InroadQuestion *self)
{
  g_return_val_if_fail (INROAD_IS_QUESTION (self), NULL);

  return self->stem;
}

/**
 * inroad_question_get_options:
 * @self: a question
 *
 * Returns: (transfer none): of InroadOption, in the order of the file
 */
GListModel *
inroad_question_get_options (InroadQuestion *self)
{
  g_return_val_if_fail (INROAD_IS_QUESTION (self), NULL);

  return self->options;
}

/**
 * inroad_question_get_explanation:
 * @self: a question
 *
 * Returns: (transfer none): what closes the question
 */
InroadText *
inroad_question_get_explanation (InroadQuestion *self)
{
  g_return_val_if_fail (INROAD_IS_QUESTION (self), NULL);

  return self->explanation;
}

/**
 * inroad_question_get_right_option:
 * @self: a question
 *
 * Returns: (transfer none): the one option that is right
 */
InroadOption *
inroad_question_get_right_option (InroadQuestion *self)
{
  g_return_val_if_fail (INROAD_IS_QUESTION (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->options); i++)
    {
      g_autoptr (InroadOption) option = g_list_model_get_item (self->options, i);

      if (inroad_option_get_right (option))
        return option;
    }

  g_assert_not_reached ();
}

/**
 * inroad_question_find_option:
 * @self: a question
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the option of that id
 */
InroadOption *
inroad_question_find_option (InroadQuestion *self,
                             const char     *id)
{
  InroadBlock *block;

  g_return_val_if_fail (INROAD_IS_QUESTION (self), NULL);

  block = inroad_block_find (INROAD_BLOCK (self), id);

  return INROAD_IS_OPTION (block) ? INROAD_OPTION (block) : NULL;
}
