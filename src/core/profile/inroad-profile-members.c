/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-members"

#include "config.h"

#include "core/profile/inroad-profile-members-private.h"

const char * const inroad_section_state_names[] = { "not-started", "begun", "done", NULL };

static GQuark
get_quark (const char *part)
{
  g_autofree char *name = g_strconcat ("inroad-unknown-members-", part, NULL);

  return g_quark_from_string (name);
}

/**
 * inroad_unknown_members_keep:
 * @owner: what was read
 * @part: which of the owner's objects it is: one of a few constants
 * @members: the JSON of members that are not known, with a comma before each
 *
 * Keeps the members with the owner.
 */
void
inroad_unknown_members_keep (GObject    *owner,
                             const char *part,
                             GString    *members)
{
  if (members->len > 0)
    g_object_set_qdata_full (owner, get_quark (part), g_strdup (members->str), g_free);
}

/**
 * inroad_unknown_members_get:
 * @owner: what is written
 * @part: which of the owner's objects it is
 *
 * Returns: (transfer none): what was kept, to stand behind the members that are known
 */
const char *
inroad_unknown_members_get (GObject    *owner,
                            const char *part)
{
  const char *members = g_object_get_qdata (owner, get_quark (part));

  return members != NULL ? members : "";
}

/* What @other keeps is kept with @owner too. */
void
inroad_unknown_members_copy (GObject    *owner,
                             GObject    *other,
                             const char *part)
{
  g_autoptr (GString) members = g_string_new (inroad_unknown_members_get (other, part));

  inroad_unknown_members_keep (owner, part, members);
}

/**
 * inroad_json_append_string:
 * @json: where to
 * @text: valid UTF-8
 *
 * Writes a text as JSON (RFC 8259, section 7).
 */
void
inroad_json_append_string (GString    *json,
                           const char *text)
{
  g_string_append_c (json, '"');

  for (const char *c = text; *c != 0; c++)
    {
      if ((guchar) *c < 0x20)
        {
          g_string_append_printf (json, "\\u%04x", (guint) *c);
          continue;
        }
      if (*c == '"' || *c == '\\')
        g_string_append_c (json, '\\');
      g_string_append_c (json, *c);
    }

  g_string_append_c (json, '"');
}
