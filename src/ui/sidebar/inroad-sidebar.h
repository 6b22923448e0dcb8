/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadSidebar:
 *
 * The way through the lesson: its sections with how far each has come, and the whole at the foot. What is
 * selected is the session's.
 *
 * Signals: "activated": a section was chosen, be it the one that is open already.
 */
#define INROAD_TYPE_SIDEBAR (inroad_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (InroadSidebar, inroad_sidebar, INROAD, SIDEBAR, GtkWidget)

void inroad_sidebar_set_session (InroadSidebar *self,
                                 InroadSession *session);

G_END_DECLS
