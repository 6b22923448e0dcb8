/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadOptionVerdict:
 * @INROAD_OPTION_VERDICT_NONE: not verified, may be picked
 * @INROAD_OPTION_VERDICT_WRONG: verified in this go and not the one
 * @INROAD_OPTION_VERDICT_RIGHT: verified in this go and right
 * @INROAD_OPTION_VERDICT_SHOWN: the right one, shown because no other was left
 * @INROAD_OPTION_VERDICT_PASSED_OVER: not picked in a go that is closed
 */
typedef enum
{
  INROAD_OPTION_VERDICT_NONE,
  INROAD_OPTION_VERDICT_WRONG,
  INROAD_OPTION_VERDICT_RIGHT,
  INROAD_OPTION_VERDICT_SHOWN,
  INROAD_OPTION_VERDICT_PASSED_OVER,
} InroadOptionVerdict;

/**
 * InroadOptionCard:
 *
 * One option of a question as a large target: a radio button with the option's words and its key. Once
 * verified, the verdict stays with it, in a symbol, a word and the feedback, and a way to the evidence.
 */
#define INROAD_TYPE_OPTION_CARD (inroad_option_card_get_type ())
G_DECLARE_FINAL_TYPE (InroadOptionCard, inroad_option_card, INROAD, OPTION_CARD, GtkWidget)

GtkWidget           *inroad_option_card_new         (InroadSession       *session,
                                                     InroadOption        *option,
                                                     guint                number) G_GNUC_WARN_UNUSED_RESULT;

InroadOption        *inroad_option_card_get_option  (InroadOptionCard    *self);
/* The native radio button, to be grouped with its neighbours'. */
GtkCheckButton      *inroad_option_card_get_radio   (InroadOptionCard    *self);

InroadOptionVerdict  inroad_option_card_get_verdict (InroadOptionCard    *self);
void                 inroad_option_card_set_verdict (InroadOptionCard    *self,
                                                     InroadOptionVerdict  verdict);

/* The verdict in words, as it is shown and spoken; NULL where there is none. */
const char          *inroad_option_verdict_get_word (InroadOptionVerdict  verdict);
/* Puts the keyboard on the verdict, so that a screen reader goes on from there. */
gboolean             inroad_option_card_focus_verdict (InroadOptionCard  *self);

G_END_DECLS
