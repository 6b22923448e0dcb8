/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-reading-history"

#include "config.h"

#include "ui/reader/inroad-reading-history.h"

/* Jumps that are remembered. */
#define MAX_PLACES 100

struct _InroadReadingHistory
{
  GObject  parent_instance;

  GArray  *back;     /* owned; of InroadPagePlace, the last one last */
  GArray  *forward;  /* owned; the same */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadReadingHistory, inroad_reading_history, G_TYPE_OBJECT)

static void
inroad_reading_history_finalize (GObject *object)
{
  InroadReadingHistory *self = INROAD_READING_HISTORY (object);

  g_array_unref (self->back);
  g_array_unref (self->forward);

  G_OBJECT_CLASS (inroad_reading_history_parent_class)->finalize (object);
}

static void
inroad_reading_history_class_init (InroadReadingHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_reading_history_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", INROAD_TYPE_READING_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
inroad_reading_history_init (InroadReadingHistory *self)
{
  self->back = g_array_new (FALSE, FALSE, sizeof (InroadPagePlace));
  self->forward = g_array_new (FALSE, FALSE, sizeof (InroadPagePlace));
}

InroadReadingHistory *
inroad_reading_history_new (void)
{
  return g_object_new (INROAD_TYPE_READING_HISTORY, NULL);
}

void
inroad_reading_history_clear (InroadReadingHistory *self)
{
  g_return_if_fail (INROAD_IS_READING_HISTORY (self));

  g_array_set_size (self->back, 0);
  g_array_set_size (self->forward, 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
inroad_reading_history_leave (InroadReadingHistory     *self,
                              const InroadPagePlace *place)
{
  g_return_if_fail (INROAD_IS_READING_HISTORY (self));
  g_return_if_fail (place != NULL);

  if (self->back->len == MAX_PLACES)
    g_array_remove_index (self->back, 0);
  g_array_append_vals (self->back, place, 1);
  g_array_set_size (self->forward, 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
inroad_reading_history_can_go_back (InroadReadingHistory *self)
{
  g_return_val_if_fail (INROAD_IS_READING_HISTORY (self), FALSE);

  return self->back->len > 0;
}

gboolean
inroad_reading_history_can_go_forward (InroadReadingHistory *self)
{
  g_return_val_if_fail (INROAD_IS_READING_HISTORY (self), FALSE);

  return self->forward->len > 0;
}

static gboolean
move (InroadReadingHistory *self,
      GArray               *from,
      GArray               *to,
      InroadPagePlace   *place)
{
  InroadPagePlace target;

  if (from->len == 0)
    return FALSE;

  target = g_array_index (from, InroadPagePlace, from->len - 1);
  g_array_set_size (from, from->len - 1);
  g_array_append_vals (to, place, 1);
  *place = target;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

gboolean
inroad_reading_history_go_back (InroadReadingHistory *self,
                                InroadPagePlace   *place)
{
  g_return_val_if_fail (INROAD_IS_READING_HISTORY (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  return move (self, self->back, self->forward, place);
}

gboolean
inroad_reading_history_go_forward (InroadReadingHistory *self,
                                   InroadPagePlace   *place)
{
  g_return_val_if_fail (INROAD_IS_READING_HISTORY (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  return move (self, self->forward, self->back, place);
}
