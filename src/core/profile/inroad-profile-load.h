/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-durable-file.h"
#include "core/profile/inroad-profile-store.h"

G_BEGIN_DECLS

/**
 * InroadProfileLoad:
 * @profile: what was read, or a new profile
 * @condition: how it was read
 * @detail: (nullable): what happened, for a learner
 * @identity: the content that was read; all zero if there was none, or if it was set aside
 *
 * What became of reading a profile's file.
 */
typedef struct
{
  InroadProfile          *profile;
  InroadProfileCondition  condition;
  char                   *detail;
  InroadFileIdentity      identity;
} InroadProfileLoad;

/* Blocks. */
InroadProfileLoad *inroad_profile_load_new  (const char         *path,
                                             gboolean            ours,
                                             GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void               inroad_profile_load_free (InroadProfileLoad  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadProfileLoad, inroad_profile_load_free)

G_END_DECLS
