/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "document/inroad-pixels-private.h"
#include "document/inroad-tile-cache.h"

#define EDGE 16
#define STRIDE (EDGE * 4)
#define SIZE (STRIDE * EDGE)

static const InroadTile sample = { .scale = 1, .width = EDGE, .height = EDGE };

static InroadPixels *
make_pixels (const InroadTile *tile)
{
  g_autoptr (InroadPixelStore) store = inroad_pixel_store_new ();
  g_autoptr (GError) error = NULL;
  InroadPixelMemory *memory = inroad_pixel_store_take (store, SIZE, &error);

  g_assert_no_error (error);
  return inroad_pixels_new (tile, store, memory);
}

static InroadTile
make_tile (guint page)
{
  InroadTile tile = sample;

  tile.page = page;
  return tile;
}

static void
insert (InroadTileCache *cache,
        guint            page)
{
  InroadTile tile = make_tile (page);
  g_autoptr (InroadPixels) pixels = make_pixels (&tile);

  inroad_tile_cache_insert (cache, &tile, pixels);
}

static gboolean
contains (InroadTileCache *cache,
          guint            page)
{
  InroadTile tile = make_tile (page);

  return inroad_tile_cache_contains (cache, &tile);
}

static void
test_least_recent_goes_first (void)
{
  g_autoptr (InroadTileCache) cache = inroad_tile_cache_new ();
  g_autoptr (GHashTable) pinned = g_hash_table_new (inroad_tile_hash, inroad_tile_equal);
  InroadTile first = make_tile (0);
  InroadTile second = make_tile (1);

  for (guint page = 0; page < 5; page++)
    insert (cache, page);
  g_assert_cmpuint (inroad_tile_cache_get_size (cache), ==, 5 * SIZE);

  /* Used again, and pinned: both stay although they are the oldest. */
  g_assert_nonnull (inroad_tile_cache_lookup (cache, &first));
  g_hash_table_add (pinned, &second);
  inroad_tile_cache_trim (cache, 3 * SIZE, pinned);

  g_assert_cmpuint (inroad_tile_cache_get_size (cache), ==, 3 * SIZE);
  g_assert_true (contains (cache, 0));
  g_assert_true (contains (cache, 1));
  g_assert_false (contains (cache, 2));
  g_assert_false (contains (cache, 3));
  g_assert_true (contains (cache, 4));

  inroad_tile_cache_trim (cache, 0, pinned);
  g_assert_cmpuint (inroad_tile_cache_get_size (cache), ==, SIZE);
  g_assert_true (contains (cache, 1));
}

static void
test_replaced (void)
{
  g_autoptr (InroadTileCache) cache = inroad_tile_cache_new ();
  InroadTile tile = make_tile (3);
  InroadTile other = tile;

  insert (cache, 3);
  insert (cache, 3);
  g_assert_cmpuint (inroad_tile_cache_get_size (cache), ==, SIZE);

  other.scale = 1.5;
  g_assert_null (inroad_tile_cache_lookup (cache, &other));
  other = tile;
  other.rotation = 90;
  g_assert_null (inroad_tile_cache_lookup (cache, &other));
  g_assert_nonnull (inroad_tile_cache_lookup (cache, &tile));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/tile-cache/least-recent-goes-first", test_least_recent_goes_first);
  g_test_add_func ("/tile-cache/replaced", test_replaced);

  return g_test_run ();
}
