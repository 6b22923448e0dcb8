/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* For the codec alone. A profile may hold members that this version does not know, written by a later one of
 * the same format: they travel with the object that they belong to and are written back. */
void        inroad_unknown_members_keep    (GObject            *owner,
                                            const char         *part,
                                            JsonObject         *object,
                                            const char * const *known);
void        inroad_unknown_members_restore (GObject            *owner,
                                            const char         *part,
                                            JsonObject         *object);

/* The members that are known, of each kind of object. Ended by NULL. */
extern const char * const inroad_profile_members[];
extern const char * const inroad_progress_members[];
extern const char * const inroad_place_members[];
extern const char * const inroad_attempt_members[];

/* How section states are written; the position is the InroadSectionState. */
extern const char * const inroad_section_state_names[];

G_END_DECLS
