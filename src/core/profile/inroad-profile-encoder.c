/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-codec"

#include "config.h"

#include "core/profile/inroad-profile-codec.h"

#include "core/profile/inroad-profile-members-private.h"
#include "core/profile/inroad-progress-private.h"

#include <string.h>

static void
set_string (JsonObject *object,
            const char *name,
            const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

static JsonObject *
encode_sections (InroadProgress *progress)
{
  JsonObject *sections = json_object_new ();
  g_auto (GStrv) ids = inroad_progress_list_section_ids (progress);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      InroadSectionState state = inroad_progress_get_section_state (progress, ids[i]);

      json_object_set_string_member (sections, ids[i], inroad_section_state_names[state]);
    }

  return sections;
}

static JsonObject *
encode_place (InroadProgress *progress)
{
  const InroadPlace *place = inroad_progress_get_place (progress);
  JsonObject *object = json_object_new ();

  set_string (object, "section", place->section_id);
  set_string (object, "block", place->block_id);
  json_object_set_double_member (object, "offset", place->offset);
  set_string (object, "document", place->document_id);
  if (place->document_id != NULL)
    {
      json_object_set_int_member (object, "page", place->page);
      json_object_set_double_member (object, "page_offset", place->page_offset);
      json_object_set_double_member (object, "zoom", place->zoom);
    }
  inroad_unknown_members_restore (G_OBJECT (progress), "place", object);

  return object;
}

static JsonObject *
encode_attempt (InroadAttempt *attempt)
{
  JsonObject *object = json_object_new ();
  JsonArray *order = json_array_new ();
  const char * const *ids = inroad_attempt_get_order (attempt);
  g_autofree char *time = g_date_time_format_iso8601 (inroad_attempt_get_time (attempt));

  for (guint i = 0; ids[i] != NULL; i++)
    json_array_add_string_element (order, ids[i]);

  set_string (object, "id", inroad_attempt_get_id (attempt));
  set_string (object, "round", inroad_attempt_get_round_id (attempt));
  set_string (object, "module_version", inroad_attempt_get_module_version (attempt));
  set_string (object, "module_digest", inroad_attempt_get_module_digest (attempt));
  set_string (object, "question", inroad_attempt_get_question_id (attempt));
  set_string (object, "option", inroad_attempt_get_option_id (attempt));
  json_object_set_array_member (object, "order", order);
  json_object_set_int_member (object, "seed", inroad_attempt_get_seed (attempt));
  json_object_set_boolean_member (object, "right", inroad_attempt_get_right (attempt));
  set_string (object, "time", time);
  inroad_unknown_members_restore (G_OBJECT (attempt), "attempt", object);

  return object;
}

static JsonArray *
encode_attempts (InroadProgress *progress)
{
  GListModel *attempts = inroad_progress_get_attempts (progress);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (attempts); i++)
    {
      g_autoptr (InroadAttempt) attempt = g_list_model_get_item (attempts, i);

      json_array_add_object_element (array, encode_attempt (attempt));
    }

  return array;
}

static JsonObject *
encode_progress (InroadProgress *progress)
{
  JsonObject *object = json_object_new ();

  json_object_set_object_member (object, "sections", encode_sections (progress));
  json_object_set_object_member (object, "place", encode_place (progress));
  json_object_set_array_member (object, "attempts", encode_attempts (progress));
  inroad_unknown_members_restore (G_OBJECT (progress), "progress", object);

  return object;
}

static JsonObject *
encode_profile (InroadProfile *profile)
{
  GListModel *all = inroad_profile_get_all (profile);
  JsonObject *modules = json_object_new ();
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (InroadProgress) progress = g_list_model_get_item (all, i);

      json_object_set_object_member (modules, inroad_progress_get_module_id (progress),
                                     encode_progress (progress));
    }

  json_object_set_int_member (object, "version", INROAD_PROFILE_VERSION);
  json_object_set_object_member (object, "modules", modules);
  inroad_unknown_members_restore (G_OBJECT (profile), "profile", object);

  return object;
}

/**
 * inroad_profile_to_bytes:
 * @profile: a profile
 *
 * Writes a profile as JSON that satisfies data/schema/profile.schema.json. The same profile always gives the
 * same bytes.
 *
 * Returns: (transfer full): UTF-8 text that ends with a newline
 */
GBytes *
inroad_profile_to_bytes (InroadProfile *profile)
{
  g_autoptr (JsonNode) root = NULL;
  char *text, *line;

  g_return_val_if_fail (INROAD_IS_PROFILE (profile), NULL);

  root = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (root, encode_profile (profile));

  /* Spread over lines: learners may look into it, and differences stay small. */
  text = json_to_string (root, TRUE);
  line = g_strconcat (text, "\n", NULL);
  g_free (text);

  return g_bytes_new_take (line, strlen (line));
}
