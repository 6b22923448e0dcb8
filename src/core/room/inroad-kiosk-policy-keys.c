/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-kiosk-policy"

#include "config.h"

#include "core/room/inroad-kiosk-policy-private.h"

#include <string.h>

/* A hash with its parameters and salt, in the alphabet of crypt(3). */
#define YESCRYPT_PREFIX "$y$"

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

/* Which of the two it is must agree with the label; see inroad-kiosk-policy.c. */
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

/* Somebody who listens touches nothing for long. */
static gboolean
take_screen_reader (InroadKioskPolicy *policy,
                    const char        *value)
{
  policy->wait_for_screen_reader = g_str_equal (value, "wait");

  return policy->wait_for_screen_reader || g_str_equal (value, "go-on");
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

static const InroadKioskKey keys[] = {
  { "module", take_module, "the id of a lesson" },
  { "section", take_section, "the id of a section" },
  { "idle-seconds", take_idle, "a whole number from 20 to 7200" },
  { "warning-seconds", take_warning, "a whole number from 10 to 600" },
  { "screen-reader", take_screen_reader, "wait or go-on" },
  { "session", take_session, "guest or kept" },
  { "label", take_label, "up to 64 of a-z, 0-9, hyphen, underscore and full stop" },
  { "save-documents", take_off, "off: its dialog is a second window, which would lock the room" },
  { "print-documents", take_off, "off: its dialog is a second window, which would lock the room" },
  { "text-sizes", take_text_sizes, "whole numbers from 80 to 300, with semicolons between them" },
  { "languages", take_languages, "locale names such as de or pt_BR, with semicolons between them" },
  { "pin-hash", take_pin_hash, "a hash by yescrypt, as inroad --kiosk-hash-pin prints it" },
  { "results-directory", take_results_directory, "an absolute path" },
};

const InroadKioskKey *
inroad_kiosk_policy_find_key (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (g_str_equal (keys[i].name, name))
        return &keys[i];
    }

  return NULL;
}
