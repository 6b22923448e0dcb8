/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-round.h"

G_BEGIN_DECLS

/* For the session alone, which judges. */

InroadRound *inroad_round_new             (InroadQuestion *question,
                                           const char     *id,
                                           guint32         seed) G_GNUC_WARN_UNUSED_RESULT;
/* The present pick is on its way to the disk: nothing can be picked or verified until it is judged. */
void         inroad_round_begin_recording (InroadRound    *self);
/* Notes that an option was verified, and ends the recording. */
void         inroad_round_judge           (InroadRound    *self,
                                           InroadOption   *option);

G_END_DECLS
