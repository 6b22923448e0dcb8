/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* For the codec alone. A profile may hold members that this version does not know, written by a later one of
 * the same format: they travel with the object that they belong to, to the letter, and are written back. */
void        inroad_unknown_members_keep (GObject    *owner,
                                         const char *part,
                                         GString    *members);
const char *inroad_unknown_members_get  (GObject    *owner,
                                         const char *part);
void        inroad_unknown_members_copy (GObject    *owner,
                                         GObject    *other,
                                         const char *part);

/* How a text is written in JSON, with its quotes. */
void        inroad_json_append_string   (GString    *json,
                                         const char *text);

/* How section states are written; the position is the InroadSectionState. Ended by NULL. */
extern const char * const inroad_section_state_names[];

G_END_DECLS
