/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INROAD_KIOSK_EXIT_REFUSED 2

/* Whether the command line asks for anything of the kiosk. To be asked before all else. */
gboolean inroad_kiosk_is_asked_for      (int                  argc,
                                         char               **argv);
/* Whether it asks for no more than what is wrong with the room, the environment that it is started in among it. */
gboolean inroad_kiosk_is_only_looked_at (int                  argc,
                                         char               **argv);
/* @environment: as it was given to the process */
int      inroad_kiosk_main              (int                  argc,
                                         char               **argv,
                                         const char * const  *environment);

G_END_DECLS
