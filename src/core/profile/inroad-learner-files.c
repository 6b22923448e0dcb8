/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-learner-files"

#include "config.h"

#include "core/profile/inroad-learner-files.h"

#include "core/profile/inroad-profile-generations.h"
#include "core/profile/inroad-profile-lock.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define MARK "removed-"

static char *
get_path (GFile      *folder,
          const char *id)
{
  g_autoptr (GFile) file = inroad_learner_get_file (folder, id);

  return inroad_durable_file_resolve (g_file_peek_path (file));
}

static guint
count_answers (InroadProfile *profile)
{
  GListModel *all = inroad_profile_get_all (profile);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (InroadProgress) progress = g_list_model_get_item (all, i);

      n += g_list_model_get_n_items (inroad_progress_get_attempts (progress));
    }

  return n;
}

/**
 * inroad_learner_files_read:
 * @folder: where the profiles are
 * @id: the learner's id
 *
 * Of a learner whose profile cannot be read, the newest good generation is told: so it will be found by whoever
 * becomes that learner.
 *
 * Returns: (transfer full): the learner
 */
InroadLearner *
inroad_learner_files_read (GFile      *folder,
                           const char *id)
{
  g_autofree char *path = get_path (folder, id);

  for (guint i = 0; i <= INROAD_N_GENERATIONS; i++)
    {
      g_autofree char *generation = inroad_generation_get_path (path, i);
      InroadFileIdentity identity;
      g_autoptr (InroadProfile) profile = inroad_generation_read (generation, &identity, NULL);
      g_autoptr (GDateTime) saved = NULL;

      if (profile == NULL)
        continue;

      saved = g_date_time_new_from_unix_utc (identity.changed.tv_sec);
      return inroad_learner_new (id, inroad_profile_get_name (profile), count_answers (profile), saved);
    }

  return inroad_learner_new (id, NULL, 0, NULL);
}

/* ------------------------------------------------------------------------------------------------- aside */

static gboolean
take_lock (const char  *path,
           int         *fd,
           GError     **error)
{
  if (inroad_profile_lock_take (path, fd) != INROAD_LOCK_OTHER)
    return TRUE;

  g_set_error (error, INROAD_DURABLE_FILE_ERROR, EBUSY, "“%s” is in use by another program", path);

  return FALSE;
}

static char *
make_mark (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *date = g_date_time_format (now, MARK "%Y-%m-%dT%H%M%SZ");
  char *mark = g_strdup (date);

  for (guint i = 2;; i++)
    {
      g_autofree char *taken = g_strconcat (path, ".", mark, NULL);

      if (!g_file_test (taken, G_FILE_TEST_EXISTS))
        return mark;
      g_free (mark);
      mark = g_strdup_printf ("%s-%u", date, i);
    }
}

/* One that is not there is no fault: a learner may have fewer generations. */
static gboolean
move (const char  *path,
      const char  *mark,
      guint        generation,
      gboolean     back,
      GError     **error)
{
  g_autofree char *marked = g_strconcat (path, ".", mark, NULL);
  g_autofree char *aside = inroad_generation_get_path (marked, generation);
  g_autofree char *place = inroad_generation_get_path (path, generation);
  g_autoptr (GError) reason = NULL;

  if (inroad_durable_file_rename (back ? aside : place, back ? place : aside, &reason) ||
      (generation > 0 && inroad_durable_file_is_missing (reason)))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

/**
 * inroad_learner_files_set_aside:
 * @folder: where the profiles are
 * @id: the learner's id
 * @error: return location for an INROAD_DURABLE_FILE_ERROR: EBUSY if somebody learns with them
 *
 * Gives a learner's files dated names, under which they stay for good. The profile itself is the last to go, so that a
 * crash in between leaves a learner with fewer generations, and not one without a profile.
 *
 * Returns: (transfer full) (nullable): the name of the profile now, without its folder; %NULL if the learner is still
 *   there
 */
char *
inroad_learner_files_set_aside (GFile       *folder,
                                const char  *id,
                                GError     **error)
{
  g_autoptr (GFile) file = inroad_learner_get_file (folder, id);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *path = get_path (folder, id);
  g_autofree char *mark = make_mark (path);
  g_autofd int lock = -1;

  if (!take_lock (path, &lock, error))
    return NULL;

  for (guint i = INROAD_N_GENERATIONS; i > 0; i--)
    {
      if (!move (path, mark, i, FALSE, error))
        return NULL;
    }
  if (!move (path, mark, 0, FALSE, error))
    return NULL;

  return g_strconcat (name, ".", mark, NULL);
}

/* Of "profile.json.removed-2026-11-24T093000Z" the id and what stands behind the name of the profile. */
static char *
split_aside (const char  *aside,
             const char **mark)
{
  const char *dot = g_strrstr (aside, "." MARK);
  g_autofree char *name = dot != NULL ? g_strndup (aside, (gsize) (dot - aside)) : NULL;

  *mark = dot != NULL ? dot + 1 : NULL;

  return name != NULL && strchr (*mark, G_DIR_SEPARATOR) == NULL ? inroad_learner_get_id_of (name) : NULL;
}

/**
 * inroad_learner_files_bring_back:
 * @folder: where the profiles are
 * @aside: from inroad_learner_files_set_aside()
 * @error: return location for an INROAD_DURABLE_FILE_ERROR: EEXIST if there is a learner of that id by now
 *
 * Returns: whether the learner is there again
 */
gboolean
inroad_learner_files_bring_back (GFile       *folder,
                                 const char  *aside,
                                 GError     **error)
{
  const char *mark;
  g_autofree char *id = split_aside (aside, &mark);
  g_autofree char *path = id != NULL ? get_path (folder, id) : NULL;
  g_autofd int lock = -1;

  if (path == NULL)
    {
      g_set_error (error, INROAD_DURABLE_FILE_ERROR, ENOENT, "“%s” is no learner's profile", aside);
      return FALSE;
    }
  if (!take_lock (path, &lock, error))
    return FALSE;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, INROAD_DURABLE_FILE_ERROR, EEXIST, "“%s” is there again", path);
      return FALSE;
    }

  for (guint i = 0; i <= INROAD_N_GENERATIONS; i++)
    {
      if (!move (path, mark, i, TRUE, error))
        return FALSE;
    }

  return TRUE;
}
