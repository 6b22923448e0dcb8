/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>
#include <sys/stat.h>
#include <time.h>

G_BEGIN_DECLS

/**
 * InroadFileIdentity:
 *
 * What tells one content of a path from another without reading it. All zero: no file.
 */
typedef struct
{
  dev_t           device;
  ino_t           inode;
  off_t           size;
  struct timespec changed;
} InroadFileIdentity;

gboolean  inroad_file_identity_equal      (const InroadFileIdentity  *a,
                                           const InroadFileIdentity  *b);
/* All zero if there is no file, or if it cannot be looked at. */
void      inroad_file_identity_read       (InroadFileIdentity        *self,
                                           const char                *path);
/* Of a file that is open. */
void      inroad_file_identity_take       (InroadFileIdentity        *self,
                                           const struct stat         *status);

G_END_DECLS
