/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/lesson/inroad-lesson-view.h"
#include "ui/lesson/inroad-text-label.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _InroadLessonView
{
  GtkWidget        parent_instance;

  /* Owned */
  InroadSession   *session;
  InroadChapter   *chapter;
  AdwAnimation    *scrolling;
  GtkWidget       *lit;
  char            *awaited_block;   /* to be brought into view once there is a layout */

  /* Borrowed, weak */
  GtkWidget       *left_focus;      /* had the keyboard when the view was left */

  /* Template */
  GtkAdjustment   *adjustment;
  AdwBin          *body;
  GtkWidget       *content;
  GtkWidget       *head;
  GtkLabel        *kicker;
  InroadTextLabel *lede;
  GtkWidget       *next;
  GtkLabel        *next_label;
  AdwBin          *picture;
  GtkWidget       *scrolled;
  GtkLabel        *title;
  GtkWidget       *title_place;

  guint            lit_source;
  guint            tick;
  guint            n_frames;
  int              left_width;      /* of the content when it was left */
  double           left_value;      /* of the adjustment, then */
  gboolean         was_left;
  gboolean         comes_back;      /* to there, once there is a layout */
  gboolean         settled;         /* stands where the learner stopped: from now on scrolling is theirs */
};

/* inroad-lesson-view-place.c */
void inroad_lesson_view_tell_place      (InroadLessonView *self);
void inroad_lesson_view_put_out         (InroadLessonView *self);
void inroad_lesson_view_wait_for_layout (InroadLessonView *self);

G_END_DECLS
