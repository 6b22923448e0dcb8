/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadReturnBar:
 *
 * Leads back to the question from which "Show Me Why" led here; not to be seen otherwise.
 */
#define INROAD_TYPE_RETURN_BAR (inroad_return_bar_get_type ())
G_DECLARE_FINAL_TYPE (InroadReturnBar, inroad_return_bar, INROAD, RETURN_BAR, GtkWidget)

void inroad_return_bar_set_session (InroadReturnBar *self,
                                    InroadSession   *session,
                                    gboolean         in_document);

G_END_DECLS
