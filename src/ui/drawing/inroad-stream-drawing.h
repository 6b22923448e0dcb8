/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-side.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *inroad_stream_drawing_new (InroadSide *side);

G_END_DECLS
