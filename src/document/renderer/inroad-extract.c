/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-extract"

#include "config.h"

#include "document/renderer/inroad-extract.h"

#include "document/inroad-document-error.h"
#include "document/inroad-memory-file.h"
#include "document/renderer/inroad-renderer-contract.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Where the new document goes. */
typedef struct
{
  int   fd;
  gsize size;
} Output;

static cairo_status_t
write_some (gpointer            closure,
            const unsigned char *data,
            unsigned int         length)
{
  Output *output = closure;

  output->size += length;
  if (output->size > INROAD_RENDERER_MAX_EXTRACT)
    return CAIRO_STATUS_WRITE_ERROR;

  while (length > 0)
    {
      gssize written = write (output->fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return CAIRO_STATUS_WRITE_ERROR;
      data += written;
      length -= (unsigned int) written;
    }

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
add_page (cairo_surface_t *surface,
          InroadPdf       *pdf,
          guint            page,
          GError         **error)
{
  PopplerPage *opened = inroad_pdf_open_page (pdf, page, error);
  double width, height;
  cairo_t *cairo;

  if (opened == NULL)
    return FALSE;

  poppler_page_get_size (opened, &width, &height);
  cairo_pdf_surface_set_size (surface, width, height);
  cairo = cairo_create (surface);
  poppler_page_render_for_printing (opened, cairo);
  cairo_show_page (cairo);
  cairo_destroy (cairo);
  g_object_unref (opened);

  return TRUE;
}

static gboolean
add_pages (cairo_surface_t  *surface,
           InroadPdf        *pdf,
           GVariant         *spans,
           GError          **error)
{
  GVariantIter iter;
  guint first, last;

  g_variant_iter_init (&iter, spans);
  while (g_variant_iter_next (&iter, "(uu)", &first, &last))
    for (guint page = first; page <= last; page++)
      {
        if (!add_page (surface, pdf, page, error))
          return FALSE;
        if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
          return TRUE;
      }

  return TRUE;
}

static gboolean
is_within (GVariant *spans,
           guint     n_pages)
{
  GVariantIter iter;
  guint first, last;

  if (g_variant_n_children (spans) == 0 || g_variant_n_children (spans) > INROAD_RENDERER_MAX_SPANS)
    return FALSE;

  g_variant_iter_init (&iter, spans);
  while (g_variant_iter_next (&iter, "(uu)", &first, &last))
    if (first > last || last >= n_pages)
      return FALSE;

  return TRUE;
}

static gboolean
write_pages (Output     *output,
             InroadPdf  *pdf,
             GVariant   *spans,
             GError    **error)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_some, output, 1, 1);
  gboolean done = add_pages (surface, pdf, spans, error);
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (done && status != CAIRO_STATUS_SUCCESS)
    g_propagate_error (error, inroad_document_error_new (INROAD_DOCUMENT_ERROR_TOO_LARGE));

  return done && status == CAIRO_STATUS_SUCCESS;
}

int
inroad_extract (InroadPdf  *pdf,
                GVariant   *spans,
                GError    **error)
{
  g_autofd int fd = -1;
  Output output = { -1, 0 };

  if (!is_within (spans, inroad_pdf_get_n_pages (pdf)))
    {
      g_propagate_error (error, inroad_document_error_new (INROAD_DOCUMENT_ERROR_DAMAGED));
      return -1;
    }

  fd = output.fd = inroad_memory_file_new ("inroad-pages", 0);
  if (fd != -1 && !write_pages (&output, pdf, spans, error))
    return -1;
  if (fd == -1 || !inroad_memory_file_seal (fd))
    {
      g_propagate_error (error, inroad_document_error_new (INROAD_DOCUMENT_ERROR_TOO_LARGE));
      return -1;
    }

  return g_steal_fd (&fd);
}
