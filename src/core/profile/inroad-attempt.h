/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * InroadAttempt:
 *
 * One verified pick. Immutable. Refers to the lesson by ids only, and says with which version of it the
 * answer was given.
 */
#define INROAD_TYPE_ATTEMPT (inroad_attempt_get_type ())
G_DECLARE_FINAL_TYPE (InroadAttempt, inroad_attempt, INROAD, ATTEMPT, GObject)

InroadAttempt      *inroad_attempt_new             (const char         *id,
                                                    const char         *round_id,
                                                    const char         *module_version,
                                                    const char         *module_digest,
                                                    const char         *question_id,
                                                    const char         *option_id,
                                                    const char * const *order,
                                                    guint32             seed,
                                                    gboolean            right,
                                                    GDateTime          *time) G_GNUC_WARN_UNUSED_RESULT;

/* A random UUID of its own. */
const char         *inroad_attempt_get_id             (InroadAttempt *self);
/* The UUID shared by all picks of one go at the question. */
const char         *inroad_attempt_get_round_id       (InroadAttempt *self);
const char         *inroad_attempt_get_module_version (InroadAttempt *self);
const char         *inroad_attempt_get_module_digest  (InroadAttempt *self);
const char         *inroad_attempt_get_question_id    (InroadAttempt *self);
const char         *inroad_attempt_get_option_id      (InroadAttempt *self);
/* The ids of all options in the order in which they were shown. */
const char * const *inroad_attempt_get_order          (InroadAttempt *self);
guint32             inroad_attempt_get_seed           (InroadAttempt *self);
gboolean            inroad_attempt_get_right          (InroadAttempt *self);
/* UTC */
GDateTime          *inroad_attempt_get_time           (InroadAttempt *self);

G_END_DECLS
