/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-store"

#include "config.h"

#include "core/profile/inroad-profile-store-private.h"

#include "core/enums.h"

#define FIRST_RETRY_SECONDS 1
#define LAST_RETRY_SECONDS 60

typedef enum
{
  PROP_PROFILE = 1,
  PROP_CONDITION,
  PROP_DETAIL,
  PROP_BUSY,
} InroadProfileStoreProperty;

static GParamSpec *properties[PROP_BUSY + 1];

G_DEFINE_FINAL_TYPE (InroadProfileStore, inroad_profile_store, G_TYPE_OBJECT)

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
  g_clear_object (&self->replaced);
  g_clear_object (&self->generations);
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

void
inroad_profile_store_set_condition (InroadProfileStore     *self,
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

void
inroad_profile_store_take_profile (InroadProfileStore *self,
                                   InroadProfile      *profile)
{
  if (g_set_object (&self->profile, profile))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROFILE]);
}

void
inroad_profile_store_notify_busy (InroadProfileStore *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
inroad_profile_store_try_later (InroadProfileStore *self,
                                GSourceFunc         try_again)
{
  self->retry_seconds = CLAMP (self->retry_seconds * 2, FIRST_RETRY_SECONDS, LAST_RETRY_SECONDS);
  if (self->retry_source == 0)
    self->retry_source = g_timeout_add_seconds (self->retry_seconds, try_again, self);
}

void
inroad_profile_store_stop_trying (InroadProfileStore *self)
{
  self->retry_seconds = 0;
  g_clear_handle_id (&self->retry_source, g_source_remove);
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

static gboolean
has_answers (InroadProfile *profile)
{
  GListModel *all = inroad_profile_get_all (profile);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (InroadProgress) progress = g_list_model_get_item (all, i);

      if (g_list_model_get_n_items (inroad_progress_get_attempts (progress)) > 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * inroad_profile_store_get_unsaved:
 * @self: a store
 *
 * Returns: whether the last save failed, or whether something was answered while the profile could not be read
 */
gboolean
inroad_profile_store_get_unsaved (InroadProfileStore *self)
{
  g_return_val_if_fail (INROAD_IS_PROFILE_STORE (self), FALSE);

  return self->condition == INROAD_PROFILE_CONDITION_UNSAVED ||
         (self->condition == INROAD_PROFILE_CONDITION_UNREAD && has_answers (self->profile));
}
