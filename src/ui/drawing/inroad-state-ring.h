/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadStateRing:
 *
 * How far something is done, as a ring: empty, filled in part, or full with a tick.
 *
 * Properties: "fraction" (from 0 to 1).
 */
#define INROAD_TYPE_STATE_RING (inroad_state_ring_get_type ())
G_DECLARE_FINAL_TYPE (InroadStateRing, inroad_state_ring, INROAD, STATE_RING, GtkWidget)

GtkWidget *inroad_state_ring_new          (void);
double     inroad_state_ring_get_fraction (InroadStateRing *self);
void       inroad_state_ring_set_fraction (InroadStateRing *self,
                                           double           fraction);

G_END_DECLS
