/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-page-rows.h"
#include "document/inroad-tile.h"

G_BEGIN_DECLS

/**
 * InroadPageGeometry:
 *
 * Where each page lies in a column of rows of one or two pages, at a zoom and a rotation: prefix sums of the
 * heights, found in by binary search. Pure arithmetic: no widget, no renderer. View coordinates are logical pixels from the
 * top left of the whole column; page coordinates are points from the top left of the page as it is on paper.
 *
 * Pages whose size is not known yet are taken to be as large as the first. Learning a size later moves what
 * lies below; a view stays where it is by asking find_page for its line and get_page_area for that page's
 * before and after, and scrolling by the difference of the two y.
 *
 * Every query takes O(log pages) at most; changing zoom, rotation or the column's width takes O(1), changing
 * which pages stand beside each other O(pages).
 */
#define INROAD_TYPE_PAGE_GEOMETRY (inroad_page_geometry_get_type ())
G_DECLARE_FINAL_TYPE (InroadPageGeometry, inroad_page_geometry, INROAD, PAGE_GEOMETRY, GObject)

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} InroadViewArea;

InroadPageGeometry *inroad_page_geometry_new             (guint                 n_pages,
                                                          const InroadPageSize *first_page) G_GNUC_WARN_UNUSED_RESULT;

guint               inroad_page_geometry_get_n_pages     (InroadPageGeometry   *self);
void                inroad_page_geometry_set_page_sizes  (InroadPageGeometry   *self,
                                                          guint                 first,
                                                          const InroadPageSize *sizes,
                                                          gsize                 n_sizes);
gboolean            inroad_page_geometry_knows_page      (InroadPageGeometry   *self,
                                                          guint                 page);
/* PDF's unit is the point, 1/72 inch; CSS's and ours on screen is 1/96 inch. */
#define INROAD_PIXELS_PER_POINT (96.0 / 72.0)

/* 1 is the size on paper at 96 logical pixels an inch. */
void                inroad_page_geometry_set_zoom        (InroadPageGeometry   *self,
                                                          double                zoom);
double              inroad_page_geometry_get_zoom        (InroadPageGeometry   *self);
void                inroad_page_geometry_set_rotation    (InroadPageGeometry   *self,
                                                          guint                 degrees);
guint               inroad_page_geometry_get_rotation    (InroadPageGeometry   *self);

/* Which pages stand beside each other. */
void                inroad_page_geometry_set_spread      (InroadPageGeometry   *self,
                                                          InroadPageSpread      spread);
InroadPageSpread    inroad_page_geometry_get_spread      (InroadPageGeometry   *self);

/* Space around the column and between two pages, in logical pixels; it does not grow with the zoom. */
#define INROAD_PAGE_GAP 12.0

/* The whole column with its margins, in logical pixels. */
double              inroad_page_geometry_get_width       (InroadPageGeometry   *self);
double              inroad_page_geometry_get_height      (InroadPageGeometry   *self);
/* Pages are centred in a column that is at least that wide. */
void                inroad_page_geometry_set_column_width (InroadPageGeometry  *self,
                                                          double                width);
void                inroad_page_geometry_get_page_area   (InroadPageGeometry   *self,
                                                          guint                 page,
                                                          InroadViewArea       *area);
/* First and last page of the rows that touch the lines from y to y + height; the row above if only a gap does. */
void                inroad_page_geometry_get_visible     (InroadPageGeometry   *self,
                                                          double                y,
                                                          double                height,
                                                          guint                *first,
                                                          guint                *last);
/* The page at a line (the one above in a gap, the higher one of two), and how far into it the line is, from 0
 * to 1. */
guint               inroad_page_geometry_find_page       (InroadPageGeometry   *self,
                                                          double                y,
                                                          double               *offset);
/* The page at a point, or the one that is nearest in its row; the row above in a gap. */
guint               inroad_page_geometry_find_page_at    (InroadPageGeometry   *self,
                                                          double                x,
                                                          double                y);
/* The first page of a row further down (or up, below 0), as far as there are rows. */
guint               inroad_page_geometry_step            (InroadPageGeometry   *self,
                                                          guint                 page,
                                                          int                   n_rows);
/* The zoom at which a row of the widest known pages fills a width. */
double              inroad_page_geometry_get_fit_width   (InroadPageGeometry   *self,
                                                          double                width);
/* The zoom at which a row of the largest known pages fits into a view. */
double              inroad_page_geometry_get_fit_page    (InroadPageGeometry   *self,
                                                          double                width,
                                                          double                height);
/* Both directions, over the same matrix and its inverse. */
void                inroad_page_geometry_to_view         (InroadPageGeometry   *self,
                                                          guint                 page,
                                                          const InroadPageArea *area,
                                                          InroadViewArea       *result);
void                inroad_page_geometry_to_page         (InroadPageGeometry   *self,
                                                          guint                 page,
                                                          double                view_x,
                                                          double                view_y,
                                                          double               *page_x,
                                                          double               *page_y);
/* The tiles of a page that cover what is visible, at a device scale (fractional or not), row by row; none
 * where the page is not in sight.
 * Returns: (transfer full) (element-type InroadTile) */
GArray             *inroad_page_geometry_list_tiles      (InroadPageGeometry   *self,
                                                          guint                 page,
                                                          const InroadViewArea *visible,
                                                          double                device_scale) G_GNUC_WARN_UNUSED_RESULT;

/* The tiles around what is in sight, the most wanted first: a view's height ahead, in the direction in which the
 * reader goes, then half of one behind. Pages whose size is not known yet are left out.
 * Returns: (transfer full) (element-type InroadTile) */
GArray             *inroad_page_geometry_list_neighbours (InroadPageGeometry  *self,
                                                          const InroadViewArea *sight,
                                                          gboolean              downwards,
                                                          double                device_scale) G_GNUC_WARN_UNUSED_RESULT;

/* Where a tile is drawn, in logical pixels of the view. The page's origin is moved to the nearest device
 * pixel (so by half a device pixel at most), so that no tile is resampled as long as the view's own offset
 * is a whole number of device pixels too. */
void                inroad_page_geometry_get_tile_area   (InroadPageGeometry   *self,
                                                          const InroadTile     *tile,
                                                          double                device_scale,
                                                          InroadViewArea       *area);

G_END_DECLS
