/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-painter"

#include "config.h"

#include "document/renderer/inroad-painter.h"

#include "document/inroad-document-error.h"

/* Turns the page about its top left corner and moves it back to where it begins. */
static void
turn (cairo_t *cairo,
      guint    rotation,
      double   width,
      double   height)
{
  switch (rotation)
    {
    case 90:
      cairo_translate (cairo, height, 0);
      break;
    case 180:
      cairo_translate (cairo, width, height);
      break;
    case 270:
      cairo_translate (cairo, 0, width);
      break;
    case 0:
    default:
      return;
    }

  cairo_rotate (cairo, rotation * G_PI / 180);
}

gboolean
inroad_painter_paint (PopplerPage       *page,
                      const InroadTile  *tile,
                      guchar            *pixels,
                      GError           **error)
{
  cairo_surface_t *surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_ARGB32, tile->width, tile->height,
                                                                  (int) inroad_tile_get_stride (tile));
  cairo_t *cairo = cairo_create (surface);
  double width, height;
  gboolean good;

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);

  poppler_page_get_size (page, &width, &height);
  cairo_translate (cairo, -tile->x, -tile->y);
  cairo_scale (cairo, tile->scale, tile->scale);
  turn (cairo, tile->rotation, width, height);
  poppler_page_render (page, cairo);

  /* What a damaged page asks of cairo may be impossible; what is there until then is worth showing. */
  good = cairo_status (cairo) != CAIRO_STATUS_NO_MEMORY;
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  if (!good)
    g_propagate_error (error, inroad_document_error_new (INROAD_DOCUMENT_ERROR_TOO_LARGE));

  return good;
}
