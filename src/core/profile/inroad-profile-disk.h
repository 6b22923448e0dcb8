/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-profile-load.h"
#include "core/profile/inroad-profile-report.h"

G_BEGIN_DECLS

/**
 * InroadProfileDisk:
 *
 * A profile's file with its lock and its generations. All calls block, and are for any thread; one at a time goes
 * on, the others wait for it.
 */
typedef struct _InroadProfileDisk InroadProfileDisk;

InroadProfileDisk *inroad_profile_disk_new       (const char         *path) G_GNUC_WARN_UNUSED_RESULT;
void               inroad_profile_disk_free      (InroadProfileDisk  *self);

InroadProfileLoad *inroad_profile_disk_load      (InroadProfileDisk  *self,
                                                  GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean           inroad_profile_disk_save      (InroadProfileDisk  *self,
                                                  GPtrArray          *pieces,
                                                  GError            **error);
/* Keeps the profile as it is now for as long as the program is started anew two times. */
gboolean           inroad_profile_disk_keep      (InroadProfileDisk  *self,
                                                  GError            **error);
/* The same for what was loaded. The next save does it otherwise, and is the slower for it. */
void               inroad_profile_disk_keep_loaded (InroadProfileDisk *self);
InroadProfileReport *inroad_profile_disk_report  (InroadProfileDisk  *self) G_GNUC_WARN_UNUSED_RESULT;
/* The profile's file to the letter, whatever is in it. */
GBytes            *inroad_profile_disk_read      (InroadProfileDisk  *self,
                                                  GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
