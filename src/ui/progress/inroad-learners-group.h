/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * InroadLearnersGroup:
 *
 * Those who share the account: who learns now and what they are called, the others to learn as, and a way to add and to
 * remove one.
 */
#define INROAD_TYPE_LEARNERS_GROUP (inroad_learners_group_get_type ())
G_DECLARE_FINAL_TYPE (InroadLearnersGroup, inroad_learners_group, INROAD, LEARNERS_GROUP, AdwPreferencesGroup)

/* Called once. */
void inroad_learners_group_set_session (InroadLearnersGroup *self,
                                        InroadSession       *session);
/* Lists them anew. */
void inroad_learners_group_update      (InroadLearnersGroup *self);

G_END_DECLS
