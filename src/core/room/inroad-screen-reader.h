/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadScreenReader:
 *
 * Whether a screen reader runs, as the accessibility bus's launcher tells (org.a11y.Status). Nobody does where there
 * is no session bus.
 */
#define INROAD_TYPE_SCREEN_READER (inroad_screen_reader_get_type ())
G_DECLARE_FINAL_TYPE (InroadScreenReader, inroad_screen_reader, INROAD, SCREEN_READER, GObject)

InroadScreenReader *inroad_screen_reader_new     (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean            inroad_screen_reader_is_running (InroadScreenReader *self);

G_END_DECLS
