/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-session"

#include "config.h"

#include "core/session/inroad-session.h"

#include "core/session/inroad-chapter-private.h"
#include "core/session/inroad-round-private.h"
#include "core/session/inroad-session-private.h"

static const char *
get_question_id (InroadQuestion *question)
{
  return inroad_block_get_id (INROAD_BLOCK (question));
}

/* The attempts of one question, oldest first. */
GListModel *
inroad_session_get_attempts (InroadSession  *self,
                             InroadQuestion *question)
{
  GListModel *all;
  GListStore *attempts;

  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);
  g_return_val_if_fail (INROAD_IS_QUESTION (question), NULL);

  all = inroad_progress_get_attempts (self->progress);
  attempts = g_list_store_new (INROAD_TYPE_ATTEMPT);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (InroadAttempt) attempt = g_list_model_get_item (all, i);

      if (g_str_equal (inroad_attempt_get_question_id (attempt), get_question_id (question)))
        g_list_store_append (attempts, attempt);
    }

  return G_LIST_MODEL (attempts);
}

static InroadRound *
begin_round (InroadSession  *self,
             InroadQuestion *question)
{
  g_autofree char *id = g_uuid_string_random ();
  InroadRound *round = inroad_round_new (question, id, g_random_int ());

  g_hash_table_replace (self->rounds, g_strdup (get_question_id (question)), round);

  return round;
}

static gboolean
is_of_question (InroadAttempt  *attempt,
                InroadQuestion *question)
{
  return g_str_equal (inroad_attempt_get_question_id (attempt), get_question_id (question));
}

static InroadAttempt *
find_latest (InroadSession  *self,
             InroadQuestion *question)
{
  GListModel *all = inroad_progress_get_attempts (self->progress);

  for (guint i = g_list_model_get_n_items (all); i > 0; i--)
    {
      g_autoptr (InroadAttempt) attempt = g_list_model_get_item (all, i - 1);

      if (is_of_question (attempt, question))
        return g_steal_pointer (&attempt);
    }

  return NULL;
}

/* Picks the same options again in a round of the same order. One that is gone from the lesson is passed over. The round
 * is mostly the last of thousands of attempts, and ends where another one of the question begins. */
static void
replay (InroadRound *round,
        GListModel  *all)
{
  InroadQuestion *question = inroad_round_get_question (round);
  g_autoptr (GPtrArray) options = g_ptr_array_new ();

  for (guint i = g_list_model_get_n_items (all); i > 0; i--)
    {
      g_autoptr (InroadAttempt) attempt = g_list_model_get_item (all, i - 1);

      if (!is_of_question (attempt, question))
        continue;
      if (!g_str_equal (inroad_attempt_get_round_id (attempt), inroad_round_get_id (round)))
        break;
      g_ptr_array_add (options, inroad_question_find_option (question, inroad_attempt_get_option_id (attempt)));
    }

  for (guint i = options->len; i > 0; i--)
    {
      if (g_ptr_array_index (options, i - 1) != NULL)
        inroad_round_judge (round, g_ptr_array_index (options, i - 1));
    }
}

/* The learner may have closed the program in the middle of a round. */
static InroadRound *
restore_round (InroadSession  *self,
               InroadQuestion *question)
{
  g_autoptr (InroadAttempt) latest = find_latest (self, question);
  InroadRound *round;

  if (latest == NULL)
    return begin_round (self, question);

  round = inroad_round_new (question, inroad_attempt_get_round_id (latest), inroad_attempt_get_seed (latest));
  replay (round, inroad_progress_get_attempts (self->progress));
  g_hash_table_replace (self->rounds, g_strdup (get_question_id (question)), round);

  return round;
}

InroadRound *
inroad_session_get_round (InroadSession  *self,
                          InroadQuestion *question)
{
  InroadRound *round;

  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);
  g_return_val_if_fail (INROAD_IS_QUESTION (question), NULL);

  round = g_hash_table_lookup (self->rounds, get_question_id (question));

  return round != NULL ? round : restore_round (self, question);
}

/* ----------------------------------------------------------------------------------------------- judging */

static char **
list_order (InroadRound *round)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GListModel *options = inroad_round_get_options (round);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (InroadBlock) option = g_list_model_get_item (options, i);

      g_strv_builder_add (builder, inroad_block_get_id (option));
    }

  return g_strv_builder_end (builder);
}

static InroadAttempt *
make_attempt (InroadSession *self,
              InroadRound   *round)
{
  InroadOption *picked = inroad_round_get_picked (round);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_auto (GStrv) order = list_order (round);

  return inroad_attempt_new (id, inroad_round_get_id (round),
                             inroad_module_get_version (self->module),
                             inroad_module_get_digest (self->module),
                             get_question_id (inroad_round_get_question (round)),
                             inroad_block_get_id (INROAD_BLOCK (picked)),
                             (const char * const *) order,
                             inroad_round_get_seed (round),
                             inroad_option_get_right (picked),
                             now);
}

typedef struct
{
  InroadSession *session;
  InroadRound   *round;
  InroadOption  *option;
} Verification;

static void
verification_free (Verification *self)
{
  g_object_unref (self->session);
  g_object_unref (self->round);
  g_object_unref (self->option);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Verification, verification_free)

/* A save that failed holds nobody up: the answer is in memory, the store keeps trying, and its condition is
 * on screen until the answer is on the disk. */
static void
on_answer_committed (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (Verification) verification = user_data;
  g_autoptr (GError) error = NULL;

  if (!inroad_profile_store_commit_finish (INROAD_PROFILE_STORE (object), result, &error))
    g_debug ("The answer is not on the disk: %s", error->message);

  inroad_round_judge (verification->round, verification->option);
  inroad_session_update_checks (verification->session);
  inroad_session_emit_verified (verification->session, verification->round);
}

/**
 * inroad_session_verify:
 * @self: a session
 * @question: one of its questions
 *
 * Records the option that is picked in the present round, waits until it is on the disk, and judges it.
 * Without a pick that can be verified nothing happens.
 */
void
inroad_session_verify (InroadSession  *self,
                       InroadQuestion *question)
{
  InroadRound *round;
  Verification *verification;
  g_autoptr (InroadAttempt) attempt = NULL;

  g_return_if_fail (INROAD_IS_SESSION (self));
  g_return_if_fail (INROAD_IS_QUESTION (question));

  round = inroad_session_get_round (self, question);
  if (!inroad_round_get_can_verify (round))
    return;

  attempt = make_attempt (self, round);
  inroad_progress_add_attempt (self->progress, attempt);

  verification = g_new0 (Verification, 1);
  verification->session = g_object_ref (self);
  verification->round = g_object_ref (round);
  verification->option = g_object_ref (inroad_round_get_picked (round));

  inroad_round_begin_recording (round);
  inroad_profile_store_commit_async (self->store, NULL, on_answer_committed, verification);
}

/**
 * inroad_session_practise_again:
 * @self: a session
 * @question: one of its questions
 *
 * Begins a new round, in a new order. What was answered before stays recorded. Ignored while an answer is
 * on its way to the disk.
 */
void
inroad_session_practise_again (InroadSession  *self,
                               InroadQuestion *question)
{
  g_return_if_fail (INROAD_IS_SESSION (self));
  g_return_if_fail (INROAD_IS_QUESTION (question));

  if (inroad_round_get_recording (inroad_session_get_round (self, question)))
    return;

  inroad_session_emit_round_begun (self, begin_round (self, question));
}
