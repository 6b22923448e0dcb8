/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-generations"

#include "config.h"

#include "core/profile/inroad-profile-generations.h"

#include "core/profile/inroad-profile-codec.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

/**
 * inroad_generation_get_path:
 * @path: the path of a profile
 * @generation: 0 for the profile itself, up to INROAD_N_GENERATIONS
 *
 * Returns: (transfer full): where that generation of it is
 */
char *
inroad_generation_get_path (const char *path,
                            guint       generation)
{
  g_assert (generation <= INROAD_N_GENERATIONS);

  return generation == 0 ? g_strdup (path) : g_strdup_printf ("%s.%u", path, generation);
}

/**
 * inroad_generation_read:
 * @path: the path of a profile or a generation of one
 * @identity: (out): which content was read
 * @error: return location for an INROAD_DURABLE_FILE_ERROR or INROAD_PROFILE_ERROR
 *
 * Returns: (transfer full) (nullable): the profile
 */
InroadProfile *
inroad_generation_read (const char          *path,
                        InroadFileIdentity  *identity,
                        GError             **error)
{
  g_autoptr (GBytes) bytes = inroad_durable_file_read (path, INROAD_PROFILE_MAX_BYTES, identity, error);

  return bytes != NULL ? inroad_profile_new_from_bytes (bytes, error) : NULL;
}

/**
 * inroad_generation_damaged:
 * @error: why a profile could not be read
 *
 * Returns: whether what is in the file is no profile, rather than out of reach or from the future
 */
gboolean
inroad_generation_damaged (const GError *error)
{
  return g_error_matches (error, INROAD_PROFILE_ERROR, INROAD_PROFILE_ERROR_DAMAGED) ||
         g_error_matches (error, INROAD_DURABLE_FILE_ERROR, EFBIG);
}

/* ------------------------------------------------------------------------------------------------- aside */

/* A name that says when, and that nothing has yet. */
static char *
choose_aside_path (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%dT%H%M%SZ");
  char *aside = g_strdup_printf ("%s.damaged-%s", path, date);

  for (guint i = 2; g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s.damaged-%s-%u", path, date, i);
    }

  return aside;
}

/**
 * inroad_generation_set_aside:
 * @path: the path of a damaged profile or a damaged generation of one
 * @error: return location for an INROAD_DURABLE_FILE_ERROR
 *
 * Gives it a dated name, under which it stays for good: somebody may know how to read it.
 *
 * Returns: (transfer full) (nullable): the new name, without its folder
 */
char *
inroad_generation_set_aside (const char  *path,
                             GError     **error)
{
  g_autofree char *aside = choose_aside_path (path);

  return inroad_durable_file_rename (path, aside, error) ? g_path_get_basename (aside) : NULL;
}

/* -------------------------------------------------------------------------------------------------- keep */

/* Where there are no hard links, such as on a memory stick. */
static gboolean
copy (const char  *from,
      const char  *to,
      GError     **error)
{
  InroadFileIdentity identity;
  g_autoptr (GBytes) bytes = inroad_durable_file_read (from, INROAD_PROFILE_MAX_BYTES, &identity, error);

  return bytes != NULL && inroad_durable_file_write (to, bytes, error);
}

/* A second name for the same content, which then is no more written to: a save makes a new file. It takes the
 * place of what had the name before in one step. */
static gboolean
give_name (const char  *from,
           const char  *to,
           GError     **error)
{
  g_autofree char *staged = g_strconcat (from, ".new-link", NULL);
  InroadFileIdentity a, b;

  inroad_file_identity_read (&a, from);
  inroad_file_identity_read (&b, to);
  if (a.inode == 0 || inroad_file_identity_equal (&a, &b))
    return TRUE;

  unlink (staged);
  if (link (from, staged) == 0)
    {
      if (rename (staged, to) == 0)
        return TRUE;
      unlink (staged);
    }

  return copy (from, to, error);
}

/* Whether a file may be put in another's place; one that is damaged is set aside. */
static gboolean
is_good (const char *path)
{
  InroadFileIdentity identity;
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadProfile) profile = inroad_generation_read (path, &identity, &error);

  if (profile == NULL && inroad_generation_damaged (error))
    {
      g_message ("%s: %s", path, error->message);
      g_free (inroad_generation_set_aside (path, NULL));
    }

  return profile != NULL;
}

/**
 * inroad_generations_keep:
 * @path: the path of a profile that is known to be good
 * @first: (inout): what is known to be good as generation 1, or zero
 *
 * Keeps it as generation 1; if that is not known to be good it is looked at before, since a damaged file is set aside
 * and never written over. What is not possible is only logged: to save the next answer is worth more.
 */
void
inroad_generations_keep (const char         *path,
                         InroadFileIdentity *first)
{
  g_autofree char *first_path = inroad_generation_get_path (path, 1);
  g_autoptr (GError) error = NULL;
  InroadFileIdentity present;

  inroad_file_identity_read (&present, first_path);
  if (present.inode != 0 && !inroad_file_identity_equal (&present, first))
    is_good (first_path);

  if (!give_name (path, first_path, &error))
    g_message ("%s", error->message);
  inroad_file_identity_read (first, first_path);
}

/**
 * inroad_generations_shift:
 * @path: the path of a profile that is known to be good
 * @error: return location for an INROAD_DURABLE_FILE_ERROR
 *
 * Makes generation 2 the third, and keeps the profile as generation 2, unless it is there already.
 *
 * Returns: whether it is there, and on the disk
 */
gboolean
inroad_generations_shift (const char  *path,
                          GError     **error)
{
  g_autofree char *second = inroad_generation_get_path (path, 2);
  g_autofree char *third = inroad_generation_get_path (path, 3);
  InroadFileIdentity present, kept;

  inroad_file_identity_read (&present, path);
  inroad_file_identity_read (&kept, second);
  if (present.inode == 0 || inroad_file_identity_equal (&present, &kept))
    return TRUE;

  if (is_good (second))
    {
      is_good (third);
      rename (second, third);
    }

  return give_name (path, second, error) && inroad_durable_file_sync_folder (path, error);
}
