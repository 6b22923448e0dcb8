/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * InroadWatchdog:
 *
 * Tells a supervisor by the protocol of sd_notify(3) that the main loop turns. Does nothing where none asked.
 */
#define INROAD_TYPE_WATCHDOG (inroad_watchdog_get_type ())
G_DECLARE_FINAL_TYPE (InroadWatchdog, inroad_watchdog, INROAD, WATCHDOG, GObject)

InroadWatchdog *inroad_watchdog_new       (void) G_GNUC_WARN_UNUSED_RESULT;
/* The first picture is on screen. */
void            inroad_watchdog_say_ready (InroadWatchdog *self);

G_END_DECLS
