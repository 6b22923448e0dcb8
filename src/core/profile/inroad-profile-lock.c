/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-lock"

#include "config.h"

#include "core/profile/inroad-profile-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

static int
open_lock (const char *path)
{
  int fd;

  do
    fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  while (fd < 0 && errno == EINTR);

  return fd;
}

/* A lock of the open file description, unlike one of the process, does not go when any other descriptor of the
 * file is closed. It is on a file of its own, since the profile is replaced by each save. */
static int
lock (int fd)
{
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int result;

  do
    result = fcntl (fd, F_OFD_SETLK, &whole);
  while (result != 0 && errno == EINTR);

  return result;
}

InroadLockState
inroad_profile_lock_take (const char *path,
                          int        *fd)
{
  g_autofree char *lock_path = g_strconcat (path, ".lock", NULL);
  g_autofd int opened = open_lock (lock_path);

  *fd = -1;
  if (opened < 0)
    {
      g_debug ("%s: %s", lock_path, g_strerror (errno));
      return INROAD_LOCK_NONE;
    }

  if (lock (opened) != 0)
    {
      if (errno == EAGAIN || errno == EACCES)
        return INROAD_LOCK_OTHER;

      g_message ("%s: %s", lock_path, g_strerror (errno));
      return INROAD_LOCK_UNKNOWN;
    }

  *fd = g_steal_fd (&opened);

  return INROAD_LOCK_HELD;
}
