/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-memory-file"

#include "config.h"

#include "document/inroad-memory-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/mman.h>
#include <unistd.h>

#define MAX_SEAL_TRIES 50
#define SEAL_PAUSE_US 2000

int
inroad_memory_file_new (const char *name,
                        gsize       size)
{
  g_autofd int fd = memfd_create (name, MFD_CLOEXEC | MFD_ALLOW_SEALING);

  if (fd < 0 || ftruncate (fd, (off_t) size) != 0)
    return -1;

  return g_steal_fd (&fd);
}

/* Pages that the kernel has in hand, which it has for a moment at the most, refuse it: fcntl(2), F_SEAL_WRITE. */
gboolean
inroad_memory_file_seal (int fd)
{
  for (guint n_tries = 1; fcntl (fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0; n_tries++)
    {
      if (errno != EBUSY || n_tries == MAX_SEAL_TRIES)
        return FALSE;
      g_usleep (SEAL_PAUSE_US);
    }

  return TRUE;
}

gboolean
inroad_memory_file_is_sealed (int fd)
{
  int seals = fcntl (fd, F_GET_SEALS);

  return seals != -1 && (seals & F_SEAL_WRITE) != 0 && (seals & F_SEAL_SHRINK) != 0;
}
