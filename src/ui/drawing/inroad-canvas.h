/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/drawing/inroad-pen.h"

G_BEGIN_DECLS

/**
 * InroadCanvasDraw:
 * @pen: what to draw with; 0, 0 is the top left of the drawing
 * @data: what was given with the function
 */
typedef void (* InroadCanvasDraw) (InroadPen *pen,
                                   gpointer   data);

/**
 * InroadCanvas:
 *
 * A drawing of a fixed size in units of its own, scaled down where there is less room, and told in words to
 * those who cannot see it. Mirrored where text runs from right to left.
 */
#define INROAD_TYPE_CANVAS (inroad_canvas_get_type ())
G_DECLARE_FINAL_TYPE (InroadCanvas, inroad_canvas, INROAD, CANVAS, GtkWidget)

GtkWidget *inroad_canvas_new (int               width,
                              int               height,
                              InroadCanvasDraw  draw,
                              gpointer          data,
                              const char       *description);

G_END_DECLS
