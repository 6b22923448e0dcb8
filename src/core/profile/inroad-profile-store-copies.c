/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-store"

#include "config.h"

#include "core/profile/inroad-profile-store-private.h"

#include "core/profile/inroad-durable-file.h"
#include "core/profile/inroad-profile-codec.h"

/* ------------------------------------------------------------------------------------------------ report */

static void
report_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  InroadProfileStore *self = source;

  g_task_return_pointer (task, inroad_profile_disk_report (self->disk), (GDestroyNotify) inroad_profile_report_free);
}

/**
 * inroad_profile_store_report_async:
 * @self: a store
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Looks at what is on the disk.
 */
void
inroad_profile_store_report_async (InroadProfileStore  *self,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (INROAD_IS_PROFILE_STORE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, inroad_profile_store_report_async);
  if (self->disk == NULL)
    g_task_return_pointer (task, inroad_profile_report_new (), (GDestroyNotify) inroad_profile_report_free);
  else
    g_task_run_in_thread (task, report_in_thread);
}

/**
 * inroad_profile_store_report_finish:
 * @self: a store
 * @result: of inroad_profile_store_report_async()
 *
 * Returns: (transfer full): what is on the disk
 */
InroadProfileReport *
inroad_profile_store_report_finish (InroadProfileStore *self,
                                    GAsyncResult       *result)
{
  InroadProfileReport *report;

  g_return_val_if_fail (INROAD_IS_PROFILE_STORE (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  report = g_task_propagate_pointer (G_TASK (result), NULL);
  g_set_object (&self->generations, report->generations);

  return report;
}

/**
 * inroad_profile_store_find_generation:
 * @self: a store
 * @number: which one; 1 is the newest
 *
 * Returns: (transfer none) (nullable): the earlier state that was reported last under that number
 */
InroadGeneration *
inroad_profile_store_find_generation (InroadProfileStore *self,
                                      guint               number)
{
  guint n;

  g_return_val_if_fail (INROAD_IS_PROFILE_STORE (self), NULL);

  n = self->generations != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->generations)) : 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (InroadGeneration) generation = g_list_model_get_item (G_LIST_MODEL (self->generations), i);

      if (inroad_generation_get_number (generation) == number)
        return generation;
    }

  return NULL;
}

/* ----------------------------------------------------------------------------------------------- replace */

static void
on_replacement_committed (GObject      *object,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  /* It is in its place all the same; the condition says that it is not on the disk yet. */
  if (!inroad_profile_store_commit_finish (INROAD_PROFILE_STORE (object), result, &error))
    g_message ("%s", error->message);
  g_task_return_boolean (task, TRUE);
}

static void
put_in_place (InroadProfileStore *self,
              GTask              *task)
{
  g_set_object (&self->replaced, self->profile);
  inroad_profile_store_take_profile (self, g_task_get_task_data (task));
  inroad_profile_store_commit_async (self, NULL, on_replacement_committed, g_object_ref (task));
}

static void
on_present_kept (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    put_in_place (INROAD_PROFILE_STORE (object), task);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
keep_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  InroadProfileStore *self = source;
  g_autoptr (GError) error = NULL;

  if (inroad_profile_disk_keep (self->disk, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_present_committed (GObject      *object,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  InroadProfileStore *self = INROAD_PROFILE_STORE (object);
  g_autoptr (GTask) task = user_data;
  g_autoptr (GTask) keep = NULL;
  g_autoptr (GError) error = NULL;

  if (!inroad_profile_store_commit_finish (self, result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (self->disk == NULL)
    {
      put_in_place (self, task);
      return;
    }

  keep = g_task_new (self, NULL, on_present_kept, g_steal_pointer (&task));
  g_task_set_source_tag (keep, on_present_committed);
  g_task_run_in_thread (keep, keep_in_thread);
}

/**
 * inroad_profile_store_replace_async:
 * @self: a store
 * @profile: another state of the learner's profile
 * @callback: called when it is in place
 * @user_data: for @callback
 *
 * Puts another profile in the place of the present one, which is saved and kept as a generation before; if it cannot
 * be, nothing is replaced. "profile" notifies.
 */
void
inroad_profile_store_replace_async (InroadProfileStore  *self,
                                    InroadProfile       *profile,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (INROAD_IS_PROFILE_STORE (self));
  g_return_if_fail (INROAD_IS_PROFILE (profile));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, inroad_profile_store_replace_async);
  g_task_set_task_data (task, g_object_ref (profile), g_object_unref);
  inroad_profile_store_commit_async (self, NULL, on_present_committed, g_steal_pointer (&task));
}

gboolean
inroad_profile_store_replace_finish (InroadProfileStore  *self,
                                     GAsyncResult        *result,
                                     GError             **error)
{
  g_return_val_if_fail (INROAD_IS_PROFILE_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * inroad_profile_store_get_replaced:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): the profile that was replaced last, for whoever wants it back; %NULL if none was
 */
InroadProfile *
inroad_profile_store_get_replaced (InroadProfileStore *self)
{
  g_return_val_if_fail (INROAD_IS_PROFILE_STORE (self), NULL);

  return self->replaced;
}

/* ------------------------------------------------------------------------------------------------ export */

typedef struct
{
  GFile     *target;
  GPtrArray *pieces;  /* what is in memory */
  gboolean   saved;    /* whether the file has all of it, so that its own bytes are the copy */
} Export;

static void
export_free (Export *self)
{
  g_object_unref (self->target);
  g_ptr_array_unref (self->pieces);
  g_free (self);
}

/* Beside the target and then renamed, so that no half file is left, be it on a full stick. */
static gboolean
write_copy (GFile   *target,
            GBytes  *bytes,
            GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (g_file_peek_path (target) != NULL)
    return inroad_durable_file_write (g_file_peek_path (target), bytes, error);

  return g_file_replace_contents (target, data, length, NULL, FALSE,
                                  G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, error);
}

static void
export_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  InroadProfileStore *self = source;
  Export *export = task_data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (export->saved)
    bytes = inroad_profile_disk_read (self->disk, &error);
  if (error != NULL)
    g_message ("The copy is taken from memory: %s", error->message);
  g_clear_error (&error);
  if (bytes == NULL)
    bytes = inroad_pieces_join (export->pieces);

  if (write_copy (export->target, bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
start_export (InroadProfileStore *self,
              GTask              *task)
{
  Export *export = g_task_get_task_data (task);

  export->saved = self->disk != NULL && self->condition != INROAD_PROFILE_CONDITION_UNSAVED;
  g_task_run_in_thread (task, export_in_thread);
}

static void
on_committed_for_export (GObject      *object,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  /* A copy elsewhere is what is wanted all the more if the disk fails. */
  if (!inroad_profile_store_commit_finish (INROAD_PROFILE_STORE (object), result, &error))
    g_debug ("%s", error->message);
  start_export (INROAD_PROFILE_STORE (object), task);
}

/**
 * inroad_profile_store_export_async:
 * @self: a store
 * @target: where to; a file there is replaced
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Writes a copy of the profile's file, the same to the letter; what was not saved yet is saved before. If the disk does
 * not take it, the copy is made of what is in memory.
 */
void
inroad_profile_store_export_async (InroadProfileStore  *self,
                                   GFile               *target,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Export *export;

  g_return_if_fail (INROAD_IS_PROFILE_STORE (self));
  g_return_if_fail (G_IS_FILE (target));

  export = g_new0 (Export, 1);
  export->target = g_object_ref (target);
  export->pieces = inroad_profile_to_pieces (self->profile);
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, inroad_profile_store_export_async);
  g_task_set_task_data (task, export, (GDestroyNotify) export_free);
  inroad_profile_store_commit_async (self, NULL, on_committed_for_export, g_steal_pointer (&task));
}

gboolean
inroad_profile_store_export_finish (InroadProfileStore  *self,
                                    GAsyncResult        *result,
                                    GError             **error)
{
  g_return_val_if_fail (INROAD_IS_PROFILE_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
