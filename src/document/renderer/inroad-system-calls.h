/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From here on this thread, and those that it starts, can make only the system calls that drawing needs: no
 * file opened for writing, no new socket, no new process, no new executable memory. What is refused fails with
 * EPERM, so that a library can do without; running another program, or reaching into one, ends the process.
 * Needs no_new_privs. */
gboolean inroad_system_calls_restrict (GError **error);

G_END_DECLS
