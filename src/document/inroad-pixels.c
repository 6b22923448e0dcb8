/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-pixels"

#include "config.h"

#include "document/inroad-pixels-private.h"

#include "document/inroad-document-error.h"
#include "document/inroad-sealed-file.h"

#define BYTES_PER_PIXEL 4

struct _InroadPixels
{
  GObject     parent_instance;

  InroadTile  tile;
  GBytes     *bytes; /* owned */
  gsize       stride;
};

G_DEFINE_FINAL_TYPE (InroadPixels, inroad_pixels, G_TYPE_OBJECT)

static void
inroad_pixels_finalize (GObject *object)
{
  InroadPixels *self = INROAD_PIXELS (object);

  g_clear_pointer (&self->bytes, g_bytes_unref);

  G_OBJECT_CLASS (inroad_pixels_parent_class)->finalize (object);
}

static void
inroad_pixels_class_init (InroadPixelsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_pixels_finalize;
}

static void
inroad_pixels_init (InroadPixels *self)
{
}

InroadPixels *
inroad_pixels_new_from_fd (const InroadTile  *tile,
                           int                fd,
                           gsize              stride,
                           GError           **error)
{
  g_autoptr (InroadPixels) self = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  g_return_val_if_fail (tile != NULL && tile->width > 0 && tile->height > 0, NULL);

  if (stride >= (gsize) tile->width * BYTES_PER_PIXEL && stride % BYTES_PER_PIXEL == 0 &&
      g_size_checked_mul (&length, stride, (gsize) tile->height))
    bytes = inroad_sealed_file_map (fd, length);

  if (bytes == NULL)
    {
      g_propagate_error (error, inroad_document_error_new (INROAD_DOCUMENT_ERROR_DAMAGED));
      return NULL;
    }

  self = g_object_new (INROAD_TYPE_PIXELS, NULL);
  self->tile = *tile;
  self->stride = stride;
  self->bytes = g_steal_pointer (&bytes);
  return g_steal_pointer (&self);
}

const InroadTile *
inroad_pixels_get_tile (InroadPixels *self)
{
  g_return_val_if_fail (INROAD_IS_PIXELS (self), NULL);

  return &self->tile;
}

/**
 * inroad_pixels_get_bytes:
 * @self: an InroadPixels
 *
 * Returns: (transfer none): the mapped lines; they stay mapped as long as somebody holds them
 */
GBytes *
inroad_pixels_get_bytes (InroadPixels *self)
{
  g_return_val_if_fail (INROAD_IS_PIXELS (self), NULL);

  return self->bytes;
}

gsize
inroad_pixels_get_stride (InroadPixels *self)
{
  g_return_val_if_fail (INROAD_IS_PIXELS (self), 0);

  return self->stride;
}
