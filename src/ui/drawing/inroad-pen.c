/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-pen"

#include "config.h"

#include "ui/drawing/inroad-pen.h"

#include <adwaita.h>

/* Brick and daylight as in the icon, for the light scheme and the dark one. */
static const char * const brick_colours[] = { "#b5583a", "#a6624a" };
static const char * const daylight_colours[] = { "#f5c211", "#f8e45c" };

/**
 * inroad_pen_init:
 * @self: a pen
 * @widget: what is drawn; outlives the drawing
 * @snapshot: where it is drawn
 *
 * Takes the colours of the widget and its desktop.
 */
void
inroad_pen_init (InroadPen   *self,
                 GtkWidget   *widget,
                 GtkSnapshot *snapshot)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean dark = adw_style_manager_get_dark (style);
  gboolean contrast = adw_style_manager_get_high_contrast (style);

  self->snapshot = snapshot;
  self->widget = widget;

  gtk_widget_get_color (widget, &self->inks[INROAD_INK_TEXT]);
  self->inks[INROAD_INK_FAINT] = self->inks[INROAD_INK_TEXT];
  self->inks[INROAD_INK_FAINT].alpha *= contrast ? 0.5f : 0.18f;
  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style), dark,
                                       &self->inks[INROAD_INK_ACCENT]);
  gdk_rgba_parse (&self->inks[INROAD_INK_BRICK], brick_colours[dark]);
  gdk_rgba_parse (&self->inks[INROAD_INK_DAYLIGHT], daylight_colours[dark]);
}

static void
stroke_path (InroadPen *self,
             InroadInk  ink,
             float      width,
             GskPath   *path,
             gboolean   dashed)
{
  GskStroke *stroke = gsk_stroke_new (width);
  const float dashes[] = { width * 2, width * 2 };

  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  if (dashed)
    gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));
  gtk_snapshot_append_stroke (self->snapshot, path, stroke, &self->inks[ink]);
  gsk_stroke_free (stroke);
}

static void
fill_path (InroadPen *self,
           InroadInk  ink,
           GskPath   *path)
{
  gtk_snapshot_append_fill (self->snapshot, path, GSK_FILL_RULE_WINDING, &self->inks[ink]);
}

void
inroad_pen_line (InroadPen *self,
                 InroadInk  ink,
                 float      width,
                 float      x1,
                 float      y1,
                 float      x2,
                 float      y2)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, x1, y1);
  gsk_path_builder_line_to (builder, x2, y2);
  path = gsk_path_builder_free_to_path (builder);
  stroke_path (self, ink, width, path, FALSE);
}

/* Paths are written as in SVG. */
void
inroad_pen_stroke (InroadPen  *self,
                   InroadInk   ink,
                   float       width,
                   const char *path)
{
  g_autoptr (GskPath) parsed = gsk_path_parse (path);

  g_assert (parsed != NULL);
  stroke_path (self, ink, width, parsed, FALSE);
}

void
inroad_pen_dashes (InroadPen  *self,
                   InroadInk   ink,
                   float       width,
                   const char *path)
{
  g_autoptr (GskPath) parsed = gsk_path_parse (path);

  g_assert (parsed != NULL);
  stroke_path (self, ink, width, parsed, TRUE);
}

void
inroad_pen_fill (InroadPen  *self,
                 InroadInk   ink,
                 const char *path)
{
  g_autoptr (GskPath) parsed = gsk_path_parse (path);

  g_assert (parsed != NULL);
  fill_path (self, ink, parsed);
}

static GskPath *
make_circle (float x,
             float y,
             float radius)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), radius);

  return gsk_path_builder_free_to_path (builder);
}

void
inroad_pen_dot (InroadPen *self,
                InroadInk  ink,
                float      x,
                float      y,
                float      radius)
{
  g_autoptr (GskPath) path = make_circle (x, y, radius);

  fill_path (self, ink, path);
}

void
inroad_pen_ring (InroadPen *self,
                 InroadInk  ink,
                 float      width,
                 float      x,
                 float      y,
                 float      radius)
{
  g_autoptr (GskPath) path = make_circle (x, y, radius);

  stroke_path (self, ink, width, path, FALSE);
}

static GskPath *
make_block (float x,
            float y,
            float width,
            float height,
            float corner)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect, &GRAPHENE_RECT_INIT (x, y, width, height), corner);
  gsk_path_builder_add_rounded_rect (builder, &rect);

  return gsk_path_builder_free_to_path (builder);
}

void
inroad_pen_block (InroadPen *self,
                  InroadInk  ink,
                  float      x,
                  float      y,
                  float      width,
                  float      height,
                  float      corner)
{
  g_autoptr (GskPath) path = make_block (x, y, width, height, corner);

  fill_path (self, ink, path);
}

void
inroad_pen_frame (InroadPen *self,
                  InroadInk  ink,
                  float      line,
                  float      x,
                  float      y,
                  float      width,
                  float      height,
                  float      corner)
{
  g_autoptr (GskPath) path = make_block (x, y, width, height, corner);

  stroke_path (self, ink, line, path, FALSE);
}

void
inroad_pen_person (InroadPen *self,
                   InroadInk  ink,
                   float      x,
                   float      y,
                   float      radius)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) shoulders = NULL;
  float foot = y + radius * 2.1f;

  inroad_pen_dot (self, ink, x, y - radius * 1.05f, radius);

  gsk_path_builder_move_to (builder, x - radius * 1.6f, foot);
  gsk_path_builder_cubic_to (builder, x - radius * 1.6f, y + radius * 0.1f,
                             x + radius * 1.6f, y + radius * 0.1f,
                             x + radius * 1.6f, foot);
  gsk_path_builder_close (builder);
  shoulders = gsk_path_builder_free_to_path (builder);
  fill_path (self, ink, shoulders);
}

void
inroad_pen_words (InroadPen  *self,
                  InroadInk   ink,
                  const char *words,
                  float       x,
                  float       y,
                  float       width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, words);
  int pixel_width, pixel_height;

  pango_layout_set_width (layout, (int) width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, &pixel_width, &pixel_height);

  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT (x, y));
  /* The drawing may be mirrored; words never are. */
  if (gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL)
    gtk_snapshot_scale (self->snapshot, -1, 1);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT (-width / 2, -(float) pixel_height / 2));
  gtk_snapshot_append_layout (self->snapshot, layout, &self->inks[ink]);
  gtk_snapshot_restore (self->snapshot);
}
