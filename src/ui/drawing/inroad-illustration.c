/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-illustration"

#include "config.h"

#include "ui/drawing/inroad-illustration.h"

#include "ui/drawing/inroad-canvas.h"

#define WIDTH 680
#define HEIGHT 150
#define GROUND 132

/* One wall of running bond, from one side to another; both ends are straight. */
static void
draw_bricks (InroadPen *pen,
             float      from,
             float      to)
{
  const float height = 18, length = 46, joint = 4;

  for (int row = 0; row < 6; row++)
    {
      float y = (float) GROUND - (float) (row + 1) * (height + joint) + joint;
      float start = from - (row % 2 == 0 ? 0 : (length + joint) / 2);

      for (float x = start; x < to; x += length + joint)
        {
          float left = MAX (x, from);
          float right = MIN (x + length, to);

          if (right - left > joint)
            inroad_pen_block (pen, INROAD_INK_BRICK, left, y, right - left, height, 2.5f);
        }
    }
}

/* Two teams, a wall between them, and the way through it. */
static void
draw_wall (InroadPen *pen,
           gpointer   data)
{
  inroad_pen_fill (pen, INROAD_INK_DAYLIGHT, "M 304 132 L 304 54 A 36 36 0 0 1 376 54 L 376 132 L 432 146 L 248 146 Z");
  draw_bricks (pen, 204, 300);
  draw_bricks (pen, 380, 476);
  inroad_pen_line (pen, INROAD_INK_FAINT, 2, 20, GROUND, 660, GROUND);

  for (int i = 0; i < 3; i++)
    {
      inroad_pen_person (pen, INROAD_INK_TEXT, 62 + (float) i * 44, 106, 11);
      inroad_pen_person (pen, INROAD_INK_TEXT, 530 + (float) i * 44, 106, 11);
    }
  inroad_pen_person (pen, INROAD_INK_ACCENT, 340, 106, 11);
  inroad_pen_stroke (pen, INROAD_INK_ACCENT, 3, "M 366 104 L 392 104 M 384 97 L 392 104 L 384 111");
  inroad_pen_stroke (pen, INROAD_INK_ACCENT, 3, "M 314 104 L 288 104 M 296 97 L 288 104 L 296 111");
}

static void
draw_weight (InroadPen *pen,
             InroadInk  ink,
             float      x,
             float      size)
{
  float top = GROUND - size;

  inroad_pen_block (pen, ink, x - size * 0.6f, top, size * 1.2f, size, size * 0.14f);
  inroad_pen_ring (pen, ink, size * 0.1f, x, top - size * 0.12f, size * 0.16f);
}

/* Three weights, the heaviest first. */
static void
draw_scale (InroadPen *pen,
            gpointer   data)
{
  inroad_pen_line (pen, INROAD_INK_FAINT, 2, 20, GROUND, 660, GROUND);
  draw_weight (pen, INROAD_INK_ACCENT, 170, 88);
  draw_weight (pen, INROAD_INK_ACCENT, 350, 60);
  draw_weight (pen, INROAD_INK_ACCENT, 500, 36);
  inroad_pen_dashes (pen, INROAD_INK_TEXT, 2, "M 130 18 C 300 26 430 56 540 92");
  inroad_pen_stroke (pen, INROAD_INK_TEXT, 2, "M 528 80 L 541 93 L 523 95");
}

/* Above: through four rooms with a pile before each wall. Below: through one room. */
static void
draw_streams (InroadPen *pen,
              gpointer   data)
{
  for (int i = 0; i < 4; i++)
    {
      float x = 60 + (float) i * 145;

      inroad_pen_frame (pen, INROAD_INK_TEXT, 2.5f, x, 14, 120, 46, 6);
      if (i < 3)
        {
          inroad_pen_block (pen, INROAD_INK_BRICK, x + 122, 10, 8, 54, 2);
          for (int ticket = 0; ticket < 3; ticket++)
            inroad_pen_block (pen, INROAD_INK_DAYLIGHT, x + 92, 46 - (float) ticket * 12, 22, 8, 2);
        }
      inroad_pen_line (pen, INROAD_INK_TEXT, 2.5f, x + 14, 37, x + 76, 37);
    }

  inroad_pen_frame (pen, INROAD_INK_ACCENT, 2.5f, 60, 86, 555, 50, 10);
  inroad_pen_line (pen, INROAD_INK_ACCENT, 3, 30, 111, 644, 111);
  inroad_pen_stroke (pen, INROAD_INK_ACCENT, 3, "M 634 102 L 645 111 L 634 120");
  for (int i = 0; i < 4; i++)
    inroad_pen_dot (pen, INROAD_INK_ACCENT, 132 + (float) i * 138, 111, 9);
}

/* A long line of work before one narrow door. */
static void
draw_queue (InroadPen *pen,
            gpointer   data)
{
  inroad_pen_line (pen, INROAD_INK_FAINT, 2, 20, GROUND, 660, GROUND);

  for (int i = 0; i < 8; i++)
    {
      float x = 60 + (float) i * 52;

      inroad_pen_block (pen, i == 7 ? INROAD_INK_ACCENT : INROAD_INK_FAINT, x, 96, 36, 36, 5);
      inroad_pen_line (pen, INROAD_INK_TEXT, 2, x + 8, 108, x + 28, 108);
      inroad_pen_line (pen, INROAD_INK_TEXT, 2, x + 8, 118, x + 20, 118);
    }

  draw_bricks (pen, 480, 576);
  inroad_pen_block (pen, INROAD_INK_DAYLIGHT, 512, 90, 32, 42, 3);
  inroad_pen_person (pen, INROAD_INK_TEXT, 620, 106, 11);

  inroad_pen_ring (pen, INROAD_INK_TEXT, 2.5f, 246, 46, 26);
  inroad_pen_stroke (pen, INROAD_INK_ACCENT, 3, "M 246 28 L 246 46 L 260 54");
}

/* Teams that stand on one platform and help themselves. */
static void
draw_platform (InroadPen *pen,
               gpointer   data)
{
  static const float stands[] = { 120, 230, 340, 450, 560 };

  inroad_pen_block (pen, INROAD_INK_ACCENT, 60, 108, 560, 26, 8);
  for (gsize i = 0; i < G_N_ELEMENTS (stands); i++)
    {
      float x = stands[i];

      inroad_pen_ring (pen, INROAD_INK_TEXT, 2.5f, x, 46, 30);
      inroad_pen_person (pen, INROAD_INK_TEXT, x - 12, 44, 7);
      inroad_pen_person (pen, INROAD_INK_TEXT, x + 12, 44, 7);
      inroad_pen_line (pen, INROAD_INK_ACCENT, 3, x, 106, x, 84);
      inroad_pen_dot (pen, INROAD_INK_ACCENT, x, 83, 5);
    }
}

/* A few ways to go on, one of them picked. */
static void
draw_question (InroadPen *pen,
               gpointer   data)
{
  for (int i = 0; i < 3; i++)
    {
      float y = 14 + (float) i * 42;
      gboolean picked = i == 1;

      inroad_pen_frame (pen, picked ? INROAD_INK_ACCENT : INROAD_INK_FAINT, picked ? 3 : 2.5f, 170, y, 340, 34, 9);
      inroad_pen_ring (pen, picked ? INROAD_INK_ACCENT : INROAD_INK_TEXT, 2.5f, 192, y + 17, 8);
      inroad_pen_line (pen, INROAD_INK_TEXT, 3, 216, y + 17, picked ? 420.f : 380.f + (float) i * 20, y + 17);
    }
  inroad_pen_dot (pen, INROAD_INK_ACCENT, 192, 73, 4.5f);
  inroad_pen_stroke (pen, INROAD_INK_ACCENT, 4, "M 468 72 L 477 81 L 493 62");
}

static InroadCanvasDraw
get_draw (InroadDrawing drawing)
{
  switch (drawing)
    {
    case INROAD_DRAWING_WALL:
      return draw_wall;
    case INROAD_DRAWING_SCALE:
      return draw_scale;
    case INROAD_DRAWING_STREAMS:
      return draw_streams;
    case INROAD_DRAWING_QUEUE:
      return draw_queue;
    case INROAD_DRAWING_PLATFORM:
      return draw_platform;
    case INROAD_DRAWING_QUESTION:
      return draw_question;
    case INROAD_DRAWING_NONE:
    default:
      return NULL;
    }
}

/**
 * inroad_illustration_new:
 * @drawing: which drawing
 * @description: (nullable): what it shows, in words
 *
 * Returns: (transfer floating) (nullable): the drawing that a section opens with; %NULL for none
 */
GtkWidget *
inroad_illustration_new (InroadDrawing  drawing,
                         const char    *description)
{
  InroadCanvasDraw draw = get_draw (drawing);

  return draw != NULL ? inroad_canvas_new (WIDTH, HEIGHT, draw, NULL, description) : NULL;
}
