/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-pixels"

#include "config.h"

#include "document/inroad-pixels-private.h"

struct _InroadPixels
{
  GObject     parent_instance;

  InroadTile  tile;
  GBytes     *bytes; /* owned */
};

G_DEFINE_FINAL_TYPE (InroadPixels, inroad_pixels, G_TYPE_OBJECT)

/* What the bytes are, for whoever holds them last. */
typedef struct
{
  InroadPixelStore  *store;  /* owned */
  InroadPixelMemory *memory; /* owned */
} Loan;

static void
end_loan (gpointer data)
{
  Loan *loan = data;

  inroad_pixel_store_give_back (loan->store, loan->memory);
  inroad_pixel_store_unref (loan->store);
  g_free (loan);
}

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
inroad_pixels_new (const InroadTile  *tile,
                   InroadPixelStore  *store,
                   InroadPixelMemory *memory)
{
  InroadPixels *self;
  Loan *loan;

  g_return_val_if_fail (tile != NULL && store != NULL && memory != NULL, NULL);
  g_return_val_if_fail (inroad_tile_get_size (tile) <= inroad_pixel_memory_get_capacity (memory), NULL);

  loan = g_new (Loan, 1);
  loan->store = inroad_pixel_store_ref (store);
  loan->memory = memory;

  self = g_object_new (INROAD_TYPE_PIXELS, NULL);
  self->tile = *tile;
  self->bytes = g_bytes_new_with_free_func (inroad_pixel_memory_get_start (memory), inroad_tile_get_size (tile),
                                            end_loan, loan);
  return self;
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
 * Returns: (transfer none): the lines; they stay as they are as long as somebody holds the bytes
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

  return inroad_tile_get_stride (&self->tile);
}
