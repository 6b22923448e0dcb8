/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-geometry"

#include "config.h"

#include "document/inroad-page-geometry.h"

#include "document/inroad-page-sums.h"

#include <math.h>

/* Sizes in points that are taken as they are; PDF itself allows 14,400 times the user unit. */
#define MIN_LENGTH 1.0
#define MAX_LENGTH 1000000.0

struct _InroadPageGeometry
{
  GObject         parent_instance;

  guint           n_pages;
  InroadPageSize  first;
  InroadPageSize *sizes;   /* owned; a width of 0: not known yet */
  InroadPageSums *widths;  /* owned */
  InroadPageSums *heights; /* owned */
  InroadPageSize  largest; /* the widest width and the highest height known */

  double          zoom;
  guint           rotation;
  double          column_width;
};

G_DEFINE_FINAL_TYPE (InroadPageGeometry, inroad_page_geometry, G_TYPE_OBJECT)

static void
inroad_page_geometry_finalize (GObject *object)
{
  InroadPageGeometry *self = INROAD_PAGE_GEOMETRY (object);

  g_clear_pointer (&self->widths, inroad_page_sums_free);
  g_clear_pointer (&self->heights, inroad_page_sums_free);
  g_clear_pointer (&self->sizes, g_free);

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

/* On paper, as far as it is known. */
static InroadPageSize
get_size (InroadPageGeometry *self,
          guint               page)
{
  return self->sizes[page].width > 0 ? self->sizes[page] : self->first;
}

static double
sane_length (double length)
{
  return isfinite (length) ? CLAMP (length, MIN_LENGTH, MAX_LENGTH) : MIN_LENGTH;
}

/* Sums of what is a page's height on screen. */
static InroadPageSums *
get_sums (InroadPageGeometry *self)
{
  return is_sideways (self) ? self->widths : self->heights;
}

static double
get_page_y (InroadPageGeometry *self,
            guint               page)
{
  return INROAD_PAGE_GAP + inroad_page_sums_get (get_sums (self), page) * get_scale (self) +
         page * INROAD_PAGE_GAP;
}

static guint
find_page (InroadPageGeometry *self,
           double              y)
{
  return inroad_page_sums_find (get_sums (self), y - INROAD_PAGE_GAP, get_scale (self),
                                INROAD_PAGE_GAP);
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
  self->n_pages = n_pages;
  self->first.width = sane_length (first_page->width);
  self->first.height = sane_length (first_page->height);
  self->sizes = g_new0 (InroadPageSize, n_pages);
  self->sizes[0] = self->first;
  self->largest = self->first;
  self->widths = inroad_page_sums_new (n_pages, self->first.width);
  self->heights = inroad_page_sums_new (n_pages, self->first.height);
  return self;
}

guint
inroad_page_geometry_get_n_pages (InroadPageGeometry *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), 0);

  return self->n_pages;
}

static void
set_page_size (InroadPageGeometry   *self,
               guint                 page,
               const InroadPageSize *size)
{
  InroadPageSize old = get_size (self, page);
  InroadPageSize new = { sane_length (size->width), sane_length (size->height) };

  inroad_page_sums_add (self->widths, page, new.width - old.width);
  inroad_page_sums_add (self->heights, page, new.height - old.height);
  self->sizes[page] = new;
  self->largest.width = MAX (self->largest.width, new.width);
  self->largest.height = MAX (self->largest.height, new.height);
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

  for (gsize i = 0; i < n_sizes && first + i < self->n_pages; i++)
    set_page_size (self, first + (guint) i, &sizes[i]);
}

gboolean
inroad_page_geometry_knows_page (InroadPageGeometry *self,
                                 guint               page)
{
  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), FALSE);

  return page < self->n_pages && self->sizes[page].width > 0;
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

double
inroad_page_geometry_get_width (InroadPageGeometry *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), 0);

  return MAX (turn (self, self->largest).width * get_scale (self) + 2 * INROAD_PAGE_GAP,
              self->column_width);
}

double
inroad_page_geometry_get_height (InroadPageGeometry *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), 0);

  return get_page_y (self, self->n_pages);
}

void
inroad_page_geometry_set_column_width (InroadPageGeometry *self,
                                       double              width)
{
  g_return_if_fail (INROAD_IS_PAGE_GEOMETRY (self));
  g_return_if_fail (isfinite (width) && width >= 0);

  self->column_width = width;
}

void
inroad_page_geometry_get_page_area (InroadPageGeometry *self,
                                    guint               page,
                                    InroadViewArea     *area)
{
  InroadPageSize size;

  g_return_if_fail (INROAD_IS_PAGE_GEOMETRY (self));
  g_return_if_fail (page < self->n_pages);
  g_return_if_fail (area != NULL);

  size = turn (self, get_size (self, page));
  area->width = size.width * get_scale (self);
  area->height = size.height * get_scale (self);
  area->x = (inroad_page_geometry_get_width (self) - area->width) / 2;
  area->y = get_page_y (self, page);
}

void
inroad_page_geometry_get_visible (InroadPageGeometry *self,
                                  double              y,
                                  double              height,
                                  guint              *first,
                                  guint              *last)
{
  InroadViewArea area;

  g_return_if_fail (INROAD_IS_PAGE_GEOMETRY (self));
  g_return_if_fail (first != NULL && last != NULL);

  *last = find_page (self, y + MAX (height, 0));
  *first = find_page (self, y);
  inroad_page_geometry_get_page_area (self, *first, &area);
  if (y >= area.y + area.height && *first < *last)
    *first += 1;
}

guint
inroad_page_geometry_find_page (InroadPageGeometry *self,
                                double              y,
                                double             *offset)
{
  InroadViewArea area;
  guint          page;

  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), 0);

  page = find_page (self, y);
  inroad_page_geometry_get_page_area (self, page, &area);
  if (offset != NULL)
    *offset = CLAMP ((y - area.y) / area.height, 0, 1);

  return page;
}

double
inroad_page_geometry_get_fit_width (InroadPageGeometry *self,
                                    double              width)
{
  double paper;

  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), 1);

  paper = turn (self, self->largest).width * INROAD_PIXELS_PER_POINT;
  return MAX (width - 2 * INROAD_PAGE_GAP, 1) / paper;
}

double
inroad_page_geometry_get_fit_page (InroadPageGeometry *self,
                                   double              width,
                                   double              height)
{
  double paper;

  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (self), 1);

  paper = turn (self, self->largest).height * INROAD_PIXELS_PER_POINT;
  return MIN (MAX (height - 2 * INROAD_PAGE_GAP, 1) / paper, inroad_page_geometry_get_fit_width (self, width));
}
