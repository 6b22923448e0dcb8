/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-json-members"

#include "config.h"

#include "core/profile/inroad-json-members.h"

#include "core/profile/inroad-profile-members-private.h"

/* Members mostly come in the order in which we write them. */
static gsize
find_member (const InroadJsonMember *members,
             gsize                   n_members,
             const char             *name,
             gsize                   expected)
{
  if (expected < n_members && g_str_equal (members[expected].name, name))
    return expected;

  for (gsize i = 0; i < n_members; i++)
    {
      if (g_str_equal (members[i].name, name))
        return i;
    }

  return n_members;
}

static gboolean
keep_unknown (InroadJsonReader *reader,
              const char       *name,
              GHashTable       *names,
              GString          *unknown)
{
  const char *value;
  gsize length;

  if (!g_hash_table_add (names, g_strdup (name)))
    return inroad_json_reader_fail (reader, "“%s” comes twice", name);

  g_string_append (unknown, ", ");
  inroad_json_append_string (unknown, name);
  g_string_append (unknown, ": ");
  if (!inroad_json_reader_skip (reader, &value, &length))
    return FALSE;

  g_string_append_len (unknown, value, (gssize) length);

  return TRUE;
}

static gboolean
check_complete (InroadJsonReader       *reader,
                const InroadJsonMember *members,
                gsize                   n_members,
                guint                   seen)
{
  for (gsize i = 0; i < n_members && reader->fault == NULL; i++)
    {
      if ((seen & (1u << i)) == 0 && !members[i].optional)
        inroad_json_reader_fail (reader, "“%s” is missing", members[i].name);
    }

  return reader->fault == NULL;
}

/* Reads an object into a target. What is not known is added to @unknown as JSON. */
gboolean
inroad_json_members_read (InroadJsonReader       *reader,
                          const InroadJsonMember *members,
                          gsize                   n_members,
                          gpointer                target,
                          GString                *unknown)
{
  g_autoptr (GHashTable) names = NULL;
  const char *name;
  guint seen = 0;
  gsize i = 0;

  if (!inroad_json_reader_begin_object (reader))
    return FALSE;

  while (inroad_json_reader_next_member (reader, &name))
    {
      i = find_member (members, n_members, name, i);

      if (i < n_members && (seen & (1u << i)) != 0)
        return inroad_json_reader_fail (reader, "“%s” comes twice", name);
      if (i == n_members && names == NULL)
        names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      if (!(i < n_members ? members[i].read (reader, target, members[i].offset)
                          : keep_unknown (reader, name, names, unknown)))
        return FALSE;

      seen |= i < n_members ? 1u << i : 0;
      i++;
    }

  return check_complete (reader, members, n_members, seen);
}

gboolean
inroad_json_member_text (InroadJsonReader *reader,
                         gpointer          target,
                         gsize             offset)
{
  const char *text;

  if (!inroad_json_reader_read_string (reader, &text))
    return FALSE;

  g_set_str (&G_STRUCT_MEMBER (char *, target, offset), text);

  return TRUE;
}

gboolean
inroad_json_member_whole (InroadJsonReader *reader,
                          gpointer          target,
                          gsize             offset)
{
  return inroad_json_reader_read_uint32 (reader, &G_STRUCT_MEMBER (guint32, target, offset));
}

gboolean
inroad_json_member_truth (InroadJsonReader *reader,
                          gpointer          target,
                          gsize             offset)
{
  return inroad_json_reader_read_boolean (reader, &G_STRUCT_MEMBER (gboolean, target, offset));
}

gboolean
inroad_json_member_in_range (InroadJsonReader *reader,
                             double            max,
                             double           *value)
{
  if (!inroad_json_reader_read_double (reader, value))
    return FALSE;
  if (*value < 0 || *value > max)
    return inroad_json_reader_fail (reader, "a number is not from 0 to %g", max);

  return TRUE;
}
