/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file in memory of that many bytes, for what the program and a renderer hand to each other; -1 with errno if there
 * is no memory for it. */
int      inroad_memory_file_new  (const char *name,
                                  gsize       size) G_GNUC_WARN_UNUSED_RESULT;
/* Nobody may change or shorten it from now on: who gets it can map it without copying. */
gboolean inroad_memory_file_seal (int         fd) G_GNUC_WARN_UNUSED_RESULT;
/* Whether whoever made it can neither change nor shorten it any more. */
gboolean inroad_memory_file_is_sealed (int fd);

G_END_DECLS
