/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "document/inroad-page-geometry.h"
#include "document/inroad-page-sums.h"

#include <math.h>

#define EPSILON 1e-6

/* A4 and A5 in points, near enough. */
static const InroadPageSize portrait = { 600, 840 };
static const InroadPageSize small = { 300, 420 };

static void
test_sums (void)
{
  const guint n_pages = 137;
  g_autoptr (InroadPageSums) sums = inroad_page_sums_new (n_pages, 10);
  double lengths[137];
  double start = 0;

  for (guint i = 0; i < n_pages; i++)
    {
      lengths[i] = 1 + (i * 7919) % 97;
      inroad_page_sums_add (sums, i, lengths[i] - 10);
    }

  for (guint i = 0; i < n_pages; i++)
    {
      double line = start * 2 + i * 3;

      g_assert_cmpfloat_with_epsilon (inroad_page_sums_get (sums, i), start, EPSILON);
      g_assert_cmpuint (inroad_page_sums_find (sums, line, 2, 3), ==, i);
      g_assert_cmpuint (inroad_page_sums_find (sums, line + lengths[i] * 2 + 2.9, 2, 3), ==, i);
      start += lengths[i];
    }

  g_assert_cmpfloat_with_epsilon (inroad_page_sums_get (sums, n_pages), start, EPSILON);
  g_assert_cmpuint (inroad_page_sums_find (sums, -5, 2, 3), ==, 0);
  g_assert_cmpuint (inroad_page_sums_find (sums, 1e9, 2, 3), ==, n_pages - 1);
}

static void
test_column (void)
{
  g_autoptr (InroadPageGeometry) geometry = inroad_page_geometry_new (3, &portrait);
  const double height = 840 * INROAD_PIXELS_PER_POINT;
  InroadViewArea area;
  double offset;
  guint  first, last;

  g_assert_cmpfloat (inroad_page_geometry_get_width (geometry), ==, 800 + 2 * INROAD_PAGE_GAP);
  g_assert_cmpfloat (inroad_page_geometry_get_height (geometry), ==,
                     3 * height + 4 * INROAD_PAGE_GAP);

  inroad_page_geometry_set_column_width (geometry, 1000);
  inroad_page_geometry_get_page_area (geometry, 1, &area);
  g_assert_cmpfloat (area.x, ==, 100);
  g_assert_cmpfloat (area.y, ==, height + 2 * INROAD_PAGE_GAP);
  g_assert_cmpfloat (area.width, ==, 800);
  g_assert_cmpfloat (area.height, ==, height);

  inroad_page_geometry_get_visible (geometry, 0, 10, &first, &last);
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (last, ==, 0);

  inroad_page_geometry_get_visible (geometry, area.y - 1, area.height + 2, &first, &last);
  g_assert_cmpuint (first, ==, 1);
  g_assert_cmpuint (last, ==, 1);

  inroad_page_geometry_get_visible (geometry, area.y - INROAD_PAGE_GAP - 1,
                                    area.height + 2 * INROAD_PAGE_GAP + 2, &first, &last);
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (last, ==, 2);

  g_assert_cmpuint (inroad_page_geometry_find_page (geometry, area.y + height / 4, &offset), ==, 1);
  g_assert_cmpfloat_with_epsilon (offset, 0.25, EPSILON);
  g_assert_cmpuint (inroad_page_geometry_find_page (geometry, area.y - 1, &offset), ==, 0);
  g_assert_cmpfloat (offset, ==, 1);
  g_assert_cmpuint (inroad_page_geometry_find_page (geometry, -100, &offset), ==, 0);
  g_assert_cmpfloat (offset, ==, 0);
  g_assert_cmpuint (inroad_page_geometry_find_page (geometry, 1e9, &offset), ==, 2);
  g_assert_cmpfloat (offset, ==, 1);

  g_assert_finalize_object (g_steal_pointer (&geometry));
}

static void
test_sizes (void)
{
  g_autoptr (InroadPageGeometry) geometry = inroad_page_geometry_new (4, &portrait);
  const InroadPageSize odd[] = { { NAN, -1 }, { 1e12, INFINITY }, { 1, 1 } };
  InroadViewArea area;

  g_assert_true (inroad_page_geometry_knows_page (geometry, 0));
  g_assert_false (inroad_page_geometry_knows_page (geometry, 1));
  g_assert_false (inroad_page_geometry_knows_page (geometry, 4));

  inroad_page_geometry_set_page_sizes (geometry, 1, &small, 1);
  g_assert_true (inroad_page_geometry_knows_page (geometry, 1));
  inroad_page_geometry_get_page_area (geometry, 2, &area);
  g_assert_cmpfloat_with_epsilon (area.y, (840 + 420) * INROAD_PIXELS_PER_POINT + 3 * INROAD_PAGE_GAP,
                                  EPSILON);

  /* Told twice is told once. */
  inroad_page_geometry_set_page_sizes (geometry, 1, &small, 1);
  inroad_page_geometry_get_page_area (geometry, 2, &area);
  g_assert_cmpfloat_with_epsilon (area.y, (840 + 420) * INROAD_PIXELS_PER_POINT + 3 * INROAD_PAGE_GAP,
                                  EPSILON);

  /* What a renderer says is not trusted; what lies beyond the last page is left out. */
  inroad_page_geometry_set_page_sizes (geometry, 2, odd, G_N_ELEMENTS (odd));
  g_assert_true (isfinite (inroad_page_geometry_get_height (geometry)));
  inroad_page_geometry_get_page_area (geometry, 2, &area);
  g_assert_cmpfloat (area.width, >, 0);
  g_assert_cmpfloat (area.height, >, 0);

  g_assert_finalize_object (g_steal_pointer (&geometry));
}

static void
test_fit_width (void)
{
  g_autoptr (InroadPageGeometry) geometry = inroad_page_geometry_new (2, &portrait);
  double zoom = inroad_page_geometry_get_fit_width (geometry, 360);

  inroad_page_geometry_set_zoom (geometry, zoom);
  g_assert_cmpfloat_with_epsilon (inroad_page_geometry_get_width (geometry), 360, EPSILON);

  inroad_page_geometry_set_rotation (geometry, 90);
  g_assert_cmpfloat_with_epsilon (inroad_page_geometry_get_fit_width (geometry, 360),
                                  zoom * 600 / 840, EPSILON);
  g_assert_cmpfloat (inroad_page_geometry_get_fit_width (geometry, 0), >, 0);
}

/* Where the top left corner of the paper lies on a page that is turned: as a share of the page's area. */
static const struct { guint degrees; double x; double y; } corners[] = {
  { 0, 0, 0 },
  { 90, 1, 0 },
  { 180, 1, 1 },
  { 270, 0, 1 },
};

static void
test_rotation (void)
{
  g_autoptr (InroadPageGeometry) geometry = inroad_page_geometry_new (2, &portrait);
  const InroadPageArea mark = { 30, 40, 100, 20 };

  inroad_page_geometry_set_zoom (geometry, 1.7);
  for (gsize i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      gboolean sideways = corners[i].degrees % 180 == 90;
      InroadViewArea page, area;
      double x, y;

      inroad_page_geometry_set_rotation (geometry, corners[i].degrees);
      inroad_page_geometry_get_page_area (geometry, 1, &page);
      g_assert_cmpfloat_with_epsilon (page.width / page.height,
                                      sideways ? 840.0 / 600 : 600.0 / 840, EPSILON);

      inroad_page_geometry_to_page (geometry, 1, page.x + corners[i].x * page.width,
                                    page.y + corners[i].y * page.height, &x, &y);
      g_assert_cmpfloat_with_epsilon (x, 0, EPSILON);
      g_assert_cmpfloat_with_epsilon (y, 0, EPSILON);

      inroad_page_geometry_to_view (geometry, 1, &mark, &area);
      g_assert_cmpfloat_with_epsilon (area.width * area.height,
                                      100 * 20 * pow (1.7 * INROAD_PIXELS_PER_POINT, 2), 1e-3);
      inroad_page_geometry_to_page (geometry, 1, area.x + area.width / 2, area.y + area.height / 2,
                                    &x, &y);
      g_assert_cmpfloat_with_epsilon (x, 80, EPSILON);
      g_assert_cmpfloat_with_epsilon (y, 50, EPSILON);
    }
}

/* Every device pixel of a page that is in sight is in exactly one tile. */
static void
check_cover (InroadPageGeometry   *geometry,
             const InroadViewArea *visible,
             double                scale)
{
  g_autoptr (GArray) tiles = inroad_page_geometry_list_tiles (geometry, 0, visible, scale);
  InroadViewArea page;
  gint64 covered = 0;
  int    right = 0, bottom = 0, left = G_MAXINT, top = G_MAXINT;

  inroad_page_geometry_get_page_area (geometry, 0, &page);
  for (guint i = 0; i < tiles->len; i++)
    {
      const InroadTile *tile = &g_array_index (tiles, InroadTile, i);
      InroadViewArea    area;

      g_assert_cmpint (tile->x % INROAD_TILE_EDGE, ==, 0);
      g_assert_cmpint (tile->y % INROAD_TILE_EDGE, ==, 0);
      g_assert_cmpint (tile->width, <=, INROAD_TILE_EDGE);
      g_assert_cmpint (tile->height, <=, INROAD_TILE_EDGE);
      left = MIN (left, tile->x);
      top = MIN (top, tile->y);
      right = MAX (right, tile->x + tile->width);
      bottom = MAX (bottom, tile->y + tile->height);
      covered += (gint64) tile->width * tile->height;

      /* On whole device pixels, and not far from where the page is. */
      inroad_page_geometry_get_tile_area (geometry, tile, scale, &area);
      g_assert_cmpfloat_with_epsilon (area.x * scale, round (area.x * scale), 1e-4);
      g_assert_cmpfloat_with_epsilon (area.y * scale, round (area.y * scale), 1e-4);
      g_assert_cmpfloat_with_epsilon (area.x - tile->x / scale, page.x, 0.51 / scale);
    }

  g_assert_cmpint (covered, ==, (gint64) (right - left) * (bottom - top));
  g_assert_cmpfloat (left / scale, <=, MAX (visible->x - page.x, 0) + 1);
  g_assert_cmpfloat (top / scale, <=, MAX (visible->y - page.y, 0) + 1);
  g_assert_cmpfloat (right / scale, >=,
                     MIN (visible->x + visible->width - page.x, page.width) - 1);
  g_assert_cmpfloat (bottom / scale, >=,
                     MIN (visible->y + visible->height - page.y, page.height) - 1);
}

static void
test_tiles (void)
{
  const double scales[] = { 1, 1.25, 1.5, 1.75, 2, 3 };
  g_autoptr (InroadPageGeometry) geometry = inroad_page_geometry_new (2, &portrait);
  const InroadViewArea all = { 0, 0, 5000, 5000 };
  const InroadViewArea part = { 333.3, 415.7, 360, 640 };
  const InroadViewArea outside = { 0, 1e6, 500, 500 };

  inroad_page_geometry_set_column_width (geometry, 901);
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (GArray) none = NULL;

      check_cover (geometry, &all, scales[i]);
      check_cover (geometry, &part, scales[i]);
      none = inroad_page_geometry_list_tiles (geometry, 0, &outside, scales[i]);
      g_assert_cmpuint (none->len, ==, 0);
    }
}

/* What is on screen does not grow with the document. */
static void
test_many_pages (void)
{
  const guint n_pages = 100000;
  g_autoptr (InroadPageGeometry) geometry = inroad_page_geometry_new (n_pages, &portrait);
  gint64 start = g_get_monotonic_time ();

  for (guint page = 1; page < n_pages; page += 2)
    inroad_page_geometry_set_page_sizes (geometry, page, &small, 1);

  for (guint page = 0; page < n_pages; page++)
    {
      InroadViewArea area;

      inroad_page_geometry_get_page_area (geometry, page, &area);
      g_assert_cmpuint (inroad_page_geometry_find_page (geometry, area.y + 1, NULL), ==, page);
    }

  g_test_message ("%u pages: %.1f ms", n_pages,
                  (double) (g_get_monotonic_time () - start) / 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/page-geometry/sums", test_sums);
  g_test_add_func ("/page-geometry/column", test_column);
  g_test_add_func ("/page-geometry/sizes", test_sizes);
  g_test_add_func ("/page-geometry/fit-width", test_fit_width);
  g_test_add_func ("/page-geometry/rotation", test_rotation);
  g_test_add_func ("/page-geometry/tiles", test_tiles);
  g_test_add_func ("/page-geometry/many-pages", test_many_pages);

  return g_test_run ();
}
