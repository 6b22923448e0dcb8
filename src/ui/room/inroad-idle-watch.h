/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadIdleWatch:
 *
 * Notices when nobody is at the screen any more: warns with a count-down that any input ends, then emits "over".
 * Every key, button, touch, scroll and movement in any window, popover or dialog of the program is input.
 */
#define INROAD_TYPE_IDLE_WATCH (inroad_idle_watch_get_type ())
G_DECLARE_FINAL_TYPE (InroadIdleWatch, inroad_idle_watch, INROAD, IDLE_WATCH, GObject)

/* Microseconds, as inroad_boot_clock_now () counts them. */
typedef gint64 (* InroadIdleNow) (void);

InroadIdleWatch *inroad_idle_watch_new     (guint            idle_seconds,
                                            guint            warning_seconds,
                                            InroadIdleNow    now) G_GNUC_WARN_UNUSED_RESULT;
/* No session is over while a screen reader runs. */
void             inroad_idle_watch_wait_for_screen_reader (InroadIdleWatch *self);
/* How long it takes to read what is on screen; for the session that is. */
void             inroad_idle_watch_set_reading (InroadIdleWatch *self,
                                            guint            seconds);
/* Begins anew, with the window of a new session. */
void             inroad_idle_watch_restart (InroadIdleWatch *self,
                                            GtkWidget       *window);
/* For what is no event of the window system, such as a command of a screen reader. */
void             inroad_idle_watch_touch   (InroadIdleWatch *self);

G_END_DECLS
