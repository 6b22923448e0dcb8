/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A source with its number, how sure it is, and its address. */
GtkWidget *inroad_source_row_new (InroadSession *session,
                                  InroadSource  *source);

G_END_DECLS
