/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-painter"

#include "config.h"

#include "document/renderer/inroad-painter.h"

#include "document/inroad-document-error.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sys/mman.h>
#include <unistd.h>

#define MAX_SEAL_TRIES 50
#define SEAL_PAUSE_US 2000

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

static int
make_memory_file (gsize size)
{
  g_autofd int fd = memfd_create ("inroad-tile", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  if (fd < 0 || ftruncate (fd, (off_t) size) != 0)
    return -1;

  return g_steal_fd (&fd);
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

/* The program maps it without copying: nobody may change or shorten it from now on. Pages that the kernel has in hand,
 * which it has for a moment at the most, refuse that: fcntl(2), F_SEAL_WRITE. */
static gboolean
seal (int fd)
{
  for (guint n_tries = 1; fcntl (fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0; n_tries++)
    {
      if (errno != EBUSY || n_tries == MAX_SEAL_TRIES)
        return FALSE;
      g_usleep (SEAL_PAUSE_US);
    }

  return TRUE;
}

int
inroad_painter_paint (PopplerPage       *page,
                   const InroadTile  *tile,
                   guint             *stride,
                   GError           **error)
{
  int line = cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, tile->width);
  gsize size = (gsize) line * (gsize) tile->height;
  g_autofd int fd = make_memory_file (size);

  if (fd < 0 || !paint_into (fd, size, page, tile, line))
    return fail (INROAD_DOCUMENT_ERROR_TOO_LARGE, error);

  if (!seal (fd))
    return fail (INROAD_DOCUMENT_ERROR_TOO_LARGE, error);

  *stride = (guint) line;

  return g_steal_fd (&fd);
}
