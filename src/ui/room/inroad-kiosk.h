/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INROAD_KIOSK_EXIT_REFUSED 2

/* Whether the command line asks for anything of the kiosk. To be asked before all else. */
gboolean inroad_kiosk_is_asked_for (int    argc,
                                    char **argv);
gboolean inroad_kiosk_needs_clean_environment (int    argc,
                                               char **argv);
int      inroad_kiosk_main         (int    argc,
                                    char **argv);

G_END_DECLS
