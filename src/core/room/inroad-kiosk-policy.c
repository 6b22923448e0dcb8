/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-kiosk-policy"

#include "config.h"

#include "core/room/inroad-kiosk-policy.h"

#include "core/room/inroad-guarded-file.h"

#include <string.h>

#define GROUP "Kiosk"

/* A hash with its parameters and salt, in the alphabet of crypt(3). */
#define YESCRYPT_PREFIX "$y$"

G_DEFINE_QUARK (inroad-kiosk-policy-error-quark, inroad_kiosk_policy_error)

typedef gboolean (* TakeValue) (InroadKioskPolicy  *policy,
                                const char         *value);

/* ----------------------------------------------------------------------------------------------- values */

static gboolean
is_id (const char *value)
{
  return *value != '\0' && strlen (value) <= 64 &&
         strspn (value, "abcdefghijklmnopqrstuvwxyz0123456789-_.") == strlen (value) && *value != '.';
}

static gboolean
take_id (char       **member,
         const char  *value)
{
  return is_id (value) && g_set_str (member, value);
}

static gboolean
take_module (InroadKioskPolicy *policy,
             const char        *value)
{
  return take_id (&policy->module, value);
}

static gboolean
take_section (InroadKioskPolicy *policy,
              const char        *value)
{
  return take_id (&policy->section, value);
}

static gboolean
take_label (InroadKioskPolicy *policy,
            const char        *value)
{
  return take_id (&policy->label, value);
}

static gboolean
take_number (guint      *member,
             const char *value,
             guint       lowest,
             guint       highest)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (value, 10, lowest, highest, &number, NULL))
    return FALSE;

  *member = (guint) number;

  return TRUE;
}

static gboolean
take_idle (InroadKioskPolicy *policy,
           const char        *value)
{
  return take_number (&policy->idle_seconds, value, 20, 7200);
}

static gboolean
take_warning (InroadKioskPolicy *policy,
              const char        *value)
{
  return take_number (&policy->warning_seconds, value, 10, 600);
}

/* Which of the two it is must agree with the label; see check_session (). */
static gboolean
take_session (InroadKioskPolicy *policy,
              const char        *value)
{
  return g_str_equal (value, "guest") || g_str_equal (value, "kept");
}

/* Both are windows of their own, which a kiosk's compositor never shows, while they lock the one it shows. */
static gboolean
take_off (InroadKioskPolicy *policy,
          const char        *value)
{
  return g_str_equal (value, "off");
}

static GStrv
split_list (const char *value)
{
  g_auto (GStrv) parts = g_strsplit (value, ";", 0);
  gsize n = g_strv_length (parts);

  /* One at the end is how key files are written, but not needed. */
  if (n > 1 && *parts[n - 1] == '\0')
    g_clear_pointer (&parts[n - 1], g_free);

  return g_steal_pointer (&parts);
}

static gboolean
take_text_sizes (InroadKioskPolicy *policy,
                 const char        *value)
{
  g_auto (GStrv) parts = split_list (value);
  gsize n = g_strv_length (parts);

  if (n == 0)
    return FALSE;

  g_free (policy->text_sizes);
  policy->text_sizes = g_new0 (guint, n);
  policy->n_text_sizes = n;
  for (gsize i = 0; i < n; i++)
    {
      if (!take_number (&policy->text_sizes[i], parts[i], 80, 300))
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_languages (InroadKioskPolicy *policy,
                const char        *value)
{
  g_auto (GStrv) parts = split_list (value);

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      if (!g_regex_match_simple ("^[a-z]{2,3}(_[A-Z]{2})?(@[a-z]+)?$", parts[i],
                                 G_REGEX_DOLLAR_ENDONLY, G_REGEX_MATCH_DEFAULT))
        return FALSE;
    }

  g_strfreev (policy->languages);
  policy->languages = g_steal_pointer (&parts);

  return policy->languages[0] != NULL;
}

static gboolean
take_pin_hash (InroadKioskPolicy *policy,
               const char        *value)
{
  g_auto (GStrv) parts = g_strsplit (value, "$", 0);

  return g_str_has_prefix (value, YESCRYPT_PREFIX) && strlen (value) < 256 &&
         g_strv_length (parts) == 5 && strlen (parts[4]) == 43 && g_set_str (&policy->pin_hash, value);
}

static gboolean
take_results_directory (InroadKioskPolicy *policy,
                        const char        *value)
{
  return g_path_is_absolute (value) && g_set_str (&policy->results_directory, value);
}

static const struct
{
  const char *key;
  TakeValue   take;
  const char *form;
} keys[] = {
  { "module", take_module, "the id of a lesson" },
  { "section", take_section, "the id of a section" },
  { "idle-seconds", take_idle, "a whole number from 20 to 7200" },
  { "warning-seconds", take_warning, "a whole number from 10 to 600" },
  { "session", take_session, "guest or kept" },
  { "label", take_label, "up to 64 of a-z, 0-9, hyphen, underscore and full stop" },
  { "save-documents", take_off, "off: its dialog is a second window, which would lock the room" },
  { "print-documents", take_off, "off: its dialog is a second window, which would lock the room" },
  { "text-sizes", take_text_sizes, "whole numbers from 80 to 300, with semicolons between them" },
  { "languages", take_languages, "locale names such as de or pt_BR, with semicolons between them" },
  { "pin-hash", take_pin_hash, "a hash by yescrypt, as inroad --kiosk-hash-pin prints it" },
  { "results-directory", take_results_directory, "an absolute path" },
};

/* ------------------------------------------------------------------------------------------------- whole */

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
  g_autofree char *value = g_key_file_get_string (file, GROUP, key, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (!g_str_equal (keys[i].key, key))
        continue;
      if (value == NULL || !keys[i].take (policy, value))
        return fail (error, INROAD_KIOSK_POLICY_ERROR_VALUE, "%s is “%s”, but must be %s",
                     key, value != NULL ? value : "", keys[i].form);
      return TRUE;
    }

  return fail (error, INROAD_KIOSK_POLICY_ERROR_UNKNOWN, "There is no key “%s”", key);
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
