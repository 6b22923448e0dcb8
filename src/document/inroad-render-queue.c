/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-render-queue"

#include "config.h"

#include "document/inroad-render-queue.h"

#include "document/inroad-tile-cache.h"

#define DEFAULT_BUDGET (64 * 1024 * 1024)

/* Once nothing has been asked for a while, that part of the budget is enough for what was read before. */
#define REST_TIME 3
#define REST_PART 8

struct _InroadRenderQueue
{
  GObject          parent_instance;

  InroadDocument  *document;  /* owned */
  GArray          *wanted;    /* owned; of InroadTile, most wanted first */
  GHashTable      *pinned;    /* owned; set of the tiles in wanted, borrowed from there */
  GHashTable      *in_flight; /* owned; owned InroadTile to owned GCancellable */
  GHashTable      *failures;  /* owned; page to owned GError */
  InroadTileCache *cache;     /* owned */
  gsize            budget;
  guint            rest_id;
  guint            next;      /* in wanted: all before are rendered, asked for or known to fail */
};

typedef enum { SIGNAL_RENDERED, SIGNAL_FAILED, SIGNAL_RETRIED, SIGNAL_RESTED, N_SIGNALS } InroadRenderQueueSignal;
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadRenderQueue, inroad_render_queue, G_TYPE_OBJECT)

/* A tile that was asked for. The queue may be gone when it comes back. */
typedef struct
{
  GWeakRef   queue;
  InroadTile tile;
} Request;

static void pump (InroadRenderQueue *self);

static Request *
request_new (InroadRenderQueue *self,
             const InroadTile  *tile)
{
  Request *request = g_new0 (Request, 1);

  g_weak_ref_init (&request->queue, self);
  request->tile = *tile;
  return request;
}

static void
request_free (Request *request)
{
  g_weak_ref_clear (&request->queue);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
cancel_in_flight (InroadRenderQueue *self)
{
  GHashTableIter iter;
  gpointer       cancellable;

  g_hash_table_iter_init (&iter, self->in_flight);
  while (g_hash_table_iter_next (&iter, NULL, &cancellable))
    g_cancellable_cancel (cancellable);
}

static void
inroad_render_queue_dispose (GObject *object)
{
  InroadRenderQueue *self = INROAD_RENDER_QUEUE (object);

  cancel_in_flight (self);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (inroad_render_queue_parent_class)->dispose (object);
}

static void
inroad_render_queue_finalize (GObject *object)
{
  InroadRenderQueue *self = INROAD_RENDER_QUEUE (object);

  g_clear_pointer (&self->pinned, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_array_unref);
  g_clear_pointer (&self->in_flight, g_hash_table_unref);
  g_clear_pointer (&self->failures, g_hash_table_unref);
  g_clear_pointer (&self->cache, inroad_tile_cache_free);

  G_OBJECT_CLASS (inroad_render_queue_parent_class)->finalize (object);
}

static void
inroad_render_queue_class_init (InroadRenderQueueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inroad_render_queue_dispose;
  object_class->finalize = inroad_render_queue_finalize;

  /**
   * InroadRenderQueue::rendered:
   * @tile: (type InroadTile): a tile that is wanted
   * @pixels: its pixels, also in the cache now
   */
  signals[SIGNAL_RENDERED] =
      g_signal_new ("rendered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_POINTER, INROAD_TYPE_PIXELS);

  /**
   * InroadRenderQueue::failed:
   * @page: a page that cannot be shown
   * @error: why; its message can be shown
   */
  signals[SIGNAL_FAILED] =
      g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  /**
   * InroadRenderQueue::retried:
   * @page: what could not be shown, and is asked for again
   */
  signals[SIGNAL_RETRIED] =
      g_signal_new ("retried", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * InroadRenderQueue::rested:
   *
   * Nobody has wanted anything else for some seconds: what is not looked at can be let go.
   */
  signals[SIGNAL_RESTED] =
      g_signal_new ("rested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inroad_render_queue_init (InroadRenderQueue *self)
{
  self->wanted = g_array_new (FALSE, FALSE, sizeof (InroadTile));
  self->pinned = g_hash_table_new (inroad_tile_hash, inroad_tile_equal);
  self->in_flight = g_hash_table_new_full (inroad_tile_hash, inroad_tile_equal, g_free,
                                           g_object_unref);
  self->failures = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_error_free);
  self->cache = inroad_tile_cache_new ();
  self->budget = DEFAULT_BUDGET;
}

InroadRenderQueue *
inroad_render_queue_new (InroadDocument *document)
{
  InroadRenderQueue *self;

  g_return_val_if_fail (INROAD_IS_DOCUMENT (document), NULL);

  self = g_object_new (INROAD_TYPE_RENDER_QUEUE, NULL);
  self->document = g_object_ref (document);
  return self;
}

static void
fail (InroadRenderQueue *self,
      guint              page,
      const GError      *error)
{
  /* It may be wanted again by now. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      self->next = 0;
      return;
    }

  if (g_hash_table_contains (self->failures, GUINT_TO_POINTER (page)))
    return;

  g_hash_table_insert (self->failures, GUINT_TO_POINTER (page), g_error_copy (error));
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, page, error);
}

static void
rendered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (InroadRenderQueue) self = g_weak_ref_get (&request->queue);
  g_autoptr (InroadPixels) pixels = NULL;
  g_autoptr (GError) error = NULL;

  pixels = inroad_document_render_finish (INROAD_DOCUMENT (object), result, &error);
  if (self == NULL || self->document == NULL)
    return;

  g_hash_table_remove (self->in_flight, &request->tile);

  if (pixels == NULL)
    {
      fail (self, request->tile.page, error);
    }
  else if (g_hash_table_contains (self->pinned, &request->tile))
    {
      inroad_tile_cache_insert (self->cache, &request->tile, pixels);
      inroad_tile_cache_trim (self->cache, self->budget, self->pinned);
      g_signal_emit (self, signals[SIGNAL_RENDERED], 0, &request->tile, pixels);
    }

  pump (self);
}

static void
send (InroadRenderQueue *self,
      const InroadTile  *tile)
{
  GCancellable *cancellable = g_cancellable_new ();

  g_hash_table_insert (self->in_flight, g_memdup2 (tile, sizeof *tile), cancellable);
  inroad_document_render_async (self->document, tile, cancellable, rendered_cb,
                                request_new (self, tile));
}

static gboolean
is_missing (InroadRenderQueue *self,
            const InroadTile  *tile)
{
  return !inroad_tile_cache_contains (self->cache, tile) &&
         !g_hash_table_contains (self->in_flight, tile) &&
         !g_hash_table_contains (self->failures, GUINT_TO_POINTER (tile->page));
}

/* Only as many as there are renderers: what has not been asked for yet can still be given up for free. */
static void
pump (InroadRenderQueue *self)
{
  if (self->document == NULL)
    return;

  while (self->next < self->wanted->len &&
         g_hash_table_size (self->in_flight) < inroad_document_get_n_renderers (self->document))
    {
      InroadTile tile = g_array_index (self->wanted, InroadTile, self->next++);

      if (is_missing (self, &tile))
        send (self, &tile);
    }
}

static void
rest_cb (gpointer user_data)
{
  InroadRenderQueue *self = user_data;

  self->rest_id = 0;
  g_signal_emit (self, signals[SIGNAL_RESTED], 0);
  inroad_tile_cache_trim (self->cache, self->budget / REST_PART, self->pinned);
  if (self->document != NULL)
    inroad_document_trim (self->document);
}

static void
put_off_rest (InroadRenderQueue *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add_seconds_once (REST_TIME, rest_cb, self);
}

/* As many as fit the budget, and always the first; more would push each other out for ever. */
static void
take_wanted (InroadRenderQueue *self,
             const InroadTile  *tiles,
             gsize              n_tiles)
{
  gsize size = 0;

  g_hash_table_remove_all (self->pinned);
  g_array_set_size (self->wanted, 0);
  self->next = 0;

  for (gsize i = 0; i < n_tiles; i++)
    {
      size += inroad_tile_get_size (&tiles[i]);
      if (i > 0 && size > self->budget)
        break;
      g_array_append_val (self->wanted, tiles[i]);
    }

  for (guint i = 0; i < self->wanted->len; i++)
    g_hash_table_add (self->pinned, &g_array_index (self->wanted, InroadTile, i));
}

/* One that waits behind another renderer's start is never begun; one that is being drawn is thrown away. */
static void
drop_stale (InroadRenderQueue *self)
{
  GHashTableIter iter;
  gpointer       tile, cancellable;

  g_hash_table_iter_init (&iter, self->in_flight);
  while (g_hash_table_iter_next (&iter, &tile, &cancellable))
    if (!g_hash_table_contains (self->pinned, tile))
      g_cancellable_cancel (cancellable);
}

/**
 * inroad_render_queue_set_wanted:
 * @self: an InroadRenderQueue
 * @tiles: (array length=n_tiles): what is visible, then its neighbours
 * @n_tiles: how many
 *
 * Replaces what was wanted before. Tiles that are kept already are not rendered again.
 */
void
inroad_render_queue_set_wanted (InroadRenderQueue *self,
                                const InroadTile  *tiles,
                                gsize              n_tiles)
{
  g_return_if_fail (INROAD_IS_RENDER_QUEUE (self));
  g_return_if_fail (tiles != NULL || n_tiles == 0);

  take_wanted (self, tiles, n_tiles);
  drop_stale (self);
  inroad_tile_cache_trim (self->cache, self->budget, self->pinned);
  put_off_rest (self);
  pump (self);
}

InroadPixels *
inroad_render_queue_lookup (InroadRenderQueue *self,
                            const InroadTile  *tile)
{
  g_return_val_if_fail (INROAD_IS_RENDER_QUEUE (self), NULL);
  g_return_val_if_fail (tile != NULL, NULL);

  return inroad_tile_cache_lookup (self->cache, tile);
}

const GError *
inroad_render_queue_get_failure (InroadRenderQueue *self,
                                 guint              page)
{
  g_return_val_if_fail (INROAD_IS_RENDER_QUEUE (self), NULL);

  return g_hash_table_lookup (self->failures, GUINT_TO_POINTER (page));
}

gboolean
inroad_render_queue_is_idle (InroadRenderQueue *self)
{
  g_return_val_if_fail (INROAD_IS_RENDER_QUEUE (self), TRUE);

  return self->next >= self->wanted->len && g_hash_table_size (self->in_flight) == 0;
}

/**
 * inroad_render_queue_retry:
 * @self: an InroadRenderQueue
 * @page: a page that failed
 *
 * Asks once more for what is wanted of the page.
 */
void
inroad_render_queue_retry (InroadRenderQueue *self,
                           guint              page)
{
  g_return_if_fail (INROAD_IS_RENDER_QUEUE (self));

  if (!g_hash_table_remove (self->failures, GUINT_TO_POINTER (page)))
    return;

  inroad_document_forget_failure (self->document, page);
  self->next = 0;
  g_signal_emit (self, signals[SIGNAL_RETRIED], 0, page);
  pump (self);
}

void
inroad_render_queue_set_budget (InroadRenderQueue *self,
                                gsize              bytes)
{
  g_return_if_fail (INROAD_IS_RENDER_QUEUE (self));

  self->budget = bytes;
  inroad_tile_cache_trim (self->cache, self->budget, self->pinned);
}

gsize
inroad_render_queue_get_size (InroadRenderQueue *self)
{
  g_return_val_if_fail (INROAD_IS_RENDER_QUEUE (self), 0);

  return inroad_tile_cache_get_size (self->cache);
}
