/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

#include <sys/types.h>

G_BEGIN_DECLS

/* The user that a Flatpak sandbox shows in place of root.
 * @root: what stands before the paths that are looked at: "" but in tests
 * @uid: (out): that user
 *
 * Returns: whether we are in such a sandbox */
gboolean inroad_hidden_root_find         (const char *root,
                                          uid_t      *uid);
/* Whether nobody in here can write what is open, whatever its mode is. */
gboolean inroad_hidden_root_is_read_only (int         fd);

G_END_DECLS
