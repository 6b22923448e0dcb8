/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* When the user's session is about to end: saves, and asks the desktop to wait as long as an answer is not on the
 * disk. The desktop shows why, and lets the user decide. */
void inroad_session_end_begin (GtkApplication *application,
                               InroadSession  *session);

G_END_DECLS
