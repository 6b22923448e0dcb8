/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/room/inroad-kiosk-policy.h"
#include "core/room/inroad-pin.h"
#include "ui/window/inroad-window.h"

G_BEGIN_DECLS

/* What the supervisor takes for an order: the first to end, the second to start a clean process. */
#define INROAD_ROOM_EXIT_LEFT 42
#define INROAD_ROOM_EXIT_NOT_FRESH 43

/**
 * InroadRoom:
 *
 * A training room's one screen, by its policy: one session after another, each with a window of its own of which
 * there is one at a time. Emits "left" when a trainer ends the kiosk.
 */
#define INROAD_TYPE_ROOM (inroad_room_get_type ())
G_DECLARE_FINAL_TYPE (InroadRoom, inroad_room, INROAD, ROOM, GObject)

/* @code: (nullable): what the trainer should look up, shown at the foot of the window
 * @module_id: (nullable): the lesson; the built-in one if there is none of that id */
InroadRoom    *inroad_room_new          (GtkApplication          *application,
                                         const InroadKioskPolicy *policy,
                                         const char              *module_id,
                                         const char              *section_id,
                                         const char              *code) G_GNUC_WARN_UNUSED_RESULT;
void           inroad_room_start        (InroadRoom              *self);
/* Ends the session and begins another, or, if that is not fresh, ends the process. */
void           inroad_room_reset        (InroadRoom              *self);
void           inroad_room_leave        (InroadRoom              *self);

InroadWindow  *inroad_room_get_window   (InroadRoom              *self);
InroadSession *inroad_room_get_session  (InroadRoom              *self);
InroadPin     *inroad_room_get_pin      (InroadRoom              *self);
const char    *inroad_room_get_results_directory (InroadRoom     *self);
/* Those that can be chosen from in a kiosk: no learner can have written them. */
char         **inroad_room_list_module_folders (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
