/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-store"

#include "config.h"

#include "core/profile/inroad-profile-store.h"

#include "core/enums.h"
#include "core/profile/inroad-profile-codec.h"
#include "core/profile/inroad-profile-disk.h"
#include "core/profile/inroad-profile-words.h"

#include <glib/gi18n.h>

#define FIRST_RETRY_SECONDS 1
#define LAST_RETRY_SECONDS 60
/* A network disk that is gone may answer after minutes, or never. */
#define PATIENCE_SECONDS 4

struct _InroadProfileStore
{
  GObject                 parent_instance;

  /* Owned */
  GFile                  *file;         /* NULL for a guest */
  InroadProfileDisk      *disk;         /* the same */
  InroadProfile          *profile;
  char                   *detail;
  GPtrArray              *waiting;      /* of GTask: commits that the next save answers */
  GPtrArray              *in_flight;    /* of GTask: commits that the running save answers; NULL if none runs */

  InroadProfileCondition  condition;
  guint                   retry_source;
  guint                   retry_seconds;
  guint                   patience_source;
};

typedef enum
{
  PROP_PROFILE = 1,
  PROP_CONDITION,
  PROP_DETAIL,
  PROP_BUSY,
} InroadProfileStoreProperty;

static GParamSpec *properties[PROP_BUSY + 1];

G_DEFINE_FINAL_TYPE (InroadProfileStore, inroad_profile_store, G_TYPE_OBJECT)

static void start_save (InroadProfileStore *self);

static void
inroad_profile_store_dispose (GObject *object)
{
  InroadProfileStore *self = INROAD_PROFILE_STORE (object);

  g_clear_handle_id (&self->retry_source, g_source_remove);
  g_clear_handle_id (&self->patience_source, g_source_remove);

  G_OBJECT_CLASS (inroad_profile_store_parent_class)->dispose (object);
}

static void
inroad_profile_store_finalize (GObject *object)
{
  InroadProfileStore *self = INROAD_PROFILE_STORE (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->disk, inroad_profile_disk_free);
  g_clear_object (&self->profile);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);

  G_OBJECT_CLASS (inroad_profile_store_parent_class)->finalize (object);
}

static void
inroad_profile_store_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  InroadProfileStore *self = INROAD_PROFILE_STORE (object);

  switch ((InroadProfileStoreProperty) prop_id)
    {
    case PROP_PROFILE:
      g_value_set_object (value, self->profile);
      break;
    case PROP_CONDITION:
      g_value_set_enum (value, self->condition);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, inroad_profile_store_get_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_profile_store_class_init (InroadProfileStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inroad_profile_store_dispose;
  object_class->finalize = inroad_profile_store_finalize;
  object_class->get_property = inroad_profile_store_get_property;

  properties[PROP_PROFILE] =
    g_param_spec_object ("profile", NULL, NULL, INROAD_TYPE_PROFILE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONDITION] =
    g_param_spec_enum ("condition", NULL, NULL, INROAD_TYPE_PROFILE_CONDITION, INROAD_PROFILE_CONDITION_GOOD,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DETAIL] =
    g_param_spec_string ("detail", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
inroad_profile_store_init (InroadProfileStore *self)
{
  self->profile = inroad_profile_new ();
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
set_condition (InroadProfileStore     *self,
               InroadProfileCondition  condition,
               const char             *detail)
{
  g_object_freeze_notify (G_OBJECT (self));

  if (self->condition != condition)
    {
      self->condition = condition;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONDITION]);
    }

  if (g_set_str (&self->detail, detail))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL]);

  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * inroad_profile_store_new:
 * @file: (nullable): where the profile is kept, on a local disk; %NULL for a guest, of whom nothing is kept
 *
 * Returns: (transfer full): a store with an empty profile; to be loaded before anything else
 */
InroadProfileStore *
inroad_profile_store_new (GFile *file)
{
  InroadProfileStore *self;

  g_return_val_if_fail (file == NULL || (G_IS_FILE (file) && g_file_peek_path (file) != NULL), NULL);

  self = g_object_new (INROAD_TYPE_PROFILE_STORE, NULL);
  if (g_set_object (&self->file, file))
    self->disk = inroad_profile_disk_new (g_file_peek_path (file));

  return self;
}

/**
 * inroad_profile_store_default_file:
 *
 * Returns: (transfer full): `inroad/profile.json` in the user's data directory
 */
GFile *
inroad_profile_store_default_file (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "inroad", "profile.json", NULL);
}

/* -------------------------------------------------------------------------------------------------- load */

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
  g_set_object (&self->profile, load->profile);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROFILE]);
  set_condition (self, load->condition, load->detail);
  if (load->condition == INROAD_PROFILE_CONDITION_GOOD)
    keep_loaded (self);
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
      /* What cannot be read must not be overwritten. */
      set_condition (self, INROAD_PROFILE_CONDITION_READ_ONLY,
                     _("Your saved progress could not be read. It is left as it is, and nothing you do now is kept."));
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  if (load != NULL)
    take_load (self, load);

  return TRUE;
}

/* -------------------------------------------------------------------------------------------------- save */

static gboolean
retry_now (gpointer user_data)
{
  InroadProfileStore *self = user_data;

  self->retry_source = 0;
  start_save (self);

  return G_SOURCE_REMOVE;
}

static void
retry_later (InroadProfileStore *self)
{
  self->retry_seconds = CLAMP (self->retry_seconds * 2, FIRST_RETRY_SECONDS, LAST_RETRY_SECONDS);
  if (self->retry_source == 0)
    self->retry_source = g_timeout_add_seconds (self->retry_seconds, retry_now, self);
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

  set_condition (self, INROAD_PROFILE_CONDITION_UNSAVED, detail);
}

static void
take_save (InroadProfileStore *self,
           const GError       *error)
{
  if (error == NULL)
    {
      self->retry_seconds = 0;
      g_clear_handle_id (&self->retry_source, g_source_remove);
      if (self->condition == INROAD_PROFILE_CONDITION_UNSAVED)
        set_condition (self, INROAD_PROFILE_CONDITION_GOOD, NULL);
      return;
    }

  g_message ("%s", error->message);
  tell_unsaved (self, error);
  retry_later (self);
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
    start_save (self);
  else
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);

  answer_commits (answered, error);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  InroadProfileStore *self = source;
  GBytes *bytes = task_data;
  g_autoptr (GError) error = NULL;

  if (inroad_profile_disk_save (self->disk, bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
start_save (InroadProfileStore *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->in_flight != NULL)
    return;

  self->in_flight = g_steal_pointer (&self->waiting);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);

  task = g_task_new (self, NULL, on_saved, NULL);
  g_task_set_source_tag (task, start_save);
  g_task_set_task_data (task, inroad_profile_to_bytes (self->profile), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, save_in_thread);
  self->patience_source = g_timeout_add_seconds (PATIENCE_SECONDS, lose_patience, self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
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

  if (self->condition == INROAD_PROFILE_CONDITION_READ_ONLY)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_READ_ONLY, "The profile is left as it is");
      return;
    }

  g_ptr_array_add (self->waiting, g_steal_pointer (&task));
  start_save (self);
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
 * Saves now what could not be saved before. Without such, nothing is done.
 */
void
inroad_profile_store_retry (InroadProfileStore *self)
{
  g_return_if_fail (INROAD_IS_PROFILE_STORE (self));

  if (self->condition == INROAD_PROFILE_CONDITION_UNSAVED)
    start_save (self);
}

/**
 * inroad_profile_store_get_file:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): the profile's file; %NULL for a guest
 */
GFile *
inroad_profile_store_get_file (InroadProfileStore *self)
{
  g_return_val_if_fail (INROAD_IS_PROFILE_STORE (self), NULL);

  return self->file;
}

/**
 * inroad_profile_store_get_profile:
 * @self: a store
 *
 * Returns: (transfer none): the profile; a new one until it is loaded
 */
InroadProfile *
inroad_profile_store_get_profile (InroadProfileStore *self)
{
  g_return_val_if_fail (INROAD_IS_PROFILE_STORE (self), NULL);

  return self->profile;
}

/**
 * inroad_profile_store_get_condition:
 * @self: a store
 *
 * Returns: how things stand with the file
 */
InroadProfileCondition
inroad_profile_store_get_condition (InroadProfileStore *self)
{
  g_return_val_if_fail (INROAD_IS_PROFILE_STORE (self), INROAD_PROFILE_CONDITION_GOOD);

  return self->condition;
}

/**
 * inroad_profile_store_get_detail:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): what happened, in words for a learner; %NULL if all is good
 */
const char *
inroad_profile_store_get_detail (InroadProfileStore *self)
{
  g_return_val_if_fail (INROAD_IS_PROFILE_STORE (self), NULL);

  return self->detail;
}

/**
 * inroad_profile_store_get_busy:
 * @self: a store
 *
 * Returns: whether a save runs: the program must not end before it is done
 */
gboolean
inroad_profile_store_get_busy (InroadProfileStore *self)
{
  g_return_val_if_fail (INROAD_IS_PROFILE_STORE (self), FALSE);

  return self->in_flight != NULL;
}
