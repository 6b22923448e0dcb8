/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-session"

#include "config.h"

#include "core/session/inroad-chapter-private.h"
#include "core/session/inroad-session-private.h"

/* Whether the attempt closes its round: it is right, or leaves but one option. @tried: the options that were tried, as a
 * set of their ids, by round */
static gboolean
closes_round (InroadQuestion *question,
              InroadAttempt  *attempt,
              GHashTable     *tried)
{
  const char *round_id = inroad_attempt_get_round_id (attempt);
  GHashTable *options = g_hash_table_lookup (tried, round_id);

  if (inroad_attempt_get_right (attempt))
    return TRUE;

  if (options == NULL)
    {
      options = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (tried, (gpointer) round_id, options);
    }
  g_hash_table_add (options, (gpointer) inroad_attempt_get_option_id (attempt));

  return g_hash_table_size (options) + 1 >= g_list_model_get_n_items (inroad_question_get_options (question));
}

/* Of a busy learner there are thousands of attempts, so they are looked at once, and only until it is known. */
static gboolean
was_closed_once (InroadSession  *self,
                 InroadQuestion *question)
{
  GListModel *attempts = inroad_progress_get_attempts (self->progress);
  g_autoptr (GHashTable) tried = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                        (GDestroyNotify) g_hash_table_unref);
  const char *id = inroad_block_get_id (INROAD_BLOCK (question));

  for (guint i = 0; i < g_list_model_get_n_items (attempts); i++)
    {
      g_autoptr (InroadAttempt) attempt = g_list_model_get_item (attempts, i);

      if (g_str_equal (inroad_attempt_get_question_id (attempt), id) && closes_round (question, attempt, tried))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_check_done (InroadSession *self,
               InroadSection *section)
{
  GListModel *blocks = inroad_section_get_blocks (section);

  if (inroad_section_get_kind (section) != INROAD_SECTION_CHECK)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (InroadBlock) block = g_list_model_get_item (blocks, i);

      if (INROAD_IS_QUESTION (block) && !was_closed_once (self, INROAD_QUESTION (block)))
        return FALSE;
    }

  return TRUE;
}

void
inroad_session_update_checks (InroadSession *self)
{
  GListModel *chapters = G_LIST_MODEL (self->chapters);

  for (guint i = 0; i < g_list_model_get_n_items (chapters); i++)
    {
      g_autoptr (InroadChapter) chapter = g_list_model_get_item (chapters, i);

      if (inroad_chapter_get_state (chapter) == INROAD_SECTION_STATE_DONE ||
          !is_check_done (self, inroad_chapter_get_section (chapter)))
        continue;

      inroad_chapter_raise_state (chapter, INROAD_SECTION_STATE_DONE);
      inroad_session_commit_later (self);
    }
}
