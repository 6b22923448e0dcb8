/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a renderer gave, without copying it: the first bytes of a file, or all of it with 0. NULL if it is shorter, or
 * not sealed: then the renderer could change it while it is read, or cut it so that reading ends this process. */
GBytes *inroad_sealed_file_map (int   fd,
                                gsize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
