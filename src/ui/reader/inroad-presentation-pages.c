/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What is shown of a document: the present page as large as it can be, and the next one before it is asked for. */

#define G_LOG_DOMAIN "inroad-presentation-pages"

#include "config.h"

#include "ui/reader/inroad-presentation-private.h"

#include "ui/reader/inroad-pixels-texture.h"

/* Around a figure, in points. */
#define MARGIN 2.0

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

  g_clear_object (&self->failure);
  g_set_object (&self->texture, texture);
  self->drawn = page;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->figure < 0 && page + 1 < inroad_presentation_get_n_pages (self))
    inroad_presentation_ask_for_page (self, page + 1);
}

/* Only the present one says so; the next may never be asked for. */
void
inroad_presentation_take_failure (InroadPresentation *self,
                                  guint               page,
                                  const char         *words)
{
  if (page != self->position)
    return;

  g_clear_object (&self->texture);
  g_clear_object (&self->failure);
  self->failure = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
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
      inroad_presentation_take_failure (self, request->page, error->message);
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

/* All of the page, or the figure that is shown of it, with a little paper around. */
static InroadPageArea
get_area (InroadPresentation   *self,
          guint                 page,
          const InroadPageSize *size)
{
  const InroadFigure *figure = page == self->position ? inroad_presentation_get_figure (self) : NULL;
  InroadPageArea area = { .width = MAX (size->width, 1), .height = MAX (size->height, 1) };
  double right, bottom;

  if (figure == NULL)
    return area;

  right = MIN (figure->area.x + figure->area.width + MARGIN, area.width);
  bottom = MIN (figure->area.y + figure->area.height + MARGIN, area.height);
  area.x = MAX (figure->area.x - MARGIN, 0);
  area.y = MAX (figure->area.y - MARGIN, 0);
  area.width = MAX (right - area.x, 1);
  area.height = MAX (bottom - area.y, 1);

  return area;
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
  g_autoptr (GError) error = NULL;
  InroadTile tile = { .page = request->page };
  InroadPageArea area;
  gsize n_sizes = 0;

  sizes = inroad_document_get_page_sizes_finish (INROAD_DOCUMENT (object), result, &n_sizes, &error);
  if (g_cancellable_is_cancelled (cancellable) || width < 1 || height < 1)
    return;

  if (sizes == NULL || n_sizes == 0)
    {
      inroad_presentation_take_failure (self, request->page, error != NULL ? error->message : "");
      return;
    }

  area = get_area (self, request->page, &sizes[0]);
  inroad_tile_fit (&tile, &area, width, height);
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
