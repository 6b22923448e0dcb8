/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

#include <sys/stat.h>

G_BEGIN_DECLS

/* What is wrong with who may write a file or folder, in plain words; NULL if nobody but @owner can. */
char *inroad_guarded_file_describe_fault (const struct stat  *status,
                                          uid_t               owner) G_GNUC_WARN_UNUSED_RESULT;
/* The same of what is open, and nobody but root. */
char *inroad_guarded_file_look_at        (int                 fd) G_GNUC_WARN_UNUSED_RESULT;
char *inroad_guarded_file_read           (const char         *path,
                                          gsize              *length,
                                          GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
