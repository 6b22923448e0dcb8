/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadInk:
 * @INROAD_INK_TEXT: the colour of the text around
 * @INROAD_INK_FAINT: the same, hardly there
 * @INROAD_INK_ACCENT: the accent colour of the desktop
 * @INROAD_INK_BRICK: the wall of the icon
 * @INROAD_INK_DAYLIGHT: the light behind it
 *
 * What the drawings are drawn with. Each follows the colours around it, light or dark.
 */
typedef enum
{
  INROAD_INK_TEXT,
  INROAD_INK_FAINT,
  INROAD_INK_ACCENT,
  INROAD_INK_BRICK,
  INROAD_INK_DAYLIGHT,
} InroadInk;

#define INROAD_N_INKS 5

/**
 * InroadPen:
 *
 * Draws lines and shapes on a snapshot, in the units of the drawing.
 */
typedef struct
{
  GtkSnapshot *snapshot;
  GtkWidget   *widget;
  GdkRGBA      inks[INROAD_N_INKS];
} InroadPen;

void inroad_pen_init     (InroadPen   *self,
                          GtkWidget   *widget,
                          GtkSnapshot *snapshot);

void inroad_pen_line     (InroadPen   *self,
                          InroadInk    ink,
                          float        width,
                          float        x1,
                          float        y1,
                          float        x2,
                          float        y2);
void inroad_pen_dashes   (InroadPen   *self,
                          InroadInk    ink,
                          float        width,
                          const char  *path);
void inroad_pen_stroke   (InroadPen   *self,
                          InroadInk    ink,
                          float        width,
                          const char  *path);
void inroad_pen_fill     (InroadPen   *self,
                          InroadInk    ink,
                          const char  *path);
void inroad_pen_dot      (InroadPen   *self,
                          InroadInk    ink,
                          float        x,
                          float        y,
                          float        radius);
void inroad_pen_ring     (InroadPen   *self,
                          InroadInk    ink,
                          float        width,
                          float        x,
                          float        y,
                          float        radius);
void inroad_pen_block    (InroadPen   *self,
                          InroadInk    ink,
                          float        x,
                          float        y,
                          float        width,
                          float        height,
                          float        corner);
void inroad_pen_frame    (InroadPen   *self,
                          InroadInk    ink,
                          float        line,
                          float        x,
                          float        y,
                          float        width,
                          float        height,
                          float        corner);
/* A person: a head and shoulders, as tall as four radii. */
void inroad_pen_person   (InroadPen   *self,
                          InroadInk    ink,
                          float        x,
                          float        y,
                          float        radius);
/* Words, centred, kept within a width. */
void inroad_pen_words    (InroadPen   *self,
                          InroadInk    ink,
                          const char  *words,
                          float        x,
                          float        y,
                          float        width);

G_END_DECLS
