/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-store"

#include "config.h"

#include "core/profile/inroad-profile-store-private.h"

#include "core/profile/inroad-profile-words.h"

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  InroadProfileStore *self = source;
  g_autoptr (GError) error = NULL;
  InroadProfileLoad *load = inroad_profile_disk_load (self->disk, &error);

  if (load != NULL)
    g_task_return_pointer (task, load, (GDestroyNotify) inroad_profile_load_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
inroad_profile_store_load_async (InroadProfileStore  *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (INROAD_IS_PROFILE_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_profile_store_load_async);

  if (self->file == NULL)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  g_task_run_in_thread (task, load_in_thread);
}

static void
keep_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  InroadProfileStore *self = source;

  inroad_profile_disk_keep_loaded (self->disk);
  g_task_return_boolean (task, TRUE);
}

/* What the learner comes back to now is kept for a while. Nobody waits for it. */
static void
keep_loaded (InroadProfileStore *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);

  g_task_set_source_tag (task, keep_loaded);
  g_task_run_in_thread (task, keep_in_thread);
}

static void
take_load (InroadProfileStore *self,
           InroadProfileLoad  *load)
{
  inroad_profile_store_take_profile (self, load->profile);
  inroad_profile_store_set_condition (self, load->condition, load->detail);
  if (load->condition == INROAD_PROFILE_CONDITION_GOOD)
    keep_loaded (self);
}

/* ------------------------------------------------------------------------------------------------- again */

static gboolean
load_again (gpointer user_data)
{
  InroadProfileStore *self = user_data;

  self->retry_source = 0;
  inroad_profile_store_load_again (self);

  return G_SOURCE_REMOVE;
}

/* What cannot be read must not be overwritten. */
static void
take_unread (InroadProfileStore *self,
             const GError       *error)
{
  g_autofree char *detail = inroad_profile_words_for_unread (error);

  inroad_profile_store_set_condition (self, INROAD_PROFILE_CONDITION_UNREAD, detail);
  inroad_profile_store_try_later (self, load_again);
}

/* The session goes on with the profile that it has, which gets what was before it. */
static void
take_late_load (InroadProfileStore *self,
                InroadProfileLoad  *load)
{
  inroad_profile_store_stop_trying (self);
  inroad_profile_take_earlier (self->profile, load->profile);
  inroad_profile_store_set_condition (self, load->condition, load->detail);
  if (load->condition == INROAD_PROFILE_CONDITION_GOOD)
    keep_loaded (self);
  if (load->condition != INROAD_PROFILE_CONDITION_READ_ONLY)
    inroad_profile_store_save (self);
}

static void
on_loaded_again (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  InroadProfileStore *self = INROAD_PROFILE_STORE (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadProfileLoad) load = g_task_propagate_pointer (G_TASK (result), &error);

  self->loading_again = FALSE;
  if (load != NULL)
    {
      take_late_load (self, load);
      return;
    }

  g_message ("%s", error->message);
  take_unread (self, error);
}

void
inroad_profile_store_load_again (InroadProfileStore *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->loading_again)
    return;

  self->loading_again = TRUE;
  task = g_task_new (self, NULL, on_loaded_again, NULL);
  g_task_set_source_tag (task, inroad_profile_store_load_again);
  g_task_run_in_thread (task, load_in_thread);
}

gboolean
inroad_profile_store_load_finish (InroadProfileStore  *self,
                                  GAsyncResult        *result,
                                  GError             **error)
{
  g_autoptr (InroadProfileLoad) load = NULL;
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (INROAD_IS_PROFILE_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  load = g_task_propagate_pointer (G_TASK (result), &reason);
  if (reason != NULL)
    {
      take_unread (self, reason);
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  if (load != NULL)
    take_load (self, load);

  return TRUE;
}
