/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile"

#include "config.h"

#include "core/profile/inroad-profile.h"

#include "core/profile/inroad-profile-members-private.h"
#include "core/profile/inroad-progress-private.h"

struct _InroadProfile
{
  GObject     parent_instance;

  /* Owned */
  char       *name;       /* NULL: the learner has given none */
  GListStore *all;        /* of InroadProgress */
  GHashTable *by_module;  /* module id (borrowed) → InroadProgress (borrowed) */
};

G_DEFINE_FINAL_TYPE (InroadProfile, inroad_profile, G_TYPE_OBJECT)

static void
inroad_profile_finalize (GObject *object)
{
  InroadProfile *self = INROAD_PROFILE (object);

  g_free (self->name);
  g_clear_pointer (&self->by_module, g_hash_table_unref);
  g_clear_object (&self->all);

  G_OBJECT_CLASS (inroad_profile_parent_class)->finalize (object);
}

static void
inroad_profile_class_init (InroadProfileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_profile_finalize;
}

static void
inroad_profile_init (InroadProfile *self)
{
  self->all = g_list_store_new (INROAD_TYPE_PROGRESS);
  self->by_module = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * inroad_profile_new:
 *
 * Returns: (transfer full): the profile of a learner who has not begun
 */
InroadProfile *
inroad_profile_new (void)
{
  return g_object_new (INROAD_TYPE_PROFILE, NULL);
}

static void
adopt (InroadProfile  *self,
       InroadProgress *progress)
{
  g_list_store_append (self->all, progress);
  g_hash_table_insert (self->by_module, (gpointer) inroad_progress_get_module_id (progress), progress);
}

/**
 * inroad_profile_new_without:
 * @other: a profile
 * @module_id: the id of a module
 *
 * Makes a profile that has not begun a module. It shares the progress in all the others with @other: what is answered
 * there later is in both.
 *
 * Returns: (transfer full): the same learner's profile without that module
 */
InroadProfile *
inroad_profile_new_without (InroadProfile *other,
                            const char    *module_id)
{
  InroadProfile *self;

  g_return_val_if_fail (INROAD_IS_PROFILE (other), NULL);
  g_return_val_if_fail (module_id != NULL, NULL);

  self = inroad_profile_new ();
  inroad_profile_set_name (self, other->name);
  inroad_unknown_members_copy (G_OBJECT (self), G_OBJECT (other), "profile");

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (other->all)); i++)
    {
      g_autoptr (InroadProgress) progress = g_list_model_get_item (G_LIST_MODEL (other->all), i);

      if (!g_str_equal (inroad_progress_get_module_id (progress), module_id))
        adopt (self, progress);
    }

  return self;
}

/**
 * inroad_profile_get_name:
 * @self: a profile
 *
 * Returns: (transfer none) (nullable): what the learner is called; %NULL if they have not said
 */
const char *
inroad_profile_get_name (InroadProfile *self)
{
  g_return_val_if_fail (INROAD_IS_PROFILE (self), NULL);

  return self->name;
}

/**
 * inroad_profile_set_name:
 * @self: a profile
 * @name: (nullable): what the learner is called, in any words; without any, or %NULL, they have no name
 *
 * Names the learner. White space at both ends is left out.
 */
void
inroad_profile_set_name (InroadProfile *self,
                         const char    *name)
{
  g_autofree char *stripped = NULL;

  g_return_if_fail (INROAD_IS_PROFILE (self));

  stripped = name != NULL ? g_strstrip (g_strdup (name)) : NULL;
  g_set_str (&self->name, stripped != NULL && *stripped != 0 ? stripped : NULL);
}

/**
 * inroad_profile_get_progress:
 * @self: a profile
 * @module_id: the id of a module
 *
 * Returns: (transfer none): the progress in that module; made on first use
 */
InroadProgress *
inroad_profile_get_progress (InroadProfile *self,
                             const char    *module_id)
{
  g_autoptr (InroadProgress) made = NULL;
  InroadProgress *progress;

  g_return_val_if_fail (INROAD_IS_PROFILE (self), NULL);
  g_return_val_if_fail (module_id != NULL, NULL);

  progress = g_hash_table_lookup (self->by_module, module_id);
  if (progress != NULL)
    return progress;

  made = inroad_progress_new (module_id);
  adopt (self, made);

  return made;
}

/**
 * inroad_profile_has_progress:
 * @self: a profile
 * @module_id: the id of a module
 *
 * Returns: whether that module was begun
 */
gboolean
inroad_profile_has_progress (InroadProfile *self,
                             const char    *module_id)
{
  g_return_val_if_fail (INROAD_IS_PROFILE (self), FALSE);
  g_return_val_if_fail (module_id != NULL, FALSE);

  return g_hash_table_contains (self->by_module, module_id);
}

/**
 * inroad_profile_take_earlier:
 * @self: a profile that was begun without what was known before
 * @earlier: the profile until then, of no use afterwards
 *
 * Puts both together, so that whoever holds the progress in a module sees it grow.
 */
void
inroad_profile_take_earlier (InroadProfile *self,
                             InroadProfile *earlier)
{
  GListModel *all;

  g_return_if_fail (INROAD_IS_PROFILE (self));
  g_return_if_fail (INROAD_IS_PROFILE (earlier));

  all = G_LIST_MODEL (earlier->all);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (InroadProgress) progress = g_list_model_get_item (all, i);

      inroad_progress_take_earlier (inroad_profile_get_progress (self, inroad_progress_get_module_id (progress)),
                                    progress);
    }

  inroad_unknown_members_copy (G_OBJECT (self), G_OBJECT (earlier), "profile");
  if (self->name == NULL)
    inroad_profile_set_name (self, earlier->name);
}

/**
 * inroad_profile_get_all:
 * @self: a profile
 *
 * Returns: (transfer none): of InroadProgress: the progress in every module that was begun
 */
GListModel *
inroad_profile_get_all (InroadProfile *self)
{
  g_return_val_if_fail (INROAD_IS_PROFILE (self), NULL);

  return G_LIST_MODEL (self->all);
}
