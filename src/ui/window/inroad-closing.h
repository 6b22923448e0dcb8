/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Closes a window once what was learnt in it is saved. If it cannot be saved, it asks, or, with nobody there to
 * answer, closes all the same. A second call for a window that is being closed changes only whether it asks. */
void inroad_closing_begin (GtkWindow     *window,
                           InroadSession *session,
                           gboolean       ask);

G_END_DECLS
