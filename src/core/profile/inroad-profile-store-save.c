/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-store"

#include "config.h"

#include "core/profile/inroad-profile-store-private.h"

#include "core/profile/inroad-profile-codec.h"
#include "core/profile/inroad-profile-words.h"

/* A network disk that is gone may answer after minutes, or never. */
#define PATIENCE_SECONDS 4

static gboolean
retry_now (gpointer user_data)
{
  InroadProfileStore *self = user_data;

  self->retry_source = 0;
  inroad_profile_store_save (self);

  return G_SOURCE_REMOVE;
}

static void
answer_commits (GPtrArray    *tasks,
                const GError *error)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      GTask *task = g_ptr_array_index (tasks, i);

      if (error != NULL)
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_boolean (task, TRUE);
    }
}

static void
tell_unsaved (InroadProfileStore *self,
              const GError       *error)
{
  g_autofree char *detail = inroad_profile_words_for_unsaved (error);

  inroad_profile_store_set_condition (self, INROAD_PROFILE_CONDITION_UNSAVED, detail);
}

static void
take_save (InroadProfileStore *self,
           const GError       *error)
{
  if (error == NULL)
    {
      inroad_profile_store_stop_trying (self);
      if (self->condition == INROAD_PROFILE_CONDITION_UNSAVED)
        inroad_profile_store_set_condition (self, INROAD_PROFILE_CONDITION_GOOD, NULL);
      return;
    }

  g_message ("%s", error->message);
  tell_unsaved (self, error);
  inroad_profile_store_try_later (self, retry_now);
}

/* Whoever waits for the answer is told; the save goes on. */
static gboolean
lose_patience (gpointer user_data)
{
  InroadProfileStore *self = user_data;
  g_autoptr (GError) error = g_error_new (G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "The disk does not answer");
  g_autoptr (GPtrArray) answered = g_steal_pointer (&self->in_flight);

  self->patience_source = 0;
  self->in_flight = g_ptr_array_new_with_free_func (g_object_unref);
  tell_unsaved (self, error);
  answer_commits (answered, error);

  return G_SOURCE_REMOVE;
}

static void
on_saved (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  InroadProfileStore *self = INROAD_PROFILE_STORE (object);
  g_autoptr (GPtrArray) answered = g_steal_pointer (&self->in_flight);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->patience_source, g_source_remove);
  g_task_propagate_boolean (G_TASK (result), &error);
  take_save (self, error);

  if (self->waiting->len > 0)
    inroad_profile_store_save (self);
  else
    inroad_profile_store_notify_busy (self);

  answer_commits (answered, error);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  InroadProfileStore *self = source;
  GPtrArray *pieces = task_data;
  g_autoptr (GError) error = NULL;

  if (inroad_profile_disk_save (self->disk, pieces, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
inroad_profile_store_save (InroadProfileStore *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->in_flight != NULL)
    return;

  self->in_flight = g_steal_pointer (&self->waiting);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);

  task = g_task_new (self, NULL, on_saved, NULL);
  g_task_set_source_tag (task, inroad_profile_store_save);
  g_task_set_task_data (task, inroad_profile_to_pieces (self->profile), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, save_in_thread);
  self->patience_source = g_timeout_add_seconds (PATIENCE_SECONDS, lose_patience, self);

  inroad_profile_store_notify_busy (self);
}

void
inroad_profile_store_commit_async (InroadProfileStore  *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (INROAD_IS_PROFILE_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_profile_store_commit_async);
  /* Written is written, whether or not somebody still waits for the answer. */
  g_task_set_check_cancellable (task, FALSE);

  if (self->file == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (self->condition == INROAD_PROFILE_CONDITION_UNREAD)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PENDING, "The profile is not read yet");
      return;
    }

  if (self->condition == INROAD_PROFILE_CONDITION_READ_ONLY)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_READ_ONLY, "The profile is left as it is");
      return;
    }

  g_ptr_array_add (self->waiting, g_steal_pointer (&task));
  inroad_profile_store_save (self);
}

gboolean
inroad_profile_store_commit_finish (InroadProfileStore  *self,
                                    GAsyncResult        *result,
                                    GError             **error)
{
  g_return_val_if_fail (INROAD_IS_PROFILE_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * inroad_profile_store_retry:
 * @self: a store
 *
 * Saves now what could not be saved before, or reads what could not be read. Without such, nothing is done.
 */
void
inroad_profile_store_retry (InroadProfileStore *self)
{
  g_return_if_fail (INROAD_IS_PROFILE_STORE (self));

  if (self->condition == INROAD_PROFILE_CONDITION_UNSAVED)
    inroad_profile_store_save (self);
  else if (self->condition == INROAD_PROFILE_CONDITION_UNREAD)
    inroad_profile_store_load_again (self);
}
