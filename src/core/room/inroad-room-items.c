/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-room-items"

#include "config.h"

#include "core/room/inroad-room-results-private.h"

#include <math.h>
#include <string.h>

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
