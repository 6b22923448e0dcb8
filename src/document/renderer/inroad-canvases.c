/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-canvases"

#include "config.h"

#include "document/renderer/inroad-canvases.h"

#include "document/inroad-document-error.h"

#include <sys/mman.h>
#include <sys/stat.h>

/* What is kept mapped at most: the tiles that the program keeps, and some more. It is a small part of the address
 * space that a renderer may have. */
#define MAX_SIZE ((gsize) 128 * 1024 * 1024)

struct _InroadCanvases
{
  GQueue mapped; /* of owned Canvas, the last used at the head */
  gsize  size;   /* of all, in bytes */
};

/* As long as it is mapped no other file has its number. */
typedef struct
{
  dev_t   device;
  ino_t   number;
  guchar *start;
  gsize   size;
} Canvas;

InroadCanvases *
inroad_canvases_new (void)
{
  InroadCanvases *self = g_new0 (InroadCanvases, 1);

  g_queue_init (&self->mapped);
  return self;
}

void
inroad_canvases_free (InroadCanvases *self)
{
  inroad_canvases_clear (self);
  g_free (self);
}

static void
unmap_last (InroadCanvases *self)
{
  Canvas *canvas = g_queue_pop_tail (&self->mapped);

  self->size -= canvas->size;
  munmap (canvas->start, canvas->size);
  g_free (canvas);
}

void
inroad_canvases_clear (InroadCanvases *self)
{
  while (!g_queue_is_empty (&self->mapped))
    unmap_last (self);
}

static GList *
find_mapped (InroadCanvases    *self,
             const struct stat *info)
{
  for (GList *link = self->mapped.head; link != NULL; link = link->next)
    {
      Canvas *canvas = link->data;

      if (canvas->device == info->st_dev && canvas->number == info->st_ino)
        return link;
    }

  return NULL;
}

static Canvas *
map (InroadCanvases    *self,
     int                fd,
     const struct stat *info)
{
  gsize size = (gsize) info->st_size;
  Canvas *canvas;
  void *start;

  while (!g_queue_is_empty (&self->mapped) && self->size + size > MAX_SIZE)
    unmap_last (self);

  start = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (start == MAP_FAILED)
    return NULL;

  canvas = g_new (Canvas, 1);
  *canvas = (Canvas) { info->st_dev, info->st_ino, start, size };
  g_queue_push_head (&self->mapped, canvas);
  self->size += size;
  return canvas;
}

guchar *
inroad_canvases_map (InroadCanvases  *self,
                     int              fd,
                     gsize            size,
                     GError         **error)
{
  Canvas *canvas = NULL;
  struct stat info;
  GList *link;

  if (fstat (fd, &info) == 0 && info.st_size > 0 && (guint64) info.st_size >= size)
    {
      link = find_mapped (self, &info);
      if (link != NULL)
        {
          g_queue_unlink (&self->mapped, link);
          g_queue_push_head_link (&self->mapped, link);
        }
      canvas = link != NULL ? link->data : map (self, fd, &info);
    }

  if (canvas == NULL)
    {
      g_propagate_error (error, inroad_document_error_new (INROAD_DOCUMENT_ERROR_TOO_LARGE));
      return NULL;
    }

  return canvas->start;
}
