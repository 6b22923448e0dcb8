/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean inroad_durable_file_write     (const char  *path,
                                        GBytes      *bytes,
                                        GError     **error);
gboolean inroad_durable_file_rename    (const char  *from,
                                        const char  *to,
                                        GError     **error);

G_END_DECLS
