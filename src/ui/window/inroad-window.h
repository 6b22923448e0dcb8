/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * InroadWindow:
 *
 * The window of one session: its sections at the side, the present one beside them, and the document that
 * is read beside or over it.
 *
 * Properties: "one-pane": there is room for the lesson or the document, not for both.
 */
#define INROAD_TYPE_WINDOW (inroad_window_get_type ())
G_DECLARE_FINAL_TYPE (InroadWindow, inroad_window, INROAD, WINDOW, AdwApplicationWindow)

InroadWindow  *inroad_window_new         (GtkApplication *application,
                                          InroadSession  *session) G_GNUC_WARN_UNUSED_RESULT;

InroadSession *inroad_window_get_session (InroadWindow   *self);

/* What the program adds at the top of the main menu. */
void           inroad_window_add_menu    (InroadWindow   *self,
                                          GMenuModel     *section);
void           inroad_window_add_toast   (InroadWindow   *self,
                                          AdwToast       *toast);

G_END_DECLS
