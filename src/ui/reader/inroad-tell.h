/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How something went that was asked of the world outside: in passing, or so that it cannot be missed.
 * @root: a window */
void inroad_tell_success (GtkWidget    *root,
                          const char   *text);
void inroad_tell_failure (GtkWidget    *root,
                          const char   *heading,
                          const GError *error);

G_END_DECLS
