/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "document/inroad-document-error.h"
#include "document/inroad-pixels-private.h"
#include "document/inroad-tile-cache.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/mman.h>
#include <unistd.h>

#define EDGE 16
#define STRIDE (EDGE * 4)
#define SIZE (STRIDE * EDGE)
#define SEALS (F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL)

static const InroadTile sample = { .scale = 1, .width = EDGE, .height = EDGE };

static int
make_memory_file (gsize size,
                  int   seals)
{
  int fd = memfd_create ("test", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  g_assert_cmpint (fd, !=, -1);
  g_assert_cmpint (ftruncate (fd, (off_t) size), ==, 0);
  g_assert_cmpint (fcntl (fd, F_ADD_SEALS, seals), ==, 0);
  return fd;
}

static InroadPixels *
make_pixels (const InroadTile *tile)
{
  g_autofd int fd = make_memory_file (SIZE, SEALS);
  g_autoptr (GError) error = NULL;
  InroadPixels *pixels = inroad_pixels_new_from_fd (tile, fd, STRIDE, &error);

  g_assert_no_error (error);
  return pixels;
}

/* A renderer that was taken over may send anything. */
static void
test_untrusted_pixels (void)
{
  const struct { gsize size; int seals; gsize stride; } cases[] = {
    { SIZE, 0, STRIDE },
    { SIZE, F_SEAL_SHRINK, STRIDE },
    { SIZE, F_SEAL_WRITE, STRIDE },
    { SIZE - 1, SEALS, STRIDE },
    { SIZE, SEALS, STRIDE - 4 },
    { SIZE, SEALS, STRIDE + 4 },
    { SIZE + 64, SEALS, STRIDE + 1 },
    { SIZE, SEALS, 0 },
    { SIZE, SEALS, G_MAXSIZE },
    { SIZE, SEALS, G_MAXSIZE - 3 },
  };
  g_autoptr (InroadPixels) none = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofd int fd = make_memory_file (cases[i].size, cases[i].seals);
      g_autoptr (InroadPixels) pixels = NULL;
      g_autoptr (GError) local_error = NULL;

      pixels = inroad_pixels_new_from_fd (&sample, fd, cases[i].stride, &local_error);
      g_assert_null (pixels);
      g_assert_error (local_error, INROAD_DOCUMENT_ERROR, INROAD_DOCUMENT_ERROR_DAMAGED);
    }

  none = inroad_pixels_new_from_fd (&sample, -1, STRIDE, &error);
  g_assert_null (none);
  g_assert_error (error, INROAD_DOCUMENT_ERROR, INROAD_DOCUMENT_ERROR_DAMAGED);
}

static void
test_pixels (void)
{
  InroadPixels *pixels = make_pixels (&sample);
  g_autoptr (GBytes) bytes = g_bytes_ref (inroad_pixels_get_bytes (pixels));

  g_assert_true (inroad_tile_equal (inroad_pixels_get_tile (pixels), &sample));
  g_assert_cmpuint (inroad_pixels_get_stride (pixels), ==, STRIDE);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, SIZE);
  g_assert_finalize_object (pixels);

  /* A texture holds on to the bytes only. */
  g_assert_cmpint (((const guchar *) g_bytes_get_data (bytes, NULL))[SIZE - 1], ==, 0);
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

  g_test_add_func ("/pixels/mapped", test_pixels);
  g_test_add_func ("/pixels/untrusted", test_untrusted_pixels);
  g_test_add_func ("/tile-cache/least-recent-goes-first", test_least_recent_goes_first);
  g_test_add_func ("/tile-cache/replaced", test_replaced);

  return g_test_run ();
}
