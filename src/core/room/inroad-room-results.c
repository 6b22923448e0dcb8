/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-room-results"

#include "config.h"

#include "core/room/inroad-room-results-private.h"

#include "core/room/inroad-session-record.h"

#include <json-glib/json-glib.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (InroadRoomResults, inroad_room_results, G_TYPE_OBJECT)

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_free (answer->option);
  g_free (answer);
}

static void
group_free (gpointer data)
{
  Group *group = data;

  g_free (group->module);
  g_free (group->version);
  g_free (group->digest);
  g_hash_table_unref (group->sessions);
  g_free (group);
}

static void
inroad_room_results_finalize (GObject *object)
{
  InroadRoomResults *self = INROAD_ROOM_RESULTS (object);

  g_clear_pointer (&self->attempts, g_hash_table_unref);
  g_clear_pointer (&self->groups, g_hash_table_unref);

  G_OBJECT_CLASS (inroad_room_results_parent_class)->finalize (object);
}

static void
inroad_room_results_class_init (InroadRoomResultsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_room_results_finalize;
}

static void
inroad_room_results_init (InroadRoomResults *self)
{
  self->attempts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, group_free);
}

InroadRoomResults *
inroad_room_results_new (void)
{
  return g_object_new (INROAD_TYPE_ROOM_RESULTS, NULL);
}

/* ----------------------------------------------------------------------------------------------- reading */

static const char *
get_string (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  const char *text;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  text = json_node_get_string (node);

  return *text != '\0' && strlen (text) <= 256 ? text : NULL;
}

static Group *
get_group (InroadRoomResults *self,
           const char        *module,
           const char        *version,
           const char        *digest)
{
  g_autofree char *key = g_strjoin (" ", module, version, digest, NULL);
  Group *group = g_hash_table_lookup (self->groups, key);

  if (group != NULL)
    return group;

  group = g_new0 (Group, 1);
  group->module = g_strdup (module);
  group->version = g_strdup (version);
  group->digest = g_strdup (digest);
  group->sessions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  g_hash_table_insert (self->groups, g_steal_pointer (&key), group);

  return group;
}

static GHashTable *
get_answers (Group      *group,
             const char *session)
{
  GHashTable *answers = g_hash_table_lookup (group->sessions, session);

  if (answers == NULL)
    {
      answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, answer_free);
      g_hash_table_insert (group->sessions, g_strdup (session), answers);
    }

  return answers;
}

static gboolean
is_attempt (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *right = object != NULL ? json_object_get_member (object, "right") : NULL;

  return right != NULL && json_node_get_value_type (right) == G_TYPE_BOOLEAN &&
         get_string (object, "id") != NULL && get_string (object, "question") != NULL &&
         get_string (object, "option") != NULL;
}

static void
add_attempt (InroadRoomResults *self,
             GHashTable        *answers,
             JsonObject        *attempt)
{
  const char *question = get_string (attempt, "question");
  Answer *answer;

  if (!g_hash_table_add (self->attempts, g_strdup (get_string (attempt, "id"))))
    return;
  if (g_hash_table_contains (answers, question))
    return;

  answer = g_new0 (Answer, 1);
  answer->option = g_strdup (get_string (attempt, "option"));
  answer->right = json_object_get_boolean_member (attempt, "right");
  g_hash_table_insert (answers, g_strdup (question), answer);
}

static gboolean
add_record (InroadRoomResults *self,
            JsonObject        *record)
{
  const char *module = get_string (record, "module");
  const char *version = get_string (record, "module_version");
  const char *digest = get_string (record, "module_digest");
  const char *session = get_string (record, "session");
  JsonNode *node = json_object_get_member (record, "attempts");
  GHashTable *answers;
  JsonArray *attempts;

  if (g_strcmp0 (get_string (record, "format"), INROAD_SESSION_RECORD_FORMAT) != 0 || module == NULL ||
      version == NULL || digest == NULL || session == NULL || node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  /* All or nothing: half a record would count somebody who did not answer so. */
  attempts = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (attempts); i++)
    {
      if (!is_attempt (json_array_get_element (attempts, i)))
        return FALSE;
    }

  answers = get_answers (get_group (self, module, version, digest), session);
  for (guint i = 0; i < json_array_get_length (attempts); i++)
    add_attempt (self, answers, json_array_get_object_element (attempts, i));

  return TRUE;
}

static gboolean
add_line (InroadRoomResults *self,
          const char        *line)
{
  g_autoptr (JsonNode) root = json_from_string (line, NULL);

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) && add_record (self, json_node_get_object (root));
}

/**
 * inroad_room_results_add:
 * @self: the results
 * @text: what is in a file of results
 * @name: what the file is called in complaints
 * @complaints: (element-type utf8): gets a line for every one that is no result
 *
 * Adds what is new in a file. A line that was torn by a power cut is complained of and left out.
 */
void
inroad_room_results_add (InroadRoomResults *self,
                         const char        *text,
                         const char        *name,
                         GPtrArray         *complaints)
{
  g_auto (GStrv) lines = NULL;

  g_return_if_fail (INROAD_IS_ROOM_RESULTS (self));
  g_return_if_fail (text != NULL);

  lines = g_strsplit (text, "\n", 0);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] != '\0' && (!g_utf8_validate (lines[i], -1, NULL) || !add_line (self, lines[i])))
        g_ptr_array_add (complaints, g_strdup_printf ("%s:%u: this is not a result of a session", name, i + 1));
    }
}

guint
inroad_room_results_get_n_attempts (InroadRoomResults *self)
{
  g_return_val_if_fail (INROAD_IS_ROOM_RESULTS (self), 0);

  return g_hash_table_size (self->attempts);
}
