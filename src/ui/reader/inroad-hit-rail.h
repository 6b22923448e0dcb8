/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/reader/inroad-page-view.h"

G_BEGIN_DECLS

/**
 * InroadHitRail:
 *
 * Marks in the margin where the scroll bar is: where in the document something was found.
 */
#define INROAD_TYPE_HIT_RAIL (inroad_hit_rail_get_type ())
G_DECLARE_FINAL_TYPE (InroadHitRail, inroad_hit_rail, INROAD, HIT_RAIL, GtkWidget)

/* @search: NULL for none */
void inroad_hit_rail_set_search (InroadHitRail        *self,
                                 InroadPageView       *view,
                                 InroadDocumentSearch *search);

G_END_DECLS
