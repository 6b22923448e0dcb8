/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-codec"

#include "config.h"

#include "core/profile/inroad-attempt-private.h"

#include "core/profile/inroad-json-members.h"
#include "core/profile/inroad-progress.h"

#include <string.h>

typedef struct
{
  char      *id;
  char      *round;
  char      *module_version;
  char      *module_digest;
  char      *question;
  char      *option;
  char     **order;
  GDateTime *time;
  guint32    seed;
  gboolean   right;
} Fields;

static void
fields_clear (Fields *fields)
{
  g_free (fields->id);
  g_free (fields->round);
  g_free (fields->module_version);
  g_free (fields->module_digest);
  g_free (fields->question);
  g_free (fields->option);
  g_strfreev (fields->order);
  g_clear_pointer (&fields->time, g_date_time_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fields, fields_clear)

static gboolean
read_order (InroadJsonReader *reader,
            gpointer          target,
            gsize             offset)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *option;

  if (!inroad_json_reader_begin_list (reader))
    return FALSE;

  while (inroad_json_reader_next_element (reader))
    {
      if (!inroad_json_reader_read_string (reader, &option))
        return FALSE;
      g_strv_builder_add (builder, option);
    }
  G_STRUCT_MEMBER (char **, target, offset) = g_strv_builder_end (builder);

  return reader->fault == NULL;
}

static gboolean
read_time (InroadJsonReader *reader,
           gpointer          target,
           gsize             offset)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  GDateTime *time;
  const char *text;

  if (!inroad_json_reader_read_string (reader, &text))
    return FALSE;

  time = g_date_time_new_from_iso8601 (text, utc);
  if (time == NULL)
    return inroad_json_reader_fail (reader, "“%s” is not a time such as 2026-11-24T09:30:00Z", text);

  G_STRUCT_MEMBER (GDateTime *, target, offset) = time;

  return TRUE;
}

static const InroadJsonMember attempt_members[] = {
  { "id", inroad_json_member_text, G_STRUCT_OFFSET (Fields, id) },
  { "round", inroad_json_member_text, G_STRUCT_OFFSET (Fields, round) },
  { "module_version", inroad_json_member_text, G_STRUCT_OFFSET (Fields, module_version) },
  { "module_digest", inroad_json_member_text, G_STRUCT_OFFSET (Fields, module_digest) },
  { "question", inroad_json_member_text, G_STRUCT_OFFSET (Fields, question) },
  { "option", inroad_json_member_text, G_STRUCT_OFFSET (Fields, option) },
  { "order", read_order, G_STRUCT_OFFSET (Fields, order) },
  { "seed", inroad_json_member_whole, G_STRUCT_OFFSET (Fields, seed) },
  { "right", inroad_json_member_truth, G_STRUCT_OFFSET (Fields, right) },
  { "time", read_time, G_STRUCT_OFFSET (Fields, time) },
};

static gboolean
read_attempt (InroadJsonReader *reader,
              InroadProgress   *progress)
{
  g_auto (Fields) fields = { NULL };
  g_autoptr (GString) unknown = g_string_new (NULL);
  g_autoptr (InroadAttempt) attempt = NULL;
  const char *from = reader->at;

  if (!inroad_json_members_read (reader, attempt_members, G_N_ELEMENTS (attempt_members), &fields, unknown))
    return FALSE;

  attempt = inroad_attempt_new (fields.id, fields.round, fields.module_version, fields.module_digest,
                                fields.question, fields.option, (const char * const *) fields.order,
                                fields.seed, fields.right, fields.time);
  /* Nothing but white space stands before the brace. */
  from = memchr (from, '{', (gsize) (reader->at - from));
  inroad_attempt_take_json (attempt, g_strndup (from, (gsize) (reader->at - from)));
  inroad_progress_add_attempt (progress, attempt);

  return TRUE;
}

gboolean
inroad_attempts_read (InroadJsonReader *reader,
                      gpointer          target,
                      gsize             offset)
{
  if (!inroad_json_reader_begin_list (reader))
    return FALSE;

  while (inroad_json_reader_next_element (reader))
    {
      if (!read_attempt (reader, target))
        return FALSE;
    }

  return reader->fault == NULL;
}
