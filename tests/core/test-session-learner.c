/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/core/test-lesson.h"

#include "core/profile/inroad-generation.h"
#include "core/profile/inroad-learner.h"
#include "core/profile/inroad-learners.h"

typedef struct
{
  GFile              *file;
  InroadModule       *module;
  InroadProfileStore *store;
  InroadSession      *session;

  /* What was told last. */
  guint               n_deeds;
  InroadSessionDeed   deed;
  char               *subject;
  GError             *error;
  char               *chosen;
  char               *name;
} Fixture;

static void
deed_done_cb (Fixture           *fixture,
              InroadSessionDeed  deed,
              const char        *subject,
              const GError      *error)
{
  fixture->n_deeds++;
  fixture->deed = deed;
  g_set_str (&fixture->subject, subject);
  g_clear_error (&fixture->error);
  if (error != NULL)
    fixture->error = g_error_copy (error);
}

static void
learner_chosen_cb (Fixture    *fixture,
                   const char *id,
                   const char *name)
{
  g_set_str (&fixture->chosen, id);
  g_set_str (&fixture->name, name);
}

static void
open_session (Fixture           *fixture,
              InroadPermissions  permissions)
{
  fixture->session = inroad_session_new (fixture->module, fixture->store, permissions);
  g_signal_connect_swapped (fixture->session, "deed-done", G_CALLBACK (deed_done_cb), fixture);
  g_signal_connect_swapped (fixture->session, "learner-chosen", G_CALLBACK (learner_chosen_cb), fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->file = test_make_profile_file ();
  fixture->module = test_read_good_module ();
  fixture->store = test_load_file (fixture->file);
  open_session (fixture, INROAD_PERMISSION_ALL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer session = fixture->session;

  g_object_add_weak_pointer (session, &session);
  g_clear_object (&fixture->session);
  TEST_WAIT_UNTIL (session == NULL);
  test_let_go (&fixture->store);
  g_assert_finalize_object (fixture->module);
  g_clear_object (&fixture->file);
  g_clear_pointer (&fixture->subject, g_free);
  g_clear_error (&fixture->error);
  g_clear_pointer (&fixture->chosen, g_free);
  g_clear_pointer (&fixture->name, g_free);
}

static void
activate (Fixture    *fixture,
          const char *action,
          GVariant   *target)
{
  g_action_group_activate_action (inroad_session_get_actions (fixture->session), action, target);
}

/* Does something, and waits until it is told of. */
static void
do_deed (Fixture           *fixture,
         const char        *action,
         GVariant          *target,
         InroadSessionDeed  deed)
{
  guint before = fixture->n_deeds;

  activate (fixture, action, target);
  TEST_WAIT_UNTIL (fixture->n_deeds == before + 1);
  g_assert_cmpint (fixture->deed, ==, deed);
}

static void
answer (Fixture *fixture)
{
  InroadQuestion *question = test_get_question (fixture->module);
  InroadRound *round = inroad_session_get_round (fixture->session, question);

  inroad_round_set_picked (round, inroad_question_find_option (question, "q-right"));
  inroad_session_verify (fixture->session, question);
  TEST_WAIT_UNTIL (!inroad_round_get_recording (round));
}

static guint
count_attempts (Fixture *fixture)
{
  InroadProfile *profile = inroad_profile_store_get_profile (fixture->store);

  return g_list_model_get_n_items (inroad_progress_get_attempts (inroad_profile_get_progress (profile, "good")));
}

/* A session is for one profile: after a deed that replaces it there is a new one. */
static void
renew (Fixture *fixture)
{
  g_clear_object (&fixture->session);
  open_session (fixture, INROAD_PERMISSION_ALL);
}

/* In a kiosk nothing of this is there to be called. */
static void
test_permissions (Fixture       *fixture,
                  gconstpointer  data)
{
  static const struct
  {
    const char        *action;
    InroadPermissions  permission;
  } commands[] = {
    { "export-progress", INROAD_PERMISSION_SEE_PROGRESS },
    { "reset-module", INROAD_PERMISSION_CHANGE_PROGRESS },
    { "restore", INROAD_PERMISSION_CHANGE_PROGRESS },
    { "undo", INROAD_PERMISSION_CHANGE_PROGRESS },
    { "rename-learner", INROAD_PERMISSION_LEARNERS },
    { "add-learner", INROAD_PERMISSION_LEARNERS },
    { "choose-learner", INROAD_PERMISSION_LEARNERS },
    { "remove-learner", INROAD_PERMISSION_LEARNERS },
    { "bring-back-learner", INROAD_PERMISSION_LEARNERS },
  };
  static const InroadPermissions granted[] = {
    INROAD_PERMISSION_NONE, INROAD_PERMISSION_SEE_PROGRESS, INROAD_PERMISSION_CHANGE_PROGRESS,
    INROAD_PERMISSION_LEARNERS, INROAD_PERMISSION_ALL,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (granted); i++)
    {
      g_clear_object (&fixture->session);
      open_session (fixture, granted[i]);
      for (gsize k = 0; k < G_N_ELEMENTS (commands); k++)
        g_assert_cmpint (g_action_group_has_action (inroad_session_get_actions (fixture->session), commands[k].action),
                         ==, (granted[i] & commands[k].permission) != 0);
    }
}

static void
test_reset_and_undo (Fixture       *fixture,
                     gconstpointer  data)
{
  answer (fixture);
  g_assert_false (g_action_group_get_action_enabled (inroad_session_get_actions (fixture->session), "undo"));
  do_deed (fixture, "reset-module", g_variant_new_string ("good"), INROAD_SESSION_DEED_RESET);
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (fixture->subject, ==, "good");
  renew (fixture);
  g_assert_cmpuint (count_attempts (fixture), ==, 0);
  g_assert_cmpuint (inroad_session_get_n_done (fixture->session), ==, 0);

  g_assert_true (g_action_group_get_action_enabled (inroad_session_get_actions (fixture->session), "undo"));
  do_deed (fixture, "undo", NULL, INROAD_SESSION_DEED_UNDO);
  g_assert_no_error (fixture->error);
  renew (fixture);
  g_assert_cmpuint (count_attempts (fixture), ==, 1);
}

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
look (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;

  inroad_profile_store_report_async (fixture->store, take_result, &result);
  TEST_WAIT_UNTIL (result != NULL);
  inroad_profile_report_free (inroad_profile_store_report_finish (fixture->store, result));
}

static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  test_commit (fixture->store, &error);
  answer (fixture);
  do_deed (fixture, "rename-learner", g_variant_new_string (" Ada "), INROAD_SESSION_DEED_RENAME);
  look (fixture);
  do_deed (fixture, "reset-module", g_variant_new_string ("good"), INROAD_SESSION_DEED_RESET);
  renew (fixture);
  look (fixture);
  do_deed (fixture, "restore", g_variant_new_uint32 (2), INROAD_SESSION_DEED_RESTORE);
  g_assert_no_error (fixture->error);
  renew (fixture);
  g_assert_cmpuint (count_attempts (fixture), ==, 1);
  g_assert_cmpstr (inroad_profile_get_name (inroad_profile_store_get_profile (fixture->store)), ==, "Ada");
}

/* The second of two programs can look and copy, and nothing else. */
static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  static const char * const names[] = { "reset-module", "restore", "undo", "rename-learner" };
  g_autoptr (InroadProfileStore) second = NULL;
  g_autoptr (InroadSession) session = NULL;
  g_autoptr (GError) error = NULL;

  test_commit (fixture->store, &error);
  second = test_load_file (fixture->file);
  session = inroad_session_new (fixture->module, second, INROAD_PERMISSION_ALL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_false (g_action_group_get_action_enabled (inroad_session_get_actions (session), names[i]));
  g_assert_true (g_action_group_get_action_enabled (inroad_session_get_actions (session), "export-progress"));
  g_assert_true (g_action_group_get_action_enabled (inroad_session_get_actions (session), "choose-learner"));
  g_clear_object (&session);
  test_let_go (&second);
}

static void
test_learners (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GFile) folder = g_file_get_parent (fixture->file);
  g_autoptr (GFile) file = NULL;
  g_autoptr (InroadProfileStore) other = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  activate (fixture, "add-learner", g_variant_new_string ("Ada"));
  g_assert_cmpstr (fixture->name, ==, "Ada");
  id = g_strdup (fixture->chosen);
  file = inroad_learner_get_file (folder, id);
  other = test_load_file (file);
  test_commit (other, &error);
  g_assert_no_error (error);

  do_deed (fixture, "remove-learner", g_variant_new_string (id), INROAD_SESSION_DEED_REMOVE);
  g_assert_nonnull (fixture->error);
  test_let_go (&other);
  do_deed (fixture, "remove-learner", g_variant_new_string (id), INROAD_SESSION_DEED_REMOVE);
  g_assert_no_error (fixture->error);
  g_assert_false (g_file_query_exists (file, NULL));
  do_deed (fixture, "bring-back-learner", g_variant_new_string (fixture->subject),
           INROAD_SESSION_DEED_BRING_BACK);
  g_assert_true (g_file_query_exists (file, NULL));

  activate (fixture, "choose-learner", g_variant_new_string (id));
  g_assert_cmpstr (fixture->chosen, ==, id);
  g_assert_null (fixture->name);
}

static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) folder = g_file_get_parent (fixture->file);
  g_autoptr (GFile) target = g_file_get_child (folder, "a copy.json");
  g_autofree char *uri = g_file_get_uri (target);
  g_autofree char *original = NULL;
  g_autofree char *copy = NULL;

  answer (fixture);
  do_deed (fixture, "export-progress", g_variant_new_string (uri), INROAD_SESSION_DEED_EXPORT);
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (fixture->subject, ==, "a copy.json");
  original = test_read_beside (fixture->file, "");
  copy = test_read_beside (target, "");
  g_assert_cmpstr (copy, ==, original);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/session/learner/permissions", test_permissions);
  ADD ("/session/learner/reset-and-undo", test_reset_and_undo);
  ADD ("/session/learner/restore", test_restore);
  ADD ("/session/learner/read-only", test_read_only);
  ADD ("/session/learner/learners", test_learners);
  ADD ("/session/learner/export", test_export);

  return g_test_run ();
}
