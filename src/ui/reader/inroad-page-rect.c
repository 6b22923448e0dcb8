/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-rect"

#include "config.h"

#include "ui/reader/inroad-page-rect.h"

void
inroad_page_rect_init (graphene_rect_t      *self,
                       InroadPageGeometry   *geometry,
                       guint                 page,
                       const InroadPageArea *area)
{
  InroadViewArea page_area, view;

  g_return_if_fail (self != NULL);
  g_return_if_fail (INROAD_IS_PAGE_GEOMETRY (geometry));

  inroad_page_geometry_get_page_area (geometry, page, &page_area);
  inroad_page_geometry_to_view (geometry, page, area, &view);
  graphene_rect_init (self, (float) (view.x - page_area.x), (float) (view.y - page_area.y), (float) view.width,
                      (float) view.height);
}
