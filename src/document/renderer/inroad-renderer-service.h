/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadRendererService:
 *
 * Answers the calls of the program about one document. Calls are handled in threads, one at a time, so that
 * the main loop stays free to see that the program has gone.
 */
#define INROAD_TYPE_RENDERER_SERVICE (inroad_renderer_service_get_type ())
G_DECLARE_FINAL_TYPE (InroadRendererService, inroad_renderer_service, INROAD, RENDERER_SERVICE, GObject)

InroadRendererService *inroad_renderer_service_new    (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean               inroad_renderer_service_export (InroadRendererService  *self,
                                                       GDBusConnection        *connection,
                                                       GError                **error);

G_END_DECLS
