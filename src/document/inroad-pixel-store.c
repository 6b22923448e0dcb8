/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-pixel-store"

#include "config.h"

#include "document/inroad-pixel-store.h"

/* What may lie idle: some tiles of a screen of twice the density. */
#define MAX_IDLE ((gsize) 16 * 1024 * 1024)

/* What is taken may be larger than what is needed by one such part of it. */
#define MAX_WASTE_PART 4

struct _InroadPixelStore
{
  gatomicrefcount  n_refs;

  GMutex           mutex;
  GQueue           idle;    /* guarded; of owned InroadPixelMemory, the last used at the head */
  gsize            size;    /* guarded; of those, in bytes */
  gboolean         closed;  /* guarded */
};

InroadPixelStore *
inroad_pixel_store_new (void)
{
  InroadPixelStore *self = g_new0 (InroadPixelStore, 1);

  g_atomic_ref_count_init (&self->n_refs);
  g_mutex_init (&self->mutex);
  g_queue_init (&self->idle);
  return self;
}

InroadPixelStore *
inroad_pixel_store_ref (InroadPixelStore *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

static void
free_memory (gpointer data)
{
  inroad_pixel_memory_free (data);
}

void
inroad_pixel_store_unref (InroadPixelStore *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;

  g_queue_clear_full (&self->idle, free_memory);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/* Under the mutex. */
static InroadPixelMemory *
unlink_idle (InroadPixelStore *self,
             GList            *link)
{
  InroadPixelMemory *memory = link->data;

  g_queue_delete_link (&self->idle, link);
  self->size -= inroad_pixel_memory_get_capacity (memory);
  return memory;
}

static InroadPixelMemory *
take_idle (InroadPixelStore *self,
           gsize             size)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  for (GList *link = self->idle.head; link != NULL; link = link->next)
    {
      gsize capacity = inroad_pixel_memory_get_capacity (link->data);

      if (capacity >= size && capacity - size <= capacity / MAX_WASTE_PART)
        return unlink_idle (self, link);
    }

  return NULL;
}

InroadPixelMemory *
inroad_pixel_store_take (InroadPixelStore  *self,
                         gsize              size,
                         GError           **error)
{
  InroadPixelMemory *memory;

  g_return_val_if_fail (self != NULL, NULL);

  memory = take_idle (self, size);
  return memory != NULL ? memory : inroad_pixel_memory_new (size, error);
}

/* What is too much, of what was used least lately. */
static void
trim (InroadPixelStore *self,
      gsize             most)
{
  while (self->size > most)
    inroad_pixel_memory_free (unlink_idle (self, self->idle.tail));
}

void
inroad_pixel_store_give_back (InroadPixelStore  *self,
                              InroadPixelMemory *memory)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (self != NULL && memory != NULL);

  locker = g_mutex_locker_new (&self->mutex);
  g_queue_push_head (&self->idle, memory);
  self->size += inroad_pixel_memory_get_capacity (memory);
  trim (self, self->closed ? 0 : MAX_IDLE);
}

void
inroad_pixel_store_trim (InroadPixelStore *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (self != NULL);

  locker = g_mutex_locker_new (&self->mutex);
  trim (self, 0);
}

void
inroad_pixel_store_close (InroadPixelStore *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (self != NULL);

  locker = g_mutex_locker_new (&self->mutex);
  self->closed = TRUE;
  trim (self, 0);
}

gsize
inroad_pixel_store_get_idle (InroadPixelStore *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (self != NULL, 0);

  locker = g_mutex_locker_new (&self->mutex);
  return self->size;
}
