/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a profile could not be saved, in words for a learner, and what they can do. */
char *inroad_profile_words_for_unsaved (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

/* Why a profile could not be read. */
char *inroad_profile_words_for_unread (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

/* What is wrong with the disk, in words for a learner where there are some. */
const char *inroad_profile_words_for_error (const GError *error);

/* A moment, in words for a learner, in the time zone of the computer. */
char *inroad_profile_words_for_time    (GDateTime    *time) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
