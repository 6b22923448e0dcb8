/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void inroad_sources_dialog_present (GtkWidget     *parent,
                                    InroadSession *session);

G_END_DECLS
