/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-module.h"

G_BEGIN_DECLS

/**
 * InroadLessonHit:
 *
 * A place where the lesson says what was looked for. Never changes.
 */
#define INROAD_TYPE_LESSON_HIT (inroad_lesson_hit_get_type ())
G_DECLARE_FINAL_TYPE (InroadLessonHit, inroad_lesson_hit, INROAD, LESSON_HIT, GObject)

InroadSection *inroad_lesson_hit_get_section  (InroadLessonHit *self);
/* NULL where it is the section's own title or lede. */
const char    *inroad_lesson_hit_get_block_id (InroadLessonHit *self);
const char    *inroad_lesson_hit_get_before   (InroadLessonHit *self);
const char    *inroad_lesson_hit_get_match    (InroadLessonHit *self);
const char    *inroad_lesson_hit_get_after    (InroadLessonHit *self);

/* All places in reading order, of InroadLessonHit; case makes no difference. Questions are left out: what is
 * found there could give an answer away. */
GListModel    *inroad_lesson_search           (InroadModule    *module,
                                               const char      *needle) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
