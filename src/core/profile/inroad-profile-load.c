/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-load"

#include "config.h"

#include "core/profile/inroad-profile-load.h"

#include "core/profile/inroad-durable-file.h"
#include "core/profile/inroad-profile-codec.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

/* Ten thousand times what a busy learner's profile holds. */
#define MAX_FILE_BYTES (256 * 1024 * 1024)

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

static InroadProfileLoad *
set_aside (const char   *path,
           const GError *damage)
{
  g_autofree char *aside = choose_aside_path (path);
  g_autofree char *name = g_path_get_basename (aside);
  g_autoptr (GError) error = NULL;

  g_message ("%s: %s", path, damage->message);

  if (inroad_durable_file_rename (path, aside, &error))
    return finish (inroad_profile_new (), INROAD_PROFILE_CONDITION_SET_ASIDE,
                   g_strdup_printf (_("Your saved progress was damaged and could not be read. It was kept as “%s”, "
                                      "and you start afresh."), name));

  /* It must not be overwritten. */
  g_message ("%s", error->message);
  return finish (inroad_profile_new (), INROAD_PROFILE_CONDITION_READ_ONLY,
                 g_strdup (_("Your saved progress is damaged and could not be set aside. Nothing you do now is kept.")));
}

static InroadProfileLoad *
decode (const char  *path,
        GBytes      *bytes)
{
  g_autoptr (GError) error = NULL;
  InroadProfile *profile = inroad_profile_new_from_bytes (bytes, &error);

  if (profile != NULL)
    return finish (profile, INROAD_PROFILE_CONDITION_GOOD, NULL);

  if (g_error_matches (error, INROAD_PROFILE_ERROR, INROAD_PROFILE_ERROR_TOO_NEW))
    return finish (inroad_profile_new (), INROAD_PROFILE_CONDITION_READ_ONLY,
                   g_strdup (_("Your saved progress is from a newer version of Inroad. It is left as it is, and nothing you "
                               "do now is kept.")));

  return set_aside (path, error);
}

/* Opening a pipe would wait for a writer, and reading a device might never end. */
static gboolean
check_file (const char  *path,
            GError     **error)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    {
      int code = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
      return FALSE;
    }

  if (!S_ISREG (status.st_mode) || status.st_size > MAX_FILE_BYTES)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "it is not a file, or too large to be one of ours");
      return FALSE;
    }

  return TRUE;
}

/**
 * inroad_profile_load_new:
 * @path: the path of a profile's file, which need not exist
 * @error: return location for a G_IO_ERROR or G_FILE_ERROR
 *
 * Reads a profile. A damaged file is set aside under a dated name. Blocks.
 *
 * Returns: (transfer full) (nullable): what became of it; %NULL if the file is there and cannot be read
 */
InroadProfileLoad *
inroad_profile_load_new (const char  *path,
                         GError     **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  g_return_val_if_fail (path != NULL, NULL);

  if (!check_file (path, &reason))
    {
      if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        return finish (inroad_profile_new (), INROAD_PROFILE_CONDITION_GOOD, NULL);

      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;

  bytes = g_bytes_new_take (g_steal_pointer (&text), length);

  return decode (path, bytes);
}
