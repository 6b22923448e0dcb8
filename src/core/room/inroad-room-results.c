/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-room-results"

#include "config.h"

#include "core/room/inroad-room-results.h"

#include "core/room/inroad-session-record.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

/* The first answer that a session gave to a question. */
typedef struct
{
  char     *option;
  gboolean  right;
} Answer;

/* A version of a lesson: what may be counted together. */
typedef struct
{
  char       *module;
  char       *version;
  char       *digest;
  GHashTable *sessions;   /* session id (char *) → GHashTable of question id (char *) → Answer */
} Group;

struct _InroadRoomResults
{
  GObject     parent_instance;

  /* Owned */
  GHashTable *attempts;   /* of char *: the ids of those counted */
  GHashTable *groups;     /* "module version digest" (char *) → Group */
};

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
item_free (gpointer data)
{
  InroadRoomItem *item = data;

  g_free (item->module);
  g_free (item->version);
  g_free (item->digest);
  g_free (item->question);
  g_free (item->tempting);
  g_free (item);
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

/* ---------------------------------------------------------------------------------------------- counting */

typedef struct
{
  guint  n;
  double x, y, xx, yy, xy;
} Sums;

/* Pearson's coefficient; with a score of two values it is the point-biserial one that test theory calls
 * discrimination. The question itself is left out of the other score, else it would correlate with itself. */
static gboolean
correlate (const Sums *sums,
           double     *coefficient)
{
  double n = sums->n;
  double spread_x = n * sums->xx - sums->x * sums->x;
  double spread_y = n * sums->yy - sums->y * sums->y;

  if (sums->n < INROAD_ROOM_SMALLEST_GROUP || spread_x <= 0 || spread_y <= 0)
    return FALSE;

  *coefficient = (n * sums->xy - sums->x * sums->y) / sqrt (spread_x * spread_y);

  return TRUE;
}

static void
sum_session (Sums       *sums,
             GHashTable *answers,
             const char *question)
{
  Answer *answer = g_hash_table_lookup (answers, question);
  double x = answer->right, y = 0;
  GHashTableIter iter;
  gpointer id, other;

  if (g_hash_table_size (answers) < 2)
    return;

  g_hash_table_iter_init (&iter, answers);
  while (g_hash_table_iter_next (&iter, &id, &other))
    {
      if (other != answer)
        y += ((Answer *) other)->right;
    }

  sums->n++;
  sums->x += x;
  sums->y += y;
  sums->xx += x * x;
  sums->yy += y * y;
  sums->xy += x * y;
}

static void
find_tempting (InroadRoomItem *item,
               GHashTable     *wrong)
{
  GHashTableIter iter;
  gpointer option, count;

  g_hash_table_iter_init (&iter, wrong);
  while (g_hash_table_iter_next (&iter, &option, &count))
    {
      guint n = GPOINTER_TO_UINT (count);

      if (n < item->n_tempting || (n == item->n_tempting && strcmp (option, item->tempting) > 0))
        continue;
      g_set_str (&item->tempting, option);
      item->n_tempting = n;
    }
}

/* Of a group too small, no more than its size is kept: what is not there cannot be told by mistake. */
static void
hide (InroadRoomItem *item)
{
  item->hidden = TRUE;
  item->n_right = 0;
  item->has_discrimination = FALSE;
  item->discrimination = 0;
  item->n_tempting = 0;
  g_clear_pointer (&item->tempting, g_free);
}

static InroadRoomItem *
count_question (Group      *group,
                const char *question)
{
  InroadRoomItem *item = g_new0 (InroadRoomItem, 1);
  g_autoptr (GHashTable) wrong = g_hash_table_new (g_str_hash, g_str_equal);
  Sums sums = { 0, };
  GHashTableIter iter;
  gpointer answers;

  g_hash_table_iter_init (&iter, group->sessions);
  while (g_hash_table_iter_next (&iter, NULL, &answers))
    {
      Answer *answer = g_hash_table_lookup (answers, question);

      if (answer == NULL)
        continue;
      item->n++;
      item->n_right += answer->right;
      if (!answer->right)
        g_hash_table_insert (wrong, answer->option,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (wrong, answer->option)) + 1));
      sum_session (&sums, answers, question);
    }

  item->module = g_strdup (group->module);
  item->version = g_strdup (group->version);
  item->digest = g_strdup (group->digest);
  item->question = g_strdup (question);
  item->has_discrimination = correlate (&sums, &item->discrimination);
  find_tempting (item, wrong);
  if (item->n < INROAD_ROOM_SMALLEST_GROUP)
    hide (item);

  return item;
}

static void
count_group (Group     *group,
             GPtrArray *items)
{
  g_autoptr (GHashTable) questions = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter sessions, iter;
  gpointer answers, question;

  g_hash_table_iter_init (&sessions, group->sessions);
  while (g_hash_table_iter_next (&sessions, NULL, &answers))
    {
      g_hash_table_iter_init (&iter, answers);
      while (g_hash_table_iter_next (&iter, &question, NULL))
        g_hash_table_add (questions, question);
    }

  g_hash_table_iter_init (&iter, questions);
  while (g_hash_table_iter_next (&iter, &question, NULL))
    g_ptr_array_add (items, count_question (group, question));
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const InroadRoomItem *one = *(InroadRoomItem **) a;
  const InroadRoomItem *other = *(InroadRoomItem **) b;
  int order = strcmp (one->module, other->module);

  if (order == 0)
    order = strcmp (one->version, other->version);
  if (order == 0)
    order = strcmp (one->digest, other->digest);

  return order != 0 ? order : strcmp (one->question, other->question);
}

GPtrArray *
inroad_room_results_list_items (InroadRoomResults *self)
{
  GPtrArray *items;
  GHashTableIter iter;
  gpointer group;

  g_return_val_if_fail (INROAD_IS_ROOM_RESULTS (self), NULL);

  items = g_ptr_array_new_with_free_func (item_free);
  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, NULL, &group))
    count_group (group, items);
  g_ptr_array_sort (items, compare_items);

  return items;
}
