/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void inroad_source_popover_show (GtkWidget          *parent,
                                 const GdkRectangle *area,
                                 InroadSession      *session,
                                 InroadSource       *source);

G_END_DECLS
