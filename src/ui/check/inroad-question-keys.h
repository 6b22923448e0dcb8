/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The keyboard of a question, as controllers for the widget that has the actions "question.pick" (s: a
 * number from 1) and "question.enter". */
GtkEventController *inroad_question_number_keys_new (void) G_GNUC_WARN_UNUSED_RESULT;
GtkEventController *inroad_question_enter_key_new   (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
