/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-learners"

#include "config.h"

#include "core/profile/inroad-learners.h"

#include "core/profile/inroad-learner-files.h"

/* @name: (nullable): whose files */
static void
start (GFile               *folder,
       const char          *name,
       GTaskThreadFunc      work,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (folder, NULL, callback, user_data);

  g_task_set_source_tag (task, work);
  g_task_set_task_data (task, g_strdup (name), g_free);
  g_task_run_in_thread (task, work);
}

/* -------------------------------------------------------------------------------------------------- list */

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  InroadLearner *one = (InroadLearner *) a;
  InroadLearner *other = (InroadLearner *) b;
  gboolean one_is_first = *inroad_learner_get_id (one) == 0;
  gboolean other_is_first = *inroad_learner_get_id (other) == 0;
  const char *name = inroad_learner_get_name (one);
  const char *other_name = inroad_learner_get_name (other);

  if (one_is_first || other_is_first)
    return other_is_first - one_is_first;

  return g_utf8_collate (name != NULL ? name : "", other_name != NULL ? other_name : "");
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GFile *folder = source;
  g_autoptr (GListStore) learners = g_list_store_new (INROAD_TYPE_LEARNER);
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (folder), 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *id = inroad_learner_get_id_of (name);
      g_autoptr (InroadLearner) learner = id != NULL ? inroad_learner_files_read (folder, id) : NULL;

      if (learner != NULL)
        g_list_store_append (learners, learner);
    }
  g_list_store_sort (learners, compare, NULL);
  g_task_return_pointer (task, g_steal_pointer (&learners), g_object_unref);
}

void
inroad_learners_list_async (GFile               *folder,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (G_IS_FILE (folder));

  start (folder, NULL, list_in_thread, callback, user_data);
}

GListModel *
inroad_learners_list_finish (GFile        *folder,
                             GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, folder), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* ------------------------------------------------------------------------------------------------ remove */

static void
remove_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  char *aside = inroad_learner_files_set_aside (source, task_data, &error);

  if (aside != NULL)
    g_task_return_pointer (task, aside, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
inroad_learners_remove_async (GFile               *folder,
                              const char          *id,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (G_IS_FILE (folder));
  g_return_if_fail (id != NULL);

  start (folder, id, remove_in_thread, callback, user_data);
}

char *
inroad_learners_remove_finish (GFile         *folder,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, folder), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
bring_back_in_thread (GTask        *task,
                      gpointer      source,
                      gpointer      task_data,
                      GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (inroad_learner_files_bring_back (source, task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
inroad_learners_bring_back_async (GFile               *folder,
                                  const char          *aside,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (G_IS_FILE (folder));
  g_return_if_fail (aside != NULL);

  start (folder, aside, bring_back_in_thread, callback, user_data);
}

gboolean
inroad_learners_bring_back_finish (GFile         *folder,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, folder), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
