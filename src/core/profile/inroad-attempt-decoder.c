/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-codec"

#include "config.h"

#include "core/profile/inroad-attempt-private.h"

#include "core/profile/inroad-json-members.h"
#include "core/profile/inroad-progress-private.h"

#include <string.h>

/* What an attempt is read into. It is the same for all of a list, since to make room for each of a dozen texts of ten
 * thousand attempts would take longer than to read them; so texts are places in one buffer, which moves as it grows. */
typedef struct
{
  gsize      id;
  gsize      round;
  gsize      module_version;
  gsize      module_digest;
  gsize      question;
  gsize      option;
  guint32    seed;
  gboolean   right;
  GDateTime *time;

  GString   *texts;
  GArray    *order;     /* of gsize */
  GPtrArray *ids;       /* borrowed: the order as texts */
  GString   *unknown;   /* only looked at; what was read is kept to the letter */
  GTimeZone *utc;
} Fields;

static void
fields_init (Fields *fields)
{
  *fields = (Fields) {
    .texts = g_string_sized_new (1024),
    .order = g_array_new (FALSE, FALSE, sizeof (gsize)),
    .ids = g_ptr_array_new (),
    .unknown = g_string_new (NULL),
    .utc = g_time_zone_new_utc (),
  };
}

static void
fields_begin (Fields *fields)
{
  g_string_truncate (fields->texts, 0);
  g_array_set_size (fields->order, 0);
  g_ptr_array_set_size (fields->ids, 0);
  g_string_truncate (fields->unknown, 0);
  g_clear_pointer (&fields->time, g_date_time_unref);
}

static void
fields_clear (Fields *fields)
{
  g_string_free (fields->texts, TRUE);
  g_array_unref (fields->order);
  g_ptr_array_unref (fields->ids);
  g_string_free (fields->unknown, TRUE);
  g_time_zone_unref (fields->utc);
  g_clear_pointer (&fields->time, g_date_time_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fields, fields_clear)

static gboolean
take_text (InroadJsonReader *reader,
           Fields           *fields,
           gsize            *place)
{
  const char *text;

  if (!inroad_json_reader_read_string (reader, &text))
    return FALSE;

  *place = fields->texts->len;
  g_string_append_len (fields->texts, text, (gssize) strlen (text) + 1);

  return TRUE;
}

static gboolean
read_text (InroadJsonReader *reader,
           gpointer          target,
           gsize             offset)
{
  return take_text (reader, target, &G_STRUCT_MEMBER (gsize, target, offset));
}

static gboolean
read_order (InroadJsonReader *reader,
            gpointer          target,
            gsize             offset)
{
  Fields *fields = target;
  gsize place;

  if (!inroad_json_reader_begin_list (reader))
    return FALSE;

  while (inroad_json_reader_next_element (reader))
    {
      if (!take_text (reader, fields, &place))
        return FALSE;
      g_array_append_val (fields->order, place);
    }

  return reader->fault == NULL;
}

static gboolean
read_time (InroadJsonReader *reader,
           gpointer          target,
           gsize             offset)
{
  Fields *fields = target;
  const char *text;

  if (!inroad_json_reader_read_string (reader, &text))
    return FALSE;

  fields->time = g_date_time_new_from_iso8601 (text, fields->utc);
  if (fields->time == NULL)
    return inroad_json_reader_fail (reader, "“%s” is not a time such as 2026-11-24T09:30:00Z", text);

  return TRUE;
}

static const InroadJsonMember attempt_members[] = {
  { "id", read_text, G_STRUCT_OFFSET (Fields, id) },
  { "round", read_text, G_STRUCT_OFFSET (Fields, round) },
  { "module_version", read_text, G_STRUCT_OFFSET (Fields, module_version) },
  { "module_digest", read_text, G_STRUCT_OFFSET (Fields, module_digest) },
  { "question", read_text, G_STRUCT_OFFSET (Fields, question) },
  { "option", read_text, G_STRUCT_OFFSET (Fields, option) },
  { "order", read_order },
  { "seed", inroad_json_member_whole, G_STRUCT_OFFSET (Fields, seed) },
  { "right", inroad_json_member_truth, G_STRUCT_OFFSET (Fields, right) },
  { "time", read_time },
};

static InroadAttempt *
make_attempt (Fields *fields)
{
  const char *texts = fields->texts->str;

  for (guint i = 0; i < fields->order->len; i++)
    g_ptr_array_add (fields->ids, fields->texts->str + g_array_index (fields->order, gsize, i));
  g_ptr_array_add (fields->ids, NULL);

  return inroad_attempt_new (texts + fields->id, texts + fields->round,
                             texts + fields->module_version, texts + fields->module_digest,
                             texts + fields->question, texts + fields->option,
                             (const char * const *) fields->ids->pdata,
                             fields->seed, fields->right, fields->time);
}

static gboolean
read_attempt (InroadJsonReader *reader,
              Fields           *fields,
              InroadProgress   *progress)
{
  g_autoptr (InroadAttempt) attempt = NULL;

  fields_begin (fields);
  if (!inroad_json_members_read (reader, attempt_members, G_N_ELEMENTS (attempt_members), fields, fields->unknown))
    return FALSE;

  attempt = make_attempt (fields);
  inroad_progress_add_attempt (progress, attempt);

  return TRUE;
}

gboolean
inroad_attempts_read (InroadJsonReader *reader,
                      gpointer          progress,
                      gsize             offset)
{
  g_auto (Fields) fields = { 0 };
  g_autoptr (GBytes) text = NULL;
  const char *from = NULL, *to = NULL;
  guint n = 0;

  fields_init (&fields);
  if (!inroad_json_reader_begin_list (reader))
    return FALSE;

  for (; inroad_json_reader_next_element (reader); n++)
    {
      if (from == NULL)
        from = reader->at;
      if (!read_attempt (reader, &fields, progress))
        return FALSE;
      to = reader->at;
    }

  if (n > 0)
    {
      text = inroad_json_reader_get_text (reader, from, to);
      inroad_attempt_log_append (inroad_progress_get_log (progress), text, n);
    }

  return reader->fault == NULL;
}
