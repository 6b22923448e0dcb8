/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-codec"

#include "config.h"

#include "core/profile/inroad-profile-codec.h"

#include "core/profile/inroad-attempt-private.h"
#include "core/profile/inroad-json-reader.h"
#include "core/profile/inroad-profile-members-private.h"
#include "core/profile/inroad-profile-migration-private.h"

#include <string.h>

G_DEFINE_QUARK (inroad-profile-error-quark, inroad_profile_error)

/* ----------------------------------------------------------------------------------------------- objects */

typedef gboolean (* ReadValue) (InroadJsonReader *reader, gpointer target, gsize offset);

/* A member that is known: how its value is read, and where to. */
typedef struct
{
  const char *name;
  ReadValue   read;
  gsize       offset;
  gboolean    optional;
} Member;

/* Members mostly come in the order in which we write them. */
static gsize
find_member (const Member *members,
             gsize         n_members,
             const char   *name,
             gsize         expected)
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
check_complete (InroadJsonReader *reader,
                const Member     *members,
                gsize             n_members,
                guint             seen)
{
  for (gsize i = 0; i < n_members && reader->fault == NULL; i++)
    {
      if ((seen & (1u << i)) == 0 && !members[i].optional)
        inroad_json_reader_fail (reader, "“%s” is missing", members[i].name);
    }

  return reader->fault == NULL;
}

/* Reads an object into a target. What is not known is added to @unknown as JSON. */
static gboolean
read_object (InroadJsonReader *reader,
             const Member     *members,
             gsize             n_members,
             gpointer          target,
             GString          *unknown)
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

static gboolean
read_text (InroadJsonReader *reader,
           gpointer          target,
           gsize             offset)
{
  const char *text;

  if (!inroad_json_reader_read_string (reader, &text))
    return FALSE;

  g_set_str (&G_STRUCT_MEMBER (char *, target, offset), text);

  return TRUE;
}

static gboolean
read_whole (InroadJsonReader *reader,
            gpointer          target,
            gsize             offset)
{
  return inroad_json_reader_read_uint32 (reader, &G_STRUCT_MEMBER (guint32, target, offset));
}

static gboolean
read_truth (InroadJsonReader *reader,
            gpointer          target,
            gsize             offset)
{
  return inroad_json_reader_read_boolean (reader, &G_STRUCT_MEMBER (gboolean, target, offset));
}

static gboolean
read_in_range (InroadJsonReader *reader,
               double            max,
               double           *value)
{
  if (!inroad_json_reader_read_double (reader, value))
    return FALSE;
  if (*value < 0 || *value > max)
    return inroad_json_reader_fail (reader, "a number is not from 0 to %g", max);

  return TRUE;
}

static gboolean
read_fraction (InroadJsonReader *reader,
               gpointer          target,
               gsize             offset)
{
  return read_in_range (reader, 1, &G_STRUCT_MEMBER (double, target, offset));
}

static gboolean
read_zoom (InroadJsonReader *reader,
           gpointer          target,
           gsize             offset)
{
  return read_in_range (reader, 1000, &G_STRUCT_MEMBER (double, target, offset));
}

/* ---------------------------------------------------------------------------------------------- attempts */

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

static const Member attempt_members[] = {
  { "id", read_text, G_STRUCT_OFFSET (Fields, id) },
  { "round", read_text, G_STRUCT_OFFSET (Fields, round) },
  { "module_version", read_text, G_STRUCT_OFFSET (Fields, module_version) },
  { "module_digest", read_text, G_STRUCT_OFFSET (Fields, module_digest) },
  { "question", read_text, G_STRUCT_OFFSET (Fields, question) },
  { "option", read_text, G_STRUCT_OFFSET (Fields, option) },
  { "order", read_order, G_STRUCT_OFFSET (Fields, order) },
  { "seed", read_whole, G_STRUCT_OFFSET (Fields, seed) },
  { "right", read_truth, G_STRUCT_OFFSET (Fields, right) },
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

  if (!read_object (reader, attempt_members, G_N_ELEMENTS (attempt_members), &fields, unknown))
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

static gboolean
read_attempts (InroadJsonReader *reader,
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

/* ---------------------------------------------------------------------------------------------- progress */

static gboolean
read_sections (InroadJsonReader *reader,
               gpointer          target,
               gsize             offset)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *text;

  if (!inroad_json_reader_begin_object (reader))
    return FALSE;

  while (inroad_json_reader_next_member (reader, &text))
    {
      g_autofree char *id = g_strdup (text);
      InroadSectionState state = INROAD_SECTION_STATE_NOT_STARTED;

      if (!g_hash_table_add (names, g_strdup (id)))
        return inroad_json_reader_fail (reader, "“%s” comes twice", id);
      if (!inroad_json_reader_read_string (reader, &text))
        return FALSE;

      while (inroad_section_state_names[state] != NULL &&
             !g_str_equal (inroad_section_state_names[state], text))
        state++;
      if (inroad_section_state_names[state] == NULL)
        return inroad_json_reader_fail (reader, "“%s” is not not-started, begun or done", text);

      inroad_progress_raise_section_state (target, id, state);
    }

  return reader->fault == NULL;
}

static const Member place_members[] = {
  { "section", read_text, G_STRUCT_OFFSET (InroadPlace, section_id), TRUE },
  { "block", read_text, G_STRUCT_OFFSET (InroadPlace, block_id), TRUE },
  { "offset", read_fraction, G_STRUCT_OFFSET (InroadPlace, offset) },
  { "document", read_text, G_STRUCT_OFFSET (InroadPlace, document_id), TRUE },
  { "page", read_whole, G_STRUCT_OFFSET (InroadPlace, page), TRUE },
  { "page_offset", read_fraction, G_STRUCT_OFFSET (InroadPlace, page_offset), TRUE },
  { "zoom", read_zoom, G_STRUCT_OFFSET (InroadPlace, zoom), TRUE },
};

static gboolean
read_place (InroadJsonReader *reader,
            gpointer          target,
            gsize             offset)
{
  g_autoptr (InroadPlace) place = inroad_place_new ();
  g_autoptr (GString) unknown = g_string_new (NULL);

  /* To tell whether they are there. */
  place->page_offset = place->zoom = -1;
  if (!read_object (reader, place_members, G_N_ELEMENTS (place_members), place, unknown))
    return FALSE;
  if (place->document_id != NULL && (place->page_offset < 0 || place->zoom < 0))
    return inroad_json_reader_fail (reader, "“page_offset” and “zoom” belong to a document");

  place->page_offset = MAX (place->page_offset, 0);
  place->zoom = MAX (place->zoom, 0);
  inroad_progress_set_place (target, place);
  inroad_unknown_members_keep (target, "place", unknown);

  return TRUE;
}

static const Member progress_members[] = {
  { "sections", read_sections },
  { "place", read_place },
  { "attempts", read_attempts },
};

/* ----------------------------------------------------------------------------------------------- profile */

static gboolean
read_modules (InroadJsonReader *reader,
              gpointer          target,
              gsize             offset)
{
  const char *id;

  if (!inroad_json_reader_begin_object (reader))
    return FALSE;

  while (inroad_json_reader_next_member (reader, &id))
    {
      InroadProgress *progress;
      g_autoptr (GString) unknown = g_string_new (NULL);

      if (inroad_profile_has_progress (target, id))
        return inroad_json_reader_fail (reader, "“%s” comes twice", id);

      progress = inroad_profile_get_progress (target, id);
      if (!read_object (reader, progress_members, G_N_ELEMENTS (progress_members), progress, unknown))
        return FALSE;
      inroad_unknown_members_keep (G_OBJECT (progress), "progress", unknown);
    }

  return reader->fault == NULL;
}

/* It was looked at before. */
static gboolean
read_version (InroadJsonReader *reader,
              gpointer          target,
              gsize             offset)
{
  guint32 version;

  return inroad_json_reader_read_uint32 (reader, &version);
}

static const Member profile_members[] = {
  { "version", read_version },
  { "modules", read_modules },
};

static gboolean
read_profile (InroadJsonReader *reader,
              InroadProfile    *profile)
{
  g_autoptr (GString) unknown = g_string_new (NULL);

  if (!read_object (reader, profile_members, G_N_ELEMENTS (profile_members), profile, unknown) ||
      !inroad_json_reader_finish (reader))
    return FALSE;

  inroad_unknown_members_keep (G_OBJECT (profile), "profile", unknown);

  return TRUE;
}

static void
set_damaged (InroadJsonReader  *reader,
             GError           **error)
{
  g_set_error (error, INROAD_PROFILE_ERROR, INROAD_PROFILE_ERROR_DAMAGED,
               "the file is damaged: %s", reader->fault->message);
}

/* The version comes before all else: nothing of a file from the future is judged. */
static gboolean
find_version (GBytes   *bytes,
              guint32  *version,
              GError  **error)
{
  g_auto (InroadJsonReader) reader = { NULL };
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *name, *value;

  inroad_json_reader_init (&reader, text, length);
  if (inroad_json_reader_begin_object (&reader))
    {
      while (inroad_json_reader_next_member (&reader, &name))
        {
          if (g_str_equal (name, "version"))
            {
              if (inroad_json_reader_read_uint32 (&reader, version))
                return TRUE;
              break;
            }
          inroad_json_reader_skip (&reader, &value, &length);
        }
      inroad_json_reader_fail (&reader, "“version” is missing");
    }

  set_damaged (&reader, error);

  return FALSE;
}

static InroadProfile *
decode (GBytes  *bytes,
        GError **error)
{
  g_auto (InroadJsonReader) reader = { NULL };
  g_autoptr (InroadProfile) profile = inroad_profile_new ();
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  inroad_json_reader_init (&reader, text, length);
  if (read_profile (&reader, profile))
    return g_steal_pointer (&profile);

  set_damaged (&reader, error);

  return NULL;
}

/**
 * inroad_profile_new_from_bytes:
 * @bytes: a profile as inroad_profile_to_bytes(), of this version of the program or an earlier one, writes it
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
  g_autoptr (GBytes) present = NULL;
  guint32 version;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!find_version (bytes, &version, error))
    return NULL;

  if (version > INROAD_PROFILE_VERSION)
    {
      g_set_error (error, INROAD_PROFILE_ERROR, INROAD_PROFILE_ERROR_TOO_NEW,
                   "the profile is of version %u; this program knows versions up to %u",
                   version, INROAD_PROFILE_VERSION);
      return NULL;
    }

  present = inroad_profile_migrate (bytes, version, error);
  if (present == NULL)
    return NULL;

  return decode (present, error);
}
