/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-kiosk-policy"

#include "config.h"

#include "core/room/inroad-kiosk-policy-private.h"

#include "core/room/inroad-guarded-file.h"

#include <string.h>

#define GROUP "Kiosk"

G_DEFINE_QUARK (inroad-kiosk-policy-error-quark, inroad_kiosk_policy_error)

static gboolean
fail (GError                 **error,
      InroadKioskPolicyError   code,
      const char              *format,
      ...) G_GNUC_PRINTF (3, 4);

static gboolean
fail (GError                 **error,
      InroadKioskPolicyError   code,
      const char              *format,
      ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, INROAD_KIOSK_POLICY_ERROR, code, message);

  return FALSE;
}

static gboolean
take_key (InroadKioskPolicy  *policy,
          GKeyFile           *file,
          const char         *key,
          GError            **error)
{
  const InroadKioskKey *found = inroad_kiosk_policy_find_key (key);
  g_autofree char *value = g_key_file_get_string (file, GROUP, key, NULL);

  if (found == NULL)
    return fail (error, INROAD_KIOSK_POLICY_ERROR_UNKNOWN, "There is no key “%s”", key);
  if (value == NULL || !found->take (policy, value))
    return fail (error, INROAD_KIOSK_POLICY_ERROR_VALUE, "%s is “%s”, but must be %s",
                 key, value != NULL ? value : "", found->form);

  return TRUE;
}

static gboolean
check_groups (GKeyFile  *file,
              GError   **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (gsize i = 0; groups[i] != NULL; i++)
    {
      if (!g_str_equal (groups[i], GROUP))
        return fail (error, INROAD_KIOSK_POLICY_ERROR_UNKNOWN, "There is no group “%s”, only [" GROUP "]", groups[i]);
    }

  if (groups[0] == NULL)
    return fail (error, INROAD_KIOSK_POLICY_ERROR_MISSING, "The group [" GROUP "] is missing");

  return TRUE;
}

static gboolean
check_session (InroadKioskPolicy  *policy,
               GKeyFile           *file,
               GError            **error)
{
  g_autofree char *session = g_key_file_get_string (file, GROUP, "session", NULL);
  gboolean kept = g_strcmp0 (session, "kept") == 0;

  if (kept && policy->label == NULL)
    return fail (error, INROAD_KIOSK_POLICY_ERROR_MISSING, "session is kept, so label must say under which name");
  if (!kept && policy->label != NULL)
    return fail (error, INROAD_KIOSK_POLICY_ERROR_VALUE, "label is for a session that is kept, and this one is not");

  return TRUE;
}

static gboolean
check_whole (InroadKioskPolicy  *policy,
             GError            **error)
{
  if (policy->pin_hash == NULL)
    return fail (error, INROAD_KIOSK_POLICY_ERROR_MISSING,
                 "pin-hash is missing: without it nobody could get out of the kiosk");
  if (policy->warning_seconds >= policy->idle_seconds)
    return fail (error, INROAD_KIOSK_POLICY_ERROR_VALUE,
                 "warning-seconds (%u) must be less than idle-seconds (%u)",
                 policy->warning_seconds, policy->idle_seconds);

  return TRUE;
}

static InroadKioskPolicy *
policy_new (void)
{
  InroadKioskPolicy *self = g_new0 (InroadKioskPolicy, 1);

  self->idle_seconds = 180;
  self->warning_seconds = 30;
  self->text_sizes = g_new0 (guint, 1);
  self->text_sizes[0] = 100;
  self->n_text_sizes = 1;
  self->languages = g_new0 (char *, 1);

  return self;
}

/* Keys that stand twice are merged by GKeyFile without a word, and the latter would win. */
static gboolean
check_once (const char  *text,
            GError     **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 0);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const char *equals = strchr (lines[i], '=');
      g_autofree char *key = NULL;

      if (equals == NULL || *g_strchug (lines[i]) == '#')
        continue;
      key = g_strndup (lines[i], (gsize) (strchr (lines[i], '=') - lines[i]));
      g_strchomp (key);
      if (g_hash_table_contains (seen, key))
        return fail (error, INROAD_KIOSK_POLICY_ERROR_VALUE, "%s stands there twice", key);
      g_hash_table_add (seen, g_steal_pointer (&key));
    }

  return TRUE;
}

InroadKioskPolicy *
inroad_kiosk_policy_parse (const char  *text,
                           gsize        length,
                           GError     **error)
{
  g_autoptr (InroadKioskPolicy) self = policy_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) reason = NULL;
  g_autofree char *copy = g_strndup (text, length);
  g_auto (GStrv) names = NULL;

  if (!g_key_file_load_from_data (file, text, length, G_KEY_FILE_NONE, &reason))
    {
      fail (error, INROAD_KIOSK_POLICY_ERROR_SYNTAX, "It is no key file: %s", reason->message);
      return NULL;
    }

  if (!check_once (copy, error) || !check_groups (file, error))
    return NULL;

  names = g_key_file_get_keys (file, GROUP, NULL, NULL);
  for (gsize i = 0; names != NULL && names[i] != NULL; i++)
    {
      if (!take_key (self, file, names[i], error))
        return NULL;
    }

  if (!check_session (self, file, error) || !check_whole (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * inroad_kiosk_policy_default_path:
 *
 * Returns: (transfer full): `inroad/kiosk.conf` in the first of the system's configuration directories that has
 *   one; in the first of all if none has
 */
char *
inroad_kiosk_policy_default_path (void)
{
  const char * const *folders = g_get_system_config_dirs ();

  for (gsize i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], "inroad", "kiosk.conf", NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }

  return g_build_filename (folders[0] != NULL ? folders[0] : "/etc/xdg", "inroad", "kiosk.conf", NULL);
}

/**
 * inroad_kiosk_policy_read:
 * @path: the path of a key file
 * @error: return location for an INROAD_KIOSK_POLICY_ERROR
 *
 * Reads a policy, if nobody but root can have written it. Blocks, and is for the start of the program.
 *
 * Returns: (transfer full) (nullable): the policy
 */
InroadKioskPolicy *
inroad_kiosk_policy_read (const char  *path,
                          GError     **error)
{
  g_autoptr (InroadKioskPolicy) self = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  gsize length;

  g_return_val_if_fail (path != NULL, NULL);

  name = g_filename_display_name (path);
  text = inroad_guarded_file_read (path, &length, error);
  if (text != NULL)
    self = inroad_kiosk_policy_parse (text, length, error);
  if (self == NULL)
    g_prefix_error (error, "%s: ", name);

  return g_steal_pointer (&self);
}

char *
inroad_kiosk_policy_get_kept_folder (const InroadKioskPolicy *self)
{
  if (self->label == NULL)
    return NULL;

  return g_build_filename (g_get_user_data_dir (), "inroad", "rooms", self->label, NULL);
}

void
inroad_kiosk_policy_free (InroadKioskPolicy *self)
{
  g_free (self->module);
  g_free (self->section);
  g_free (self->label);
  g_free (self->text_sizes);
  g_strfreev (self->languages);
  g_free (self->pin_hash);
  g_free (self->results_directory);
  g_free (self);
}
