/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InroadLockState:
 * @INROAD_LOCK_NONE: it could not be asked for, such as on a disk that can only be read; to be asked for again
 * @INROAD_LOCK_HELD: we have it until we end, however we end
 * @INROAD_LOCK_OTHER: somebody else has it
 * @INROAD_LOCK_UNKNOWN: the file system knows no locks
 */
typedef enum
{
  INROAD_LOCK_NONE,
  INROAD_LOCK_HELD,
  INROAD_LOCK_OTHER,
  INROAD_LOCK_UNKNOWN,
} InroadLockState;

/* @path is the file that it protects; "@path.lock" stays for good. @fd becomes the lock's, to be closed; -1 if
 * there is none. Does not wait for others. */
InroadLockState inroad_profile_lock_take (const char *path,
                                          int        *fd);

G_END_DECLS
