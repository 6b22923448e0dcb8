/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-pixels.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* What was rendered, without a copy, as GTK shows it. */
static inline GdkTexture *
inroad_pixels_make_texture (InroadPixels *pixels)
{
  const InroadTile *tile = inroad_pixels_get_tile (pixels);

  return gdk_memory_texture_new (tile->width, tile->height, GDK_MEMORY_DEFAULT,
                                 inroad_pixels_get_bytes (pixels), inroad_pixels_get_stride (pixels));
}

G_END_DECLS
