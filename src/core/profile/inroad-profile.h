/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadProfile:
 *
 * Everything that is remembered about a learner: their progress in each module. Members of the file that
 * this version does not know are kept and written back.
 */
#define INROAD_TYPE_PROFILE (inroad_profile_get_type ())
G_DECLARE_FINAL_TYPE (InroadProfile, inroad_profile, INROAD, PROFILE, GObject)

InroadProfile  *inroad_profile_new             (void) G_GNUC_WARN_UNUSED_RESULT;

InroadProfile  *inroad_profile_new_without     (InroadProfile *other,
                                                const char    *module_id) G_GNUC_WARN_UNUSED_RESULT;

/* What was before: attempts are put before those that are there, and states are raised. */
void            inroad_profile_take_earlier    (InroadProfile *self,
                                                InroadProfile *earlier);

/* Several learners may share an account; NULL for one who has no name. */
const char     *inroad_profile_get_name        (InroadProfile *self);
void            inroad_profile_set_name        (InroadProfile *self,
                                                const char    *name);

/* Made on first use; never NULL. */
InroadProgress *inroad_profile_get_progress    (InroadProfile *self,
                                                const char    *module_id);
gboolean        inroad_profile_has_progress    (InroadProfile *self,
                                                const char    *module_id);
/* Of InroadProgress. */
GListModel     *inroad_profile_get_all         (InroadProfile *self);

G_END_DECLS
