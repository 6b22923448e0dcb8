/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-codec"

#include "config.h"

#include "core/profile/inroad-profile-migration-private.h"

#include "core/profile/inroad-json-reader.h"
#include "core/profile/inroad-profile-codec.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* A step changes what it must and checks nothing: wrong types are found when the present version is read. It
 * leaves alone what it does not know. */
typedef void (* Step) (JsonObject *profile);

static void
set_missing (JsonObject *object,
             const char *name,
             JsonNode   *value)
{
  if (json_object_has_member (object, name))
    json_node_unref (value);
  else
    json_object_set_member (object, name, value);
}

static JsonNode *
make_object (void)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, json_object_new ());

  return node;
}

static JsonNode *
make_list (void)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, json_array_new ());

  return node;
}

/* In version 0 a module could leave out what it had nothing of. */
static void
complete_modules (JsonObject *profile)
{
  JsonNode *modules = json_object_get_member (profile, "modules");
  JsonObjectIter iter;
  JsonNode *node;

  if (modules == NULL || !JSON_NODE_HOLDS_OBJECT (modules))
    return;

  json_object_iter_init_ordered (&iter, json_node_get_object (modules));
  while (json_object_iter_next_ordered (&iter, NULL, &node))
    {
      JsonNode *place;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        continue;

      set_missing (json_node_get_object (node), "sections", make_object ());
      set_missing (json_node_get_object (node), "attempts", make_list ());
      set_missing (json_node_get_object (node), "place", make_object ());
      place = json_object_get_member (json_node_get_object (node), "place");
      if (JSON_NODE_HOLDS_OBJECT (place))
        set_missing (json_node_get_object (place), "offset", json_node_init_double (json_node_alloc (), 0));
    }
}

/* The position is the version that a step starts from; the next version is what it makes. */
static const Step steps[] = {
  complete_modules,
};

G_STATIC_ASSERT (G_N_ELEMENTS (steps) == INROAD_PROFILE_VERSION);

/* To the letter first, since JSON-GLib reads more than JSON, and keeps the last of two members in silence. */
static JsonNode *
parse (GBytes  *bytes,
       GError **error)
{
  g_auto (InroadJsonReader) reader = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize length, skipped;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *value;

  inroad_json_reader_init (&reader, bytes);
  inroad_json_reader_skip (&reader, &value, &skipped);
  if (!inroad_json_reader_finish (&reader))
    {
      g_propagate_error (error, g_steal_pointer (&reader.fault));
      return NULL;
    }

  return json_parser_load_from_data (parser, text, (gssize) length, error) ? json_parser_steal_root (parser) : NULL;
}

/**
 * inroad_profile_migrate:
 * @bytes: a profile
 * @version: its version, not above the present one
 * @error: return location for an INROAD_PROFILE_ERROR
 *
 * Returns: (transfer full) (nullable): the profile as of the present version, still to be checked; %NULL if it
 *   is not JSON
 */
GBytes *
inroad_profile_migrate (GBytes   *bytes,
                        guint32   version,
                        GError  **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) reason = NULL;
  char *text;

  g_assert (version <= INROAD_PROFILE_VERSION);

  if (version == INROAD_PROFILE_VERSION)
    return g_bytes_ref (bytes);

  root = parse (bytes, &reason);
  if (root == NULL)
    {
      g_set_error (error, INROAD_PROFILE_ERROR, INROAD_PROFILE_ERROR_DAMAGED,
                   "the file is damaged: %s", reason->message);
      return NULL;
    }

  /* There is a version in it, so it is an object. */
  for (; version < INROAD_PROFILE_VERSION; version++)
    steps[version] (json_node_get_object (root));
  json_object_set_int_member (json_node_get_object (root), "version", INROAD_PROFILE_VERSION);

  text = json_to_string (root, FALSE);

  return g_bytes_new_take (text, strlen (text));
}
