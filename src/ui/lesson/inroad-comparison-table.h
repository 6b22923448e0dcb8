/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-comparison.h"
#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadComparisonTable:
 *
 * Two sides and their rows: side by side where there is room, else one side at a time behind a switch.
 */
#define INROAD_TYPE_COMPARISON_TABLE (inroad_comparison_table_get_type ())
G_DECLARE_FINAL_TYPE (InroadComparisonTable, inroad_comparison_table, INROAD, COMPARISON_TABLE, GtkWidget)

GtkWidget *inroad_comparison_table_new (InroadSession    *session,
                                        InroadComparison *comparison);

G_END_DECLS
