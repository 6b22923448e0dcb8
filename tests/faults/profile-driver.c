/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* A learner without a window: answers through the real session and the real store, and says on its output what
 * it was told. Whoever started it keeps that, and looks for it on the disk.
 *
 *   profile-driver answer FILE [N]   gives N answers, or answers for ever
 *   profile-driver reset FILE        begins the lesson anew, and takes it back
 *   profile-driver list FILE         what a program that is started on FILE knows
 *   profile-driver list-all          the same for every path on its input
 *
 * Lines: "loaded CONDITION", "recorded ID" (the learner was told so), "unsaved ID: WORDS" (they were told that it is
 * not saved yet), "attempt ID", "end". */

#include "config.h"

#include "tests/core/test-lesson.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char *
get_condition_name (InroadProfileStore *store)
{
  static const char * const names[] = { "good", "set-aside", "read-only", "unread", "unsaved" };

  return names[inroad_profile_store_get_condition (store)];
}

G_GNUC_PRINTF (1, 2)
static void
say (const char *format,
     ...)
{
  va_list arguments;
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;
  gssize length;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  line = g_strconcat (words, "\n", NULL);
  length = (gssize) strlen (line);

  /* In one piece, and out before the next answer begins. */
  if (write (STDOUT_FILENO, line, (gsize) length) != length)
    exit (1);
}

static InroadProfileStore *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  InroadProfileStore *store = inroad_profile_store_new (file);
  g_autoptr (GError) error = NULL;

  test_load (store, &error);
  say ("loaded %s", get_condition_name (store));
  if (inroad_profile_store_get_detail (store) != NULL)
    say ("because %s", inroad_profile_store_get_detail (store));

  return store;
}

static GListModel *
get_attempts (InroadProfileStore *store)
{
  InroadProfile *profile = inroad_profile_store_get_profile (store);

  return inroad_progress_get_attempts (inroad_profile_get_progress (profile, "good"));
}

static void
list (const char *path)
{
  g_autoptr (InroadProfileStore) store = load (path);
  GListModel *attempts = get_attempts (store);

  for (guint i = 0; i < g_list_model_get_n_items (attempts); i++)
    {
      g_autoptr (InroadAttempt) attempt = g_list_model_get_item (attempts, i);

      say ("attempt %s", inroad_attempt_get_id (attempt));
    }
  say ("end");
}

static void
note_verified (InroadSession *session,
               InroadRound   *round,
               gpointer       user_data)
{
  ++*(guint *) user_data;
}

static void
answer (InroadSession *session)
{
  InroadQuestion *question = test_get_question (inroad_session_get_module (session));
  InroadProfileStore *store = inroad_session_get_store (session);
  guint n = 0;
  gulong handler = g_signal_connect (session, "verified", G_CALLBACK (note_verified), &n);
  g_autoptr (InroadAttempt) attempt = NULL;

  inroad_session_practise_again (session, question);
  inroad_round_set_picked (inroad_session_get_round (session, question),
                           inroad_question_find_option (question, "q-right"));
  inroad_session_verify (session, question);
  TEST_WAIT_UNTIL (n == 1);
  g_signal_handler_disconnect (session, handler);

  attempt = g_list_model_get_item (get_attempts (store), g_list_model_get_n_items (get_attempts (store)) - 1);
  if (inroad_profile_store_get_unsaved (store))
    say ("unsaved %s: %s", inroad_attempt_get_id (attempt), inroad_profile_store_get_detail (store));
  else if (inroad_profile_store_get_condition (store) != INROAD_PROFILE_CONDITION_READ_ONLY)
    say ("recorded %s", inroad_attempt_get_id (attempt));
}

static void
note_closed (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  inroad_session_close_finish (INROAD_SESSION (object), result, NULL);
  *(gboolean *) user_data = TRUE;
}

static void
answer_many (const char *path,
             guint       n)
{
  g_autoptr (InroadModule) module = test_read_good_module ();
  g_autoptr (InroadProfileStore) store = load (path);
  g_autoptr (InroadSession) session = inroad_session_new (module, store, INROAD_PERMISSION_ALL);
  gboolean closed = FALSE;

  for (guint i = 0; i < n; i++)
    answer (session);

  /* A learner is asked to stay; they press "Try Again". */
  if (inroad_profile_store_get_condition (store) == INROAD_PROFILE_CONDITION_UNREAD)
    inroad_profile_store_retry (store);
  TEST_WAIT_UNTIL (inroad_profile_store_get_condition (store) != INROAD_PROFILE_CONDITION_UNREAD);

  inroad_session_close_async (session, note_closed, &closed);
  TEST_WAIT_UNTIL (closed);
  say ("end %s", get_condition_name (store));
}

static void
note_deed (InroadSession     *session,
           InroadSessionDeed  deed,
           const char        *subject,
           const GError      *error,
           gpointer           user_data)
{
  if (error != NULL)
    g_error ("%s", error->message);
  *(gboolean *) user_data = TRUE;
}

static void
do_deed (InroadModule       *module,
         InroadProfileStore *store,
         const char         *action,
         GVariant           *target)
{
  g_autoptr (InroadSession) session = inroad_session_new (module, store, INROAD_PERMISSION_ALL);
  gboolean done = FALSE;

  g_signal_connect (session, "deed-done", G_CALLBACK (note_deed), &done);
  g_action_group_activate_action (inroad_session_get_actions (session), action, target);
  TEST_WAIT_UNTIL (done);
  say ("done %s", action);
}

static void
reset (const char *path)
{
  g_autoptr (InroadModule) module = test_read_good_module ();
  g_autoptr (InroadProfileStore) store = load (path);

  do_deed (module, store, "reset-module", g_variant_new_string ("good"));
  do_deed (module, store, "undo", NULL);
  say ("end %s", get_condition_name (store));
}

int
main (int   argc,
      char *argv[])
{
  char path[4096];

  g_test_init (&argc, &argv, NULL);

  if (argc == 2 && g_str_equal (argv[1], "list-all"))
    {
      while (fgets (path, sizeof path, stdin) != NULL)
        list (g_strchomp (path));
      return 0;
    }

  if (argc == 3 && g_str_equal (argv[1], "list"))
    list (argv[2]);
  else if (argc == 3 && g_str_equal (argv[1], "reset"))
    reset (argv[2]);
  else if (argc >= 3 && g_str_equal (argv[1], "answer"))
    answer_many (argv[2], argc > 3 ? (guint) atoi (argv[3]) : G_MAXUINT);
  else
    return 64;

  return 0;
}
