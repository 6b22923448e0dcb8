/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-beat.h"
#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *inroad_beat_box_new (InroadSession *session,
                                InroadBeat    *beat,
                                guint          number);

G_END_DECLS
