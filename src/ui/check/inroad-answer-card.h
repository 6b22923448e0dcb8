/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadAnswerCard:
 *
 * What became of one question, to read and not to change: what was picked, in that order, what is right and
 * why. Offers to practise again. It says nothing of passing or failing.
 *
 * Properties: "session", "question".
 */
#define INROAD_TYPE_ANSWER_CARD (inroad_answer_card_get_type ())
G_DECLARE_FINAL_TYPE (InroadAnswerCard, inroad_answer_card, INROAD, ANSWER_CARD, GtkWidget)

GtkWidget *inroad_answer_card_new (InroadSession  *session,
                                   InroadQuestion *question) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
