/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/ui/test-ui.h"

#include "core/profile/inroad-learner.h"
#include "ui/progress/inroad-learners-group.h"
#include "ui/progress/inroad-progress-dialog.h"
#include "ui/window/inroad-profile-banner.h"

#include <glib/gstdio.h>
#include <string.h>

#define WIDE 1120, 780
/* The frame that an X server without a window manager draws takes ten pixels. */
#define NARROW 370, 640

static void
note_loaded (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  inroad_profile_store_load_finish (INROAD_PROFILE_STORE (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
note_committed (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  inroad_profile_store_commit_finish (INROAD_PROFILE_STORE (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static InroadProfileStore *
load (GFile *file)
{
  InroadProfileStore *store = inroad_profile_store_new (file);
  gboolean loaded = FALSE;

  inroad_profile_store_load_async (store, NULL, note_loaded, &loaded);
  TEST_WAIT_UNTIL (loaded);

  return store;
}

static void
commit (InroadProfileStore *store)
{
  gboolean committed = FALSE;

  inroad_profile_store_commit_async (store, NULL, note_committed, &committed);
  TEST_WAIT_UNTIL (committed);
}

static GFile *
make_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("inroad-progress-XXXXXX", NULL);

  return g_file_new_build_filename (folder, "profile.json", NULL);
}

static void
answer (TestWindow *test)
{
  InroadQuestion *question = INROAD_QUESTION (inroad_module_find_block (test->module, "small-org"));
  InroadRound *round = inroad_session_get_round (test->session, question);

  inroad_round_set_picked (round, inroad_question_find_option (question, "small-org-liaison"));
  inroad_session_verify (test->session, question);
  TEST_WAIT_UNTIL (!inroad_round_get_recording (round));
}

/* A learner who has answered once since the state that is kept. */
static void
open_window (TestWindow *test,
             GFile      *file,
             int         width,
             int         height)
{
  test->store = load (file);
  commit (test->store);
  test_window_open (test, width, height);
  answer (test);
}

static InroadProgressDialog *
open_dialog (TestWindow *test)
{
  InroadProgressDialog *dialog;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->window), "win.progress", NULL));
  TEST_WAIT_UNTIL ((dialog = test_find_widget (test->window, INROAD_TYPE_PROGRESS_DIALOG, 0)) != NULL);
  /* What is on the disk comes later. */
  TEST_WAIT_UNTIL (test_find_label (dialog, "1 answer fewer") != NULL ||
                   test_find_label (dialog, "The same as now") != NULL);
  test_wait_frames (dialog, 3);

  return dialog;
}

/* What screen readers call it; NULL if there is none. */
static GtkWidget *
find_button (gpointer    root,
             const char *words)
{
  GtkWidget *button;

  for (guint i = 0; (button = test_find_widget (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      char *problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words);

      if (problem == NULL)
        return button;
      g_free (problem);
    }

  return NULL;
}

static void
test_says_what_is_kept (void)
{
  TestWindow test = { NULL };
  g_autoptr (GFile) file = make_file ();
  InroadProgressDialog *dialog;

  open_window (&test, file, WIDE);
  dialog = open_dialog (&test);
  g_assert_nonnull (test_find_label (dialog, g_file_peek_path (file)));
  g_assert_nonnull (test_find_label (dialog, "Integrate Ops into the daily work of Development"));
  g_assert_nonnull (test_find_label (dialog, "1 answer, no section done"));
  g_assert_nonnull (test_find_label (dialog, "1 answer fewer"));
  g_assert_nonnull (find_button (dialog, "Reset “Integrate Ops into the daily work of Development”"));
  test_window_close (&test);
}

static void
deed_done_cb (InroadSession     *session,
              InroadSessionDeed  deed,
              const char        *subject,
              const GError      *error,
              gpointer           user_data)
{
  g_assert_no_error (error);
  *(int *) user_data = (int) deed;
}

/* The buttons lead to the session's commands; what comes of them a new session shows. */
static void
test_reset_and_restore (void)
{
  TestWindow test = { NULL };
  g_autoptr (GFile) file = make_file ();
  InroadProgressDialog *dialog;
  GtkWidget *restore = NULL;
  GtkWidget *row;
  int deed = -1;

  open_window (&test, file, WIDE);
  g_signal_connect (test.session, "deed-done", G_CALLBACK (deed_done_cb), &deed);
  dialog = open_dialog (&test);
  gtk_widget_activate (find_button (dialog, "Reset “Integrate Ops into the daily work of Development”"));
  TEST_WAIT_UNTIL (deed == INROAD_SESSION_DEED_RESET);

  row = gtk_widget_get_ancestor (test_find_label (dialog, "1 answer fewer"), ADW_TYPE_ACTION_ROW);
  restore = test_find_widget (row, GTK_TYPE_BUTTON, 0);
  gtk_widget_activate (restore);
  TEST_WAIT_UNTIL (deed == INROAD_SESSION_DEED_RESTORE);
  test_window_close (&test);
}

/* Of what another Inroad has open a copy can be had, and nothing else. */
static void
test_read_only (void)
{
  TestWindow test = { NULL };
  g_autoptr (GFile) file = make_file ();
  g_autoptr (InroadProfileStore) first = load (file);
  InroadProgressDialog *dialog;
  GtkWidget *label;

  commit (first);
  inroad_profile_set_name (inroad_profile_store_get_profile (first), "Ada");
  commit (first);
  test.store = load (file);
  test_window_open (&test, WIDE);
  dialog = open_dialog (&test);
  label = test_find_label (dialog, inroad_profile_store_get_detail (test.store));
  g_assert_nonnull (label);
  g_assert_null (find_button (dialog, "Reset “Integrate Ops into the daily work of Development”"));
  g_assert_false (gtk_widget_is_sensitive (test_find_widget (dialog, ADW_TYPE_ENTRY_ROW, 0)));
  g_assert_nonnull (test_find_label (dialog, "Save a Copy…"));
  test_window_close (&test);
}

static void
note_unread (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_assert_false (inroad_profile_store_load_finish (INROAD_PROFILE_STORE (object), result, NULL));
  *(gboolean *) user_data = TRUE;
}

/* What could not be read at first comes into the window that is open: "Try Again" in the banner. */
static void
test_unread (void)
{
  TestWindow test = { NULL };
  g_autoptr (GFile) file = make_file ();
  g_autofree char *away = g_strconcat (g_file_peek_path (file), "-away", NULL);
  GtkWidget *banner;
  gboolean loaded = FALSE;

  open_window (&test, file, WIDE);
  inroad_session_reach_end (test.session);
  commit (test.store);
  test_window_close (&test);

  g_assert_cmpint (g_rename (g_file_peek_path (file), away), ==, 0);
  g_assert_cmpint (g_mkdir (g_file_peek_path (file), 0700), ==, 0);
  test.store = inroad_profile_store_new (file);
  inroad_profile_store_load_async (test.store, NULL, note_unread, &loaded);
  TEST_WAIT_UNTIL (loaded);
  test.module = NULL;
  test_window_open (&test, WIDE);
  banner = test_find_widget (test_find_widget (test.window, INROAD_TYPE_PROFILE_BANNER, 0), ADW_TYPE_BANNER, 0);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_cmpstr (adw_banner_get_button_label (ADW_BANNER (banner)), ==, "_Try Again");
  g_assert_nonnull (test_find_label (test.window, "0 of 6 sections done"));

  g_assert_cmpint (g_rmdir (g_file_peek_path (file)), ==, 0);
  g_assert_cmpint (g_rename (away, g_file_peek_path (file)), ==, 0);
  g_signal_emit_by_name (banner, "button-clicked");
  TEST_WAIT_UNTIL (!adw_banner_get_revealed (ADW_BANNER (banner)));
  TEST_WAIT_UNTIL (test_find_label (test.window, "1 of 6 sections done") != NULL);
  TEST_WAIT_UNTIL (!inroad_profile_store_get_busy (test.store));
  test_window_close (&test);
}

static void
learner_chosen_cb (InroadSession *session,
                   const char    *id,
                   const char    *name,
                   char         **chosen)
{
  g_free (*chosen);
  *chosen = g_strdup (id);
}

static void
test_learners (void)
{
  const char *name = "Zoë <b>& Co</b>";
  TestWindow test = { NULL };
  g_autoptr (GFile) file = make_file ();
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *id = inroad_learner_make_id ();
  g_autoptr (GFile) other = inroad_learner_get_file (folder, id);
  g_autofree char *chosen = NULL;
  InroadProgressDialog *dialog;
  GtkWidget *label, *entry, *toast;

  {
    g_autoptr (InroadProfileStore) store = load (other);

    inroad_profile_set_name (inroad_profile_store_get_profile (store), name);
    commit (store);
  }
  open_window (&test, file, WIDE);
  g_signal_connect (test.session, "learner-chosen", G_CALLBACK (learner_chosen_cb), &chosen);
  dialog = open_dialog (&test);

  entry = test_find_widget (dialog, ADW_TYPE_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Ada");
  g_signal_emit_by_name (entry, "apply");
  TEST_WAIT_UNTIL (test_find_label (dialog, "Name changed") != NULL);

  TEST_WAIT_UNTIL ((label = test_find_label (dialog, name)) != NULL);
  gtk_widget_activate (gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW));
  TEST_WAIT_UNTIL (g_strcmp0 (chosen, id) == 0);

  gtk_widget_activate (find_button (dialog, "Remove Zoë <b>& Co</b>"));
  TEST_WAIT_UNTIL (test_find_label (dialog, name) == NULL);
  TEST_WAIT_UNTIL ((toast = test_find_label (dialog, "Learner removed")) != NULL);
  gtk_widget_activate (test_find_widget (gtk_widget_get_parent (gtk_widget_get_parent (toast)), GTK_TYPE_BUTTON, 0));
  TEST_WAIT_UNTIL (test_find_label (dialog, name) != NULL);
  test_window_close (&test);
}

static void
test_add_learner (void)
{
  TestWindow test = { NULL };
  g_autoptr (GFile) file = make_file ();
  g_autofree char *chosen = NULL;
  InroadProgressDialog *dialog;
  AdwAlertDialog *ask;
  GtkWidget *row, *label;

  open_window (&test, file, WIDE);
  g_signal_connect (test.session, "learner-chosen", G_CALLBACK (learner_chosen_cb), &chosen);
  dialog = open_dialog (&test);
  label = test_find_label (dialog, "Add a Learner…");
  row = gtk_widget_get_ancestor (label, ADW_TYPE_BUTTON_ROW);
  gtk_widget_activate (row);
  TEST_WAIT_UNTIL ((ask = test_find_widget (test.window, ADW_TYPE_ALERT_DIALOG, 0)) != NULL);
  g_assert_false (adw_alert_dialog_get_response_enabled (ask, "add"));
  gtk_editable_set_text (GTK_EDITABLE (adw_alert_dialog_get_extra_child (ask)), "Grace");
  g_assert_true (adw_alert_dialog_get_response_enabled (ask, "add"));
  g_signal_emit_by_name (ask, "response", "add");
  TEST_WAIT_UNTIL (chosen != NULL);
  g_assert_true (g_uuid_string_is_valid (chosen));
  test_window_close (&test);
}

/* For whoever may not, there is no way to it. */
static void
test_not_permitted (void)
{
  TestWindow test = { .permissions = INROAD_PERMISSION_ALL & ~INROAD_PERMISSION_SEE_PROGRESS };

  test_window_open (&test, WIDE);
  g_assert_false (gtk_widget_activate_action (GTK_WIDGET (test.window), "win.progress", NULL));
  test_window_close (&test);
}

static void
test_narrow (void)
{
  TestWindow test = { NULL };
  g_autoptr (GFile) file = make_file ();
  InroadProgressDialog *dialog;
  int minimum;

  open_window (&test, file, NARROW);
  dialog = open_dialog (&test);
  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  test_window_close (&test);
}

static void
add_tests (void)
{
  g_test_add_func ("/progress/says-what-is-kept", test_says_what_is_kept);
  g_test_add_func ("/progress/reset-and-restore", test_reset_and_restore);
  g_test_add_func ("/progress/read-only", test_read_only);
  g_test_add_func ("/progress/unread", test_unread);
  g_test_add_func ("/progress/learners", test_learners);
  g_test_add_func ("/progress/add-learner", test_add_learner);
  g_test_add_func ("/progress/not-permitted", test_not_permitted);
  g_test_add_func ("/progress/narrow", test_narrow);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
