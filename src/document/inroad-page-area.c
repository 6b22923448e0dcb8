/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-area"

#include "config.h"

#include "document/inroad-page-area.h"

#include <math.h>

/* Farther from each other than letters of a word, in heights of a letter. Poppler puts a space between those of a line
 * that are a tenth apart (TextOutputDev.cc, minWordBreakSpace); where there is none, they are of two lines. */
#define GAP 0.3

gboolean
inroad_page_area_is_apart (const InroadPageArea *letter,
                           const InroadPageArea *next)
{
  double height = MAX (letter->height, next->height);

  return fabs (next->y + next->height / 2 - letter->y - letter->height / 2) > height / 2 ||
         next->x - letter->x - letter->width > height * GAP;
}

void
inroad_page_area_join (InroadPageArea       *self,
                       const InroadPageArea *other)
{
  double right = MAX (self->x + self->width, other->x + other->width);
  double bottom = MAX (self->y + self->height, other->y + other->height);

  self->x = MIN (self->x, other->x);
  self->y = MIN (self->y, other->y);
  self->width = right - self->x;
  self->height = bottom - self->y;
}
