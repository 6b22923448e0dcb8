/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-question.h"
#include "core/profile/inroad-attempt.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadRound:
 *
 * One go at a question: the order in which its options stand, what is picked and not yet verified, what was
 * verified. Closed once the right option was found or only one is left. Rebuilt from the attempts of its
 * round id, so that a go that was interrupted goes on where it stopped.
 *
 * Properties: "question", "picked" (an InroadOption or NULL; settable), "closed", "verified" (the option
 * verified last, or NULL), "recording" (an answer is on its way to the disk), "can-verify".
 * All but "question" notify.
 */
#define INROAD_TYPE_ROUND (inroad_round_get_type ())
G_DECLARE_FINAL_TYPE (InroadRound, inroad_round, INROAD, ROUND, GObject)

const char     *inroad_round_get_id         (InroadRound  *self);
InroadQuestion *inroad_round_get_question   (InroadRound  *self);
guint32         inroad_round_get_seed       (InroadRound  *self);
/* Of InroadOption, in the order shown. */
GListModel     *inroad_round_get_options    (InroadRound  *self);

InroadOption   *inroad_round_get_picked     (InroadRound  *self);
void            inroad_round_set_picked     (InroadRound  *self,
                                             InroadOption *option);
/* Whether this option was verified in this round (right or wrong). */
gboolean        inroad_round_was_tried      (InroadRound  *self,
                                             InroadOption *option);
InroadOption   *inroad_round_get_verified   (InroadRound  *self);
gboolean        inroad_round_get_closed     (InroadRound  *self);
/* Whether the right option was picked, rather than left over. */
gboolean        inroad_round_get_found      (InroadRound  *self);
gboolean        inroad_round_get_recording  (InroadRound  *self);
gboolean        inroad_round_get_can_verify (InroadRound  *self);

G_END_DECLS
