/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/room/inroad-kiosk-policy.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What else ends the session. */
#define INROAD_ROOM_END_KEYS "<Control><Alt>e"

/* What always stands at the foot of a kiosk's window: text sizes and languages as the policy offers them, and
 * the end of the session. Commands are those of the group "room".
 * @code: (nullable): what the trainer should look up */
GtkWidget *inroad_room_bar_new (const InroadKioskPolicy *policy,
                                const char              *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
