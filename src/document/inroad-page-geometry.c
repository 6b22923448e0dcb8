/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-geometry"

#include "config.h"

#include "document/inroad-page-geometry.h"

#include <math.h>

struct _InroadPageGeometry
{
  GObject         parent_instance;

  InroadPageRows *rows; /* owned */

  double          zoom;
  guint           rotation;
  double          column_width;
};

G_DEFINE_FINAL_TYPE (InroadPageGeometry, inroad_page_geometry, G_TYPE_OBJECT)

static void
inroad_page_geometry_finalize (GObject *object)
{
  InroadPageGeometry *self = INROAD_PAGE_GEOMETRY (object);

  g_clear_pointer (&self->rows, inroad_page_rows_free);

  G_OBJECT_CLASS (inroad_page_geometry_parent_class)->finalize (object);
}

static void
inroad_page_geometry_class_init (InroadPageGeometryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_page_geometry_finalize;
}

static void
inroad_page_geometry_init (InroadPageGeometry *self)
{
  self->zoom = 1;
}

/* Logical pixels a point. */
static double
get_scale (InroadPageGeometry *self)
{
  return self->zoom * INROAD_PIXELS_PER_POINT;
}

static gboolean
is_sideways (InroadPageGeometry *self)
{
  return self->rotation == 90 || self->rotation == 270;
}

static InroadPageSize
turn (InroadPageGeometry *self,
      InroadPageSize      size)
{
  return is_sideways (self) ? (InroadPageSize) { size.height, size.width } : size;
}

static double
get_row_y (InroadPageGeometry *self,
           guint               row)
{
  return INROAD_PAGE_GAP + inroad_page_rows_get_sum (self->rows, row, is_sideways (self)) * get_scale (self) +
         row * INROAD_PAGE_GAP;
}

static guint
find_row (InroadPageGeometry *self,
          double              y)
{
  return inroad_page_rows_find (self->rows, y - INROAD_PAGE_GAP, get_scale (self), INROAD_PAGE_GAP,
                                is_sideways (self));
}

/**
 * inroad_page_geometry_new:
 * @n_pages: at least 1
 * @first_page: size of the first page in points
 *
 * Nothing here is O(@n_pages) but zeroed memory.
 */
InroadPageGeometry *
inroad_page_geometry_new (guint                 n_pages,
                          const InroadPageSize *first_page)
{
  InroadPageGeometry *self;

  g_return_val_if_fail (n_pages > 0 && n_pages < G_MAXINT, NULL);
  g_return_val_if_fail (first_page != NULL, NULL);

  self = g_object_new (INROAD_TYPE_PAGE_GEOMETRY, NULL);
  self->rows = inroad_page_rows_new (n_pages, first_page);
  return self;
}

guint
inroad_page_geometry_get_n_pages (InroadPageGeometry *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), 0);

  return inroad_page_rows_get_n_pages (self->rows);
}

/**
 * inroad_page_geometry_set_page_sizes:
 * @self: an InroadPageGeometry
 * @first: the page that the first of @sizes belongs to
 * @sizes: sizes in points, of pages one after the other
 * @n_sizes: how many; those beyond the last page are left out
 */
void
inroad_page_geometry_set_page_sizes (InroadPageGeometry   *self,
                                     guint                 first,
                                     const InroadPageSize *sizes,
                                     gsize                 n_sizes)
{
  g_return_if_fail (INROAD_IS_PAGE_GEOMETRY (self));
  g_return_if_fail (sizes != NULL || n_sizes == 0);

  for (gsize i = 0; i < n_sizes && first + i < inroad_page_geometry_get_n_pages (self); i++)
    inroad_page_rows_set_size (self->rows, first + (guint) i, &sizes[i]);
}

gboolean
inroad_page_geometry_knows_page (InroadPageGeometry *self,
                                 guint               page)
{
  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), FALSE);

  return inroad_page_rows_knows_page (self->rows, page);
}

void
inroad_page_geometry_set_zoom (InroadPageGeometry *self,
                               double              zoom)
{
  g_return_if_fail (INROAD_IS_PAGE_GEOMETRY (self));
  g_return_if_fail (isfinite (zoom) && zoom > 0);

  self->zoom = zoom;
}

double
inroad_page_geometry_get_zoom (InroadPageGeometry *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), 1);

  return self->zoom;
}

/**
 * inroad_page_geometry_set_rotation:
 * @self: an InroadPageGeometry
 * @degrees: 0, 90, 180 or 270, clockwise
 */
void
inroad_page_geometry_set_rotation (InroadPageGeometry *self,
                                   guint               degrees)
{
  g_return_if_fail (INROAD_IS_PAGE_GEOMETRY (self));
  g_return_if_fail (degrees % 90 == 0 && degrees < 360);

  self->rotation = degrees;
}

guint
inroad_page_geometry_get_rotation (InroadPageGeometry *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), 0);

  return self->rotation;
}

/**
 * inroad_page_geometry_set_spread:
 * @self: an InroadPageGeometry
 * @spread: which pages stand beside each other
 */
void
inroad_page_geometry_set_spread (InroadPageGeometry *self,
                                 InroadPageSpread    spread)
{
  g_return_if_fail (INROAD_IS_PAGE_GEOMETRY (self));

  inroad_page_rows_set_spread (self->rows, spread);
}

InroadPageSpread
inroad_page_geometry_get_spread (InroadPageGeometry *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), INROAD_SPREAD_SINGLE);

  return inroad_page_rows_get_spread (self->rows);
}

/* Of a row of the widest pages known, in points. */
static double
get_paper_width (InroadPageGeometry *self)
{
  return turn (self, inroad_page_rows_get_largest (self->rows)).width * inroad_page_rows_get_n_columns (self->rows);
}

static double
get_gaps (InroadPageGeometry *self)
{
  return (inroad_page_rows_get_n_columns (self->rows) + 1) * INROAD_PAGE_GAP;
}

double
inroad_page_geometry_get_width (InroadPageGeometry *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), 0);

  return MAX (get_paper_width (self) * get_scale (self) + get_gaps (self), self->column_width);
}

double
inroad_page_geometry_get_height (InroadPageGeometry *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), 0);

  return get_row_y (self, inroad_page_rows_get_n_rows (self->rows));
}

void
inroad_page_geometry_set_column_width (InroadPageGeometry *self,
                                       double              width)
{
  g_return_if_fail (INROAD_IS_PAGE_GEOMETRY (self));
  g_return_if_fail (isfinite (width) && width >= 0);

  self->column_width = width;
}

/* Two pages of a row meet in the middle, however wide each is. */
static double
get_page_x (InroadPageGeometry *self,
            guint               page,
            double              width)
{
  double middle = inroad_page_geometry_get_width (self) / 2;

  if (inroad_page_rows_get_n_columns (self->rows) == 1)
    return middle - width / 2;
  if (inroad_page_rows_get_column (self->rows, page) == 0)
    return middle - INROAD_PAGE_GAP / 2 - width;
  return middle + INROAD_PAGE_GAP / 2;
}

void
inroad_page_geometry_get_page_area (InroadPageGeometry *self,
                                    guint               page,
                                    InroadViewArea     *area)
{
  InroadPageSize size;

  g_return_if_fail (INROAD_IS_PAGE_GEOMETRY (self));
  g_return_if_fail (page < inroad_page_rows_get_n_pages (self->rows));
  g_return_if_fail (area != NULL);

  size = turn (self, inroad_page_rows_get_size (self->rows, page));
  area->width = size.width * get_scale (self);
  area->height = size.height * get_scale (self);
  area->x = get_page_x (self, page, area->width);
  area->y = get_row_y (self, inroad_page_rows_get_row (self->rows, page));
}

void
inroad_page_geometry_get_visible (InroadPageGeometry *self,
                                  double              y,
                                  double              height,
                                  guint              *first,
                                  guint              *last)
{
  guint first_row, last_row;

  g_return_if_fail (INROAD_IS_PAGE_GEOMETRY (self));
  g_return_if_fail (first != NULL && last != NULL);

  last_row = find_row (self, y + MAX (height, 0));
  first_row = find_row (self, y);
  if (first_row < last_row &&
      y >= get_row_y (self, first_row) +
             inroad_page_rows_get_height (self->rows, first_row, is_sideways (self)) * get_scale (self))
    first_row += 1;

  *first = inroad_page_rows_get_first (self->rows, first_row);
  *last = inroad_page_rows_get_last (self->rows, last_row);
}

/* Of two beside each other the higher one, so that every line of the row is a line of the page. */
guint
inroad_page_geometry_find_page (InroadPageGeometry *self,
                                double              y,
                                double             *offset)
{
  InroadViewArea area, other;
  guint row, page;

  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), 0);

  row = find_row (self, y);
  page = inroad_page_rows_get_first (self->rows, row);
  inroad_page_geometry_get_page_area (self, page, &area);
  inroad_page_geometry_get_page_area (self, inroad_page_rows_get_last (self->rows, row), &other);
  if (other.height > area.height)
    {
      page = inroad_page_rows_get_last (self->rows, row);
      area = other;
    }

  if (offset != NULL)
    *offset = CLAMP ((y - area.y) / area.height, 0, 1);

  return page;
}

guint
inroad_page_geometry_find_page_at (InroadPageGeometry *self,
                                   double              x,
                                   double              y)
{
  guint row, page;

  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), 0);

  row = find_row (self, y);
  page = inroad_page_rows_get_first (self->rows, row);
  if (x >= inroad_page_geometry_get_width (self) / 2)
    page = inroad_page_rows_get_last (self->rows, row);

  return page;
}

guint
inroad_page_geometry_step (InroadPageGeometry *self,
                           guint               page,
                           int                 n_rows)
{
  int row;

  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), 0);
  g_return_val_if_fail (page < inroad_page_rows_get_n_pages (self->rows), 0);

  row = (int) inroad_page_rows_get_row (self->rows, page) + n_rows;
  return inroad_page_rows_get_first (self->rows,
                                     (guint) CLAMP (row, 0, (int) inroad_page_rows_get_n_rows (self->rows) - 1));
}

double
inroad_page_geometry_get_fit_width (InroadPageGeometry *self,
                                    double              width)
{
  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), 1);

  return MAX (width - get_gaps (self), 1) / (get_paper_width (self) * INROAD_PIXELS_PER_POINT);
}

double
inroad_page_geometry_get_fit_page (InroadPageGeometry *self,
                                   double              width,
                                   double              height)
{
  double paper;

  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), 1);

  paper = turn (self, inroad_page_rows_get_largest (self->rows)).height * INROAD_PIXELS_PER_POINT;
  return MIN (MAX (height - 2 * INROAD_PAGE_GAP, 1) / paper, inroad_page_geometry_get_fit_width (self, width));
}
