/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadLessonView:
 *
 * The frame of one section: its drawing, title and lede, its body, and the way on. Tells the session where
 * the learner is and when they have seen the end; brings blocks into view.
 */
#define INROAD_TYPE_LESSON_VIEW (inroad_lesson_view_get_type ())
G_DECLARE_FINAL_TYPE (InroadLessonView, inroad_lesson_view, INROAD, LESSON_VIEW, GtkWidget)

GtkWidget     *inroad_lesson_view_new         (InroadSession    *session,
                                               InroadChapter    *chapter);

InroadChapter *inroad_lesson_view_get_chapter (InroadLessonView *self);
void           inroad_lesson_view_show_block  (InroadLessonView *self,
                                               const char       *block_id);
void           inroad_lesson_view_focus_title (InroadLessonView *self);

/* Before "Show Me Why" leads away, and for the way back. */
void           inroad_lesson_view_leave       (InroadLessonView *self);
gboolean       inroad_lesson_view_come_back   (InroadLessonView *self);

G_END_DECLS
