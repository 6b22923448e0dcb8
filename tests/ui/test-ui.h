/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "tests/support/test-wait.h"

#include "core/module/inroad-citation.h"
#include "core/session/inroad-session.h"
#include "ui/window/inroad-window.h"

G_BEGIN_DECLS

/* A window on a lesson, for a guest or a learner whose progress is in a file. */
typedef struct
{
  GtkApplication     *application;
  InroadProfileStore *store;
  InroadModule       *module;       /* borrowed; the built-in one where it is not given */
  InroadSession      *session;
  InroadWindow       *window;
  InroadPermissions   permissions; /* before it is opened; NONE stands for all */
} TestWindow;

int           test_ui_run          (int          argc,
                                    char        *argv[],
                                    void      (* add_tests) (void));

/* GTK 4.18 complains when a widget is gone that a button was pressed on, as a page is that one goes back from. */
void          test_ui_allow_gone_under_button (void);

InroadModule *test_ui_get_module   (void);
void          test_window_open     (TestWindow  *test,
                                    int          width,
                                    int          height);
/* A window of 1280 by 800 with a document in its reader, not yet shown there. */
void          test_window_open_file (TestWindow *test,
                                     GFile      *file);
/* Fails if anything keeps the window alive. */
void          test_window_close    (TestWindow  *test);
void          test_window_go       (TestWindow  *test,
                                    const char  *section_id);
/* Does what a button with that action of the session does; target may be NULL. */
void          test_window_act      (TestWindow  *test,
                                    const char  *action,
                                    const char  *target);
/* The first widget of a type on screen, or NULL. */
gpointer      test_window_find     (TestWindow  *test,
                                    GType        type);
/* Opens a window of that width for each citation of the paper in the built-in lesson, all five of them, and follows
 * it there. */
void          test_follow_citations (int         width,
                                     void     (* follow) (TestWindow     *test,
                                                          InroadCitation *citation));

/* To all renderers of this process; FALSE if one of them could not be told, as one that has ended. */
gboolean      test_signal_renderers (int          signal);

/* Runs the main loop for that many frames of a widget. */
void          test_wait_frames     (gpointer     widget,
                                    guint        n_frames);
/* The nth widget, from 0, of a type on screen below a widget; or NULL. */
gpointer      test_find_widget     (gpointer     root,
                                    GType        type,
                                    guint        nth);
/* What stands on screen for a block of the lesson, or NULL. */
GtkWidget    *test_find_block_widget (TestWindow  *test,
                                      const char  *block_id);
GtkWidget    *test_find_label      (gpointer     root,
                                    const char  *text);
gboolean      test_is_on_screen    (gpointer     widget);
/* As if the key were pressed with the focus on a widget below. */
gboolean      test_press_key       (gpointer     widget,
                                    guint        key);
/* What a screen reader was told last, since this was called last; or NULL. Owned by the caller. */
char         *test_take_announced  (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
