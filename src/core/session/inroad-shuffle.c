/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-shuffle"

#include "config.h"

#include "core/session/inroad-shuffle.h"

/* SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014): a few
 * lines that give the same numbers on every machine and for ever, which GRand does not promise. A seed is
 * kept in every attempt, so an order that was on screen can always be shown again. */
static guint64
next_random (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ (z >> 31);
}

/* Evenly from 0 to n - 1: numbers in the last, incomplete run of n are drawn again. */
static guint
random_below (guint64 *state,
              guint    n)
{
  guint64 limit = G_MAXUINT64 - G_MAXUINT64 % n;
  guint64 drawn;

  do
    drawn = next_random (state);
  while (drawn >= limit);

  return (guint) (drawn % n);
}

static GArray *
list_movable (GListModel *options)
{
  GArray *movable = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (InroadOption) option = g_list_model_get_item (options, i);

      if (!inroad_option_get_fixed (option))
        g_array_append_val (movable, i);
    }

  return movable;
}

/**
 * inroad_shuffle_options:
 * @question: a question
 * @seed: what the order follows from
 *
 * Puts the options of a question in an order that follows from @seed alone: a Fisher-Yates shuffle of those
 * that are not fixed, among the places that they have in the file.
 *
 * Returns: (transfer full) (element-type InroadOption): the options in that order
 */
GPtrArray *
inroad_shuffle_options (InroadQuestion *question,
                        guint32         seed)
{
  GListModel *options;
  GPtrArray *shuffled;
  g_autoptr (GArray) movable = NULL;
  guint64 state = seed;

  g_return_val_if_fail (INROAD_IS_QUESTION (question), NULL);

  options = inroad_question_get_options (question);
  shuffled = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    g_ptr_array_add (shuffled, g_list_model_get_item (options, i));

  movable = list_movable (options);
  for (guint i = movable->len; i > 1; i--)
    {
      guint one = g_array_index (movable, guint, i - 1);
      guint other = g_array_index (movable, guint, random_below (&state, i));
      gpointer kept = shuffled->pdata[one];

      shuffled->pdata[one] = shuffled->pdata[other];
      shuffled->pdata[other] = kept;
    }

  return shuffled;
}
