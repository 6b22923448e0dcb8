/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-geometry-transform"

#include "config.h"

#include "document/inroad-page-geometry.h"

#include <math.h>

/* view = (xx * x + xy * y + x0, yx * x + yy * y + y0) */
typedef struct
{
  double xx, xy, yx, yy, x0, y0;
} Matrix;

static Matrix
get_matrix (InroadPageGeometry *self,
            guint               page)
{
  double         scale = inroad_page_geometry_get_zoom (self) * INROAD_PIXELS_PER_POINT;
  InroadViewArea area;
  Matrix         matrix = { 0 };

  inroad_page_geometry_get_page_area (self, page, &area);
  matrix.x0 = area.x;
  matrix.y0 = area.y;

  switch (inroad_page_geometry_get_rotation (self))
    {
    case 90:
      matrix.xy = -scale;
      matrix.yx = scale;
      matrix.x0 += area.width;
      break;

    case 180:
      matrix.xx = -scale;
      matrix.yy = -scale;
      matrix.x0 += area.width;
      matrix.y0 += area.height;
      break;

    case 270:
      matrix.xy = scale;
      matrix.yx = -scale;
      matrix.y0 += area.height;
      break;

    default:
      matrix.xx = scale;
      matrix.yy = scale;
      break;
    }

  return matrix;
}

static Matrix
invert (const Matrix *m)
{
  double determinant = m->xx * m->yy - m->xy * m->yx;

  return (Matrix) {
    .xx = m->yy / determinant,
    .xy = -m->xy / determinant,
    .yx = -m->yx / determinant,
    .yy = m->xx / determinant,
    .x0 = (m->xy * m->y0 - m->yy * m->x0) / determinant,
    .y0 = (m->yx * m->x0 - m->xx * m->y0) / determinant,
  };
}

static void
apply (const Matrix *m,
       double        x,
       double        y,
       double       *new_x,
       double       *new_y)
{
  *new_x = m->xx * x + m->xy * y + m->x0;
  *new_y = m->yx * x + m->yy * y + m->y0;
}

void
inroad_page_geometry_to_view (InroadPageGeometry   *self,
                              guint                 page,
                              const InroadPageArea *area,
                              InroadViewArea       *result)
{
  Matrix matrix;
  double x1, y1, x2, y2;

  g_return_if_fail (INROAD_IS_PAGE_GEOMETRY (self));
  g_return_if_fail (page < inroad_page_geometry_get_n_pages (self));
  g_return_if_fail (area != NULL && result != NULL);

  matrix = get_matrix (self, page);
  apply (&matrix, area->x, area->y, &x1, &y1);
  apply (&matrix, area->x + area->width, area->y + area->height, &x2, &y2);
  result->x = MIN (x1, x2);
  result->y = MIN (y1, y2);
  result->width = fabs (x2 - x1);
  result->height = fabs (y2 - y1);
}

void
inroad_page_geometry_to_page (InroadPageGeometry *self,
                              guint               page,
                              double              view_x,
                              double              view_y,
                              double             *page_x,
                              double             *page_y)
{
  Matrix matrix;
  Matrix inverse;

  g_return_if_fail (INROAD_IS_PAGE_GEOMETRY (self));
  g_return_if_fail (page < inroad_page_geometry_get_n_pages (self));
  g_return_if_fail (page_x != NULL && page_y != NULL);

  matrix = get_matrix (self, page);
  inverse = invert (&matrix);
  apply (&inverse, view_x, view_y, page_x, page_y);
}
