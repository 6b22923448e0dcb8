/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/lesson/inroad-lesson-view.h"
#include "ui/reader/inroad-presentation.h"
#include "ui/reader/inroad-reader.h"
#include "ui/reader/inroad-return-bar.h"
#include "ui/sidebar/inroad-sidebar.h"
#include "ui/window/inroad-profile-banner.h"
#include "ui/window/inroad-window.h"

G_BEGIN_DECLS

struct _InroadWindow
{
  AdwApplicationWindow    parent_instance;

  /* Owned */
  InroadSession          *session;
  InroadLessonView       *left;      /* with the question that "Show Me Why" led away from */

  /* Borrowed, weak */
  GtkWidget              *opener;    /* had the keyboard when the document was opened */

  /* Template */
  InroadProfileBanner    *banner;
  AdwOverlaySplitView    *beside;
  AdwBin                 *lesson;
  GtkWidget              *lesson_pane;
  AdwWindowTitle         *lesson_title;
  GMenu                  *menu;
  AdwNavigationPage      *page;
  InroadPresentation     *presentation;
  InroadReader           *reader;
  InroadReturnBar        *return_bar;
  InroadSidebar          *sidebar;
  AdwNavigationSplitView *split_view;
  AdwToastOverlay        *toasts;

  gboolean                was_fullscreen;  /* before the presentation */
  guint                   cover_id;        /* while the document comes to lie over the lesson; 0 otherwise */
  gint64                  cover_end;       /* when that is given up, as the frame clock tells time; 0 before it began */
};

/* inroad-window-actions.c */
gboolean inroad_window_may_leave      (InroadWindow *self);
void     inroad_window_add_actions    (InroadWindow *self);

/* inroad-window-panes.c: the lesson, and the document beside it or over it */
void     inroad_window_follow_session (InroadWindow *self);
void     inroad_window_update_panes   (InroadWindow *self);
void     inroad_window_take_closing   (InroadWindow *self);
void     inroad_window_go_on_reading  (InroadWindow *self);

/* inroad-window-presentation.c */
void     inroad_window_begin_presentation (InroadWindow   *self,
                                           InroadDocument *document,
                                           guint           page);
void     inroad_window_end_presentation   (InroadWindow   *self);

G_END_DECLS
