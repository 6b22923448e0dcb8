/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-section.h"
#include "core/profile/inroad-progress.h"

G_BEGIN_DECLS

/**
 * InroadChapter:
 *
 * A section as the learner meets it: its number, and how far they have come with it. One per section of the
 * session's module, for as long as the session lives.
 *
 * Properties: "section", "number" (from 1), "state" (notifies).
 */
#define INROAD_TYPE_CHAPTER (inroad_chapter_get_type ())
G_DECLARE_FINAL_TYPE (InroadChapter, inroad_chapter, INROAD, CHAPTER, GObject)

InroadSection      *inroad_chapter_get_section (InroadChapter *self);
guint               inroad_chapter_get_number  (InroadChapter *self);
InroadSectionState  inroad_chapter_get_state   (InroadChapter *self);

G_END_DECLS
