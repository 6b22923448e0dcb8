/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Gives up, for good, every right that drawing a page does not need: the process can read files at or below
 * the given paths and use the descriptors it has, and little else. Call it before a thread is started (each
 * has rights of its own) and before anything that is not trusted is read. After an error the process must
 * not go on. */
gboolean inroad_sandbox_enter (const char *const  *readable,
                               GError            **error);

G_END_DECLS
