/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-profile-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadProfileBanner:
 *
 * Says in plain words when the learner's progress is not kept as it should be.
 */
#define INROAD_TYPE_PROFILE_BANNER (inroad_profile_banner_get_type ())
G_DECLARE_FINAL_TYPE (InroadProfileBanner, inroad_profile_banner, INROAD, PROFILE_BANNER, GtkWidget)

void inroad_profile_banner_set_store (InroadProfileBanner *self,
                                      InroadProfileStore  *store);

G_END_DECLS
