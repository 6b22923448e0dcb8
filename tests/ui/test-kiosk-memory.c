/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/ui/test-ui.h"

#include "core/module/inroad-question.h"
#include "ui/reader/inroad-page-widget.h"
#include "ui/room/inroad-room.h"

#include <malloc.h>
#include <string.h>

/* A kiosk runs for a term without a restart: a thousand sessions, ten thousand with --long, may cost less than
 * 1 MB all told, a few mappings that come and go, and no open file. INROAD_TEST_SESSIONS chooses another number. */
#define SESSIONS 1000
#define SESSIONS_LONG 10000
#define LIMIT (1000 * 1000)
/* Stacks of threads and arenas that are kept for a while; pipes of a renderer that is ending. */
#define LIMIT_MAPPINGS 50
#define LIMIT_FILES 16
/* What GTK, Pango and Fontconfig keep for good once it was needed is full by then. */
#define WARM_UP 50
/* Of so many sessions, one does all that costs something. */
#define BUSY_EVERY 25

#define POLICY "[Kiosk]\npin-hash=$y$j9T$abcdefghijklmnop$0123456789abcdefghijklmnopqrstuvwxyzABCDEFG\n" \
               "text-sizes=100;150\nlanguages=en;de\n"

/* Bytes that the program asked for and did not give back, in all arenas: what a leak is, and what pages that are
 * kept for later are not. */
static gsize
get_heap (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

/* The share of this process in the pages that it has in memory. */
static gsize
get_pss (void)
{
  g_autofree char *text = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL));
  line = strstr (text, "\nPss:");
  g_assert_nonnull (line);

  return g_ascii_strtoull (line + strlen ("\nPss:"), NULL, 10) * 1024;
}

static guint
count_mappings (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/maps", &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);

  return g_strv_length (lines);
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
answer (InroadSession *session)
{
  InroadQuestion *question;
  InroadRound *round;

  question = INROAD_QUESTION (inroad_module_find_block (inroad_session_get_module (session), "small-org"));
  round = inroad_session_get_round (session, question);
  inroad_round_set_picked (round, inroad_question_get_right_option (question));
  inroad_session_verify (session, question);
  TEST_WAIT_UNTIL (!inroad_round_get_recording (round));
}

static void
search (InroadWindow *window)
{
  AdwApplicationWindow *place = ADW_APPLICATION_WINDOW (window);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.search-for", "s", "team"));
  TEST_WAIT_UNTIL (test_find_widget (adw_application_window_get_visible_dialog (place), GTK_TYPE_LIST_VIEW, 0) != NULL);
  adw_dialog_force_close (adw_application_window_get_visible_dialog (place));
}

static void
read_document (InroadRoom *room)
{
  InroadSession *session = inroad_room_get_session (room);
  GListModel *documents = inroad_module_get_attachments (inroad_session_get_module (session));
  g_autoptr (InroadAttachment) document = g_list_model_get_item (documents, 0);

  inroad_session_set_open_document (session, document);
  TEST_WAIT_UNTIL (test_find_widget (inroad_room_get_window (room), INROAD_TYPE_PAGE_WIDGET, 0) != NULL);
  test_wait_frames (inroad_room_get_window (room), 2);
}

static void
do_all (InroadRoom *room)
{
  answer (inroad_room_get_session (room));
  search (inroad_room_get_window (room));
  read_document (room);
}

static void
read_a_little (InroadRoom *room)
{
  InroadSession *session = inroad_room_get_session (room);

  test_wait_frames (inroad_room_get_window (room), 1);
  inroad_session_set_current (session, inroad_session_get_next (session));
  test_wait_frames (inroad_room_get_window (room), 1);
}

/* Those of the last sessions are hidden for a while before they go. */
static void
wait_for_windows (void)
{
  TEST_WAIT_UNTIL (g_list_model_get_n_items (gtk_window_get_toplevels ()) == 1);
}

static void
run_sessions (InroadRoom *room,
              guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      read_a_little (room);
      if (i % BUSY_EVERY == 0)
        do_all (room);
      inroad_room_reset (room);
      if ((i + 1) % 1000 != 0)
        continue;
      wait_for_windows ();
      g_test_message ("%u sessions: heap %zu KiB, PSS %zu KiB, %u mappings, %u files", i + 1, get_heap () / 1024,
                      get_pss () / 1024, count_mappings (), count_files ());
    }

  wait_for_windows ();
}

static guint
count_sessions (void)
{
  const char *given = g_getenv ("INROAD_TEST_SESSIONS");

  if (given != NULL)
    return (guint) g_ascii_strtoull (given, NULL, 10);

  return g_getenv ("INROAD_TEST_LONG") != NULL ? SESSIONS_LONG : SESSIONS;
}

static void
test_growth (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadKioskPolicy) policy = inroad_kiosk_policy_parse (POLICY, strlen (POLICY), &error);
  InroadRoom *room = inroad_room_new (GTK_APPLICATION (g_application_get_default ()), policy, NULL, NULL, NULL);
  guint n = count_sessions ();
  gsize heap, heap_after, pss, pss_after;
  guint mappings, mappings_after, files, files_after;
  gint64 begun;

  g_assert_no_error (error);
  inroad_room_start (room);
  run_sessions (room, WARM_UP);

  heap = get_heap ();
  pss = get_pss ();
  mappings = count_mappings ();
  files = count_files ();
  begun = g_get_monotonic_time ();
  run_sessions (room, n);
  heap_after = get_heap ();
  pss_after = get_pss ();
  mappings_after = count_mappings ();
  files_after = count_files ();

  g_test_message ("%u sessions, %.0f ms each; heap from %zu to %zu KiB, PSS from %zu to %zu KiB, mappings from %u to %u, "
                  "files from %u to %u", n, (double) (g_get_monotonic_time () - begun) / 1000 / n,
                  heap / 1024, heap_after / 1024, pss / 1024, pss_after / 1024, mappings, mappings_after,
                  files, files_after);
  g_assert_cmpuint (heap_after, <, heap + LIMIT);
  g_assert_cmpuint (mappings_after, <, mappings + LIMIT_MAPPINGS);
  g_assert_cmpuint (files_after, <, files + LIMIT_FILES);
  g_assert_finalize_object (room);
}

/* As the kiosk does: GApplication finds no bus to put each window on, and those who read the screen do. */
static char *bus_address;

static void
add_tests (void)
{
  if (bus_address != NULL)
    g_setenv ("DBUS_SESSION_BUS_ADDRESS", bus_address, TRUE);
  g_test_add_func ("/kiosk-memory/growth", test_growth);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  bus_address = g_strdup (g_getenv ("DBUS_SESSION_BUS_ADDRESS"));
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
  status = test_ui_run (argc, argv, add_tests);
  g_free (bus_address);

  return status;
}
