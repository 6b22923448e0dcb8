/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-page-area.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * InroadTile:
 * @page: the page, counted from 0
 * @rotation: 0, 90, 180 or 270 degrees clockwise
 * @scale: device pixels a point
 * @x: left edge in device pixels of the whole page drawn at that scale
 * @y: top edge
 * @width: in device pixels
 * @height: in device pixels
 *
 * A rectangle of a page at a scale: what is asked of a renderer, and the key under which its pixels are kept.
 */
typedef struct
{
  guint   page;
  guint   rotation;
  double  scale;
  int     x;
  int     y;
  int     width;
  int     height;
} InroadTile;

/* The edge of a whole tile, in device pixels. Poppler goes through the whole page for each, so they are as large as a
 * first look at a page allows: a page as wide as a usual window is in one piece or two. */
#define INROAD_TILE_EDGE 1024

guint    inroad_tile_hash       (gconstpointer     tile);
gboolean inroad_tile_equal      (gconstpointer     a,
                                 gconstpointer     b);

/* As much as fits of a part of a page, and no more than a renderer draws at once.
 * @area: not empty, in points; @width and @height: in device pixels */
void     inroad_tile_fit        (InroadTile           *self,
                                 const InroadPageArea *area,
                                 double                width,
                                 double                height);

/* Bytes of one line of its pixels, and of all of them: premultiplied BGRA, as cairo's ARGB32 lies in memory, with no
 * gaps between the lines. */
gsize    inroad_tile_get_stride (const InroadTile *self);
gsize    inroad_tile_get_size   (const InroadTile *self);

G_END_DECLS
