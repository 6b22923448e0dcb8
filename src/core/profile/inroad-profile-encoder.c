/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-codec"

#include "config.h"

#include "core/profile/inroad-profile-codec.h"

#include "core/profile/inroad-profile-members-private.h"
#include "core/profile/inroad-progress-private.h"

/* More than an attempt needs, so that room is made once. */
#define ATTEMPT_BYTES 640

/* With a comma before it, unless it is the first. */
static void
append_name (GString    *json,
             const char *name)
{
  if (json->str[json->len - 1] != '{')
    g_string_append (json, ", ");
  else
    g_string_append_c (json, ' ');
  inroad_json_append_string (json, name);
  g_string_append (json, ": ");
}

static void
append_text (GString    *json,
             const char *name,
             const char *value)
{
  if (value == NULL)
    return;

  append_name (json, name);
  inroad_json_append_string (json, value);
}

/* In as few digits as bring the same number back. */
static void
append_number (GString    *json,
               const char *name,
               double      value)
{
  static const char * const formats[] = { "%.6g", "%.15g", "%.17g" };
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (number, sizeof number, formats[i], value);
      if (g_ascii_strtod (number, NULL) == value)
        break;
    }

  append_name (json, name);
  g_string_append (json, number);
}

static void
append_sections (GString        *json,
                 InroadProgress *progress)
{
  g_auto (GStrv) ids = inroad_progress_list_section_ids (progress);

  g_string_append_c (json, '{');
  for (guint i = 0; ids[i] != NULL; i++)
    append_text (json, ids[i], inroad_section_state_names[inroad_progress_get_section_state (progress, ids[i])]);
  g_string_append (json, ids[0] != NULL ? " }" : "}");
}

static void
append_place (GString        *json,
              InroadProgress *progress)
{
  const InroadPlace *place = inroad_progress_get_place (progress);

  g_string_append_c (json, '{');
  append_text (json, "section", place->section_id);
  append_text (json, "block", place->block_id);
  append_number (json, "offset", place->offset);
  append_text (json, "document", place->document_id);
  if (place->document_id != NULL)
    {
      append_number (json, "page", place->page);
      append_number (json, "page_offset", place->page_offset);
      append_number (json, "zoom", place->zoom);
    }
  g_string_append_printf (json, "%s }", inroad_unknown_members_get (G_OBJECT (progress), "place"));
}

static char *
encode_attempt (InroadAttempt *attempt)
{
  GString *json = g_string_sized_new (ATTEMPT_BYTES);
  const char * const *ids = inroad_attempt_get_order (attempt);
  g_autofree char *time = g_date_time_format_iso8601 (inroad_attempt_get_time (attempt));

  g_string_append_c (json, '{');
  append_text (json, "id", inroad_attempt_get_id (attempt));
  append_text (json, "round", inroad_attempt_get_round_id (attempt));
  append_text (json, "module_version", inroad_attempt_get_module_version (attempt));
  append_text (json, "module_digest", inroad_attempt_get_module_digest (attempt));
  append_text (json, "question", inroad_attempt_get_question_id (attempt));
  append_text (json, "option", inroad_attempt_get_option_id (attempt));
  append_name (json, "order");
  g_string_append_c (json, '[');
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (json, ", ");
      inroad_json_append_string (json, ids[i]);
    }
  g_string_append_c (json, ']');
  append_name (json, "seed");
  g_string_append_printf (json, "%u", inroad_attempt_get_seed (attempt));
  append_name (json, "right");
  g_string_append (json, inroad_attempt_get_right (attempt) ? "true" : "false");
  append_text (json, "time", time);
  g_string_append (json, " }");

  return g_string_free_and_steal (json);
}

static void
add_attempts (GPtrArray      *pieces,
              GString        *json,
              InroadProgress *progress)
{
  GListModel *attempts = inroad_progress_get_attempts (progress);
  InroadAttemptLog *log = inroad_progress_get_log (progress);
  guint n = g_list_model_get_n_items (attempts);

  for (guint i = inroad_attempt_log_get_length (log); i < n; i++)
    {
      g_autoptr (InroadAttempt) attempt = g_list_model_get_item (attempts, i);
      g_autofree char *text = encode_attempt (attempt);

      inroad_attempt_log_add (log, text);
    }

  g_string_append (json, n > 0 ? "[\n        " : "[");
  inroad_pieces_take (pieces, json);
  inroad_attempt_log_get (log, pieces);
  g_string_append (json, n > 0 ? "\n      ]" : "]");
}

static void
add_progress (GPtrArray      *pieces,
              GString        *json,
              InroadProgress *progress)
{
  inroad_json_append_string (json, inroad_progress_get_module_id (progress));
  g_string_append (json, ": {\n      \"sections\": ");
  append_sections (json, progress);
  g_string_append (json, ",\n      \"place\": ");
  append_place (json, progress);
  g_string_append (json, ",\n      \"attempts\": ");
  add_attempts (pieces, json, progress);
  g_string_append_printf (json, "%s\n    }", inroad_unknown_members_get (G_OBJECT (progress), "progress"));
}

static void
append_learner (GString       *json,
                InroadProfile *profile)
{
  if (inroad_profile_get_name (profile) == NULL)
    return;

  g_string_append (json, "  \"name\": ");
  inroad_json_append_string (json, inroad_profile_get_name (profile));
  g_string_append (json, ",\n");
}

/**
 * inroad_profile_to_pieces:
 * @profile: a profile
 *
 * Writes a profile as JSON that satisfies data/schema/profile.schema.json: an attempt a line, since learners may
 * look into it, and differences stay small. The same profile always gives the same text. Attempts that were written
 * before are shared, so that it can be done between two frames.
 *
 * Returns: (transfer full): UTF-8 text that ends with a newline, in pieces that other threads may read
 */
GPtrArray *
inroad_profile_to_pieces (InroadProfile *profile)
{
  GListModel *all;
  GPtrArray *pieces;
  g_autoptr (GString) json = NULL;

  g_return_val_if_fail (INROAD_IS_PROFILE (profile), NULL);

  all = inroad_profile_get_all (profile);
  pieces = inroad_pieces_new ();
  json = g_string_new (NULL);
  g_string_append_printf (json, "{\n  \"version\": %u,\n", INROAD_PROFILE_VERSION);
  append_learner (json, profile);
  g_string_append (json, "  \"modules\": {");

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (InroadProgress) progress = g_list_model_get_item (all, i);

      g_string_append (json, i > 0 ? ",\n    " : "\n    ");
      add_progress (pieces, json, progress);
    }
  g_string_append_printf (json, "\n  }%s\n}\n", inroad_unknown_members_get (G_OBJECT (profile), "profile"));
  inroad_pieces_take (pieces, json);

  return pieces;
}

/**
 * inroad_profile_to_bytes:
 * @profile: a profile
 *
 * Returns: (transfer full): what inroad_profile_to_pieces() writes, in one
 */
GBytes *
inroad_profile_to_bytes (InroadProfile *profile)
{
  g_autoptr (GPtrArray) pieces = NULL;

  g_return_val_if_fail (INROAD_IS_PROFILE (profile), NULL);

  pieces = inroad_profile_to_pieces (profile);

  return inroad_pieces_join (pieces);
}
