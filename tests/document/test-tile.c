/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What is asked of a renderer, for a part of a page and the room that it has. */

#include "config.h"

#include "document/inroad-tile.h"
#include "document/renderer/inroad-renderer-contract.h"

static const struct
{
  const char    *name;
  InroadPageArea area;
  double         width;
  double         height;
  InroadTile     expected;
} cases[] = {
  { "wide", { 0, 0, 200, 100 }, 400, 400, { .scale = 2, .width = 400, .height = 200 } },
  { "high", { 0, 0, 100, 200 }, 400, 400, { .scale = 2, .width = 200, .height = 400 } },
  { "part", { 50, 30, 100, 100 }, 300, 400, { .scale = 3, .x = 150, .y = 90, .width = 300, .height = 300 } },
  { "any-width", { 0, 0, 200, 100 }, G_MAXDOUBLE, 50, { .scale = 0.5, .width = 100, .height = 50 } },
  { "large-screen", { 0, 0, 1024, 512 }, 7680, 4320,
    { .scale = 4, .width = INROAD_RENDERER_MAX_EDGE, .height = INROAD_RENDERER_MAX_EDGE / 2 } },
  { "tiny-page", { 0, 0, 2, 2 }, 1920, 1080,
    { .scale = INROAD_RENDERER_MAX_SCALE, .width = 128, .height = 128 } },
  { "strip", { 0, 0, 14400, 1 }, 144, 100, { .scale = 0.01, .width = 144, .height = 1 } },
};

static void
test_fit (gconstpointer data)
{
  guint number = GPOINTER_TO_UINT (data);
  const InroadTile *expected = &cases[number].expected;
  InroadTile tile = { .page = 3 };

  inroad_tile_fit (&tile, &cases[number].area, cases[number].width, cases[number].height);
  g_assert_cmpuint (tile.page, ==, 3);
  g_assert_cmpfloat_with_epsilon (tile.scale, expected->scale, 0.0001);
  g_assert_cmpint (tile.x, ==, expected->x);
  g_assert_cmpint (tile.y, ==, expected->y);
  g_assert_cmpint (tile.width, ==, expected->width);
  g_assert_cmpint (tile.height, ==, expected->height);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/tile/fit/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fit);
    }

  return g_test_run ();
}
