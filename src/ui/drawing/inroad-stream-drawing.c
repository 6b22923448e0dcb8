/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-stream-drawing"

#include "config.h"

#include "ui/drawing/inroad-stream-drawing.h"

#include "ui/drawing/inroad-canvas.h"

#define WIDTH 440
#define HEIGHT 104
#define MARGIN 12

/* Rooms with walls, and a small pile of tickets at each wall. */
static void
draw_walled (InroadPen  *pen,
             InroadSide *side)
{
  guint n = inroad_side_get_n_steps (side);
  float room = (float) (WIDTH - 2 * MARGIN) / (float) n;

  for (guint i = 0; i < n; i++)
    {
      float x = MARGIN + (float) i * room;

      inroad_pen_block (pen, INROAD_INK_FAINT, x + 3, 12, room - 12, 64, 6);
      inroad_pen_words (pen, INROAD_INK_TEXT, inroad_text_get_plain (inroad_side_get_step (side, i)),
                        x + room / 2 - 3, 34, room - 16);
      if (i + 1 == n)
        break;

      inroad_pen_block (pen, INROAD_INK_BRICK, x + room - 6, 6, 6, 76, 2);
      for (int ticket = 0; ticket < 3; ticket++)
        inroad_pen_block (pen, INROAD_INK_DAYLIGHT, x + room - 32 + (float) (ticket % 2) * 2,
                          67 - (float) ticket * 8, 20, 6, 1.5f);
    }
  inroad_pen_dashes (pen, INROAD_INK_TEXT, 2, "M 14 94 L 420 94");
  inroad_pen_stroke (pen, INROAD_INK_TEXT, 2, "M 415 88 L 423 94 L 415 100");
}

/* The same skills in one room, and one line through. */
static void
draw_together (InroadPen  *pen,
               InroadSide *side)
{
  guint n = inroad_side_get_n_steps (side);
  float part = (float) (WIDTH - 4 * MARGIN) / (float) n;

  inroad_pen_frame (pen, INROAD_INK_ACCENT, 2, MARGIN, 6, WIDTH - 2 * MARGIN, 76, 14);
  inroad_pen_line (pen, INROAD_INK_ACCENT, 2.5f, MARGIN, 62, WIDTH - 2, 62);
  inroad_pen_stroke (pen, INROAD_INK_ACCENT, 2.5f, "M 430 55 L 439 62 L 430 69");

  for (guint i = 0; i < n; i++)
    {
      float x = 2 * MARGIN + ((float) i + 0.5f) * part;

      inroad_pen_words (pen, INROAD_INK_TEXT, inroad_text_get_plain (inroad_side_get_step (side, i)), x, 34, part - 6);
      inroad_pen_dot (pen, INROAD_INK_ACCENT, x, 62, 7);
    }
}

static void
draw (InroadPen *pen,
      gpointer   data)
{
  InroadSide *side = data;

  if (inroad_side_get_stream (side) == INROAD_STREAM_WALLED)
    draw_walled (pen, side);
  else
    draw_together (pen, side);
}

/**
 * inroad_stream_drawing_new:
 * @side: one side of a comparison
 *
 * Returns: (transfer floating): how work flows there, drawn
 */
GtkWidget *
inroad_stream_drawing_new (InroadSide *side)
{
  GtkWidget *canvas;

  g_return_val_if_fail (INROAD_IS_SIDE (side), NULL);

  canvas = inroad_canvas_new (WIDTH, HEIGHT, draw, side,
                              inroad_text_get_plain (inroad_side_get_picture_text (side)));
  g_object_set_data_full (G_OBJECT (canvas), "inroad-side", g_object_ref (side), g_object_unref);

  return canvas;
}
