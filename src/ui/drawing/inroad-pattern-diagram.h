/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-pattern.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *inroad_pattern_diagram_new (InroadPatternDiagram diagram);
/* So many weights of so many, the heaviest first. */
GtkWidget *inroad_weights_new         (guint                n_filled,
                                       guint                n_weights);

G_END_DECLS
