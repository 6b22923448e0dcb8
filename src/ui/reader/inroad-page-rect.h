/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-page-geometry.h"

#include <graphene.h>

G_BEGIN_DECLS

/* An area of a page, in points, as it lies on screen: in logical pixels from the top left of the page as it is
 * turned and zoomed. */
void inroad_page_rect_init (graphene_rect_t      *self,
                            InroadPageGeometry   *geometry,
                            guint                 page,
                            const InroadPageArea *area);

G_END_DECLS
