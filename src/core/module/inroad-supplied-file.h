/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *inroad_supplied_file_find (const char *documents,
                                  const char *module_id,
                                  const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
