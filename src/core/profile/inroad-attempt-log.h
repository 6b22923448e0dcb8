/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-pieces.h"

G_BEGIN_DECLS

/**
 * InroadAttemptLog:
 *
 * The attempts of one module as JSON. An attempt never changes, so its JSON is made once, or kept as it was read,
 * together with members that this version does not know; only what is new is added. For the codec alone.
 */
typedef struct _InroadAttemptLog InroadAttemptLog;

InroadAttemptLog *inroad_attempt_log_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void              inroad_attempt_log_free       (InroadAttemptLog *self);

guint             inroad_attempt_log_get_length (InroadAttemptLog *self);
/* @text: of @n attempts with what stands between them */
void              inroad_attempt_log_append     (InroadAttemptLog *self,
                                                 GBytes           *text,
                                                 guint             n);
/* An attempt's JSON, written behind all others. */
void              inroad_attempt_log_add        (InroadAttemptLog *self,
                                                 const char       *json);
void              inroad_attempt_log_get        (InroadAttemptLog *self,
                                                 GPtrArray        *pieces);

G_END_DECLS
