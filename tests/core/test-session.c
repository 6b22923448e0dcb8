/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/core/test-lesson.h"

typedef struct
{
  InroadModule       *module;
  InroadProfileStore *store;
  InroadSession      *session;
  InroadQuestion     *question;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->module = test_read_good_module ();
  fixture->store = inroad_profile_store_new (NULL);
  fixture->session = inroad_session_new (fixture->module, fixture->store, INROAD_PERMISSION_ALL);
  fixture->question = test_get_question (fixture->module);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->session != NULL)
    g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->store);
  g_assert_finalize_object (fixture->module);
}

/* The learner leaves and comes back. */
static void
restart (Fixture *fixture)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
  fixture->session = inroad_session_new (fixture->module, fixture->store, INROAD_PERMISSION_ALL);
}

static void
go (Fixture    *fixture,
    const char *section_id)
{
  g_action_group_activate_action (inroad_session_get_actions (fixture->session), "go",
                                  g_variant_new_string (section_id));
}

static void
activate (Fixture    *fixture,
          const char *name)
{
  g_action_group_activate_action (inroad_session_get_actions (fixture->session), name, NULL);
}

static void
assert_current (Fixture    *fixture,
                const char *section_id)
{
  InroadSection *section = inroad_chapter_get_section (inroad_session_get_current (fixture->session));

  g_assert_cmpstr (inroad_block_get_id (INROAD_BLOCK (section)), ==, section_id);
}

static InroadRound *
get_round (Fixture *fixture)
{
  return inroad_session_get_round (fixture->session, fixture->question);
}

static void
pick (Fixture    *fixture,
      const char *option_id)
{
  inroad_round_set_picked (get_round (fixture), inroad_question_find_option (fixture->question, option_id));
}

static void
note_verified (InroadSession *session,
               InroadRound   *round,
               gpointer       user_data)
{
  ++*(guint *) user_data;
}

static void
verify (Fixture *fixture)
{
  guint n = 0;
  gulong handler = g_signal_connect (fixture->session, "verified", G_CALLBACK (note_verified), &n);

  g_action_group_activate_action (inroad_session_get_actions (fixture->session), "verify",
                                  g_variant_new_string ("q"));
  TEST_WAIT_UNTIL (n == 1);
  g_signal_handler_disconnect (fixture->session, handler);
}

static void
test_way (Fixture       *fixture,
          gconstpointer  data)
{
  assert_current (fixture, "words");
  activate (fixture, "next");
  assert_current (fixture, "ways");
  go (fixture, "test");
  g_assert_false (g_action_group_get_action_enabled (inroad_session_get_actions (fixture->session), "next"));
  activate (fixture, "back");
  assert_current (fixture, "ways");
  activate (fixture, "forward");
  assert_current (fixture, "test");
  activate (fixture, "previous");
  assert_current (fixture, "case");
  go (fixture, "nowhere");
  assert_current (fixture, "case");
}

static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  InroadChapter *words = inroad_session_find_chapter (fixture->session, "words");

  g_assert_cmpint (inroad_chapter_get_state (words), ==, INROAD_SECTION_STATE_BEGUN);
  inroad_session_reach_end (fixture->session);
  g_assert_cmpint (inroad_chapter_get_state (words), ==, INROAD_SECTION_STATE_DONE);
  g_assert_cmpuint (inroad_session_get_n_done (fixture->session), ==, 1);

  /* Reading a check to its end does not answer it. */
  go (fixture, "test");
  inroad_session_reach_end (fixture->session);
  g_assert_cmpuint (inroad_session_get_n_done (fixture->session), ==, 1);
}

static void
test_resume (Fixture       *fixture,
             gconstpointer  data)
{
  go (fixture, "ways");
  inroad_session_set_block_place (fixture->session, "heavy", 0.5);
  restart (fixture);

  assert_current (fixture, "ways");
  g_assert_cmpstr (inroad_session_get_place (fixture->session)->block_id, ==, "heavy");

  /* Another section is opened at its start. */
  go (fixture, "words");
  g_assert_null (inroad_session_get_place (fixture->session)->block_id);
}

static void
test_nothing_to_verify (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GListModel) attempts = NULL;

  inroad_session_verify (fixture->session, fixture->question);
  attempts = inroad_session_get_attempts (fixture->session, fixture->question);
  g_assert_cmpuint (g_list_model_get_n_items (attempts), ==, 0);
}

static void
test_right (Fixture       *fixture,
            gconstpointer  data)
{
  InroadChapter *chapter = inroad_session_find_chapter (fixture->session, "test");

  pick (fixture, "q-right");
  g_assert_false (inroad_round_get_closed (get_round (fixture)));
  verify (fixture);
  g_assert_true (inroad_round_get_closed (get_round (fixture)));
  g_assert_true (inroad_round_get_found (get_round (fixture)));
  g_assert_cmpint (inroad_chapter_get_state (chapter), ==, INROAD_SECTION_STATE_DONE);

  /* Closed: there is nothing more to pick. */
  pick (fixture, "q-wrong");
  g_assert_null (inroad_round_get_picked (get_round (fixture)));
}

static void
test_one_left (Fixture       *fixture,
               gconstpointer  data)
{
  pick (fixture, "q-wrong");
  verify (fixture);

  g_assert_true (inroad_round_get_closed (get_round (fixture)));
  g_assert_false (inroad_round_get_found (get_round (fixture)));
}

static void
test_attempt (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GListModel) attempts = NULL;
  g_autoptr (InroadAttempt) attempt = NULL;
  InroadRound *round = get_round (fixture);

  pick (fixture, "q-right");
  verify (fixture);
  attempts = inroad_session_get_attempts (fixture->session, fixture->question);
  attempt = g_list_model_get_item (attempts, 0);

  g_assert_true (g_uuid_string_is_valid (inroad_attempt_get_id (attempt)));
  g_assert_cmpstr (inroad_attempt_get_round_id (attempt), ==, inroad_round_get_id (round));
  g_assert_cmpstr (inroad_attempt_get_option_id (attempt), ==, "q-right");
  g_assert_cmpuint (inroad_attempt_get_seed (attempt), ==, inroad_round_get_seed (round));
  g_assert_cmpuint (g_strv_length ((char **) inroad_attempt_get_order (attempt)), ==, 2);
  g_assert_true (inroad_attempt_get_right (attempt));
  g_assert_cmpint (g_date_time_get_utc_offset (inroad_attempt_get_time (attempt)), ==, 0);
}

static void
test_round_survives_restart (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autofree char *id = NULL;

  pick (fixture, "q-wrong");
  verify (fixture);
  id = g_strdup (inroad_round_get_id (get_round (fixture)));
  restart (fixture);

  g_assert_cmpstr (inroad_round_get_id (get_round (fixture)), ==, id);
  g_assert_true (inroad_round_get_closed (get_round (fixture)));
}

static void
test_practise_again (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *id = NULL;
  g_autoptr (GListModel) attempts = NULL;

  pick (fixture, "q-right");
  verify (fixture);
  id = g_strdup (inroad_round_get_id (get_round (fixture)));
  inroad_session_practise_again (fixture->session, fixture->question);

  g_assert_cmpstr (inroad_round_get_id (get_round (fixture)), !=, id);
  g_assert_false (inroad_round_get_closed (get_round (fixture)));

  /* What is done stays done, and what was answered stays recorded. */
  pick (fixture, "q-wrong");
  verify (fixture);
  attempts = inroad_session_get_attempts (fixture->session, fixture->question);
  g_assert_cmpuint (g_list_model_get_n_items (attempts), ==, 2);
  g_assert_cmpint (inroad_chapter_get_state (inroad_session_find_chapter (fixture->session, "test")),
                   ==, INROAD_SECTION_STATE_DONE);
}

static void
note_block (InroadSession *session,
            const char    *block_id,
            gpointer       user_data)
{
  *(char **) user_data = g_strdup (block_id);
}

static void
test_evidence (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *block_id = NULL;
  GActionGroup *actions = inroad_session_get_actions (fixture->session);

  g_signal_connect (fixture->session, "show-block", G_CALLBACK (note_block), &block_id);
  go (fixture, "test");
  g_action_group_activate_action (actions, "show-why", g_variant_new_string ("q-right"));
  assert_current (fixture, "ways");
  g_assert_cmpstr (block_id, ==, "heavy-fits");

  g_assert_false (g_action_group_get_action_enabled (actions, "close-document"));
  g_action_group_activate_action (actions, "show-why", g_variant_new_string ("q-wrong"));
  g_assert_nonnull (inroad_session_get_open_document (fixture->session));
  g_action_group_activate_action (actions, "close-document", NULL);
  g_assert_null (inroad_session_get_open_document (fixture->session));
}

static void
note_passage (InroadSession    *session,
              InroadAttachment *attachment,
              guint             page,
              const char       *quote,
              gpointer          user_data)
{
  *(char **) user_data = g_strdup_printf ("%s %u %s", inroad_block_get_id (INROAD_BLOCK (attachment)), page, quote);
}

static void
test_passage_of_note (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *passage = NULL;
  GActionGroup *actions = inroad_session_get_actions (fixture->session);

  g_signal_connect (fixture->session, "show-passage", G_CALLBACK (note_passage), &passage);
  g_action_group_activate_action (actions, "show-passage", g_variant_new_string ("case-note"));
  g_action_group_activate_action (actions, "show-passage", g_variant_new_string ("words-first"));
  g_action_group_activate_action (actions, "show-passage", g_variant_new_string ("nowhere"));
  g_assert_null (passage);
  g_assert_null (inroad_session_get_open_document (fixture->session));

  g_action_group_activate_action (actions, "show-passage", g_variant_new_string ("words-note"));
  g_assert_nonnull (inroad_session_get_open_document (fixture->session));
  g_assert_cmpstr (passage, ==, "paper 3 at length");
}

/* Fixed options keep their place; the same seed gives the same order. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < 20; i++)
    {
      GListModel *options;
      g_autoptr (InroadBlock) second = NULL;

      inroad_session_practise_again (fixture->session, fixture->question);
      options = inroad_round_get_options (get_round (fixture));
      second = g_list_model_get_item (options, 1);
      g_assert_cmpstr (inroad_block_get_id (second), ==, "q-wrong");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/session/way", test_way);
  ADD ("/session/states", test_states);
  ADD ("/session/resume", test_resume);
  ADD ("/session/nothing-to-verify", test_nothing_to_verify);
  ADD ("/session/right", test_right);
  ADD ("/session/one-left", test_one_left);
  ADD ("/session/attempt", test_attempt);
  ADD ("/session/round-survives-restart", test_round_survives_restart);
  ADD ("/session/practise-again", test_practise_again);
  ADD ("/session/evidence", test_evidence);
  ADD ("/session/passage-of-note", test_passage_of_note);
  ADD ("/session/order", test_order);

  return g_test_run ();
}
