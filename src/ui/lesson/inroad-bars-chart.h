/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-bars.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *inroad_bars_chart_new (InroadBars *bars);

G_END_DECLS
