/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadTextLabel:
 *
 * A text of the lesson with its marks: links open in the browser where that is permitted, the numbers of
 * sources open what they stand for.
 *
 * Properties: "session", "text".
 */
#define INROAD_TYPE_TEXT_LABEL (inroad_text_label_get_type ())
G_DECLARE_FINAL_TYPE (InroadTextLabel, inroad_text_label, INROAD, TEXT_LABEL, GtkWidget)

GtkWidget  *inroad_text_label_new         (InroadSession   *session,
                                           InroadText      *text);

InroadText *inroad_text_label_get_text    (InroadTextLabel *self);
void        inroad_text_label_set_text    (InroadTextLabel *self,
                                           InroadText      *text);
void        inroad_text_label_set_session (InroadTextLabel *self,
                                           InroadSession   *session);
void        inroad_text_label_set_justify (InroadTextLabel  *self,
                                           GtkJustification  justify);

G_END_DECLS
