/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Writes a profile in which there is one of everything, the way the program does. */

#include "config.h"

#include "tests/core/test-lesson.h"

#include "core/profile/inroad-profile-codec.h"

#include <stdio.h>

static void
note_verified (InroadSession *session,
               InroadRound   *round,
               gpointer       user_data)
{
  ++*(guint *) user_data;
}

static void
answer (InroadSession *session,
        const char    *option_id)
{
  InroadQuestion *question = test_get_question (inroad_session_get_module (session));
  guint n = 0;
  gulong handler = g_signal_connect (session, "verified", G_CALLBACK (note_verified), &n);

  inroad_round_set_picked (inroad_session_get_round (session, question),
                           inroad_question_find_option (question, option_id));
  inroad_session_verify (session, question);
  TEST_WAIT_UNTIL (n == 1);
  g_signal_handler_disconnect (session, handler);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (InroadModule) module = NULL;
  g_autoptr (InroadProfileStore) store = inroad_profile_store_new (NULL);
  g_autoptr (InroadSession) session = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  const char *text;

  g_test_init (&argc, &argv, NULL);
  module = test_read_good_module ();
  session = inroad_session_new (module, store, INROAD_PERMISSION_ALL);

  inroad_session_reach_end (session);
  inroad_session_set_current (session, inroad_session_find_chapter (session, "test"));
  inroad_session_set_block_place (session, "q", 0.25);
  inroad_session_set_page_place (session, "paper", 2, 0.5, 1.25);
  answer (session, "q-wrong");
  inroad_session_practise_again (session, test_get_question (module));
  answer (session, "q-right");

  bytes = inroad_profile_to_bytes (inroad_profile_store_get_profile (store));
  text = g_bytes_get_data (bytes, &length);

  return fwrite (text, 1, length, stdout) == length ? 0 : 1;
}
