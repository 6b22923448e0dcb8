/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-durable-file.h"
#include "core/profile/inroad-profile.h"

G_BEGIN_DECLS

/* Beside a profile three earlier ones are kept:
 *   .1  as it was before the last save, should the newest be damaged,
 *   .2  as it was when the program was started last, or before a change of mind ("Start Over", "Restore"),
 *   .3  what .2 was before.
 * A file takes another's place only once it was read and found good. */
#define INROAD_N_GENERATIONS 3

/* A hundred times what a busy learner's profile holds. */
#define INROAD_PROFILE_MAX_BYTES (100 * 1000 * 1000)

char          *inroad_generation_get_path (const char          *path,
                                           guint                generation) G_GNUC_WARN_UNUSED_RESULT;

/* All of these block. */
InroadProfile *inroad_generation_read     (const char          *path,
                                           InroadFileIdentity  *identity,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       inroad_generation_damaged  (const GError        *error);
char          *inroad_generation_set_aside (const char         *path,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void           inroad_generations_keep    (const char          *path,
                                           InroadFileIdentity  *first);
gboolean       inroad_generations_shift   (const char          *path,
                                           GError             **error);

G_END_DECLS
