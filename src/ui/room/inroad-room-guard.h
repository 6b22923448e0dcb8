/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Once for the program, before its first window. */
void inroad_room_guard_settings (void);
/* For each window, before it is shown. */
void inroad_room_guard_window   (AdwApplicationWindow *window);

/* A controller that hears every key of a window before anybody else does. Owned by the window. */
GtkEventController *inroad_room_hear_keys (GtkWidget *window);

G_END_DECLS
