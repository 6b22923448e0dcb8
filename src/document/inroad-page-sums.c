/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-sums"

#include "config.h"

#include "document/inroad-page-sums.h"

struct _InroadPageSums
{
  guint   n_pages;
  double  length;
  double *tree; /* owned; what pages differ from length by; [i] sums the (i & -i) pages that end at i - 1 */
};

InroadPageSums *
inroad_page_sums_new (guint  n_pages,
                      double length)
{
  InroadPageSums *self = g_new0 (InroadPageSums, 1);

  g_assert (n_pages < G_MAXUINT / 2);

  self->n_pages = n_pages;
  self->length = length;
  self->tree = g_new0 (double, (gsize) n_pages + 1);
  return self;
}

void
inroad_page_sums_free (InroadPageSums *self)
{
  g_free (self->tree);
  g_free (self);
}

/* The lowest bit that is set. */
static guint
low_bit (guint i)
{
  return i & (~i + 1);
}

void
inroad_page_sums_add (InroadPageSums *self,
                      guint           page,
                      double          difference)
{
  g_assert (page < self->n_pages);

  for (guint i = page + 1; i <= self->n_pages; i += low_bit (i))
    self->tree[i] += difference;
}

double
inroad_page_sums_get (InroadPageSums *self,
                      guint           page)
{
  double sum = page * self->length;

  g_assert (page <= self->n_pages);

  for (guint i = page; i > 0; i -= low_bit (i))
    sum += self->tree[i];

  return sum;
}

guint
inroad_page_sums_find (InroadPageSums *self,
                       double          line,
                       double          scale,
                       double          gap)
{
  guint  page = 0;
  guint  step = 1;
  double start = 0;

  while (step <= self->n_pages / 2)
    step *= 2;

  for (; step > 0; step /= 2)
    if (page + step < self->n_pages)
      {
        double block = (step * self->length + self->tree[page + step]) * scale + step * gap;

        if (start + block <= line)
          {
            page += step;
            start += block;
          }
      }

  return page;
}
