/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-codec"

#include "config.h"

#include "core/profile/inroad-profile-codec.h"

#include "core/profile/inroad-profile-members-private.h"

G_DEFINE_QUARK (inroad-profile-error-quark, inroad_profile_error)

/* Where in the file an object is, for messages: "modules.integrate-ops.attempts[3]". */
typedef struct
{
  JsonObject *object;
  const char *where;
} Source;

static gboolean
fail (Source      *source,
      const char  *name,
      const char  *expected,
      GError     **error)
{
  g_set_error (error, INROAD_PROFILE_ERROR, INROAD_PROFILE_ERROR_DAMAGED,
               "“%s” of %s is not %s", name, source->where, expected);

  return FALSE;
}

static gboolean
holds (JsonNode *node,
       GType     type)
{
  GType value_type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  /* A whole number is a number. */
  return value_type == type || (type == G_TYPE_DOUBLE && value_type == G_TYPE_INT64);
}

static JsonNode *
get_value (Source      *source,
           const char  *name,
           GType        type,
           const char  *expected,
           GError     **error)
{
  JsonNode *node = json_object_get_member (source->object, name);

  if (node == NULL || !holds (node, type))
    {
      fail (source, name, expected, error);
      return NULL;
    }

  return node;
}

static gboolean
get_string (Source      *source,
            const char  *name,
            const char **value,
            GError     **error)
{
  JsonNode *node = get_value (source, name, G_TYPE_STRING, "a text", error);

  *value = node != NULL ? json_node_get_string (node) : NULL;

  return node != NULL;
}

static gboolean
get_boolean (Source    *source,
             const char *name,
             gboolean   *value,
             GError    **error)
{
  JsonNode *node = get_value (source, name, G_TYPE_BOOLEAN, "true or false", error);

  *value = node != NULL && json_node_get_boolean (node);

  return node != NULL;
}

static gboolean
get_uint32 (Source     *source,
            const char *name,
            guint32    *value,
            GError    **error)
{
  JsonNode *node = get_value (source, name, G_TYPE_INT64, "a whole number", error);
  gint64 number = node != NULL ? json_node_get_int (node) : 0;

  if (node != NULL && (number < 0 || number > G_MAXUINT32))
    return fail (source, name, "a number from 0 to 4294967295", error);

  *value = (guint32) number;

  return node != NULL;
}

static gboolean
get_double (Source     *source,
            const char *name,
            double      max,
            double     *value,
            GError    **error)
{
  JsonNode *node = get_value (source, name, G_TYPE_DOUBLE, "a number", error);

  if (node == NULL)
    return FALSE;

  *value = json_node_get_double (node);
  if (*value < 0 || *value > max)
    return fail (source, name, "a number in its range", error);

  return TRUE;
}

static gboolean
get_object (Source      *source,
            const char  *name,
            JsonObject **object,
            GError     **error)
{
  JsonNode *node = json_object_get_member (source->object, name);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return fail (source, name, "an object", error);

  *object = json_node_get_object (node);

  return TRUE;
}

static gboolean
get_array (Source     *source,
           const char *name,
           JsonArray **array,
           GError    **error)
{
  JsonNode *node = json_object_get_member (source->object, name);

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return fail (source, name, "a list", error);

  *array = json_node_get_array (node);

  return TRUE;
}

/* An id that may be left out. */
static gboolean
get_id (Source      *source,
        const char  *name,
        char       **value,
        GError     **error)
{
  const char *id = NULL;

  if (json_object_has_member (source->object, name) && !get_string (source, name, &id, error))
    return FALSE;

  *value = g_strdup (id);

  return TRUE;
}

/* ----------------------------------------------------------------------------------------------- attempts */

static char **
decode_order (Source  *source,
              GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  if (!get_array (source, "order", &array, error))
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!holds (node, G_TYPE_STRING))
        {
          fail (source, "order", "a list of texts", error);
          return NULL;
        }
      g_strv_builder_add (builder, json_node_get_string (node));
    }

  return g_strv_builder_end (builder);
}

static GDateTime *
decode_time (Source  *source,
             GError **error)
{
  const char *text;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = NULL;

  if (!get_string (source, "time", &text, error))
    return NULL;

  time = g_date_time_new_from_iso8601 (text, utc);
  if (time == NULL)
    {
      fail (source, "time", "a time, such as 2026-11-24T09:30:00Z", error);
      return NULL;
    }

  return g_date_time_to_utc (time);
}

static InroadAttempt *
decode_attempt (Source  *source,
                GError **error)
{
  const char *id, *round, *module_version, *module_digest, *question, *option;
  g_auto (GStrv) order = NULL;
  g_autoptr (GDateTime) time = NULL;
  guint32 seed;
  gboolean right;
  InroadAttempt *attempt;

  if (!get_string (source, "id", &id, error) ||
      !get_string (source, "round", &round, error) ||
      !get_string (source, "module_version", &module_version, error) ||
      !get_string (source, "module_digest", &module_digest, error) ||
      !get_string (source, "question", &question, error) ||
      !get_string (source, "option", &option, error) ||
      !get_uint32 (source, "seed", &seed, error) ||
      !get_boolean (source, "right", &right, error))
    return NULL;

  order = decode_order (source, error);
  if (order == NULL)
    return NULL;

  time = decode_time (source, error);
  if (time == NULL)
    return NULL;

  attempt = inroad_attempt_new (id, round, module_version, module_digest, question, option,
                                (const char * const *) order, seed, right, time);
  inroad_unknown_members_keep (G_OBJECT (attempt), "attempt", source->object, inroad_attempt_members);

  return attempt;
}

static gboolean
decode_attempts (Source          *source,
                 InroadProgress  *progress,
                 GError         **error)
{
  JsonArray *array;

  if (!get_array (source, "attempts", &array, error))
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autofree char *where = g_strdup_printf ("%s.attempts[%u]", source->where, i);
      Source child = { NULL, where };
      g_autoptr (InroadAttempt) attempt = NULL;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        return fail (source, "attempts", "a list of objects", error);

      child.object = json_node_get_object (node);
      attempt = decode_attempt (&child, error);
      if (attempt == NULL)
        return FALSE;

      inroad_progress_add_attempt (progress, attempt);
    }

  return TRUE;
}

/* ----------------------------------------------------------------------------------------------- progress */

static gboolean
decode_sections (Source          *source,
                 InroadProgress  *progress,
                 GError         **error)
{
  Source sections = { NULL, source->where };
  JsonObjectIter iter;
  const char *id;

  if (!get_object (source, "sections", &sections.object, error))
    return FALSE;

  json_object_iter_init_ordered (&iter, sections.object);
  while (json_object_iter_next_ordered (&iter, &id, NULL))
    {
      const char *name;
      InroadSectionState state = INROAD_SECTION_STATE_NOT_STARTED;

      if (!get_string (&sections, id, &name, error))
        return FALSE;

      while (inroad_section_state_names[state] != NULL &&
             !g_str_equal (inroad_section_state_names[state], name))
        state++;
      if (inroad_section_state_names[state] == NULL)
        return fail (&sections, id, "not-started, begun or done", error);

      inroad_progress_raise_section_state (progress, id, state);
    }

  return TRUE;
}

static gboolean
decode_page (Source       *source,
             InroadPlace  *place,
             GError      **error)
{
  if (place->document_id == NULL)
    return TRUE;

  return get_uint32 (source, "page", &place->page, error) &&
         get_double (source, "page_offset", 1, &place->page_offset, error) &&
         get_double (source, "zoom", 1000, &place->zoom, error);
}

static gboolean
decode_place (Source          *source,
              InroadProgress  *progress,
              GError         **error)
{
  g_autofree char *where = g_strconcat (source->where, ".place", NULL);
  Source child = { NULL, where };
  g_autoptr (InroadPlace) place = inroad_place_new ();

  if (!get_object (source, "place", &child.object, error) ||
      !get_id (&child, "section", &place->section_id, error) ||
      !get_id (&child, "block", &place->block_id, error) ||
      !get_id (&child, "document", &place->document_id, error) ||
      !get_double (&child, "offset", 1, &place->offset, error) ||
      !decode_page (&child, place, error))
    return FALSE;

  inroad_progress_set_place (progress, place);
  inroad_unknown_members_keep (G_OBJECT (progress), "place", child.object, inroad_place_members);

  return TRUE;
}

static gboolean
decode_progress (Source          *source,
                 InroadProgress  *progress,
                 GError         **error)
{
  if (!decode_sections (source, progress, error) ||
      !decode_place (source, progress, error) ||
      !decode_attempts (source, progress, error))
    return FALSE;

  inroad_unknown_members_keep (G_OBJECT (progress), "progress", source->object, inroad_progress_members);

  return TRUE;
}

/* ------------------------------------------------------------------------------------------------ profile */

static gboolean
decode_modules (Source         *source,
                InroadProfile  *profile,
                GError        **error)
{
  Source modules = { NULL, "modules" };
  JsonObjectIter iter;
  const char *id;

  if (!get_object (source, "modules", &modules.object, error))
    return FALSE;

  json_object_iter_init_ordered (&iter, modules.object);
  while (json_object_iter_next_ordered (&iter, &id, NULL))
    {
      g_autofree char *where = g_strconcat ("modules.", id, NULL);
      Source child = { NULL, where };

      if (!get_object (&modules, id, &child.object, error) ||
          !decode_progress (&child, inroad_profile_get_progress (profile, id), error))
        return FALSE;
    }

  return TRUE;
}

/* The version comes first: nothing else is looked at in a file from the future. */
static gboolean
check_version (Source  *source,
               GError **error)
{
  guint32 version;

  if (!get_uint32 (source, "version", &version, error))
    return FALSE;

  if (version == 0)
    return fail (source, "version", "a version from 1 up", error);

  if (version > INROAD_PROFILE_VERSION)
    {
      g_set_error (error, INROAD_PROFILE_ERROR, INROAD_PROFILE_ERROR_TOO_NEW,
                   "the profile is of version %u; this program knows versions up to %u",
                   version, INROAD_PROFILE_VERSION);
      return FALSE;
    }

  return TRUE;
}

static JsonNode *
parse (GBytes  *bytes,
       GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) reason = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  json_parser_set_strict (parser, TRUE);

  if (length == 0 || !g_utf8_validate_len (text, length, NULL))
    {
      g_set_error (error, INROAD_PROFILE_ERROR, INROAD_PROFILE_ERROR_DAMAGED,
                   length == 0 ? "the file is empty" : "the file is not valid UTF-8 text");
      return NULL;
    }

  if (!json_parser_load_from_data (parser, text, (gssize) length, &reason))
    {
      g_set_error (error, INROAD_PROFILE_ERROR, INROAD_PROFILE_ERROR_DAMAGED,
                   "the file is not JSON: %s", reason->message);
      return NULL;
    }

  return json_parser_steal_root (parser);
}

/**
 * inroad_profile_new_from_bytes:
 * @bytes: a profile as inroad_profile_to_bytes() writes it
 * @error: return location for an INROAD_PROFILE_ERROR
 *
 * Reads a profile, all of it or nothing.
 *
 * Returns: (transfer full) (nullable): the profile, or %NULL
 */
InroadProfile *
inroad_profile_new_from_bytes (GBytes  *bytes,
                               GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (InroadProfile) profile = NULL;
  Source source = { NULL, "the profile" };

  g_return_val_if_fail (bytes != NULL, NULL);

  root = parse (bytes, error);
  if (root == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, INROAD_PROFILE_ERROR, INROAD_PROFILE_ERROR_DAMAGED, "the file holds no object");
      return NULL;
    }

  source.object = json_node_get_object (root);
  profile = inroad_profile_new ();
  if (!check_version (&source, error) || !decode_modules (&source, profile, error))
    return NULL;

  inroad_unknown_members_keep (G_OBJECT (profile), "profile", source.object, inroad_profile_members);

  return g_steal_pointer (&profile);
}
