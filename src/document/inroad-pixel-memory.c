/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-pixel-memory"

#include "config.h"

#include "document/inroad-pixel-memory.h"

#include "document/inroad-document-error.h"
#include "document/inroad-memory-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/mman.h>

/* Tiles at the edge of a page are a little smaller than others: in steps of this they can take each other's place. */
#define STEP ((gsize) 64 * 1024)

struct _InroadPixelMemory
{
  int    fd;       /* owned */
  void  *start;    /* owned: mapped */
  gsize  capacity;
};

static int
make_file (gsize size)
{
  g_autofd int fd = inroad_memory_file_new ("inroad-pixels", size);

  if (fd == -1 || fcntl (fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
    return -1;

  return g_steal_fd (&fd);
}

InroadPixelMemory *
inroad_pixel_memory_new (gsize    size,
                         GError **error)
{
  gsize capacity = (size + STEP - 1) / STEP * STEP;
  g_autofd int fd = -1;
  void *start = MAP_FAILED;
  InroadPixelMemory *self;

  g_return_val_if_fail (size > 0 && size <= G_MAXSSIZE, NULL);

  fd = make_file (capacity);
  if (fd != -1)
    start = mmap (NULL, capacity, PROT_READ, MAP_SHARED, fd, 0);
  if (start == MAP_FAILED)
    {
      g_debug ("No memory for pixels: %s", g_strerror (errno));
      g_propagate_error (error, inroad_document_error_new (INROAD_DOCUMENT_ERROR_TOO_LARGE));
      return NULL;
    }

  self = g_new (InroadPixelMemory, 1);
  self->fd = g_steal_fd (&fd);
  self->start = start;
  self->capacity = capacity;
  return self;
}

void
inroad_pixel_memory_free (InroadPixelMemory *self)
{
  munmap (self->start, self->capacity);
  g_clear_fd (&self->fd, NULL);
  g_free (self);
}

int
inroad_pixel_memory_get_fd (InroadPixelMemory *self)
{
  return self->fd;
}

const guchar *
inroad_pixel_memory_get_start (InroadPixelMemory *self)
{
  return self->start;
}

gsize
inroad_pixel_memory_get_capacity (InroadPixelMemory *self)
{
  return self->capacity;
}
