/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Starts a renderer and connects to it over a socket pair that nobody else can reach. Waits for the handshake,
 * so it is for a thread; when cancelled, or after any other error, the renderer has been ended. */
GSubprocess *inroad_renderer_launch (GDBusConnection **connection,
                                     GCancellable     *cancellable,
                                     GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
