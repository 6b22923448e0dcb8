/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Keeps the dialogs of a window off what stands at its foot. */
void inroad_dialog_floor_lay (AdwApplicationWindow *window,
                              GtkWidget            *foot);

G_END_DECLS
