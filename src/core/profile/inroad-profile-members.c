/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-members"

#include "config.h"

#include "core/profile/inroad-profile-members-private.h"

const char * const inroad_profile_members[] = { "version", "modules", NULL };

const char * const inroad_progress_members[] = { "sections", "place", "attempts", NULL };

const char * const inroad_place_members[] = {
  "section", "block", "offset", "document", "page", "page_offset", "zoom", NULL,
};

const char * const inroad_attempt_members[] = {
  "id", "round", "module_version", "module_digest", "question", "option", "order", "seed", "right", "time", NULL,
};

const char * const inroad_section_state_names[] = { "not-started", "begun", "done", NULL };

static GQuark
get_quark (const char *part)
{
  g_autofree char *name = g_strconcat ("inroad-unknown-members-", part, NULL);

  return g_quark_from_string (name);
}

/**
 * inroad_unknown_members_keep:
 * @owner: what @object was read into
 * @part: which of the owner's objects it is: one of a few constants
 * @object: the object as it was read
 * @known: names that were read
 *
 * Keeps all members with the owner that are not known.
 */
void
inroad_unknown_members_keep (GObject            *owner,
                             const char         *part,
                             JsonObject         *object,
                             const char * const *known)
{
  g_autoptr (JsonObject) unknown = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (!g_strv_contains (known, name))
        json_object_set_member (unknown, name, json_node_copy (node));
    }

  if (json_object_get_size (unknown) > 0)
    g_object_set_qdata_full (owner, get_quark (part), g_steal_pointer (&unknown),
                             (GDestroyNotify) json_object_unref);
}

/**
 * inroad_unknown_members_restore:
 * @owner: what is written
 * @part: which of the owner's objects it is
 * @object: the object that it is written to
 *
 * Adds the members that were kept.
 */
void
inroad_unknown_members_restore (GObject    *owner,
                                const char *part,
                                JsonObject *object)
{
  JsonObject *unknown = g_object_get_qdata (owner, get_quark (part));
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (unknown == NULL)
    return;

  json_object_iter_init_ordered (&iter, unknown);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    json_object_set_member (object, name, json_node_copy (node));
}
