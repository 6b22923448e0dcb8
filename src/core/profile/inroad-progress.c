/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-progress"

#include "config.h"

#include "core/profile/inroad-progress.h"

#include "core/profile/inroad-profile-members-private.h"
#include "core/profile/inroad-progress-private.h"

struct _InroadProgress
{
  GObject           parent_instance;

  /* Owned */
  char             *module_id;
  GHashTable       *states;     /* section id → InroadSectionState */
  InroadPlace      *place;
  GListStore       *attempts;   /* of InroadAttempt, oldest first */
  InroadAttemptLog *log;        /* the same as JSON, as far as they were written or read */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadProgress, inroad_progress, G_TYPE_OBJECT)

static void
inroad_progress_finalize (GObject *object)
{
  InroadProgress *self = INROAD_PROGRESS (object);

  g_free (self->module_id);
  g_hash_table_unref (self->states);
  inroad_place_free (self->place);
  g_clear_object (&self->attempts);
  inroad_attempt_log_free (self->log);

  G_OBJECT_CLASS (inroad_progress_parent_class)->finalize (object);
}

static void
inroad_progress_class_init (InroadProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_progress_finalize;

  /**
   * InroadProgress::changed:
   *
   * Emitted after anything in it has changed.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
inroad_progress_init (InroadProgress *self)
{
  self->states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->place = inroad_place_new ();
  self->attempts = g_list_store_new (INROAD_TYPE_ATTEMPT);
  self->log = inroad_attempt_log_new ();
}

/**
 * inroad_progress_new:
 * @module_id: the id of a module
 *
 * Returns: (transfer full): no progress yet
 */
InroadProgress *
inroad_progress_new (const char *module_id)
{
  InroadProgress *self;

  g_return_val_if_fail (module_id != NULL, NULL);

  self = g_object_new (INROAD_TYPE_PROGRESS, NULL);
  self->module_id = g_strdup (module_id);

  return self;
}

/**
 * inroad_progress_get_module_id:
 * @self: a progress
 *
 * Returns: (transfer none): the id of its module
 */
const char *
inroad_progress_get_module_id (InroadProgress *self)
{
  g_return_val_if_fail (INROAD_IS_PROGRESS (self), NULL);

  return self->module_id;
}

/**
 * inroad_progress_get_section_state:
 * @self: a progress
 * @section_id: the id of a section
 *
 * Returns: how far the learner has come with it
 */
InroadSectionState
inroad_progress_get_section_state (InroadProgress *self,
                                   const char     *section_id)
{
  g_return_val_if_fail (INROAD_IS_PROGRESS (self), INROAD_SECTION_STATE_NOT_STARTED);
  g_return_val_if_fail (section_id != NULL, INROAD_SECTION_STATE_NOT_STARTED);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->states, section_id));
}

/**
 * inroad_progress_raise_section_state:
 * @self: a progress
 * @section_id: the id of a section
 * @state: how far the learner has come with it
 *
 * Notes that the learner has come further. A lower state than the present one is ignored: what is done
 * stays done.
 */
void
inroad_progress_raise_section_state (InroadProgress     *self,
                                     const char         *section_id,
                                     InroadSectionState  state)
{
  g_return_if_fail (INROAD_IS_PROGRESS (self));
  g_return_if_fail (section_id != NULL);

  if (state <= inroad_progress_get_section_state (self, section_id))
    return;

  g_hash_table_insert (self->states, g_strdup (section_id), GUINT_TO_POINTER (state));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * inroad_progress_count_done:
 * @self: a progress
 *
 * Returns: how many sections are done, be they still in the lesson or not
 */
guint
inroad_progress_count_done (InroadProgress *self)
{
  GHashTableIter iter;
  gpointer state;
  guint n = 0;

  g_return_val_if_fail (INROAD_IS_PROGRESS (self), 0);

  g_hash_table_iter_init (&iter, self->states);
  while (g_hash_table_iter_next (&iter, NULL, &state))
    n += GPOINTER_TO_UINT (state) == INROAD_SECTION_STATE_DONE;

  return n;
}

gboolean
inroad_progress_is_empty (InroadProgress *self)
{
  g_return_val_if_fail (INROAD_IS_PROGRESS (self), TRUE);

  return g_hash_table_size (self->states) == 0 && g_list_model_get_n_items (G_LIST_MODEL (self->attempts)) == 0;
}

/**
 * inroad_progress_list_section_ids:
 * @self: a progress
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of all sections with a state, sorted
 */
char **
inroad_progress_list_section_ids (InroadProgress *self)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (INROAD_IS_PROGRESS (self), NULL);

  ids = g_hash_table_get_keys_as_ptr_array (self->states);
  g_ptr_array_sort_values (ids, (GCompareFunc) g_strcmp0);
  g_ptr_array_add (ids, NULL);

  return g_strdupv ((char **) ids->pdata);
}

/**
 * inroad_progress_get_place:
 * @self: a progress
 *
 * Returns: (transfer none): where the learner stopped
 */
const InroadPlace *
inroad_progress_get_place (InroadProgress *self)
{
  g_return_val_if_fail (INROAD_IS_PROGRESS (self), NULL);

  return self->place;
}

/**
 * inroad_progress_set_place:
 * @self: a progress
 * @place: where the learner is
 *
 * Remembers the place.
 */
void
inroad_progress_set_place (InroadProgress    *self,
                           const InroadPlace *place)
{
  g_return_if_fail (INROAD_IS_PROGRESS (self));
  g_return_if_fail (place != NULL);

  if (inroad_place_equal (self->place, place))
    return;

  inroad_place_free (self->place);
  self->place = inroad_place_copy (place);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * inroad_progress_get_attempts:
 * @self: a progress
 *
 * Returns: (transfer none): of InroadAttempt, oldest first
 */
GListModel *
inroad_progress_get_attempts (InroadProgress *self)
{
  g_return_val_if_fail (INROAD_IS_PROGRESS (self), NULL);

  return G_LIST_MODEL (self->attempts);
}

/**
 * inroad_progress_add_attempt:
 * @self: a progress
 * @attempt: an attempt
 *
 * Adds an attempt behind all others.
 */
void
inroad_progress_add_attempt (InroadProgress *self,
                             InroadAttempt  *attempt)
{
  g_return_if_fail (INROAD_IS_PROGRESS (self));
  g_return_if_fail (INROAD_IS_ATTEMPT (attempt));

  g_list_store_append (self->attempts, attempt);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * inroad_progress_get_log:
 * @self: a progress
 *
 * Returns: (transfer none): its attempts as JSON; those behind its length are still to be added
 */
InroadAttemptLog *
inroad_progress_get_log (InroadProgress *self)
{
  g_assert (INROAD_IS_PROGRESS (self));

  return self->log;
}

static void
take_earlier_states (InroadProgress *self,
                     InroadProgress *earlier)
{
  GHashTableIter iter;
  gpointer id, state;

  g_hash_table_iter_init (&iter, earlier->states);
  while (g_hash_table_iter_next (&iter, &id, &state))
    {
      if (GPOINTER_TO_UINT (state) > inroad_progress_get_section_state (self, id))
        g_hash_table_insert (self->states, g_strdup (id), state);
    }
}

/**
 * inroad_progress_take_earlier:
 * @self: a progress
 * @earlier: what was before
 *
 * Puts the earlier attempts before those that are there, raises states, and takes over what is not known. The place
 * stays where the learner is now.
 */
void
inroad_progress_take_earlier (InroadProgress *self,
                              InroadProgress *earlier)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (earlier->attempts));
  g_autoptr (GPtrArray) attempts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (attempts, g_list_model_get_item (G_LIST_MODEL (earlier->attempts), i));
  g_list_store_splice (self->attempts, 0, 0, attempts->pdata, n);
  take_earlier_states (self, earlier);

  /* What is behind it is written into it with the next save. */
  inroad_attempt_log_free (self->log);
  self->log = g_steal_pointer (&earlier->log);
  earlier->log = inroad_attempt_log_new ();

  inroad_unknown_members_copy (G_OBJECT (self), G_OBJECT (earlier), "place");
  inroad_unknown_members_copy (G_OBJECT (self), G_OBJECT (earlier), "progress");
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
