/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-load"

#include "config.h"

#include "core/profile/inroad-profile-load.h"

#include "core/profile/inroad-profile-codec.h"
#include "core/profile/inroad-profile-generations.h"
#include "core/profile/inroad-profile-words.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

void
inroad_profile_load_free (InroadProfileLoad *self)
{
  g_clear_object (&self->profile);
  g_free (self->detail);
  g_free (self);
}

static InroadProfileLoad *
finish (InroadProfile          *profile,
        InroadProfileCondition  condition,
        char                   *detail)
{
  InroadProfileLoad *self = g_new0 (InroadProfileLoad, 1);

  self->profile = profile;
  self->condition = condition;
  self->detail = detail;

  return self;
}

/* The newest good generation, and when it was saved. Those that are damaged are set aside. */
static InroadProfile *
find_generation (const char  *path,
                 char       **time)
{
  for (guint i = 1; i <= INROAD_N_GENERATIONS; i++)
    {
      g_autofree char *generation = inroad_generation_get_path (path, i);
      g_autoptr (GError) error = NULL;
      InroadFileIdentity identity;
      InroadProfile *profile = inroad_generation_read (generation, &identity, &error);
      g_autoptr (GDateTime) saved = NULL;

      if (profile != NULL)
        {
          saved = g_date_time_new_from_unix_utc (identity.changed.tv_sec);
          *time = inroad_profile_words_for_time (saved);
          return profile;
        }
      if (!inroad_durable_file_is_missing (error))
        g_message ("%s: %s", generation, error->message);
      if (inroad_generation_damaged (error))
        g_free (inroad_generation_set_aside (generation, NULL));
    }

  return NULL;
}

/* A crash leaves no such state; somebody has removed the file, or a disk has lost it. */
static InroadProfileLoad *
begin (const char *path)
{
  g_autofree char *time = NULL;
  InroadProfile *profile = find_generation (path, &time);

  if (profile == NULL)
    return finish (inroad_profile_new (), INROAD_PROFILE_CONDITION_GOOD, NULL);

  return finish (profile, INROAD_PROFILE_CONDITION_SET_ASIDE,
                 g_strdup_printf (_("Your saved progress was missing. You go on from the copy of %s."), time));
}

static InroadProfileLoad *
replace_damaged (const char *path)
{
  g_autofree char *time = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  InroadProfile *profile = find_generation (path, &time);

  name = inroad_generation_set_aside (path, &error);
  if (name == NULL)
    {
      /* It must not be overwritten. */
      g_message ("%s", error->message);
      return finish (profile != NULL ? profile : inroad_profile_new (), INROAD_PROFILE_CONDITION_READ_ONLY,
                     g_strdup (_("Your saved progress is damaged and could not be set aside. Nothing you do now is "
                                 "kept.")));
    }

  if (profile == NULL)
    return finish (inroad_profile_new (), INROAD_PROFILE_CONDITION_SET_ASIDE,
                   g_strdup_printf (_("Your saved progress was damaged and could not be read. It was kept as “%s”, "
                                      "and you start afresh."), name));

  return finish (profile, INROAD_PROFILE_CONDITION_SET_ASIDE,
                 g_strdup_printf (_("Your saved progress was damaged and could not be read. It was kept as “%s”, "
                                    "and you go on from the copy of %s."), name, time));
}

static InroadProfileLoad *
finish_in_use (InroadProfile *profile)
{
  return finish (profile != NULL ? profile : inroad_profile_new (), INROAD_PROFILE_CONDITION_READ_ONLY,
                 g_strdup (_("Another Inroad has opened your progress. You can read on here, but nothing you do now "
                             "is kept: close the other one and start again.")));
}

/**
 * inroad_profile_load_new:
 * @path: the path of a profile's file, which need not exist
 * @ours: whether nobody else writes to it; if not, nothing is changed
 * @error: return location for an INROAD_DURABLE_FILE_ERROR
 *
 * Reads a profile. A damaged file is set aside under a dated name, and the newest good generation taken. Blocks.
 *
 * Returns: (transfer full) (nullable): what became of it; %NULL if the file is there and cannot be read
 */
InroadProfileLoad *
inroad_profile_load_new (const char  *path,
                         gboolean     ours,
                         GError     **error)
{
  g_autoptr (GError) reason = NULL;
  InroadFileIdentity identity;
  InroadProfile *profile;
  InroadProfileLoad *load;

  g_return_val_if_fail (path != NULL, NULL);

  profile = inroad_generation_read (path, &identity, &reason);
  if (!ours)
    return finish_in_use (profile);

  if (profile != NULL)
    {
      load = finish (profile, INROAD_PROFILE_CONDITION_GOOD, NULL);
      load->identity = identity;
      return load;
    }

  if (inroad_durable_file_is_missing (reason))
    return begin (path);

  if (g_error_matches (reason, INROAD_PROFILE_ERROR, INROAD_PROFILE_ERROR_TOO_NEW))
    return finish (inroad_profile_new (), INROAD_PROFILE_CONDITION_READ_ONLY,
                   g_strdup (_("Your saved progress is from a newer version of Inroad. It is left as it is, and nothing you "
                               "do now is kept.")));

  if (inroad_generation_damaged (reason))
    {
      g_message ("%s: %s", path, reason->message);
      return replace_damaged (path);
    }

  g_propagate_error (error, g_steal_pointer (&reason));

  return NULL;
}
