/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-traces"

#include "config.h"

#include "core/room/inroad-traces.h"

static InroadProgress *
get_progress (InroadSession *session)
{
  InroadProfile *profile = inroad_profile_store_get_profile (inroad_session_get_store (session));

  return inroad_profile_get_progress (profile, inroad_module_get_id (inroad_session_get_module (session)));
}

static const char *
describe_view (InroadSession *session,
               const char    *section_id)
{
  InroadSection *section = inroad_chapter_get_section (inroad_session_get_current (session));

  if (inroad_session_get_can_go_back (session) || inroad_session_get_can_go_forward (session))
    return "a way back to what was read before";
  if (inroad_session_get_open_document (session) != NULL)
    return "an open document";
  if (section_id != NULL && g_strcmp0 (inroad_block_get_id (INROAD_BLOCK (section)), section_id) != 0)
    return "another section than the first";

  return NULL;
}

static const char *
describe_place (InroadSession *session)
{
  const InroadPlace *place = inroad_session_get_place (session);

  if (place->block_id != NULL || place->offset > 0)
    return "a place in the section";
  if (place->document_id != NULL || place->page != 0 || place->zoom > 0)
    return "a place in a document";

  return NULL;
}

static const char *
describe_progress (InroadSession *session)
{
  GListModel *chapters = inroad_session_get_chapters (session);

  if (g_list_model_get_n_items (inroad_progress_get_attempts (get_progress (session))) > 0)
    return "answers";
  if (g_list_model_get_n_items (inroad_profile_get_all (inroad_profile_store_get_profile (inroad_session_get_store (session)))) != 1)
    return "progress in another lesson";

  for (guint i = 0; i < g_list_model_get_n_items (chapters); i++)
    {
      g_autoptr (InroadChapter) chapter = g_list_model_get_item (chapters, i);

      if (chapter != inroad_session_get_current (session) &&
          inroad_chapter_get_state (chapter) != INROAD_SECTION_STATE_NOT_STARTED)
        return "a section that was read";
    }

  return NULL;
}

/**
 * inroad_traces_describe:
 * @session: a session that has only just begun
 * @section_id: (nullable): the section that it must stand in
 * @kept: whether its progress is meant to be that of earlier sessions
 *
 * Looks for what another learner may have left. The answer is for the log, and says nothing that was entered.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL if the session is fresh
 */
char *
inroad_traces_describe (InroadSession *session,
                        const char    *section_id,
                        gboolean       kept)
{
  const char *found;

  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);

  found = describe_view (session, section_id);
  if (found == NULL && !kept)
    found = describe_place (session);
  if (found == NULL && !kept)
    found = describe_progress (session);

  return g_strdup (found);
}
