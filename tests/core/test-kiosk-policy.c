/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "core/room/inroad-guarded-file.h"
#include "core/room/inroad-hidden-root.h"
#include "core/room/inroad-kiosk-policy.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define HASH "$y$j9T$abcdefghijklmnop$0123456789abcdefghijklmnopqrstuvwxyzABCDEFG"
#define LEAST "[Kiosk]\npin-hash=" HASH "\n"

static InroadKioskPolicy *
parse (const char  *text,
       GError     **error)
{
  return inroad_kiosk_policy_parse (text, strlen (text), error);
}

static void
test_least (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadKioskPolicy) policy = parse (LEAST, &error);

  g_assert_no_error (error);
  g_assert_null (policy->module);
  g_assert_null (policy->label);
  g_assert_null (policy->results_directory);
  g_assert_false (policy->wait_for_screen_reader);
  g_assert_cmpuint (policy->idle_seconds, ==, 180);
  g_assert_cmpuint (policy->warning_seconds, ==, 30);
  g_assert_cmpuint (policy->n_text_sizes, ==, 1);
  g_assert_cmpuint (policy->text_sizes[0], ==, 100);
  g_assert_cmpuint (g_strv_length (policy->languages), ==, 0);
}

static void
test_all (void)
{
  static const char * const languages[] = { "de", "pt_BR", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadKioskPolicy) policy = NULL;

  policy = parse ("# a room\n" LEAST
                  "module=integrate-ops\nsection = target\nidle-seconds=60\nwarning-seconds=20\nscreen-reader=wait\nsession=kept\n"
                  "label=room-3\nsave-documents=off\nprint-documents=off\ntext-sizes=125;100;200\n"
                  "languages=de;pt_BR;\nresults-directory=/var/lib/inroad\n", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (policy->module, ==, "integrate-ops");
  g_assert_cmpstr (policy->section, ==, "target");
  g_assert_cmpuint (policy->idle_seconds, ==, 60);
  g_assert_cmpuint (policy->warning_seconds, ==, 20);
  g_assert_true (policy->wait_for_screen_reader);
  g_assert_cmpstr (policy->label, ==, "room-3");
  g_assert_cmpuint (policy->n_text_sizes, ==, 3);
  g_assert_cmpuint (policy->text_sizes[0], ==, 125);
  g_assert_cmpstrv (policy->languages, languages);
  g_assert_cmpstr (policy->pin_hash, ==, HASH);
  g_assert_cmpstr (policy->results_directory, ==, "/var/lib/inroad");
}

static const struct
{
  const char             *text;
  InroadKioskPolicyError  code;
  const char             *says;
} refused[] = {
  { "", INROAD_KIOSK_POLICY_ERROR_MISSING, "[Kiosk]" },
  { "nonsense", INROAD_KIOSK_POLICY_ERROR_SYNTAX, "no key file" },
  { "[Kiosk]\n", INROAD_KIOSK_POLICY_ERROR_MISSING, "pin-hash" },
  { LEAST "[Other]\n", INROAD_KIOSK_POLICY_ERROR_UNKNOWN, "Other" },
  { LEAST "idle=60\n", INROAD_KIOSK_POLICY_ERROR_UNKNOWN, "“idle”" },
  { LEAST "idle-seconds=60\nidle-seconds=7200\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "twice" },
  { LEAST "idle-seconds=19\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "20 to 7200" },
  { LEAST "idle-seconds=60s\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "60s" },
  { LEAST "idle-seconds=-60\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "-60" },
  { LEAST "idle-seconds=30\nwarning-seconds=30\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "less than" },
  { LEAST "module=../etc\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "id of a lesson" },
  { LEAST "section=\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "id of a section" },
  { LEAST "session=open\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "guest or kept" },
  { LEAST "session=kept\n", INROAD_KIOSK_POLICY_ERROR_MISSING, "label" },
  { LEAST "label=a\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "label" },
  { LEAST "session=kept\nlabel=../a\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "label" },
  { LEAST "save-documents=true\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "second window" },
  { LEAST "print-documents=on\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "second window" },
  { LEAST "text-sizes=100;large\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "80 to 300" },
  { LEAST "text-sizes=\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "80 to 300" },
  { LEAST "languages=deutsch\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "locale names" },
  { LEAST "results-directory=results\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "absolute" },
  { "[Kiosk]\npin-hash=1234\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "yescrypt" },
  { "[Kiosk]\npin-hash=$6$salt$hash\n", INROAD_KIOSK_POLICY_ERROR_VALUE, "yescrypt" },
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", refused[i].text);
      g_assert_null (parse (refused[i].text, &error));
      g_assert_error (error, INROAD_KIOSK_POLICY_ERROR, (int) refused[i].code);
      g_assert_nonnull (strstr (error->message, refused[i].says));
    }
}

static void
test_owner (void)
{
  static const struct { uid_t uid; gid_t gid; mode_t mode; gboolean good; } files[] = {
    { 0, 0, 0100644, TRUE }, { 0, 0, 0100600, TRUE }, { 0, 5, 0100640, TRUE },
    { 1000, 0, 0100644, FALSE }, { 0, 5, 0100664, FALSE }, { 0, 0, 0100664, FALSE }, { 0, 0, 0100646, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      struct stat status = { .st_uid = files[i].uid, .st_gid = files[i].gid, .st_mode = files[i].mode };
      g_autofree char *fault = inroad_guarded_file_describe_fault (&status, 0);

      g_assert_cmpint (fault == NULL, ==, files[i].good);
    }
}

static void
put (const char *root,
     const char *path,
     const char *text)
{
  g_autofree char *whole = g_strconcat (root, path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0755));
  g_assert_true (g_file_set_contents (whole, text, -1, NULL));
}

/* Only a Flatpak whose users are all known to be others than root has somebody in root's place. */
static void
test_hidden_root (void)
{
  static const struct { const char *map; const char *overflow; gboolean hidden; } worlds[] = {
    { "      1000       1000          1\n", "65534\n", TRUE },
    { "      1000          0          1\n", "65534\n", TRUE },
    { "         0          0 4294967295\n", "65534\n", FALSE },
    { "         0       1000          1\n", "65534\n", FALSE },
    { "      1000       1000      65536\n", "65534\n", FALSE },
    { "      1000       1000          1\n         0     100000       1000\n", "65534\n", FALSE },
    { "      1000       1000          1\n", "0\n", FALSE },
    { "      1000       1000          1\n", "", FALSE },
    { "", "65534\n", FALSE },
    { "nonsense\n", "65534\n", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (worlds); i++)
    {
      g_autofree char *root = g_strdup_printf ("%s/world-%zu", g_get_user_cache_dir (), i);
      uid_t uid = 7;

      g_test_message ("%s", worlds[i].map);
      put (root, "/proc/self/uid_map", worlds[i].map);
      put (root, "/proc/sys/kernel/overflowuid", worlds[i].overflow);
      g_assert_false (inroad_hidden_root_find (root, &uid));
      put (root, "/.flatpak-info", "[Application]\n");
      g_assert_cmpint (inroad_hidden_root_find (root, &uid), ==, worlds[i].hidden);
      if (worlds[i].hidden)
        g_assert_cmpuint (uid, ==, 65534);
    }
}

static void
expect_refusal (const char             *path,
                InroadKioskPolicyError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (inroad_kiosk_policy_read (path, &error));
  g_assert_error (error, INROAD_KIOSK_POLICY_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, path));
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("policy.XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "kiosk.conf", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autoptr (GError) error = NULL;

  expect_refusal (path, INROAD_KIOSK_POLICY_ERROR_UNREADABLE);
  expect_refusal (folder, INROAD_KIOSK_POLICY_ERROR_UNREADABLE);
  g_assert_no_errno (mkfifo (pipe, 0600));
  expect_refusal (pipe, INROAD_KIOSK_POLICY_ERROR_UNREADABLE);

  g_file_set_contents (path, LEAST, -1, &error);
  g_assert_no_error (error);
  g_assert_no_errno (g_chmod (path, 0666));
  expect_refusal (path, INROAD_KIOSK_POLICY_ERROR_UNSAFE);

  /* What belongs to whoever runs the test is root's only if that is root. */
  g_assert_no_errno (g_chmod (path, 0644));
  if (geteuid () == 0)
    {
      g_autoptr (InroadKioskPolicy) policy = inroad_kiosk_policy_read (path, &error);

      g_assert_no_error (error);
      g_assert_nonnull (policy);
    }
  else
    {
      expect_refusal (path, INROAD_KIOSK_POLICY_ERROR_UNSAFE);
    }

  g_unlink (path);
  g_unlink (pipe);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/kiosk-policy/least", test_least);
  g_test_add_func ("/kiosk-policy/all", test_all);
  g_test_add_func ("/kiosk-policy/refused", test_refused);
  g_test_add_func ("/kiosk-policy/owner", test_owner);
  g_test_add_func ("/kiosk-policy/hidden-root", test_hidden_root);
  g_test_add_func ("/kiosk-policy/file", test_file);

  return g_test_run ();
}
