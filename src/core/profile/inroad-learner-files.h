/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-learner.h"

G_BEGIN_DECLS

/* The files of one learner among those of others. All of these block. */

InroadLearner *inroad_learner_files_read       (GFile       *folder,
                                                const char  *id) G_GNUC_WARN_UNUSED_RESULT;

/* The name that the profile has then, by which it is called back; or NULL. */
char          *inroad_learner_files_set_aside  (GFile       *folder,
                                                const char  *id,
                                                GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       inroad_learner_files_bring_back (GFile       *folder,
                                                const char  *aside,
                                                GError     **error);

G_END_DECLS
