/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-generation.h"
#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Rows of the dialog of progress. The buttons on them are commands of the session: one that is not permitted, or of no
 * use now, has none. */

GtkWidget *inroad_progress_row_new_for_lesson (InroadSession    *session,
                                               InroadProgress   *progress) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *inroad_progress_row_new_for_state  (InroadSession    *session,
                                               InroadGeneration *generation) G_GNUC_WARN_UNUSED_RESULT;

/* A button that asks the session for something. @words: what screen readers say */
GtkWidget *inroad_progress_button_new         (InroadSession    *session,
                                               const char       *action,
                                               GVariant         *target,
                                               const char       *label,
                                               const char       *words);

G_END_DECLS
