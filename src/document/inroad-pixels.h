/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-tile.h"

G_BEGIN_DECLS

/**
 * InroadPixels:
 *
 * A rendered tile: bytes in memory that a renderer drew into, not copied. Premultiplied BGRA as cairo's ARGB32 lies
 * in memory (GDK_MEMORY_DEFAULT).
 *
 * The renderer is not trusted. It could go on drawing after it said that it was done, and what is shown would be
 * wrong, as it would be if it had drawn that to begin with: pixels are only ever copied, nothing reads them for a
 * meaning.
 */
#define INROAD_TYPE_PIXELS (inroad_pixels_get_type ())
G_DECLARE_FINAL_TYPE (InroadPixels, inroad_pixels, INROAD, PIXELS, GObject)

const InroadTile *inroad_pixels_get_tile   (InroadPixels *self);
GBytes           *inroad_pixels_get_bytes  (InroadPixels *self);
gsize             inroad_pixels_get_stride (InroadPixels *self);

G_END_DECLS
