/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/core/test-lesson.h"

#include "core/room/inroad-kiosk-check.h"
#include "core/room/inroad-kiosk-environment.h"
#include "core/room/inroad-traces.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* ------------------------------------------------------------------------------------------- environment */

static void
test_environment (void)
{
  static const char * const dirty[] = {
    "LANG=de_DE.UTF-8", "LC_NUMERIC=C", "HOME=/home/a", "WAYLAND_DISPLAY=wayland-0", "PATH=/tmp:/bin",
    "LD_PRELOAD=/tmp/a.so", "GTK_DEBUG=interactive", "GTK_PATH=/tmp", "GTK_THEME=x", "G_MESSAGES_DEBUG=all",
    "GSETTINGS_BACKEND=dconf", "XDG_DATA_DIRS=/tmp", "XDG_DATA_HOME=/tmp", "XDG_CONFIG_DIRS=/tmp",
    "INROAD_RENDERER=/tmp/evil", "HOMER=simpson", "SOMETHING_NEW=1", NULL,
  };
  g_auto (GStrv) clean = inroad_kiosk_environment_scrub (dirty, TRUE);
  g_auto (GStrv) again = inroad_kiosk_environment_scrub ((const char * const *) clean, TRUE);

  for (gsize i = 0; i < 4; i++)
    g_assert_true (g_strv_contains ((const char * const *) clean, dirty[i]));
  for (gsize i = 4; dirty[i] != NULL; i++)
    g_assert_false (g_strv_contains ((const char * const *) clean, dirty[i]));
  g_assert_cmpstr (g_environ_getenv (clean, "GSETTINGS_BACKEND"), ==, "memory");
  g_assert_cmpstrv (clean, again);
}

/* ------------------------------------------------------------------------------------------------ traces */

typedef struct
{
  InroadModule       *module;
  InroadProfileStore *store;
  InroadSession      *session;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->module = test_read_good_module ();
  fixture->store = inroad_profile_store_new (NULL);
  fixture->session = inroad_session_new (fixture->module, fixture->store, INROAD_PERMISSION_NONE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->store);
  g_assert_finalize_object (fixture->module);
}

static void
expect (Fixture    *fixture,
        const char *found)
{
  g_autofree char *trace = inroad_traces_describe (fixture->session, "words", FALSE);

  g_assert_cmpstr (trace, ==, found);
}

static void
test_fresh (Fixture       *fixture,
            gconstpointer  data)
{
  expect (fixture, NULL);
}

static void
test_view (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *kept = NULL;
  GListModel *documents = inroad_module_get_attachments (fixture->module);
  g_autoptr (InroadAttachment) document = g_list_model_get_item (documents, 0);

  inroad_session_set_open_document (fixture->session, document);
  expect (fixture, "an open document");
  inroad_session_set_open_document (fixture->session, NULL);
  expect (fixture, NULL);

  inroad_session_set_current (fixture->session, inroad_session_find_chapter (fixture->session, "ways"));
  expect (fixture, "a way back to what was read before");
  kept = inroad_traces_describe (fixture->session, "words", TRUE);
  g_assert_nonnull (kept);
}

static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  inroad_session_set_page_place (fixture->session, "paper", 2, 0.5, 1.5);
  expect (fixture, "a place in a document");
}

/* The same profile: what a reset would do that forgot to make a new one. */
static void
test_progress (Fixture       *fixture,
               gconstpointer  data)
{
  InroadProgress *progress = inroad_profile_get_progress (inroad_profile_store_get_profile (fixture->store),
                                                          inroad_module_get_id (fixture->module));
  static const char * const order[] = { "a", "b", NULL };
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (InroadAttempt) attempt = inroad_attempt_new ("i", "r", "1", "d", "q", "a", order, 1, TRUE, now);
  g_autofree char *kept = NULL;

  inroad_progress_raise_section_state (progress, "ways", INROAD_SECTION_STATE_BEGUN);
  expect (fixture, "a section that was read");
  inroad_progress_add_attempt (progress, attempt);
  expect (fixture, "answers");
  kept = inroad_traces_describe (fixture->session, "words", TRUE);
  g_assert_null (kept);
}

static void
test_other_lesson (Fixture       *fixture,
                   gconstpointer  data)
{
  inroad_profile_get_progress (inroad_profile_store_get_profile (fixture->store), "another");
  expect (fixture, "progress in another lesson");
}

/* ------------------------------------------------------------------------------------------------- check */

static void
put (const char *root,
     const char *path,
     const char *text,
     gssize      length)
{
  g_autofree char *real = g_strconcat (root, path, NULL);
  g_autofree char *folder = g_path_get_dirname (real);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_assert_true (g_file_set_contents (real, text, length, NULL));
}

static const char *
find_fault (GPtrArray  *findings,
            const char *subject)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const InroadKioskFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->subject, subject))
        return finding->fault;
    }

  g_assert_not_reached ();
}

/* A session's bus that starts whoever has one of these names. */
static GTestDBus *
open_bus (const char * const *names)
{
  g_autofree char *folder = g_dir_make_tmp ("services.XXXXXX", NULL);
  GTestDBus *bus = g_test_dbus_new (G_TEST_DBUS_NONE);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("/%s.service", names[i]);
      g_autofree char *text = g_strdup_printf ("[D-BUS Service]\nName=%s\nExec=/bin/false\n", names[i]);

      put (folder, path, text, -1);
    }
  g_test_dbus_add_service_dir (bus, folder);
  g_test_dbus_up (bus);

  return bus;
}

static void
close_bus (GTestDBus *bus)
{
  g_test_dbus_down (bus);
  g_object_unref (bus);
}

static GPtrArray *
check_on_bus (const char *root,
              GTestDBus  *bus)
{
  g_autofree char *address = g_strconcat ("DBUS_SESSION_BUS_ADDRESS=", g_test_dbus_get_bus_address (bus), NULL);
  const char * const environment[] = { address, NULL };

  return inroad_kiosk_check (root, "/nowhere", environment);
}

#define PORTAL "org.freedesktop.portal.Desktop"
#define READER "org.a11y.Bus"

static void
expect_on_bus (const char * const *names,
               gboolean            portals_absent,
               gboolean            reader_present)
{
  g_autofree char *root = g_dir_make_tmp ("bus.XXXXXX", NULL);
  GTestDBus *bus = open_bus (names);
  g_autoptr (GPtrArray) findings = check_on_bus (root, bus);

  g_assert_cmpint (find_fault (findings, "portals") == NULL, ==, portals_absent);
  g_assert_cmpint (find_fault (findings, "session bus") == NULL, ==, reader_present);
  close_bus (bus);
}

/* The Sdk of a Flatpak has none. */
static gboolean
has_daemon (void)
{
  g_autofree char *daemon = g_find_program_in_path ("dbus-daemon");

  if (daemon == NULL)
    g_test_skip ("There is no dbus-daemon");

  return daemon != NULL;
}

static void
test_check_bus (void)
{
  static const char * const nobody[] = { NULL };
  static const char * const both[] = { PORTAL, READER, NULL };
  static const char * const reader[] = { READER, NULL };

  if (!has_daemon ())
    return;

  expect_on_bus (nobody, TRUE, FALSE);
  expect_on_bus (both, FALSE, TRUE);
  expect_on_bus (reader, TRUE, TRUE);
}

/* Whoever does not answer has not said that all is well. */
static void
test_check_no_bus (void)
{
  static const char * const none[] = { NULL };
  static const char * const nobody[] = { "DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere/bus", NULL };
  const char * const *environments[] = { none, nobody };

  for (gsize i = 0; i < G_N_ELEMENTS (environments); i++)
    {
      g_autoptr (GPtrArray) findings = inroad_kiosk_check ("/nowhere", "/nowhere", environments[i]);

      g_assert_nonnull (strstr (find_fault (findings, "portals"), "cannot be asked"));
      g_assert_nonnull (find_fault (findings, "session bus"));
    }
}

#define QUIET_KEYS "HandlePowerKey=ignore\nHandleSuspendKey=ignore\nHandleSuspendKeyLongPress=ignore\n" \
                   "HandleHibernateKey=ignore\nHandleRebootKey=ignore\nHandleRebootKeyLongPress=ignore\n" \
                   "HandleLidSwitch=ignore\n"

static void
make_good (const char *root)
{
  g_autofree char *mask = g_build_filename (root, "etc", "systemd", "system", "ctrl-alt-del.target", NULL);
  g_autofree char *mask_folder = g_path_get_dirname (mask);

  put (root, "/proc/1/cmdline", "/usr/bin/cage\0-d\0--\0inroad\0-s", 30);
  put (root, "/proc/sys/kernel/sysrq", "0\n", -1);
  put (root, "/proc/sys/kernel/core_pattern", "|/bin/false\n", -1);
  put (root, "/sys/kernel/security/lsm", "lockdown,capability,landlock,yama", -1);
  put (root, "/etc/systemd/logind.conf", "[Login]\nNAutoVTs=6\n", -1);
  put (root, "/etc/systemd/logind.conf.d/50-inroad-kiosk.conf", "[Login]\nNAutoVTs=0\nReserveVT=0\n" QUIET_KEYS, -1);
  g_assert_no_errno (g_mkdir_with_parents (mask_folder, 0700));
  g_assert_no_errno (symlink ("/dev/null", mask));
}

static void
make_bad (const char *root)
{
  g_autofree char *recent = g_build_filename (g_get_home_dir (), ".local", "share", "recently-used.xbel", NULL);

  put (root, "/proc/1/cmdline", "/usr/bin/gnome-shell", 21);
  put (root, "/proc/2/cmdline", "cage\0-s\0--\0inroad", 18);
  put (root, "/proc/3/cmdline", "/usr/libexec/udisks2/udisksd", 29);
  put (root, "/proc/4/cmdline", "/usr/bin/gnome-kiosk", 21);
  put (root, "/proc/5/cmdline", "wl-paste\0--watch\0cliphist\0store", 32);
  put (root, "/proc/6/cmdline", "/usr/bin/wf-recorder", 21);
  /* Of a script the first argument is what runs it. */
  put (root, "/proc/7/cmdline", "/usr/bin/python3\0/usr/bin/onboard", 34);
  put (root, "/proc/7/comm", "onboard\n", -1);
  put (root, "/etc/dconf/db/local", "", -1);
  put (root, recent, "", -1);
  put (root, "/proc/sys/kernel/sysrq", "438\n", -1);
  put (root, "/proc/sys/kernel/core_pattern", "core\n", -1);
  put (root, "/sys/kernel/security/lsm", "lockdown,capability,yama", -1);
  put (root, "/run/cups/cups.sock", "", -1);
}

static void
test_check (void)
{
  static const char * const reader[] = { READER, NULL };
  static const char * const dirty[] = { "LD_PRELOAD=/tmp/a.so", NULL };
  static const char * const subjects[] = {
    "compositor", "terminals", "keyboard shortcuts", "SysRq", "Ctrl+Alt+Del", "power keys", "environment", "portals",
    "session bus", "printing", "clipboard managers", "recent files", "screen recorders", "removable media",
    "keyboards on the screen", "core files", "Landlock",
  };
  g_autofree char *good = g_dir_make_tmp ("good.XXXXXX", NULL);
  g_autofree char *bad = g_dir_make_tmp ("bad.XXXXXX", NULL);
  g_autoptr (GPtrArray) of_good = NULL;
  g_autoptr (GPtrArray) of_bad = NULL;
  GTestDBus *bus;

  if (!has_daemon ())
    return;

  bus = open_bus (reader);
  make_good (good);
  make_bad (bad);
  of_good = check_on_bus (good, bus);
  of_bad = inroad_kiosk_check (bad, "/nowhere", dirty);
  for (gsize i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      g_test_message ("%s", subjects[i]);
      g_assert_cmpstr (find_fault (of_good, subjects[i]), ==, NULL);
      g_assert_nonnull (find_fault (of_bad, subjects[i]));
    }
  g_assert_nonnull (find_fault (of_good, "policy"));
  /* Without a policy nobody knows of these. */
  g_assert_nonnull (find_fault (of_good, "results directory"));
  g_assert_nonnull (find_fault (of_good, "kept progress"));
  close_bus (bus);
}

/* Each of the parts is missed, and nothing is without that compositor. */
static void
test_check_shortcuts (void)
{
  static const char * const none[] = { NULL };
  static const char * const parts[] = {
    "/etc/dconf/profile/gnomekiosk", "/etc/dconf/db/local.d/50-inroad-kiosk",
    "/etc/dconf/db/local.d/locks/50-inroad-kiosk", "/etc/dconf/db/local",
  };
  g_autofree char *root = g_dir_make_tmp ("shortcuts.XXXXXX", NULL);
  g_autoptr (GPtrArray) without = NULL;
  g_autoptr (GPtrArray) with = NULL;

  without = inroad_kiosk_check (root, "/nowhere", none);
  g_assert_null (find_fault (without, "keyboard shortcuts"));
  put (root, "/proc/4/cmdline", "/usr/bin/gnome-kiosk", 21);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GPtrArray) findings = inroad_kiosk_check (root, "/nowhere", none);

      g_assert_nonnull (strstr (find_fault (findings, "keyboard shortcuts"), parts[i]));
      put (root, parts[i], "", -1);
    }
  with = inroad_kiosk_check (root, "/nowhere", none);
  g_assert_null (find_fault (with, "keyboard shortcuts"));
}

static void
expect_terminals (const char *root,
                  gboolean    shut)
{
  static const char * const none[] = { NULL };
  g_autoptr (GPtrArray) findings = inroad_kiosk_check (root, "/nowhere", none);

  g_assert_cmpint (find_fault (findings, "terminals") == NULL, ==, shut);
}

/* The last file that says something counts, whatever it is called. */
static void
test_check_terminals (void)
{
  g_autofree char *root = g_dir_make_tmp ("terminals.XXXXXX", NULL);

  expect_terminals (root, FALSE);
  put (root, "/etc/systemd/logind.conf.d/50-inroad-kiosk.conf", "[Login]\nNAutoVTs=0\n", -1);
  expect_terminals (root, FALSE);
  put (root, "/etc/systemd/logind.conf", "[Login]\nReserveVT=0\nNAutoVTs=6\n", -1);
  expect_terminals (root, TRUE);
  put (root, "/etc/systemd/logind.conf.d/60-other.conf", "[Login]\nNAutoVTs=6\n", -1);
  expect_terminals (root, FALSE);
}

/* Wherever systemd looks for them: one of a name, of all folders; sorted by it. */
static void
test_check_drop_ins (void)
{
  static const char * const folders[] = { "/usr/lib", "/usr/local/lib", "/run", "/etc" };
  g_autofree char *root = g_dir_make_tmp ("drop-ins.XXXXXX", NULL);

  put (root, "/etc/systemd/logind.conf.d/50-inroad-kiosk.conf", "[Login]\nNAutoVTs=0\nReserveVT=0\n", -1);
  put (root, "/usr/lib/systemd/logind.conf", "[Login]\nNAutoVTs=6\n", -1);
  expect_terminals (root, TRUE);

  /* The first half of them opens, and what is nearer to the owner of the machine shuts what the one before opened. */
  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_strconcat (folders[i], "/systemd/logind.conf.d/60-desktop.conf", NULL);
      gboolean shut = i % 2 == 1;

      put (root, path, shut ? "[Login]\nNAutoVTs=0\n" : "; of a desktop\n[Login]\n NAutoVTs = 6\n", -1);
      expect_terminals (root, shut);
    }

  put (root, "/usr/lib/systemd/logind.conf.d/70-late.conf", "[Login]\nNAutoVTs=6\n", -1);
  expect_terminals (root, FALSE);
  put (root, "/etc/systemd/logind.conf.d/70-late.conf", "", -1);
  expect_terminals (root, TRUE);
  /* What is said in another group, or commented, is not said. */
  put (root, "/etc/systemd/logind.conf.d/80-other.conf", "[Login]\n#NAutoVTs=6\n;ReserveVT=6\n[Other]\nNAutoVTs=6\n", -1);
  expect_terminals (root, TRUE);
}

/* Of the file itself there is one, too: where the owner of the machine has it, the distribution's is passed over. */
static void
test_check_login_file (void)
{
  g_autofree char *root = g_dir_make_tmp ("login.XXXXXX", NULL);

  put (root, "/usr/lib/systemd/logind.conf", "[Login]\nNAutoVTs=0\nReserveVT=0\n", -1);
  expect_terminals (root, TRUE);
  put (root, "/etc/systemd/logind.conf", "", -1);
  expect_terminals (root, FALSE);
}

static void
expect_quiet (const char *root,
              gboolean    quiet)
{
  static const char * const none[] = { NULL };
  g_autoptr (GPtrArray) findings = inroad_kiosk_check (root, "/nowhere", none);

  g_assert_cmpint (find_fault (findings, "power keys") == NULL, ==, quiet);
}

/* Each of those keys, pressed and held, and the lid; whether unset, or set to something. */
static void
test_check_power_keys (void)
{
  static const char * const settings[] = {
    "HandlePowerKey", "HandlePowerKeyLongPress", "HandleRebootKey", "HandleRebootKeyLongPress", "HandleSuspendKey",
    "HandleSuspendKeyLongPress", "HandleHibernateKey", "HandleHibernateKeyLongPress", "HandleLidSwitch",
    "HandleLidSwitchExternalPower", "HandleLidSwitchDocked", "IdleAction",
  };
  g_autofree char *root = g_dir_make_tmp ("power.XXXXXX", NULL);
  g_auto (GStrv) needed = g_strsplit (QUIET_KEYS, "\n", -1);

  expect_quiet (root, FALSE);
  put (root, "/usr/lib/systemd/logind.conf.d/50-inroad-kiosk.conf", "[Login]\n" QUIET_KEYS, -1);
  expect_quiet (root, TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *text = g_strdup_printf ("[Login]\n%s=suspend\n", settings[i]);

      g_test_message ("%s", settings[i]);
      put (root, "/run/systemd/logind.conf.d/60-other.conf", text, -1);
      expect_quiet (root, FALSE);
    }

  put (root, "/run/systemd/logind.conf.d/60-other.conf", "", -1);
  for (gsize i = 0; *needed[i] != '\0'; i++)
    {
      g_auto (GStrv) halves = g_strsplit (QUIET_KEYS, needed[i], 2);
      g_autofree char *text = g_strconcat ("[Login]\n", halves[0], halves[1], NULL);

      g_test_message ("without %s", needed[i]);
      put (root, "/usr/lib/systemd/logind.conf.d/50-inroad-kiosk.conf", text, -1);
      expect_quiet (root, FALSE);
    }
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/kiosk-room/environment", test_environment);
  ADD ("/kiosk-room/traces/fresh", test_fresh);
  ADD ("/kiosk-room/traces/view", test_view);
  ADD ("/kiosk-room/traces/place", test_place);
  ADD ("/kiosk-room/traces/progress", test_progress);
  ADD ("/kiosk-room/traces/other-lesson", test_other_lesson);
  g_test_add_func ("/kiosk-room/check", test_check);
  g_test_add_func ("/kiosk-room/check/bus", test_check_bus);
  g_test_add_func ("/kiosk-room/check/no-bus", test_check_no_bus);
  g_test_add_func ("/kiosk-room/check/shortcuts", test_check_shortcuts);
  g_test_add_func ("/kiosk-room/check/terminals", test_check_terminals);
  g_test_add_func ("/kiosk-room/check/drop-ins", test_check_drop_ins);
  g_test_add_func ("/kiosk-room/check/login-file", test_check_login_file);
  g_test_add_func ("/kiosk-room/check/power-keys", test_check_power_keys);

  return g_test_run ();
}
