/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadQuestionView:
 *
 * One question: its stem, its options as a native radio group, and Verify. Nothing is judged before Verify.
 * Follows the question's present round in the session. Keys 1 to 9 pick, Enter verifies and, once the
 * question is closed, goes on.
 *
 * Properties: "session", "question", "last" (whether what follows are the answers). Signals: "continue".
 */
#define INROAD_TYPE_QUESTION_VIEW (inroad_question_view_get_type ())
G_DECLARE_FINAL_TYPE (InroadQuestionView, inroad_question_view, INROAD, QUESTION_VIEW, GtkWidget)

GtkWidget      *inroad_question_view_new          (InroadSession      *session,
                                                   InroadQuestion     *question,
                                                   gboolean            last) G_GNUC_WARN_UNUSED_RESULT;

InroadQuestion *inroad_question_view_get_question (InroadQuestionView *self);

G_END_DECLS
