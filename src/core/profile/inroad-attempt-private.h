/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-attempt.h"
#include "core/profile/inroad-json-reader.h"

G_BEGIN_DECLS

/* For the codec alone. An attempt never changes, so its JSON is made once, or kept as it was read, together with
 * members that this version does not know. A profile of ten thousand attempts is written by copying. */
const char *inroad_attempt_get_json  (InroadAttempt *self);
void        inroad_attempt_take_json (InroadAttempt *self,
                                      char          *json);

/* Reads a list of attempts into an InroadProgress: an InroadJsonReadValue. */
gboolean    inroad_attempts_read     (InroadJsonReader *reader,
                                      gpointer          progress,
                                      gsize             offset);

G_END_DECLS
