/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-rows"

#include "config.h"

#include "document/inroad-page-rows.h"

#include "document/inroad-page-sums.h"

#include <math.h>

/* Sizes in points that are taken as they are; PDF itself allows 14,400 times the user unit. */
#define MIN_LENGTH 1.0
#define MAX_LENGTH 1000000.0

struct _InroadPageRows
{
  guint             n_pages;
  InroadPageSpread  spread;
  InroadPageSize    first;
  InroadPageSize   *sizes;   /* owned; a width of 0: not known yet */
  InroadPageSize    largest;
  InroadPageSums   *heights; /* owned; of rows */
  InroadPageSums   *widths;  /* owned; of rows: what is their height once they are turned */
};

static double
sane_length (double length)
{
  return isfinite (length) ? CLAMP (length, MIN_LENGTH, MAX_LENGTH) : MIN_LENGTH;
}

static InroadPageSize
get_row_size (InroadPageRows *self,
              guint           row)
{
  InroadPageSize size = { 0, 0 };

  for (guint page = inroad_page_rows_get_first (self, row); page <= inroad_page_rows_get_last (self, row); page++)
    {
      InroadPageSize one = inroad_page_rows_get_size (self, page);

      size.width = MAX (size.width, one.width);
      size.height = MAX (size.height, one.height);
    }

  return size;
}

static void
update_row (InroadPageRows       *self,
            guint                 row,
            const InroadPageSize *before)
{
  InroadPageSize now = get_row_size (self, row);

  inroad_page_sums_add (self->widths, row, now.width - before->width);
  inroad_page_sums_add (self->heights, row, now.height - before->height);
}

/* Nothing but zeroed memory, and the rows of which anything is known. */
static void
rebuild (InroadPageRows *self)
{
  guint n_rows = inroad_page_rows_get_n_rows (self);

  g_clear_pointer (&self->widths, inroad_page_sums_free);
  g_clear_pointer (&self->heights, inroad_page_sums_free);
  self->widths = inroad_page_sums_new (n_rows, self->first.width);
  self->heights = inroad_page_sums_new (n_rows, self->first.height);

  for (guint row = 0; row < n_rows; row++)
    if (inroad_page_rows_knows_page (self, inroad_page_rows_get_first (self, row)) ||
        inroad_page_rows_knows_page (self, inroad_page_rows_get_last (self, row)))
      update_row (self, row, &self->first);
}

InroadPageRows *
inroad_page_rows_new (guint                 n_pages,
                      const InroadPageSize *first_page)
{
  InroadPageRows *self = g_new0 (InroadPageRows, 1);

  self->n_pages = n_pages;
  self->first.width = sane_length (first_page->width);
  self->first.height = sane_length (first_page->height);
  self->largest = self->first;
  self->sizes = g_new0 (InroadPageSize, n_pages);
  self->sizes[0] = self->first;
  self->widths = inroad_page_sums_new (n_pages, self->first.width);
  self->heights = inroad_page_sums_new (n_pages, self->first.height);
  return self;
}

void
inroad_page_rows_free (InroadPageRows *self)
{
  inroad_page_sums_free (self->widths);
  inroad_page_sums_free (self->heights);
  g_free (self->sizes);
  g_free (self);
}

guint
inroad_page_rows_get_n_pages (InroadPageRows *self)
{
  return self->n_pages;
}

gboolean
inroad_page_rows_knows_page (InroadPageRows *self,
                             guint           page)
{
  return page < self->n_pages && self->sizes[page].width > 0;
}

void
inroad_page_rows_set_size (InroadPageRows       *self,
                           guint                 page,
                           const InroadPageSize *size)
{
  InroadPageSize new = { sane_length (size->width), sane_length (size->height) };
  guint row = inroad_page_rows_get_row (self, page);
  InroadPageSize before = get_row_size (self, row);

  g_assert (page < self->n_pages);

  self->sizes[page] = new;
  self->largest.width = MAX (self->largest.width, new.width);
  self->largest.height = MAX (self->largest.height, new.height);
  update_row (self, row, &before);
}

InroadPageSize
inroad_page_rows_get_size (InroadPageRows *self,
                           guint           page)
{
  return self->sizes[page].width > 0 ? self->sizes[page] : self->first;
}

InroadPageSize
inroad_page_rows_get_largest (InroadPageRows *self)
{
  return self->largest;
}

InroadPageSpread
inroad_page_rows_get_spread (InroadPageRows *self)
{
  return self->spread;
}

void
inroad_page_rows_set_spread (InroadPageRows   *self,
                             InroadPageSpread  spread)
{
  if (self->spread == spread)
    return;

  self->spread = spread;
  rebuild (self);
}

guint
inroad_page_rows_get_n_columns (InroadPageRows *self)
{
  return self->spread == INROAD_SPREAD_SINGLE || self->n_pages == 1 ? 1 : 2;
}

/* Places in the rows that are left out before the first page. */
static guint
get_n_blank (InroadPageRows *self)
{
  return self->spread == INROAD_SPREAD_EVEN_LEFT && self->n_pages > 1 ? 1 : 0;
}

guint
inroad_page_rows_get_column (InroadPageRows *self,
                             guint           page)
{
  return (page + get_n_blank (self)) % inroad_page_rows_get_n_columns (self);
}

guint
inroad_page_rows_get_n_rows (InroadPageRows *self)
{
  return inroad_page_rows_get_row (self, self->n_pages - 1) + 1;
}

guint
inroad_page_rows_get_row (InroadPageRows *self,
                          guint           page)
{
  return (page + get_n_blank (self)) / inroad_page_rows_get_n_columns (self);
}

guint
inroad_page_rows_get_first (InroadPageRows *self,
                            guint           row)
{
  guint place = row * inroad_page_rows_get_n_columns (self);

  return place > 0 ? place - get_n_blank (self) : 0;
}

guint
inroad_page_rows_get_last (InroadPageRows *self,
                           guint           row)
{
  guint next = (row + 1) * inroad_page_rows_get_n_columns (self) - get_n_blank (self);

  return MIN (next, self->n_pages) - 1;
}

double
inroad_page_rows_get_height (InroadPageRows *self,
                             guint           row,
                             gboolean        sideways)
{
  InroadPageSize size = get_row_size (self, row);

  return sideways ? size.width : size.height;
}

double
inroad_page_rows_get_sum (InroadPageRows *self,
                          guint           row,
                          gboolean        sideways)
{
  return inroad_page_sums_get (sideways ? self->widths : self->heights, row);
}

guint
inroad_page_rows_find (InroadPageRows *self,
                       double          line,
                       double          scale,
                       double          gap,
                       gboolean        sideways)
{
  return inroad_page_sums_find (sideways ? self->widths : self->heights, line, scale, gap);
}
