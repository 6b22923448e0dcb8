/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-profile.h"

G_BEGIN_DECLS

/**
 * InroadProgressChange:
 * @module_id: a module
 * @answers_gained: answers that only the other profile has
 * @answers_lost: answers that it lacks
 * @sections_gained: sections that are done in the other profile alone
 * @sections_lost: sections that are done, but not there
 *
 * What would change in a module if another state of the profile took the place of the present one.
 */
typedef struct
{
  char  *module_id;
  guint  answers_gained;
  guint  answers_lost;
  guint  sections_gained;
  guint  sections_lost;
} InroadProgressChange;

/* Of InroadProgressChange: the modules in which anything changes. Where the learner stopped makes no difference. */
GPtrArray *inroad_profile_compare (InroadProfile *present,
                                   InroadProfile *other) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
