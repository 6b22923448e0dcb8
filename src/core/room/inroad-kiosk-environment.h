/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The environment that a kiosk runs in, made from the one that it was started in. */
char **inroad_kiosk_environment_scrub (const char * const *environment,
                                       gboolean            installed) G_GNUC_WARN_UNUSED_RESULT;
/* At the start of main: starts the program anew if its environment was another one. */
void   inroad_kiosk_environment_enter (char              **argv);
/* The same for --kiosk-check, which goes on with the environment that it was started in at hand. */
void   inroad_kiosk_environment_clean (void);
/* Nothing of a learner goes into a core file or to a debugger of the same user. */
void   inroad_kiosk_forbid_dumps      (void);

G_END_DECLS
