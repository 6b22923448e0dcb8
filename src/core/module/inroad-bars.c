/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-bars"

#include "config.h"

#include "core/module/inroad-bars.h"

#include "core/module/inroad-block-private.h"

typedef struct
{
  double      value;
  InroadText *label;
  InroadText *amount;
} Bar;

struct _InroadBars
{
  InroadBlock  parent_instance;

  /* Owned */
  InroadText  *title;
  InroadText  *caption;
  GArray      *bars;      /* of Bar */
};

G_DEFINE_FINAL_TYPE (InroadBars, inroad_bars, INROAD_TYPE_BLOCK)

static void
clear_bar (gpointer data)
{
  Bar *bar = data;

  g_clear_object (&bar->label);
  g_clear_object (&bar->amount);
}

static const Bar *
get_bar (InroadBars *self,
         guint       position)
{
  g_return_val_if_fail (position < self->bars->len, NULL);

  return &g_array_index (self->bars, Bar, position);
}

static guint
inroad_bars_count_words (InroadBlock *block)
{
  InroadBars *self = INROAD_BARS (block);

  return inroad_text_count_words (self->title) +
         (self->caption != NULL ? inroad_text_count_words (self->caption) : 0);
}

static void
inroad_bars_finalize (GObject *object)
{
  InroadBars *self = INROAD_BARS (object);

  g_clear_object (&self->title);
  g_clear_object (&self->caption);
  g_array_unref (self->bars);

  G_OBJECT_CLASS (inroad_bars_parent_class)->finalize (object);
}

static void
inroad_bars_class_init (InroadBarsClass *klass)
{
  INROAD_BLOCK_CLASS (klass)->count_words = inroad_bars_count_words;
  G_OBJECT_CLASS (klass)->finalize = inroad_bars_finalize;
}

static void
inroad_bars_init (InroadBars *self)
{
  self->bars = g_array_new (FALSE, TRUE, sizeof (Bar));
  g_array_set_clear_func (self->bars, clear_bar);
}

/**
 * inroad_bars_new:
 * @id: its id in the lesson
 * @title: what the amounts are
 * @caption: (nullable): what is said under the bars
 *
 * Returns: (transfer full): bars, none yet; see inroad_bars_add ()
 */
InroadBars *
inroad_bars_new (const char *id,
                 InroadText *title,
                 InroadText *caption)
{
  InroadBars *self;

  g_return_val_if_fail (INROAD_IS_TEXT (title), NULL);

  self = g_object_new (INROAD_TYPE_BARS, NULL);
  inroad_block_set_id (INROAD_BLOCK (self), id);
  g_set_object (&self->title, title);
  g_set_object (&self->caption, caption);

  return self;
}

/**
 * inroad_bars_add:
 * @self: bars
 * @value: the amount, 0 or more
 * @label: what it is the amount of
 * @amount: the amount in words
 *
 * Adds a bar. To be called only while a lesson is read.
 */
void
inroad_bars_add (InroadBars *self,
                 double      value,
                 InroadText *label,
                 InroadText *amount)
{
  Bar bar = { value, NULL, NULL };

  g_return_if_fail (INROAD_IS_BARS (self));
  g_return_if_fail (value >= 0);

  g_set_object (&bar.label, label);
  g_set_object (&bar.amount, amount);
  g_array_append_val (self->bars, bar);
}

/**
 * inroad_bars_get_title:
 * @self: bars
 *
 * Returns: (transfer none): what the amounts are
 */
InroadText *
inroad_bars_get_title (InroadBars *self)
{
  g_return_val_if_fail (INROAD_IS_BARS (self), NULL);

  return self->title;
}

/**
 * inroad_bars_get_caption:
 * @self: bars
 *
 * Returns: (transfer none) (nullable): what is said under the bars
 */
InroadText *
inroad_bars_get_caption (InroadBars *self)
{
  g_return_val_if_fail (INROAD_IS_BARS (self), NULL);

  return self->caption;
}

/**
 * inroad_bars_get_n_bars:
 * @self: bars
 *
 * Returns: how many there are
 */
guint
inroad_bars_get_n_bars (InroadBars *self)
{
  g_return_val_if_fail (INROAD_IS_BARS (self), 0);

  return self->bars->len;
}

/**
 * inroad_bars_get_value:
 * @self: bars
 * @position: which one, counted from 0
 *
 * Returns: the amount, 0 or more
 */
double
inroad_bars_get_value (InroadBars *self,
                       guint       position)
{
  g_return_val_if_fail (INROAD_IS_BARS (self), 0);

  return get_bar (self, position)->value;
}

/**
 * inroad_bars_get_label:
 * @self: bars
 * @position: which one, counted from 0
 *
 * Returns: (transfer none): what it is the amount of
 */
InroadText *
inroad_bars_get_label (InroadBars *self,
                       guint       position)
{
  g_return_val_if_fail (INROAD_IS_BARS (self), NULL);

  return get_bar (self, position)->label;
}

/**
 * inroad_bars_get_amount:
 * @self: bars
 * @position: which one, counted from 0
 *
 * Returns: (transfer none): the amount in words
 */
InroadText *
inroad_bars_get_amount (InroadBars *self,
                        guint       position)
{
  g_return_val_if_fail (INROAD_IS_BARS (self), NULL);

  return get_bar (self, position)->amount;
}
