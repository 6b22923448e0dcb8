/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-profile.h"

G_BEGIN_DECLS

/* What a profile holds, in plain words. */

/* "12 answers, 3 sections done" */
char *inroad_progress_words_for_progress (InroadProgress *progress) G_GNUC_WARN_UNUSED_RESULT;
/* "3 answers fewer, 1 section more done", and of which lesson where there are several; @lesson_id: the one that is open,
 * @title: what it is called */
char *inroad_progress_words_for_changes  (InroadProfile  *present,
                                          InroadProfile  *other,
                                          const char     *lesson_id,
                                          const char     *title) G_GNUC_WARN_UNUSED_RESULT;
char *inroad_progress_words_for_answers  (guint           n) G_GNUC_WARN_UNUSED_RESULT;
/* Why a copy could not be written somewhere else. */
const char *inroad_progress_words_for_copy_failure (const GError *error);
/* @name: (nullable) */
const char *inroad_progress_words_for_name (const char   *name);

G_END_DECLS
