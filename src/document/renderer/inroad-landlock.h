/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From here on this thread, and those that it starts, can open no file but what lies at or below the given
 * paths, and those only for reading. Paths that do not exist are left out. A kernel without Landlock (before
 * 5.13, or with it switched off) is no error: the filter of system calls stands without it.
 * Needs no_new_privs. Returns: %FALSE if the kernel has Landlock and refuses. */
gboolean inroad_landlock_enter (const char *const  *readable,
                                GError            **error);

G_END_DECLS
