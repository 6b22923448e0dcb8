/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What is shown of a document: the present page as large as it can be, and the next one before it is asked for. */

#define G_LOG_DOMAIN "inroad-presentation-pages"

#include "config.h"

#include "ui/reader/inroad-presentation-private.h"

#include "ui/reader/inroad-pixels-texture.h"

#include <math.h>

typedef struct
{
  InroadPresentation *self;          /* owned */
  GCancellable       *cancellable;   /* owned */
  guint               page;
} Request;

static void
request_free (Request *self)
{
  g_object_unref (self->self);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

/* One page is ready before it is asked for. */
void
inroad_presentation_take_texture (InroadPresentation *self,
                                  guint               page,
                                  GdkTexture         *texture)
{
  if (page != self->position)
    {
      g_set_object (&self->next, texture);
      self->next_page = page;
      return;
    }

  g_set_object (&self->texture, texture);
  self->drawn = page;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (page + 1 < inroad_presentation_get_n_pages (self))
    inroad_presentation_ask_for_page (self, page + 1);
}

static void
on_rendered (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  InroadPresentation *self = request->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadPixels) pixels = inroad_document_render_finish (INROAD_DOCUMENT (object), result, &error);
  g_autoptr (GdkTexture) texture = NULL;

  if (g_cancellable_is_cancelled (request->cancellable) || self->document != INROAD_DOCUMENT (object))
    return;

  if (pixels == NULL)
    {
      /* Black, and the next page can still be shown. */
      g_message ("Page %u: %s", request->page + 1, error->message);
      if (request->page == self->position)
        inroad_presentation_take_texture (self, request->page, NULL);
      return;
    }

  texture = inroad_pixels_make_texture (pixels);
  inroad_presentation_take_texture (self, request->page, texture);
}

double
inroad_presentation_get_surface_scale (InroadPresentation *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 1;
}

static void
on_size (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  InroadPresentation *self = request->self;
  g_autofree InroadPageSize *sizes = NULL;
  double width = self->width * inroad_presentation_get_surface_scale (self);
  double height = self->height * inroad_presentation_get_surface_scale (self);
  GCancellable *cancellable = request->cancellable;
  InroadTile tile = { .page = request->page };
  gsize n_sizes = 0;

  sizes = inroad_document_get_page_sizes_finish (INROAD_DOCUMENT (object), result, &n_sizes, NULL);
  if (g_cancellable_is_cancelled (cancellable) || sizes == NULL || n_sizes == 0 || width < 1 || height < 1)
    return;

  tile.scale = MIN (width / sizes[0].width, height / sizes[0].height);
  tile.width = MAX ((int) round (sizes[0].width * tile.scale), 1);
  tile.height = MAX ((int) round (sizes[0].height * tile.scale), 1);
  inroad_document_render_async (INROAD_DOCUMENT (object), &tile, cancellable, on_rendered,
                                g_steal_pointer (&request));
}

void
inroad_presentation_ask_for_page (InroadPresentation *self,
                                  guint               page)
{
  Request *request = g_new0 (Request, 1);

  request->self = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  request->page = page;
  inroad_document_get_page_sizes_async (self->document, page, 1, self->cancellable, on_size, request);
}

void
inroad_presentation_stop_asking (InroadPresentation *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}
