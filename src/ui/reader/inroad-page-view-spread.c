/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Two pages beside each other. */

#define G_LOG_DOMAIN "inroad-page-view-spread"

#include "config.h"

#include "ui/reader/inroad-page-view-private.h"

static InroadPageSpread
get_spread (InroadPageView *self)
{
  if (!self->two_pages)
    return INROAD_SPREAD_SINGLE;

  return self->odd_left ? INROAD_SPREAD_ODD_LEFT : INROAD_SPREAD_EVEN_LEFT;
}

void
inroad_page_view_apply_spread (InroadPageView *self)
{
  if (self->geometry != NULL)
    inroad_page_geometry_set_spread (self->geometry, get_spread (self));
}

/* The page that is being read stays in sight. */
static void
change_spread (InroadPageView *self)
{
  double offset = 0;
  guint page = inroad_page_view_get_place (self, &offset);

  if (self->geometry != NULL && inroad_page_geometry_get_spread (self->geometry) != get_spread (self))
    {
      inroad_page_view_apply_spread (self);
      self->fitted_width = 0;
      inroad_page_view_go_to (self, page, offset);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }

  inroad_page_view_notify_spread (self);
}

/**
 * inroad_page_view_set_two_pages:
 * @self: a view
 * @two_pages: whether two pages stand beside each other
 */
void
inroad_page_view_set_two_pages (InroadPageView *self,
                                gboolean        two_pages)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));

  if (self->two_pages == two_pages)
    return;

  self->two_pages = two_pages;
  change_spread (self);
}

/**
 * inroad_page_view_set_odd_left:
 * @self: a view
 * @odd_left: of two pages beside each other, whether the first, the third and so on are on the left; else the first
 *   stands alone, as in a book
 */
void
inroad_page_view_set_odd_left (InroadPageView *self,
                               gboolean        odd_left)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));

  if (self->odd_left == odd_left)
    return;

  self->odd_left = odd_left;
  change_spread (self);
}

/**
 * inroad_page_view_get_spread:
 * @self: a view
 * @two_pages: (out): whether two pages stand beside each other
 * @odd_left: (out): whether the first of these stands on the left
 */
void
inroad_page_view_get_spread (InroadPageView *self,
                             gboolean       *two_pages,
                             gboolean       *odd_left)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));
  g_return_if_fail (two_pages != NULL && odd_left != NULL);

  *two_pages = self->two_pages;
  *odd_left = self->odd_left;
}
