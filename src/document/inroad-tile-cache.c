/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-tile-cache"

#include "config.h"

#include "document/inroad-tile-cache.h"

struct _InroadTileCache
{
  GHashTable *entries; /* owned; tile to owned Entry, which holds the key */
  GQueue      uses;    /* of Entry, the last used at the head */
  gsize       size;
};

typedef struct
{
  InroadTile    tile;
  InroadPixels *pixels; /* owned */
  GList         link;   /* in uses */
} Entry;

static gsize
entry_get_size (Entry *entry)
{
  return g_bytes_get_size (inroad_pixels_get_bytes (entry->pixels));
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->pixels);
  g_free (entry);
}

InroadTileCache *
inroad_tile_cache_new (void)
{
  InroadTileCache *self = g_new0 (InroadTileCache, 1);

  self->entries = g_hash_table_new_full (inroad_tile_hash, inroad_tile_equal, NULL, entry_free);
  g_queue_init (&self->uses);
  return self;
}

void
inroad_tile_cache_free (InroadTileCache *self)
{
  g_hash_table_unref (self->entries);
  g_free (self);
}

InroadPixels *
inroad_tile_cache_lookup (InroadTileCache  *self,
                          const InroadTile *tile)
{
  Entry *entry = g_hash_table_lookup (self->entries, tile);

  if (entry == NULL)
    return NULL;

  g_queue_unlink (&self->uses, &entry->link);
  g_queue_push_head_link (&self->uses, &entry->link);
  return entry->pixels;
}

gboolean
inroad_tile_cache_contains (InroadTileCache  *self,
                            const InroadTile *tile)
{
  return g_hash_table_contains (self->entries, tile);
}

static void
remove_entry (InroadTileCache *self,
              Entry           *entry)
{
  self->size -= entry_get_size (entry);
  g_queue_unlink (&self->uses, &entry->link);
  g_hash_table_remove (self->entries, &entry->tile);
}

void
inroad_tile_cache_insert (InroadTileCache  *self,
                          const InroadTile *tile,
                          InroadPixels     *pixels)
{
  Entry *old = g_hash_table_lookup (self->entries, tile);
  Entry *entry = g_new0 (Entry, 1);

  if (old != NULL)
    remove_entry (self, old);

  entry->tile = *tile;
  entry->pixels = g_object_ref (pixels);
  entry->link.data = entry;
  g_queue_push_head_link (&self->uses, &entry->link);
  g_hash_table_insert (self->entries, &entry->tile, entry);
  self->size += entry_get_size (entry);
}

void
inroad_tile_cache_trim (InroadTileCache *self,
                        gsize            budget,
                        GHashTable      *pinned)
{
  GList *link = self->uses.tail;

  while (link != NULL && self->size > budget)
    {
      GList *next = link->prev;
      Entry *entry = link->data;

      if (!g_hash_table_contains (pinned, &entry->tile))
        remove_entry (self, entry);

      link = next;
    }
}

gsize
inroad_tile_cache_get_size (InroadTileCache *self)
{
  return self->size;
}
