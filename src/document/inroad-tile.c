/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-tile"

#include "config.h"

#include "document/inroad-tile.h"

#include "document/renderer/inroad-renderer-contract.h"

#include <math.h>

#define BYTES_PER_PIXEL 4

/**
 * inroad_tile_hash:
 * @tile: an InroadTile
 *
 * Size is left out: tiles of one page, scale and rotation that start at the same place are the same.
 */
guint
inroad_tile_hash (gconstpointer tile)
{
  const InroadTile *self = tile;
  guint             hash = g_double_hash (&self->scale);

  hash = hash * 31 + self->page;
  hash = hash * 31 + self->rotation;
  hash = hash * 31 + (guint) self->x;
  return hash * 31 + (guint) self->y;
}

gboolean
inroad_tile_equal (gconstpointer a,
                   gconstpointer b)
{
  const InroadTile *one = a;
  const InroadTile *other = b;

  return one->page == other->page && one->rotation == other->rotation &&
         one->scale == other->scale && one->x == other->x && one->y == other->y &&
         one->width == other->width && one->height == other->height;
}

static int
to_edge (double pixels)
{
  return (int) CLAMP (round (pixels), 1, INROAD_RENDERER_MAX_EDGE);
}

void
inroad_tile_fit (InroadTile           *self,
                 const InroadPageArea *area,
                 double                width,
                 double                height)
{
  double scale;

  g_return_if_fail (self != NULL && area != NULL);
  g_return_if_fail (area->width > 0 && area->height > 0);

  scale = MIN (MIN (width, INROAD_RENDERER_MAX_EDGE) / area->width, MIN (height, INROAD_RENDERER_MAX_EDGE) / area->height);
  self->scale = CLAMP (scale, INROAD_RENDERER_MIN_SCALE, INROAD_RENDERER_MAX_SCALE);
  self->x = (int) MIN (floor (MAX (area->x, 0) * self->scale), INROAD_RENDERER_MAX_OFFSET);
  self->y = (int) MIN (floor (MAX (area->y, 0) * self->scale), INROAD_RENDERER_MAX_OFFSET);
  self->width = to_edge (area->width * self->scale);
  self->height = to_edge (area->height * self->scale);
}

gsize
inroad_tile_get_stride (const InroadTile *self)
{
  return (gsize) self->width * BYTES_PER_PIXEL;
}

gsize
inroad_tile_get_size (const InroadTile *self)
{
  return inroad_tile_get_stride (self) * (gsize) self->height;
}
