/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* The memory that tiles are drawn into: lent, given back, lent again. */

#include "config.h"

#include "document/inroad-pixels-private.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#define MIB ((gsize) 1024 * 1024)

static const InroadTile sample = { .scale = 1, .width = 256, .height = 256 };

static InroadPixelMemory *
take (InroadPixelStore *store,
      gsize             size)
{
  g_autoptr (GError) error = NULL;
  InroadPixelMemory *memory = inroad_pixel_store_take (store, size, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (inroad_pixel_memory_get_capacity (memory), >=, size);
  return memory;
}

static void
expect_errno (long result,
              int  expected)
{
  g_assert_cmpint (result, ==, -1);
  g_assert_cmpint (errno, ==, expected);
}

/* A renderer that was taken over has the descriptor: it can write, and it cannot make reading end this process. */
static void
test_untrusted (void)
{
  g_autoptr (InroadPixelStore) store = inroad_pixel_store_new ();
  InroadPixelMemory *memory = take (store, 4096);
  gsize capacity = inroad_pixel_memory_get_capacity (memory);
  int fd = inroad_pixel_memory_get_fd (memory);

  g_assert_cmphex ((guint) fcntl (fd, F_GET_SEALS), ==, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW);
  expect_errno (ftruncate (fd, 0), EPERM);
  expect_errno (ftruncate (fd, (off_t) capacity + 4096), EPERM);
  expect_errno (fcntl (fd, F_ADD_SEALS, F_SEAL_WRITE), EPERM);

  g_assert_cmpint (pwrite (fd, "x", 1, (off_t) capacity - 1), ==, 1);
  g_assert_cmpint (inroad_pixel_memory_get_start (memory)[capacity - 1], ==, 'x');
  g_assert_cmpint (fallocate (fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, (off_t) capacity), ==, 0);
  g_assert_cmpint (inroad_pixel_memory_get_start (memory)[capacity - 1], ==, 0);
  inroad_pixel_store_give_back (store, memory);
}

/* What was given back is lent again where it fits, and not where most of it would be wasted. */
static void
test_again (void)
{
  g_autoptr (InroadPixelStore) store = inroad_pixel_store_new ();
  InroadPixelMemory *memory = take (store, MIB);
  InroadPixelMemory *small, *large, *same;

  inroad_pixel_store_give_back (store, memory);
  g_assert_cmpuint (inroad_pixel_store_get_idle (store), ==, MIB);

  small = take (store, MIB / 2);
  large = take (store, MIB + 1);
  same = take (store, MIB * 7 / 8);
  g_assert_true (small != memory && large != memory && same == memory);
  g_assert_cmpuint (inroad_pixel_store_get_idle (store), ==, 0);

  inroad_pixel_store_give_back (store, small);
  inroad_pixel_store_give_back (store, large);
  inroad_pixel_store_give_back (store, same);
  inroad_pixel_store_trim (store);
  g_assert_cmpuint (inroad_pixel_store_get_idle (store), ==, 0);
}

static void
test_limit (void)
{
  g_autoptr (InroadPixelStore) store = inroad_pixel_store_new ();
  InroadPixelMemory *lent[40];

  for (guint i = 0; i < G_N_ELEMENTS (lent); i++)
    lent[i] = take (store, MIB);
  for (guint i = 0; i < G_N_ELEMENTS (lent); i++)
    inroad_pixel_store_give_back (store, lent[i]);

  g_assert_cmpuint (inroad_pixel_store_get_idle (store), ==, 16 * MIB);
  /* The last used first: its pages are those at hand. */
  g_assert_true (take (store, MIB) == lent[39]);
  inroad_pixel_store_give_back (store, lent[39]);
}

static gpointer
unref_bytes (gpointer bytes)
{
  g_bytes_unref (bytes);
  return NULL;
}

/* A texture holds on to the bytes only, longer than the document is open, and may let go of them anywhere. */
static void
test_pixels (void)
{
  g_autoptr (InroadPixelStore) store = inroad_pixel_store_new ();
  InroadPixels *pixels = inroad_pixels_new (&sample, store, take (store, inroad_tile_get_size (&sample)));
  GBytes *bytes = g_bytes_ref (inroad_pixels_get_bytes (pixels));

  g_assert_true (inroad_tile_equal (inroad_pixels_get_tile (pixels), &sample));
  g_assert_cmpuint (inroad_pixels_get_stride (pixels), ==, 256 * 4);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 256 * 256 * 4);
  g_assert_finalize_object (pixels);
  g_assert_cmpuint (inroad_pixel_store_get_idle (store), ==, 0);
  g_assert_cmpint (((const guchar *) g_bytes_get_data (bytes, NULL))[256 * 256 * 4 - 1], ==, 0);

  g_thread_join (g_thread_new ("other", unref_bytes, g_bytes_ref (bytes)));
  g_assert_cmpuint (inroad_pixel_store_get_idle (store), ==, 0);
  g_thread_join (g_thread_new ("other", unref_bytes, bytes));
  g_assert_cmpuint (inroad_pixel_store_get_idle (store), ==, 256 * 256 * 4);
}

static void
test_closed (void)
{
  g_autoptr (InroadPixelStore) store = inroad_pixel_store_new ();
  InroadPixelMemory *idle = take (store, MIB);
  InroadPixelMemory *lent = take (store, MIB);

  inroad_pixel_store_give_back (store, idle);
  inroad_pixel_store_close (store);
  g_assert_cmpuint (inroad_pixel_store_get_idle (store), ==, 0);
  inroad_pixel_store_give_back (store, lent);
  g_assert_cmpuint (inroad_pixel_store_get_idle (store), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pixel-store/untrusted", test_untrusted);
  g_test_add_func ("/pixel-store/again", test_again);
  g_test_add_func ("/pixel-store/limit", test_limit);
  g_test_add_func ("/pixel-store/pixels", test_pixels);
  g_test_add_func ("/pixel-store/closed", test_closed);

  return g_test_run ();
}
