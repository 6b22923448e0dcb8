/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-painter"

#include "config.h"

#include "document/renderer/inroad-painter.h"

#include "document/inroad-document-error.h"
#include "document/renderer/inroad-memory-file.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sys/mman.h>

static int
fail (InroadDocumentError   code,
      GError              **error)
{
  g_propagate_error (error, inroad_document_error_new (code));

  return -1;
}

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

static gboolean
paint (PopplerPage      *page,
       const InroadTile *tile,
       guchar           *pixels,
       int               stride)
{
  cairo_surface_t *surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_ARGB32,
                                                                  tile->width, tile->height, stride);
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

  return good;
}

static gboolean
paint_into (int               fd,
            gsize             size,
            PopplerPage      *page,
            const InroadTile *tile,
            int               stride)
{
  void *pixels = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  gboolean good;

  if (pixels == MAP_FAILED)
    return FALSE;

  good = paint (page, tile, pixels, stride);
  munmap (pixels, size);

  return good;
}

int
inroad_painter_paint (PopplerPage       *page,
                   const InroadTile  *tile,
                   guint             *stride,
                   GError           **error)
{
  int line = cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, tile->width);
  gsize size = (gsize) line * (gsize) tile->height;
  g_autofd int fd = inroad_memory_file_new ("inroad-tile", size);

  if (fd < 0 || !paint_into (fd, size, page, tile, line))
    return fail (INROAD_DOCUMENT_ERROR_TOO_LARGE, error);

  if (!inroad_memory_file_seal (fd))
    return fail (INROAD_DOCUMENT_ERROR_TOO_LARGE, error);

  *stride = (guint) line;

  return g_steal_fd (&fd);
}
