/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-chapter.h"

G_BEGIN_DECLS

/* For the session alone: it makes the chapters and tells them when their state has changed. */
InroadChapter *inroad_chapter_new          (InroadSection  *section,
                                            guint           number,
                                            InroadProgress *progress) G_GNUC_WARN_UNUSED_RESULT;
void           inroad_chapter_raise_state  (InroadChapter      *self,
                                            InroadSectionState  state);

G_END_DECLS
