/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-profile.h"

G_BEGIN_DECLS

/**
 * InroadGeneration:
 *
 * An earlier state of a profile that is still kept. Immutable.
 */
#define INROAD_TYPE_GENERATION (inroad_generation_get_type ())
G_DECLARE_FINAL_TYPE (InroadGeneration, inroad_generation, INROAD, GENERATION, GObject)

InroadGeneration *inroad_generation_new         (guint             number,
                                                 GDateTime        *time,
                                                 InroadProfile    *profile) G_GNUC_WARN_UNUSED_RESULT;

/* 1 is the newest. */
guint             inroad_generation_get_number  (InroadGeneration *self);
/* When it was saved, in UTC. */
GDateTime        *inroad_generation_get_time    (InroadGeneration *self);
InroadProfile    *inroad_generation_get_profile (InroadGeneration *self);

G_END_DECLS
