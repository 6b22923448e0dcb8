/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-pixel-store.h"
#include "document/inroad-pixels.h"

G_BEGIN_DECLS

/* What was drawn. The memory is taken over, and goes back to the store when nobody holds the bytes any more. */
InroadPixels *inroad_pixels_new (const InroadTile  *tile,
                                 InroadPixelStore  *store,
                                 InroadPixelMemory *memory) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
