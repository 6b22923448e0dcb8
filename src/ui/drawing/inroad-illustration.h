/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-section.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *inroad_illustration_new (InroadDrawing  drawing,
                                    const char    *description);

G_END_DECLS
