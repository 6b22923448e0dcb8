/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-pixels.h"

G_BEGIN_DECLS

/**
 * InroadTileCache:
 *
 * What was rendered, by tile, within a budget of bytes: when it is passed, what was used longest ago goes
 * first, but nothing that is pinned.
 */
typedef struct _InroadTileCache InroadTileCache;

InroadTileCache *inroad_tile_cache_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void             inroad_tile_cache_free       (InroadTileCache   *self);

/* Borrowed, or NULL. Counts as a use. */
InroadPixels    *inroad_tile_cache_lookup     (InroadTileCache   *self,
                                               const InroadTile  *tile);
gboolean         inroad_tile_cache_contains   (InroadTileCache   *self,
                                               const InroadTile  *tile);
void             inroad_tile_cache_insert     (InroadTileCache   *self,
                                               const InroadTile  *tile,
                                               InroadPixels      *pixels);

/* Drops the least recently used until the rest fits; tiles that are keys of pinned stay. */
void             inroad_tile_cache_trim       (InroadTileCache   *self,
                                               gsize              budget,
                                               GHashTable        *pinned);
gsize            inroad_tile_cache_get_size   (InroadTileCache   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadTileCache, inroad_tile_cache_free)

G_END_DECLS
