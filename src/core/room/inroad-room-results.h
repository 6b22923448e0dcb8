/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What is told of fewer people than this would tell of each of them. */
#define INROAD_ROOM_SMALLEST_GROUP 5

/**
 * InroadRoomItem:
 * @module: the id of a lesson
 * @version: the version of it
 * @digest: the hash of its file, since a version may be forgotten to be raised
 * @question: the id of one of its questions
 * @n: how many sessions answered it; only the first answer of each counts
 * @hidden: whether these are so few that nothing but that is told; all below is then zero
 * @n_right: how many were right
 * @has_discrimination: whether enough sessions answered other questions too, and not all alike
 * @discrimination: the correlation of being right here with the number of other questions right, from -1 to 1
 * @tempting: (nullable): the wrong option picked most, of several the first by its id; %NULL if none was
 * @n_tempting: how often
 *
 * How a question went.
 */
typedef struct
{
  char     *module;
  char     *version;
  char     *digest;
  char     *question;
  guint     n;
  gboolean  hidden;
  guint     n_right;
  gboolean  has_discrimination;
  double    discrimination;
  char     *tempting;
  guint     n_tempting;
} InroadRoomItem;

/**
 * InroadRoomResults:
 *
 * The results of a room, or of many: what finished sessions left behind. An attempt counts once, however often
 * it is added, so files may overlap.
 */
#define INROAD_TYPE_ROOM_RESULTS (inroad_room_results_get_type ())
G_DECLARE_FINAL_TYPE (InroadRoomResults, inroad_room_results, INROAD, ROOM_RESULTS, GObject)

InroadRoomResults *inroad_room_results_new        (void) G_GNUC_WARN_UNUSED_RESULT;
/* @complaints: gets a char * for every line that is no result, which is left out */
void               inroad_room_results_add        (InroadRoomResults *self,
                                                   const char        *text,
                                                   const char        *name,
                                                   GPtrArray         *complaints);
guint              inroad_room_results_get_n_attempts (InroadRoomResults *self);
/* Of InroadRoomItem, by lesson, version and question. */
GPtrArray         *inroad_room_results_list_items (InroadRoomResults *self) G_GNUC_WARN_UNUSED_RESULT;

/* The same as text. */
char              *inroad_room_results_to_csv     (GPtrArray         *items) G_GNUC_WARN_UNUSED_RESULT;
/* @describe: says an option or a question of a lesson in words, or NULL if it does not know it */
typedef char *  (* InroadRoomDescribe)            (const char        *module_id,
                                                   const char        *block_id,
                                                   gpointer           user_data);
char              *inroad_room_results_to_page    (GPtrArray          *items,
                                                   InroadRoomDescribe  describe,
                                                   gpointer            user_data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
