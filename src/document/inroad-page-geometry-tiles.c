/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-geometry-tiles"

#include "config.h"

#include "document/inroad-page-geometry.h"

#include <math.h>

/* Beyond this nothing of a page is listed: the renderer refuses it too. */
#define MAX_PAGE_LENGTH (1 << 24)

/* A span of device pixels, end excluded. */
typedef struct
{
  int start;
  int end;
} Span;

/* The pixel grid of a page starts on a device pixel, wherever the page lies. */
static double
snap (double position,
      double device_scale)
{
  return round (position * device_scale) / device_scale;
}

/* Edge of a page in whole device pixels. */
static int
get_length (double length,
            double device_scale)
{
  return (int) CLAMP (round (length * device_scale), 1, MAX_PAGE_LENGTH);
}

/* What is visible of a page along one axis, in device pixels of the page. */
static Span
get_span (double page_start,
          double page_length,
          double visible_start,
          double visible_length,
          double device_scale)
{
  double length = get_length (page_length, device_scale);
  double start = floor ((visible_start - page_start) * device_scale);
  double end = ceil ((visible_start + visible_length - page_start) * device_scale);

  return (Span) { (int) CLAMP (start, 0, length), (int) CLAMP (end, 0, length) };
}

static Span
get_tile_span (int index,
               int length)
{
  return (Span) { index * INROAD_TILE_EDGE, MIN ((index + 1) * INROAD_TILE_EDGE, length) };
}

GArray *
inroad_page_geometry_list_tiles (InroadPageGeometry   *self,
                                 guint                 page,
                                 const InroadViewArea *visible,
                                 double                device_scale)
{
  g_autoptr (GArray) tiles = g_array_new (FALSE, FALSE, sizeof (InroadTile));
  InroadViewArea area;
  Span           columns, rows;
  int            width, height;

  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), NULL);
  g_return_val_if_fail (visible != NULL, NULL);
  g_return_val_if_fail (isfinite (device_scale) && device_scale > 0, NULL);

  inroad_page_geometry_get_page_area (self, page, &area);
  width = get_length (area.width, device_scale);
  height = get_length (area.height, device_scale);
  columns = get_span (snap (area.x, device_scale), area.width, visible->x, visible->width,
                      device_scale);
  rows = get_span (snap (area.y, device_scale), area.height, visible->y, visible->height,
                   device_scale);
  if (columns.start >= columns.end || rows.start >= rows.end)
    return g_steal_pointer (&tiles);

  for (int row = rows.start / INROAD_TILE_EDGE; row * INROAD_TILE_EDGE < rows.end; row++)
    for (int column = columns.start / INROAD_TILE_EDGE; column * INROAD_TILE_EDGE < columns.end;
         column++)
      {
        Span       across = get_tile_span (column, width);
        Span       down = get_tile_span (row, height);
        InroadTile tile = {
          .page = page,
          .rotation = inroad_page_geometry_get_rotation (self),
          .scale = inroad_page_geometry_get_zoom (self) * INROAD_PIXELS_PER_POINT * device_scale,
          .x = across.start,
          .y = down.start,
          .width = across.end - across.start,
          .height = down.end - down.start,
        };

        g_array_append_val (tiles, tile);
      }

  return g_steal_pointer (&tiles);
}

/* Rendered ahead of what is in sight, and kept ready behind it, in heights of the view. */
#define AHEAD 1.0
#define BEHIND 0.5

typedef struct
{
  InroadPageGeometry *geometry;
  double              device_scale;
  gboolean            downwards;
} Order;

/* The nearest first: of two pages beside each other neither waits for the other. */
static int
compare_tiles (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const Order *order = user_data;
  InroadViewArea one, other;
  double difference;

  inroad_page_geometry_get_tile_area (order->geometry, a, order->device_scale, &one);
  inroad_page_geometry_get_tile_area (order->geometry, b, order->device_scale, &other);
  difference = order->downwards ? one.y - other.y : other.y + other.height - one.y - one.height;
  return (difference > 0) - (difference < 0);
}

static void
append_strip (InroadPageGeometry   *self,
              const InroadViewArea *strip,
              gboolean              downwards,
              double                device_scale,
              GArray               *tiles)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (InroadTile));
  Order order = { self, device_scale, downwards };
  guint first, last;

  if (strip->y + strip->height < 0 || strip->y > inroad_page_geometry_get_height (self))
    return;

  inroad_page_geometry_get_visible (self, strip->y, strip->height, &first, &last);
  for (guint page = first; page <= last; page++)
    {
      g_autoptr (GArray) of_page = NULL;

      /* Its tiles would not be those that it has once its size is known. */
      if (!inroad_page_geometry_knows_page (self, page))
        continue;
      of_page = inroad_page_geometry_list_tiles (self, page, strip, device_scale);
      g_array_append_vals (found, of_page->data, of_page->len);
    }

  g_array_sort_with_data (found, compare_tiles, &order);
  g_array_append_vals (tiles, found->data, found->len);
}

GArray *
inroad_page_geometry_list_neighbours (InroadPageGeometry   *self,
                                      const InroadViewArea *sight,
                                      gboolean              downwards,
                                      double                device_scale)
{
  g_autoptr (GArray) tiles = g_array_new (FALSE, FALSE, sizeof (InroadTile));
  InroadViewArea above, below;

  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), NULL);
  g_return_val_if_fail (sight != NULL, NULL);
  g_return_val_if_fail (isfinite (device_scale) && device_scale > 0, NULL);

  above = below = *sight;
  above.height = sight->height * (downwards ? BEHIND : AHEAD);
  below.height = sight->height * (downwards ? AHEAD : BEHIND);
  above.y = sight->y - above.height;
  below.y = sight->y + sight->height;
  if (downwards)
    append_strip (self, &below, TRUE, device_scale, tiles);
  append_strip (self, &above, FALSE, device_scale, tiles);
  if (!downwards)
    append_strip (self, &below, TRUE, device_scale, tiles);

  return g_steal_pointer (&tiles);
}

void
inroad_page_geometry_get_tile_area (InroadPageGeometry *self,
                                    const InroadTile   *tile,
                                    double              device_scale,
                                    InroadViewArea     *area)
{
  InroadViewArea page;

  g_return_if_fail (INROAD_IS_PAGE_GEOMETRY (self));
  g_return_if_fail (tile != NULL && area != NULL);
  g_return_if_fail (isfinite (device_scale) && device_scale > 0);

  inroad_page_geometry_get_page_area (self, tile->page, &page);
  area->x = snap (page.x, device_scale) + tile->x / device_scale;
  area->y = snap (page.y, device_scale) + tile->y / device_scale;
  area->width = tile->width / device_scale;
  area->height = tile->height / device_scale;
}
