/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-codec"

#include "config.h"

#include "core/profile/inroad-profile-codec.h"

#include "core/profile/inroad-attempt-private.h"
#include "core/profile/inroad-json-members.h"
#include "core/profile/inroad-profile-members-private.h"
#include "core/profile/inroad-profile-migration-private.h"

G_DEFINE_QUARK (inroad-profile-error-quark, inroad_profile_error)

/* ---------------------------------------------------------------------------------------------- progress */

static gboolean
read_fraction (InroadJsonReader *reader,
               gpointer          target,
               gsize             offset)
{
  return inroad_json_member_in_range (reader, 1, &G_STRUCT_MEMBER (double, target, offset));
}

static gboolean
read_zoom (InroadJsonReader *reader,
           gpointer          target,
           gsize             offset)
{
  return inroad_json_member_in_range (reader, 1000, &G_STRUCT_MEMBER (double, target, offset));
}

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

static const InroadJsonMember place_members[] = {
  { "section", inroad_json_member_text, G_STRUCT_OFFSET (InroadPlace, section_id), TRUE },
  { "block", inroad_json_member_text, G_STRUCT_OFFSET (InroadPlace, block_id), TRUE },
  { "offset", read_fraction, G_STRUCT_OFFSET (InroadPlace, offset) },
  { "document", inroad_json_member_text, G_STRUCT_OFFSET (InroadPlace, document_id), TRUE },
  { "page", inroad_json_member_whole, G_STRUCT_OFFSET (InroadPlace, page), TRUE },
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
  if (!inroad_json_members_read (reader, place_members, G_N_ELEMENTS (place_members), place, unknown))
    return FALSE;
  if (place->document_id != NULL && (place->page_offset < 0 || place->zoom < 0))
    return inroad_json_reader_fail (reader, "“page_offset” and “zoom” belong to a document");

  place->page_offset = MAX (place->page_offset, 0);
  place->zoom = MAX (place->zoom, 0);
  inroad_progress_set_place (target, place);
  inroad_unknown_members_keep (target, "place", unknown);

  return TRUE;
}

static const InroadJsonMember progress_members[] = {
  { "sections", read_sections },
  { "place", read_place },
  { "attempts", inroad_attempts_read },
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
      if (!inroad_json_members_read (reader, progress_members, G_N_ELEMENTS (progress_members), progress, unknown))
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

static gboolean
read_name (InroadJsonReader *reader,
           gpointer          target,
           gsize             offset)
{
  const char *name;

  if (!inroad_json_reader_read_string (reader, &name))
    return FALSE;

  inroad_profile_set_name (target, name);

  return TRUE;
}

static const InroadJsonMember profile_members[] = {
  { "version", read_version },
  { "name", read_name, 0, TRUE },
  { "modules", read_modules },
};

static gboolean
read_profile (InroadJsonReader *reader,
              InroadProfile    *profile)
{
  g_autoptr (GString) unknown = g_string_new (NULL);

  if (!inroad_json_members_read (reader, profile_members, G_N_ELEMENTS (profile_members), profile, unknown) ||
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
  const char *name, *value;
  gsize length;

  inroad_json_reader_init (&reader, bytes);
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

  inroad_json_reader_init (&reader, bytes);
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
