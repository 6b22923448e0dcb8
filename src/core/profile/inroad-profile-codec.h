/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-pieces.h"
#include "core/profile/inroad-profile.h"

G_BEGIN_DECLS

/* The version of the format that this program writes. */
#define INROAD_PROFILE_VERSION 1

/**
 * InroadProfileError:
 * @INROAD_PROFILE_ERROR_DAMAGED: not a profile: truncated, not JSON, or of wrong types
 * @INROAD_PROFILE_ERROR_TOO_NEW: written by a later version of the program
 */
typedef enum
{
  INROAD_PROFILE_ERROR_DAMAGED,
  INROAD_PROFILE_ERROR_TOO_NEW,
} InroadProfileError;

#define INROAD_PROFILE_ERROR (inroad_profile_error_quark ())
GQuark         inroad_profile_error_quark    (void);

/* Pure: no file is touched. */
GPtrArray     *inroad_profile_to_pieces      (InroadProfile  *profile) G_GNUC_WARN_UNUSED_RESULT;
GBytes        *inroad_profile_to_bytes       (InroadProfile  *profile) G_GNUC_WARN_UNUSED_RESULT;
InroadProfile *inroad_profile_new_from_bytes (GBytes         *bytes,
                                              GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
