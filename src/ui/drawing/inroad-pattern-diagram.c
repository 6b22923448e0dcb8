/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-pattern-diagram"

#include "config.h"

#include "ui/drawing/inroad-pattern-diagram.h"

#include "ui/drawing/inroad-canvas.h"

#define WIDTH 240
#define HEIGHT 110

static void
draw_team (InroadPen *pen,
           float      x,
           float      y,
           float      radius,
           guint      n_people)
{
  /* So that the shoulders of the outermost stay inside. */
  float size = radius / MAX (5.5f, (float) n_people * 2.5f);

  inroad_pen_ring (pen, INROAD_INK_TEXT, 2, x, y, radius);
  for (guint i = 0; i < n_people; i++)
    inroad_pen_person (pen, INROAD_INK_TEXT,
                       x + ((float) i - (float) (n_people - 1) / 2) * size * 3.9f, y, size);
}

/* The Ops person stands inside the ring of the team. */
static void
draw_embed (InroadPen *pen,
            gpointer   data)
{
  inroad_pen_ring (pen, INROAD_INK_TEXT, 2, 120, 55, 50);
  inroad_pen_person (pen, INROAD_INK_TEXT, 103, 36, 7);
  inroad_pen_person (pen, INROAD_INK_TEXT, 137, 36, 7);
  inroad_pen_person (pen, INROAD_INK_TEXT, 92, 64, 7);
  inroad_pen_person (pen, INROAD_INK_ACCENT, 120, 66, 9);
  inroad_pen_person (pen, INROAD_INK_TEXT, 148, 64, 7);
}

/* One person, with lines to several rings. */
static void
draw_liaison (InroadPen *pen,
              gpointer   data)
{
  inroad_pen_line (pen, INROAD_INK_ACCENT, 2, 110, 40, 54, 68);
  inroad_pen_line (pen, INROAD_INK_ACCENT, 2, 120, 44, 120, 58);
  inroad_pen_line (pen, INROAD_INK_ACCENT, 2, 130, 40, 186, 68);
  inroad_pen_person (pen, INROAD_INK_ACCENT, 120, 22, 9);
  draw_team (pen, 36, 80, 26, 2);
  draw_team (pen, 120, 84, 25, 2);
  draw_team (pen, 204, 80, 26, 2);
}

/* The person enters the ring once in each cycle. */
static void
draw_invite (InroadPen *pen,
             gpointer   data)
{
  draw_team (pen, 150, 55, 44, 3);
  inroad_pen_person (pen, INROAD_INK_ACCENT, 34, 52, 9);
  inroad_pen_dashes (pen, INROAD_INK_ACCENT, 2.5f, "M 54 42 C 72 22 92 24 106 36");
  inroad_pen_stroke (pen, INROAD_INK_ACCENT, 2.5f, "M 97 36 L 107 37 L 106 27");
  inroad_pen_dashes (pen, INROAD_INK_ACCENT, 2.5f, "M 106 76 C 90 90 72 88 54 72");
  inroad_pen_stroke (pen, INROAD_INK_ACCENT, 2.5f, "M 64 72 L 53 71 L 55 81");
}

/**
 * inroad_pattern_diagram_new:
 * @diagram: which
 *
 * Returns: (transfer floating) (nullable): the idea of a pattern as a small drawing, of which the summary of the
 *   pattern tells everything; %NULL for none
 */
GtkWidget *
inroad_pattern_diagram_new (InroadPatternDiagram diagram)
{
  switch (diagram)
    {
    case INROAD_PATTERN_DIAGRAM_EMBED:
      return inroad_canvas_new (WIDTH, HEIGHT, draw_embed, NULL, NULL);
    case INROAD_PATTERN_DIAGRAM_LIAISON:
      return inroad_canvas_new (WIDTH, HEIGHT, draw_liaison, NULL, NULL);
    case INROAD_PATTERN_DIAGRAM_INVITE:
      return inroad_canvas_new (WIDTH, HEIGHT, draw_invite, NULL, NULL);
    case INROAD_PATTERN_DIAGRAM_NONE:
    default:
      return NULL;
    }
}

/* Sixteen bits each: how many are filled, of how many. */
static void
draw_weights (InroadPen *pen,
              gpointer   data)
{
  guint n_filled = GPOINTER_TO_UINT (data) >> 16;
  guint n_weights = GPOINTER_TO_UINT (data) & 0xffff;

  for (guint i = 0; i < n_weights; i++)
    {
      float size = 22 - 12 * (float) i / (float) MAX (n_weights, 1);
      float x = 14 + (float) i * 30;
      /* Filled from the light end: the heaviest pattern fills all. */
      gboolean filled = i >= n_weights - n_filled;

      inroad_pen_block (pen, filled ? INROAD_INK_ACCENT : INROAD_INK_FAINT,
                        x - size * 0.55f, 29 - size, size * 1.1f, size, 3);
      inroad_pen_ring (pen, filled ? INROAD_INK_ACCENT : INROAD_INK_FAINT, 2, x, 27.5f - size, 2.5f);
    }
}

GtkWidget *
inroad_weights_new (guint n_filled,
                    guint n_weights)
{
  return inroad_canvas_new ((int) n_weights * 30, 30, draw_weights,
                            GUINT_TO_POINTER (n_filled << 16 | n_weights), NULL);
}
