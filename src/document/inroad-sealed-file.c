/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-sealed-file"

#include "config.h"

#include "document/inroad-sealed-file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

typedef struct
{
  void  *start;
  gsize  length;
} Mapping;

static void
mapping_free (gpointer data)
{
  Mapping *mapping = data;

  munmap (mapping->start, mapping->length);
  g_free (mapping);
}

static gboolean
is_sealed (int fd)
{
  int seals = fcntl (fd, F_GET_SEALS);

  return seals != -1 && (seals & F_SEAL_WRITE) != 0 && (seals & F_SEAL_SHRINK) != 0;
}

GBytes *
inroad_sealed_file_map (int   fd,
                        gsize length)
{
  struct stat info;
  Mapping *mapping;
  void *start;

  if (!is_sealed (fd) || fstat (fd, &info) != 0 || info.st_size <= 0 || (guint64) info.st_size < length)
    return NULL;

  if (length == 0)
    length = (gsize) info.st_size;
  /* Private, since kernels before 6.7 refuse to share a file that is sealed against writing; pages that are only read
   * are the same ones either way. */
  start = mmap (NULL, length, PROT_READ, MAP_PRIVATE, fd, 0);
  if (start == MAP_FAILED)
    return NULL;

  mapping = g_new (Mapping, 1);
  mapping->start = start;
  mapping->length = length;

  return g_bytes_new_with_free_func (start, length, mapping_free, mapping);
}
