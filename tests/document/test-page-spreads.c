/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Pages in one column and in two, against a model that goes through all of them: every rotation, mixed sizes, several
 * zooms and scales of the screen, sizes known from the beginning and learnt in any order. */

#include "config.h"

#include "document/inroad-page-geometry.h"

#include <math.h>

#define EPSILON 1e-6
#define N_PAGES 7u

/* A4, A4 lying, a slide, a receipt, a poster of 200 inches, a stamp, A4 */
static const InroadPageSize sizes[N_PAGES] = {
  { 595, 842 }, { 842, 595 }, { 960, 540 }, { 200, 1400 }, { 14400, 14400 }, { 40, 30 }, { 595, 842 },
};

static const InroadPageSpread spreads[] = { INROAD_SPREAD_SINGLE, INROAD_SPREAD_EVEN_LEFT, INROAD_SPREAD_ODD_LEFT };
static const guint rotations[] = { 0, 90, 180, 270 };
static const double zooms[] = { 0.25, 1, 1.7 };
static const double scales[] = { 1, 1.25, 2 };

/* Row and column of a page, said page by page. */
static const struct { guint row; guint column; } places[][N_PAGES] = {
  [INROAD_SPREAD_SINGLE] = { { 0, 0 }, { 1, 0 }, { 2, 0 }, { 3, 0 }, { 4, 0 }, { 5, 0 }, { 6, 0 } },
  [INROAD_SPREAD_EVEN_LEFT] = { { 0, 1 }, { 1, 0 }, { 1, 1 }, { 2, 0 }, { 2, 1 }, { 3, 0 }, { 3, 1 } },
  [INROAD_SPREAD_ODD_LEFT] = { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 }, { 2, 0 }, { 2, 1 }, { 3, 0 } },
};

typedef struct
{
  InroadPageSpread spread;
  guint            rotation;
  double           zoom;
  double           scale;
} Case;

static double
get_width (const Case *c,
           guint       page)
{
  return (c->rotation % 180 == 0 ? sizes[page].width : sizes[page].height) * c->zoom * INROAD_PIXELS_PER_POINT;
}

static double
get_height (const Case *c,
            guint       page)
{
  return (c->rotation % 180 == 0 ? sizes[page].height : sizes[page].width) * c->zoom * INROAD_PIXELS_PER_POINT;
}

static double
get_row_height (const Case *c,
                guint       row)
{
  double height = 0;

  for (guint page = 0; page < N_PAGES; page++)
    if (places[c->spread][page].row == row)
      height = MAX (height, get_height (c, page));

  return height;
}

static double
get_row_y (const Case *c,
           guint       row)
{
  double y = INROAD_PAGE_GAP;

  for (guint above = 0; above < row; above++)
    y += get_row_height (c, above) + INROAD_PAGE_GAP;

  return y;
}

static InroadPageGeometry *
make_geometry (const Case *c)
{
  InroadPageGeometry *geometry = inroad_page_geometry_new (N_PAGES, &sizes[0]);

  inroad_page_geometry_set_page_sizes (geometry, 0, sizes, N_PAGES);
  inroad_page_geometry_set_spread (geometry, c->spread);
  inroad_page_geometry_set_rotation (geometry, c->rotation);
  inroad_page_geometry_set_zoom (geometry, c->zoom);
  return geometry;
}

static void
check_places (InroadPageGeometry *geometry,
              const Case         *c)
{
  double middle = inroad_page_geometry_get_width (geometry) / 2;

  for (guint page = 0; page < N_PAGES; page++)
    {
      InroadViewArea area;
      double x = middle - get_width (c, page) / 2;

      if (c->spread != INROAD_SPREAD_SINGLE)
        x = places[c->spread][page].column == 0 ? middle - INROAD_PAGE_GAP / 2 - get_width (c, page)
                                                : middle + INROAD_PAGE_GAP / 2;
      inroad_page_geometry_get_page_area (geometry, page, &area);
      g_assert_cmpfloat_with_epsilon (area.x, x, EPSILON);
      g_assert_cmpfloat_with_epsilon (area.y, get_row_y (c, places[c->spread][page].row), EPSILON);
      g_assert_cmpfloat_with_epsilon (area.width, get_width (c, page), EPSILON);
      g_assert_cmpfloat_with_epsilon (area.height, get_height (c, page), EPSILON);
      g_assert_cmpfloat (area.x, >=, INROAD_PAGE_GAP - EPSILON);
      g_assert_cmpfloat (area.x + area.width, <=, 2 * middle - INROAD_PAGE_GAP + EPSILON);
    }

  g_assert_cmpfloat_with_epsilon (inroad_page_geometry_get_height (geometry),
                                  get_row_y (c, places[c->spread][N_PAGES - 1].row + 1), EPSILON);
}

/* What is at a point, in sight and at a line. */
static void
check_finding (InroadPageGeometry *geometry,
               const Case         *c)
{
  for (guint page = 0; page < N_PAGES; page++)
    {
      guint row = places[c->spread][page].row;
      guint first, last, found;
      InroadViewArea area;
      double offset, x, y;

      inroad_page_geometry_get_page_area (geometry, page, &area);
      g_assert_cmpuint (inroad_page_geometry_find_page_at (geometry, area.x + 1, area.y + 1), ==, page);
      g_assert_cmpuint (inroad_page_geometry_find_page_at (geometry, area.x + area.width - 1, area.y + area.height - 1),
                        ==, page);

      /* The page that is found at a line says by its offset which line it is. */
      y = area.y + get_row_height (c, row) / 3;
      found = inroad_page_geometry_find_page (geometry, y, &offset);
      g_assert_cmpuint (places[c->spread][found].row, ==, row);
      inroad_page_geometry_get_page_area (geometry, found, &area);
      g_assert_cmpfloat_with_epsilon (area.y + offset * area.height, y, EPSILON * 100);

      inroad_page_geometry_get_visible (geometry, area.y, get_row_height (c, row), &first, &last);
      g_assert_cmpuint (places[c->spread][first].row, ==, row);
      g_assert_cmpuint (places[c->spread][last].row, ==, row);
      g_assert_true (first == 0 || places[c->spread][first - 1].row < row);
      g_assert_true (last + 1 == N_PAGES || places[c->spread][last + 1].row > row);

      inroad_page_geometry_get_page_area (geometry, page, &area);
      inroad_page_geometry_to_page (geometry, page, area.x + area.width / 2, area.y + area.height / 2, &x, &y);
      g_assert_cmpfloat_with_epsilon (x, sizes[page].width / 2, EPSILON);
      g_assert_cmpfloat_with_epsilon (y, sizes[page].height / 2, EPSILON);
    }
}

static void
check_steps (InroadPageGeometry *geometry,
             const Case         *c)
{
  guint last_row = places[c->spread][N_PAGES - 1].row;

  for (guint page = 0; page < N_PAGES; page++)
    {
      guint row = places[c->spread][page].row;
      guint next = inroad_page_geometry_step (geometry, page, 1);
      guint previous = inroad_page_geometry_step (geometry, page, -1);

      g_assert_cmpuint (places[c->spread][next].row, ==, MIN (row + 1, last_row));
      g_assert_cmpuint (places[c->spread][previous].row, ==, row > 0 ? row - 1 : 0);
    }
}

static void
check_fit (InroadPageGeometry *geometry,
           const Case         *c)
{
  const double width = 800, height = 600;
  double highest = 0;

  inroad_page_geometry_set_zoom (geometry, inroad_page_geometry_get_fit_width (geometry, width));
  g_assert_cmpfloat_with_epsilon (inroad_page_geometry_get_width (geometry), width, EPSILON);

  inroad_page_geometry_set_zoom (geometry, inroad_page_geometry_get_fit_page (geometry, width, height));
  g_assert_cmpfloat (inroad_page_geometry_get_width (geometry), <=, width + EPSILON);
  for (guint page = 0; page < N_PAGES; page++)
    {
      InroadViewArea area;

      inroad_page_geometry_get_page_area (geometry, page, &area);
      highest = MAX (highest, area.height);
    }
  g_assert_cmpfloat (highest, <=, height - 2 * INROAD_PAGE_GAP + EPSILON);
  inroad_page_geometry_set_zoom (geometry, c->zoom);
}

/* Device pixels of a page that is in sight are in one tile each, and none lies over another page. */
static void
check_tiles (InroadPageGeometry *geometry,
             const Case         *c)
{
  for (guint page = 0; page < N_PAGES; page++)
    {
      g_autoptr (GArray) tiles = NULL;
      InroadViewArea area, sight;
      gint64 covered = 0;

      inroad_page_geometry_get_page_area (geometry, page, &area);
      sight = (InroadViewArea) { area.x - 20, area.y - 20, MIN (area.width, 700) + 40, MIN (area.height, 700) + 40 };
      tiles = inroad_page_geometry_list_tiles (geometry, page, &sight, c->scale);
      for (guint i = 0; i < tiles->len; i++)
        {
          const InroadTile *tile = &g_array_index (tiles, InroadTile, i);
          InroadViewArea drawn;

          inroad_page_geometry_get_tile_area (geometry, tile, c->scale, &drawn);
          g_assert_cmpfloat (drawn.x, >=, area.x - 1 / c->scale);
          g_assert_cmpfloat (drawn.x + drawn.width, <=, area.x + area.width + 1.5 / c->scale);
          g_assert_cmpfloat_with_epsilon (drawn.x * c->scale, round (drawn.x * c->scale), 1e-4);
          g_assert_cmpuint (tile->rotation, ==, c->rotation);
          covered += (gint64) tile->width * tile->height;
        }

      g_assert_cmpint (covered, >=, (gint64) (MIN (area.width, 700) * c->scale - 1) *
                                      (gint64) (MIN (area.height, 700) * c->scale - 1));
    }
}

static void
test_table (void)
{
  guint n_cases = 0;

  for (gsize s = 0; s < G_N_ELEMENTS (spreads); s++)
    for (gsize r = 0; r < G_N_ELEMENTS (rotations); r++)
      for (gsize z = 0; z < G_N_ELEMENTS (zooms); z++)
        for (gsize d = 0; d < G_N_ELEMENTS (scales); d++)
          {
            const Case c = { spreads[s], rotations[r], zooms[z], scales[d] };
            g_autoptr (InroadPageGeometry) geometry = make_geometry (&c);

            check_places (geometry, &c);
            check_finding (geometry, &c);
            check_steps (geometry, &c);
            check_fit (geometry, &c);
            check_tiles (geometry, &c);
            n_cases++;
          }

  g_assert_cmpuint (n_cases, ==, 108);
}

/* A view's height ahead comes before half of one behind, the nearest first, and nothing that is in sight. */
static void
test_neighbours (void)
{
  const InroadPageSize size = { 600, 840 };
  const InroadPageSize all[] = { size, size, size, size, size, size, size, size, size, size };

  for (gsize s = 0; s < G_N_ELEMENTS (spreads); s++)
    for (int downwards = 0; downwards < 2; downwards++)
      {
        g_autoptr (InroadPageGeometry) geometry = inroad_page_geometry_new (10, &size);
        g_autoptr (GArray) tiles = NULL;
        InroadViewArea sight, area;
        double last = 0;
        gboolean ahead = TRUE;

        inroad_page_geometry_set_page_sizes (geometry, 0, all, G_N_ELEMENTS (all));
        inroad_page_geometry_set_spread (geometry, spreads[s]);
        inroad_page_geometry_get_page_area (geometry, 5, &area);
        sight = (InroadViewArea) { 0, area.y, inroad_page_geometry_get_width (geometry), area.height };
        tiles = inroad_page_geometry_list_neighbours (geometry, &sight, downwards, 2);
        g_assert_cmpuint (tiles->len, >, 6);

        for (guint i = 0; i < tiles->len; i++)
          {
            InroadViewArea tile;
            double away;

            inroad_page_geometry_get_tile_area (geometry, &g_array_index (tiles, InroadTile, i), 2, &tile);
            away = tile.y >= sight.y + sight.height ? tile.y - sight.y - sight.height : sight.y - tile.y - tile.height;
            g_assert_cmpfloat (away, >=, 0);
            if ((tile.y > sight.y) != downwards && ahead)
              {
                ahead = FALSE;
                last = 0;
              }
            g_assert_true (((tile.y > sight.y) == downwards) == ahead);
            g_assert_cmpfloat (away, >=, last - 1);
            g_assert_cmpfloat (away, <, sight.height * (ahead ? 1 : 0.5));
            last = away;
          }
        g_assert_false (ahead);
      }
}

/* In whatever order sizes are learnt, and whenever the spread changes, it is as if all had been known. */
static void
test_learnt (void)
{
  static const guint orders[][N_PAGES] = { { 6, 5, 4, 3, 2, 1, 0 }, { 3, 0, 6, 1, 5, 2, 4 } };

  for (gsize s = 0; s < G_N_ELEMENTS (spreads); s++)
    for (gsize order = 0; order < G_N_ELEMENTS (orders); order++)
      for (guint change = 0; change <= N_PAGES; change++)
        {
          const Case c = { spreads[s], 90, 1.7, 1 };
          g_autoptr (InroadPageGeometry) geometry = inroad_page_geometry_new (N_PAGES, &sizes[0]);

          inroad_page_geometry_set_rotation (geometry, c.rotation);
          inroad_page_geometry_set_zoom (geometry, c.zoom);
          for (guint i = 0; i < N_PAGES; i++)
            {
              if (i == change)
                inroad_page_geometry_set_spread (geometry, c.spread);
              inroad_page_geometry_set_page_sizes (geometry, orders[order][i], &sizes[orders[order][i]], 1);
            }
          inroad_page_geometry_set_spread (geometry, c.spread);
          check_places (geometry, &c);
        }
}

/* Nothing to stand beside it. */
static void
test_one_page (void)
{
  for (gsize s = 0; s < G_N_ELEMENTS (spreads); s++)
    {
      g_autoptr (InroadPageGeometry) geometry = inroad_page_geometry_new (1, &sizes[0]);
      InroadViewArea area;

      inroad_page_geometry_set_spread (geometry, spreads[s]);
      inroad_page_geometry_get_page_area (geometry, 0, &area);
      g_assert_cmpfloat_with_epsilon (area.x, INROAD_PAGE_GAP, EPSILON);
      g_assert_cmpfloat_with_epsilon (inroad_page_geometry_get_width (geometry), area.width + 2 * INROAD_PAGE_GAP, EPSILON);
      g_assert_cmpuint (inroad_page_geometry_step (geometry, 0, 1), ==, 0);
    }
}

/* The spread of 100,000 pages changes in a moment, and a query does not grow with them. */
static void
test_many_pages (void)
{
  const guint n_pages = 100000;
  g_autoptr (InroadPageGeometry) geometry = inroad_page_geometry_new (n_pages, &sizes[0]);

  for (guint page = 1; page < n_pages; page += 3)
    inroad_page_geometry_set_page_sizes (geometry, page, &sizes[1], 1);
  inroad_page_geometry_set_spread (geometry, INROAD_SPREAD_EVEN_LEFT);

  for (guint page = 0; page < n_pages; page++)
    {
      InroadViewArea area;

      inroad_page_geometry_get_page_area (geometry, page, &area);
      g_assert_cmpuint (inroad_page_geometry_find_page_at (geometry, area.x + 1, area.y + 1), ==, page);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/page-spreads/table", test_table);
  g_test_add_func ("/page-spreads/neighbours", test_neighbours);
  g_test_add_func ("/page-spreads/learnt", test_learnt);
  g_test_add_func ("/page-spreads/one-page", test_one_page);
  g_test_add_func ("/page-spreads/many-pages", test_many_pages);

  return g_test_run ();
}
