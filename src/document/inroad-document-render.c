/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* How a tile is drawn: memory is lent to a renderer, and comes back with the pixels in it. */

#define G_LOG_DOMAIN "inroad-document-render"

#include "config.h"

#include "document/inroad-document.h"

#include "document/inroad-document-error.h"
#include "document/inroad-document-private.h"
#include "document/inroad-pixels-private.h"

/* A tile that is asked for, and where it is drawn. */
typedef struct
{
  InroadTile         tile;
  InroadPixelStore  *store;  /* owned */
  InroadPixelMemory *memory; /* owned; NULL once it is somebody else's */
} Drawing;

static Drawing *
drawing_new (InroadDocument   *document,
             const InroadTile *tile)
{
  Drawing *self = g_new0 (Drawing, 1);

  self->tile = *tile;
  self->store = inroad_pixel_store_ref (inroad_document_get_store (document));
  return self;
}

static void
drawing_free (gpointer data)
{
  Drawing *self = data;

  if (self->memory != NULL)
    inroad_pixel_store_give_back (self->store, self->memory);
  inroad_pixel_store_unref (self->store);
  g_free (self);
}

static InroadPixels *
drawing_end (Drawing *self)
{
  return inroad_pixels_new (&self->tile, self->store, g_steal_pointer (&self->memory));
}

/* A renderer that was lost over it may not have stopped yet: nothing else is drawn there. */
static void
drawing_fail (Drawing      *self,
              const GError *error)
{
  if (g_error_matches (error, INROAD_DOCUMENT_ERROR, INROAD_DOCUMENT_ERROR_CRASHED) ||
      g_error_matches (error, INROAD_DOCUMENT_ERROR, INROAD_DOCUMENT_ERROR_TIMED_OUT))
    g_clear_pointer (&self->memory, inroad_pixel_memory_free);
}

static void
rendered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = inroad_renderer_pool_call_finish (INROAD_RENDERER_POOL (object), result, NULL, &error);
  Drawing *drawing = g_task_get_task_data (task);

  if (reply != NULL)
    {
      g_task_return_pointer (task, drawing_end (drawing), g_object_unref);
      return;
    }

  drawing_fail (drawing, error);
  g_task_return_error (task, g_steal_pointer (&error));
}

/* Where a tile can be drawn, as the list of descriptors that a call needs. */
static GUnixFDList *
drawing_prepare (Drawing  *self,
                 GError  **error)
{
  g_autoptr (GUnixFDList) fds = g_unix_fd_list_new ();

  self->memory = inroad_pixel_store_take (self->store, inroad_tile_get_size (&self->tile), error);
  if (self->memory == NULL || g_unix_fd_list_append (fds, inroad_pixel_memory_get_fd (self->memory), error) == -1)
    return NULL;

  return g_steal_pointer (&fds);
}

/**
 * inroad_document_render_async:
 * @tile: what to draw; not longer than 4,096 device pixels an edge
 */
void
inroad_document_render_async (InroadDocument      *self,
                              const InroadTile    *tile,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GUnixFDList) fds = NULL;
  g_autoptr (GError) error = NULL;
  Drawing *drawing;

  g_return_if_fail (INROAD_IS_DOCUMENT (self));
  g_return_if_fail (tile != NULL && tile->width > 0 && tile->height > 0);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_document_render_async);
  drawing = drawing_new (self, tile);
  g_task_set_task_data (task, drawing, drawing_free);

  fds = drawing_prepare (drawing, &error);
  if (fds == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  inroad_renderer_pool_call_async (inroad_document_get_pool (self), tile->page, "Render",
                                   g_variant_new ("(udu(iiii)h)", tile->page, tile->scale, tile->rotation, tile->x,
                                                  tile->y, tile->width, tile->height, 0),
                                   fds, cancellable, rendered_cb, g_steal_pointer (&task));
}

InroadPixels *
inroad_document_render_finish (InroadDocument  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
