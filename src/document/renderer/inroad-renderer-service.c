/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-renderer-service"

#include "config.h"

#include "document/renderer/inroad-renderer-service.h"

#include "document/inroad-document-error.h"
#include "document/inroad-renderer1.h"
#include "document/renderer/inroad-canvases.h"
#include "document/renderer/inroad-extract.h"
#include "document/renderer/inroad-letters.h"
#include "document/renderer/inroad-figures.h"
#include "document/renderer/inroad-outline.h"
#include "document/renderer/inroad-page-images.h"
#include "document/renderer/inroad-page-links.h"
#include "document/renderer/inroad-page-search.h"
#include "document/renderer/inroad-painter.h"
#include "document/renderer/inroad-passage.h"
#include "document/renderer/inroad-pdf.h"
#include "document/renderer/inroad-renderer-contract.h"

#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <math.h>

struct _InroadRendererService
{
  GObject          parent_instance;

  InroadRenderer1 *skeleton; /* owned */
  InroadPdf       *pdf;      /* owned; NULL until a document is opened */
  InroadCanvases  *canvases; /* owned */
};

G_DEFINE_FINAL_TYPE (InroadRendererService, inroad_renderer_service, G_TYPE_OBJECT)

static void
inroad_renderer_service_finalize (GObject *object)
{
  InroadRendererService *self = INROAD_RENDERER_SERVICE (object);

  g_clear_object (&self->skeleton);
  g_clear_pointer (&self->canvases, inroad_canvases_free);
  g_clear_pointer (&self->pdf, inroad_pdf_free);

  G_OBJECT_CLASS (inroad_renderer_service_parent_class)->finalize (object);
}

static void
inroad_renderer_service_class_init (InroadRendererServiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_renderer_service_finalize;
}

/* The descriptor that came with a call, or -1. */
static int
take_fd (GUnixFDList *fds,
         GVariant    *handle)
{
  gint32 index = g_variant_get_handle (handle);

  if (fds == NULL || index < 0 || index >= g_unix_fd_list_get_length (fds))
    return -1;

  return g_unix_fd_list_get (fds, index, NULL);
}

static gboolean
handle_open (InroadRendererService *self,
             GDBusMethodInvocation *invocation,
             GUnixFDList           *fds,
             GVariant              *handle,
             const char            *password)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  int fd = self->pdf == NULL ? take_fd (fds, handle) : -1;

  if (fd == -1)
    {
      g_dbus_method_invocation_return_error (invocation, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS,
                                             "One document, and that by a descriptor");
      return G_DBUS_METHOD_INVOCATION_HANDLED;
    }

  self->pdf = inroad_pdf_new (fd, password, &error);
  if (self->pdf == NULL)
    {
      g_dbus_method_invocation_take_error (invocation, g_steal_pointer (&error));
      return G_DBUS_METHOD_INVOCATION_HANDLED;
    }

  title = inroad_pdf_dup_title (self->pdf);
  inroad_renderer1_complete_open (self->skeleton, invocation, NULL,
                                  inroad_pdf_get_n_pages (self->pdf), title);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* The page that a call is about; where there is none, the call is answered with that. */
static PopplerPage *
open_page (InroadRendererService *self,
           GDBusMethodInvocation *invocation,
           guint                  page)
{
  g_autoptr (GError) error = NULL;
  PopplerPage *opened = NULL;

  if (self->pdf != NULL)
    opened = inroad_pdf_open_page (self->pdf, page, &error);
  else
    error = inroad_document_error_new (INROAD_DOCUMENT_ERROR_DAMAGED);

  if (opened == NULL)
    g_dbus_method_invocation_take_error (invocation, g_steal_pointer (&error));

  return opened;
}

static gboolean
handle_page_sizes (InroadRendererService *self,
                   GDBusMethodInvocation *invocation,
                   guint                  first,
                   guint                  count)
{
  g_auto (GVariantBuilder) sizes = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(dd)"));
  guint n_pages = self->pdf != NULL ? inroad_pdf_get_n_pages (self->pdf) : 0;

  count = MIN (count, INROAD_RENDERER_MAX_SIZES);
  for (guint page = first; page < n_pages && page - first < count; page++)
    {
      double width, height;

      inroad_pdf_get_page_size (self->pdf, page, &width, &height);
      g_variant_builder_add (&sizes, "(dd)", width, height);
    }

  inroad_renderer1_complete_page_sizes (self->skeleton, invocation, g_variant_builder_end (&sizes));
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
is_within (int value,
           int least,
           int most)
{
  return value >= least && value <= most;
}

static gboolean
is_drawable (const InroadTile *tile)
{
  return isfinite (tile->scale) && tile->scale >= INROAD_RENDERER_MIN_SCALE &&
         tile->scale <= INROAD_RENDERER_MAX_SCALE && tile->rotation < 360 &&
         tile->rotation % 90 == 0 && is_within (tile->x, 0, INROAD_RENDERER_MAX_OFFSET) &&
         is_within (tile->y, 0, INROAD_RENDERER_MAX_OFFSET) &&
         is_within (tile->width, 1, INROAD_RENDERER_MAX_EDGE) &&
         is_within (tile->height, 1, INROAD_RENDERER_MAX_EDGE);
}

static gboolean
draw (InroadRendererService  *self,
      PopplerPage            *page,
      const InroadTile       *tile,
      int                     target,
      GError                **error)
{
  guchar *pixels = inroad_canvases_map (self->canvases, target, inroad_tile_get_size (tile), error);

  return pixels != NULL && inroad_painter_paint (page, tile, pixels, error);
}

static gboolean
handle_render (InroadRendererService *self,
               GDBusMethodInvocation *invocation,
               GUnixFDList           *fds,
               guint                  page,
               double                 scale,
               guint                  rotation,
               GVariant              *area,
               GVariant              *handle)
{
  g_autofd int target = take_fd (fds, handle);
  InroadTile   tile = { .page = page, .scale = scale, .rotation = rotation };
  PopplerPage *opened;
  GError      *error = NULL;

  g_variant_get (area, "(iiii)", &tile.x, &tile.y, &tile.width, &tile.height);
  if (!is_drawable (&tile))
    {
      g_dbus_method_invocation_take_error (invocation, inroad_document_error_new (INROAD_DOCUMENT_ERROR_TOO_LARGE));
      return G_DBUS_METHOD_INVOCATION_HANDLED;
    }

  opened = open_page (self, invocation, page);
  if (opened == NULL)
    return G_DBUS_METHOD_INVOCATION_HANDLED;

  if (draw (self, opened, &tile, target, &error))
    inroad_renderer1_complete_render (self->skeleton, invocation, NULL);
  else
    g_dbus_method_invocation_take_error (invocation, error);

  g_clear_object (&opened);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_find_quote (InroadRendererService *self,
                   GDBusMethodInvocation *invocation,
                   guint                  page,
                   const char            *quote)
{
  g_autoptr (GArray) areas = NULL;
  PopplerPage *opened = open_page (self, invocation, page);

  if (opened != NULL)
    {
      areas = inroad_passage_find (opened, quote);
      inroad_renderer1_complete_find_quote (self->skeleton, invocation, inroad_letters_list_areas ((const PopplerRectangle *) areas->data,
                                                                      areas->len));
    }

  g_clear_object (&opened);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_text (InroadRendererService *self,
             GDBusMethodInvocation *invocation,
             guint                  page)
{
  g_autofree char *text = NULL;
  g_autofree PopplerRectangle *layout = NULL;
  guint n_layout = 0;
  PopplerPage *opened = open_page (self, invocation, page);

  if (opened != NULL)
    {
      text = inroad_letters_dup_text (opened);
      poppler_page_get_text_layout (opened, &layout, &n_layout);
      inroad_renderer1_complete_text (self->skeleton, invocation, text,
                                      inroad_letters_list_areas (layout, n_layout));
    }

  g_clear_object (&opened);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_search (InroadRendererService *self,
               GDBusMethodInvocation *invocation,
               guint                  page,
               const char            *needle,
               guint                  flags)
{
  PopplerPage *opened = open_page (self, invocation, page);

  if (opened != NULL)
    inroad_renderer1_complete_search (self->skeleton, invocation, inroad_page_search (opened, needle, flags));

  g_clear_object (&opened);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_links (InroadRendererService *self,
              GDBusMethodInvocation *invocation,
              guint                  page)
{
  PopplerPage *opened = open_page (self, invocation, page);

  if (opened != NULL)
    inroad_renderer1_complete_links (self->skeleton, invocation, inroad_page_links_list (self->pdf, opened));

  g_clear_object (&opened);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_images (InroadRendererService *self,
               GDBusMethodInvocation *invocation,
               guint                  page)
{
  PopplerPage *opened = open_page (self, invocation, page);

  if (opened != NULL)
    inroad_renderer1_complete_images (self->skeleton, invocation, inroad_page_images_list (opened));

  g_clear_object (&opened);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* Whether a document is open; where there is none, the call is answered with that. */
static gboolean
is_open (InroadRendererService *self,
         GDBusMethodInvocation *invocation)
{
  if (self->pdf == NULL)
    g_dbus_method_invocation_take_error (invocation, inroad_document_error_new (INROAD_DOCUMENT_ERROR_DAMAGED));

  return self->pdf != NULL;
}

static gboolean
handle_outline (InroadRendererService *self,
                GDBusMethodInvocation *invocation)
{

  if (is_open (self, invocation))
    inroad_renderer1_complete_outline (self->skeleton, invocation, inroad_outline_list (self->pdf));

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_figures (InroadRendererService *self,
                GDBusMethodInvocation *invocation)
{
  if (is_open (self, invocation))
    inroad_renderer1_complete_figures (self->skeleton, invocation, inroad_figures_list (self->pdf));

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_page_labels (InroadRendererService *self,
                    GDBusMethodInvocation *invocation,
                    guint                  first,
                    guint                  count)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  guint n_pages = self->pdf != NULL ? inroad_pdf_get_n_pages (self->pdf) : 0;

  count = MIN (count, INROAD_RENDERER_MAX_SIZES);
  for (guint page = first; page < n_pages && page - first < count; page++)
    g_strv_builder_take (labels, inroad_pdf_dup_page_label (self->pdf, page));

  strv = g_strv_builder_end (labels);
  inroad_renderer1_complete_page_labels (self->skeleton, invocation, (const char *const *) strv);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_find_label (InroadRendererService *self,
                   GDBusMethodInvocation *invocation,
                   const char            *label)
{

  if (is_open (self, invocation))
    inroad_renderer1_complete_find_label (self->skeleton, invocation, inroad_pdf_find_label (self->pdf, label));

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_extract (InroadRendererService *self,
                GDBusMethodInvocation *invocation,
                GUnixFDList           *fds,
                GVariant              *spans)
{
  g_autoptr (GUnixFDList) files = NULL;
  g_autoptr (GError) error = NULL;
  int fd;

  if (!is_open (self, invocation))
    return G_DBUS_METHOD_INVOCATION_HANDLED;

  fd = inroad_extract (self->pdf, spans, &error);
  if (fd == -1)
    {
      g_dbus_method_invocation_take_error (invocation, g_steal_pointer (&error));
      return G_DBUS_METHOD_INVOCATION_HANDLED;
    }

  files = g_unix_fd_list_new_from_array (&fd, 1);
  inroad_renderer1_complete_extract (self->skeleton, invocation, files, g_variant_new_handle (0));
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static void
inroad_renderer_service_init (InroadRendererService *self)
{
  static const struct { const char *signal; GCallback callback; } methods[] = {
    { "handle-open", G_CALLBACK (handle_open) },
    { "handle-page-sizes", G_CALLBACK (handle_page_sizes) },
    { "handle-render", G_CALLBACK (handle_render) },
    { "handle-find-quote", G_CALLBACK (handle_find_quote) },
    { "handle-text", G_CALLBACK (handle_text) },
    { "handle-search", G_CALLBACK (handle_search) },
    { "handle-links", G_CALLBACK (handle_links) },
    { "handle-images", G_CALLBACK (handle_images) },
    { "handle-outline", G_CALLBACK (handle_outline) },
    { "handle-figures", G_CALLBACK (handle_figures) },
    { "handle-page-labels", G_CALLBACK (handle_page_labels) },
    { "handle-find-label", G_CALLBACK (handle_find_label) },
    { "handle-extract", G_CALLBACK (handle_extract) },
  };

  self->canvases = inroad_canvases_new ();
  self->skeleton = inroad_renderer1_skeleton_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (methods); i++)
    g_signal_connect_object (self->skeleton, methods[i].signal, methods[i].callback, self,
                             G_CONNECT_SWAPPED);
}

InroadRendererService *
inroad_renderer_service_new (void)
{
  return g_object_new (INROAD_TYPE_RENDERER_SERVICE, NULL);
}

gboolean
inroad_renderer_service_export (InroadRendererService  *self,
                                GDBusConnection        *connection,
                                GError                **error)
{
  g_return_val_if_fail (INROAD_IS_RENDERER_SERVICE (self), FALSE);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection,
                                           INROAD_RENDERER_OBJECT_PATH, error);
}
