/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-session-record"

#include "config.h"

#include "core/room/inroad-session-record.h"

#include <json-glib/json-glib.h>

static JsonNode *
encode_attempt (InroadAttempt *attempt)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_string_member (object, "id", inroad_attempt_get_id (attempt));
  json_object_set_string_member (object, "round", inroad_attempt_get_round_id (attempt));
  json_object_set_string_member (object, "question", inroad_attempt_get_question_id (attempt));
  json_object_set_string_member (object, "option", inroad_attempt_get_option_id (attempt));
  json_object_set_boolean_member (object, "right", inroad_attempt_get_right (attempt));
  json_node_take_object (node, object);

  return node;
}

static JsonArray *
encode_attempts (InroadSession *session,
                 guint          n_before)
{
  InroadModule *module = inroad_session_get_module (session);
  InroadProfile *profile = inroad_profile_store_get_profile (inroad_session_get_store (session));
  GListModel *attempts;
  JsonArray *array = json_array_new ();

  attempts = inroad_progress_get_attempts (inroad_profile_get_progress (profile, inroad_module_get_id (module)));
  for (guint i = n_before; i < g_list_model_get_n_items (attempts); i++)
    {
      g_autoptr (InroadAttempt) attempt = g_list_model_get_item (attempts, i);

      json_array_add_element (array, encode_attempt (attempt));
    }

  return array;
}

/**
 * inroad_session_record_new:
 * @session: a session that ends
 * @session_id: a random id that was made for it and is used for nothing else
 * @n_before: how many attempts the profile had when the session began: those were told then
 * @now: the time
 *
 * Says what was answered, and nothing that tells who answered: no name, no machine, and the time to the hour
 * only, since in a room of two people a minute is a name.
 *
 * Returns: (transfer full) (nullable): a line of JSON with its end of line; %NULL if nothing was answered
 */
char *
inroad_session_record_new (InroadSession *session,
                           const char    *session_id,
                           guint          n_before,
                           GDateTime     *now)
{
  InroadModule *module = inroad_session_get_module (session);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);
  g_autofree char *hour = g_date_time_format (utc, "%Y-%m-%dT%H:00:00Z");
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonArray) attempts = encode_attempts (session, n_before);
  g_autofree char *text = NULL;
  JsonObject *object;

  if (json_array_get_length (attempts) == 0)
    return NULL;

  object = json_object_new ();
  json_object_set_string_member (object, "format", INROAD_SESSION_RECORD_FORMAT);
  json_object_set_string_member (object, "session", session_id);
  json_object_set_string_member (object, "hour", hour);
  json_object_set_string_member (object, "module", inroad_module_get_id (module));
  json_object_set_string_member (object, "module_version", inroad_module_get_version (module));
  json_object_set_string_member (object, "module_digest", inroad_module_get_digest (module));
  json_object_set_array_member (object, "attempts", g_steal_pointer (&attempts));
  json_node_take_object (root, object);
  text = json_to_string (root, FALSE);

  return g_strconcat (text, "\n", NULL);
}

char *
inroad_session_record_file_name (const char *module_id,
                                 GDateTime  *now)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);
  g_autofree char *day = g_date_time_format (utc, "%Y-%m-%d");

  return g_strconcat (module_id, "-", day, ".jsonl", NULL);
}
