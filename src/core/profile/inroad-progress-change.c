/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-progress-change"

#include "config.h"

#include "core/profile/inroad-progress-change.h"

#include "core/profile/inroad-progress-private.h"

static void
change_free (gpointer data)
{
  InroadProgressChange *self = data;

  g_free (self->module_id);
  g_free (self);
}

/* Every state begins as the one before it, so that mostly nothing is left to be looked up. */
static guint
count_common (GListModel *a,
              GListModel *b)
{
  guint n = MIN (g_list_model_get_n_items (a), g_list_model_get_n_items (b));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (InroadAttempt) one = g_list_model_get_item (a, i);
      g_autoptr (InroadAttempt) other = g_list_model_get_item (b, i);

      if (one != other && !g_str_equal (inroad_attempt_get_id (one), inroad_attempt_get_id (other)))
        return i;
    }

  return n;
}

static GHashTable *
list_ids (GListModel *attempts,
          guint       from)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = from; i < g_list_model_get_n_items (attempts); i++)
    {
      g_autoptr (InroadAttempt) attempt = g_list_model_get_item (attempts, i);

      g_hash_table_add (ids, (gpointer) inroad_attempt_get_id (attempt));
    }

  return ids;
}

static guint
count_missing (GHashTable *ids,
               GHashTable *others)
{
  GHashTableIter iter;
  gpointer id;
  guint n = 0;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    n += !g_hash_table_contains (others, id);

  return n;
}

static guint
count_done (InroadProgress *progress,
            InroadProgress *unless)
{
  g_auto (GStrv) ids = inroad_progress_list_section_ids (progress);
  guint n = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    n += inroad_progress_get_section_state (progress, ids[i]) == INROAD_SECTION_STATE_DONE &&
         inroad_progress_get_section_state (unless, ids[i]) != INROAD_SECTION_STATE_DONE;

  return n;
}

static void
compare_progress (InroadProgress       *present,
                  InroadProgress       *other,
                  InroadProgressChange *change)
{
  GListModel *old = inroad_progress_get_attempts (present);
  GListModel *new = inroad_progress_get_attempts (other);
  guint common = count_common (old, new);
  g_autoptr (GHashTable) old_ids = list_ids (old, common);
  g_autoptr (GHashTable) new_ids = list_ids (new, common);

  change->answers_gained = count_missing (new_ids, old_ids);
  change->answers_lost = count_missing (old_ids, new_ids);
  change->sections_gained = count_done (other, present);
  change->sections_lost = count_done (present, other);
}

static void
add_change (GPtrArray     *changes,
            InroadProfile *present,
            InroadProfile *other,
            const char    *module_id)
{
  g_autoptr (InroadProgress) nothing = inroad_progress_new (module_id);
  InroadProgressChange change = { NULL };

  compare_progress (inroad_profile_has_progress (present, module_id)
                      ? inroad_profile_get_progress (present, module_id) : nothing,
                    inroad_profile_has_progress (other, module_id)
                      ? inroad_profile_get_progress (other, module_id) : nothing,
                    &change);

  if (change.answers_gained + change.answers_lost + change.sections_gained + change.sections_lost > 0)
    {
      change.module_id = g_strdup (module_id);
      g_ptr_array_add (changes, g_memdup2 (&change, sizeof change));
    }
}

/**
 * inroad_profile_compare:
 * @present: a profile
 * @other: another state of it
 *
 * Returns: (transfer full): of InroadProgressChange: what would change if @other took the place of @present
 */
GPtrArray *
inroad_profile_compare (InroadProfile *present,
                        InroadProfile *other)
{
  GPtrArray *changes;
  GListModel *modules;

  g_return_val_if_fail (INROAD_IS_PROFILE (present), NULL);
  g_return_val_if_fail (INROAD_IS_PROFILE (other), NULL);

  changes = g_ptr_array_new_with_free_func (change_free);
  modules = inroad_profile_get_all (present);
  for (guint i = 0; i < g_list_model_get_n_items (modules); i++)
    {
      g_autoptr (InroadProgress) progress = g_list_model_get_item (modules, i);

      add_change (changes, present, other, inroad_progress_get_module_id (progress));
    }

  modules = inroad_profile_get_all (other);
  for (guint i = 0; i < g_list_model_get_n_items (modules); i++)
    {
      g_autoptr (InroadProgress) progress = g_list_model_get_item (modules, i);

      if (!inroad_profile_has_progress (present, inroad_progress_get_module_id (progress)))
        add_change (changes, present, other, inroad_progress_get_module_id (progress));
    }

  return changes;
}
