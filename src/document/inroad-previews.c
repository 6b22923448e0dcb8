/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-previews"

#include "config.h"

#include "document/inroad-previews.h"

#include "document/inroad-tile-cache.h"

#include <math.h>

#define BUDGET (8 * 1024 * 1024)

struct _InroadPreviews
{
  GObject          parent_instance;

  InroadDocument  *document; /* borrowed, NULL once it is gone */
  InroadTileCache *cache;    /* owned; by tiles that name nothing but a page */
  GHashTable      *asked;    /* owned; page to owned Asked: those that wait and the one that is drawn */
  GQueue           waiting;  /* of owned Errand, the last asked for at the head: it is looked at now */
  gboolean         drawing;
  GHashTable      *pinned;   /* owned; empty */
};

typedef struct
{
  GCancellable *cancellable; /* owned */
  guint         n_askers;
} Asked;

/* On its way to a renderer and back. */
typedef struct
{
  InroadPreviews *previews;    /* owned once it is sent */
  GCancellable   *cancellable; /* owned */
  guint           page;
  int             edge;
} Errand;

enum
{
  SIGNAL_DRAWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void send_next (InroadPreviews *self);

G_DEFINE_FINAL_TYPE (InroadPreviews, inroad_previews, G_TYPE_OBJECT)

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_object_unref (asked->cancellable);
  g_free (asked);
}

static void
errand_free (Errand *errand)
{
  g_clear_object (&errand->previews);
  g_object_unref (errand->cancellable);
  g_free (errand);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static void
inroad_previews_finalize (GObject *object)
{
  InroadPreviews *self = INROAD_PREVIEWS (object);

  g_assert (g_queue_is_empty (&self->waiting));
  g_clear_pointer (&self->cache, inroad_tile_cache_free);
  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_clear_pointer (&self->pinned, g_hash_table_unref);

  G_OBJECT_CLASS (inroad_previews_parent_class)->finalize (object);
}

static void
inroad_previews_class_init (InroadPreviewsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_previews_finalize;

  signals[SIGNAL_DRAWN] = g_signal_new ("drawn", INROAD_TYPE_PREVIEWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
inroad_previews_init (InroadPreviews *self)
{
  g_queue_init (&self->waiting);
  self->cache = inroad_tile_cache_new ();
  self->asked = g_hash_table_new_full (NULL, NULL, NULL, asked_free);
  self->pinned = g_hash_table_new (inroad_tile_hash, inroad_tile_equal);
}

InroadPreviews *
inroad_previews_new (InroadDocument *document)
{
  InroadPreviews *self;

  g_return_val_if_fail (INROAD_IS_DOCUMENT (document), NULL);

  self = g_object_new (INROAD_TYPE_PREVIEWS, NULL);
  self->document = document;
  return self;
}

void
inroad_previews_let_go (InroadPreviews *self)
{
  g_return_if_fail (INROAD_IS_PREVIEWS (self));

  self->document = NULL;
  g_queue_clear_full (&self->waiting, (GDestroyNotify) errand_free);
}

InroadPixels *
inroad_previews_lookup (InroadPreviews *self,
                        guint           page)
{
  const InroadTile key = { .page = page };

  g_return_val_if_fail (INROAD_IS_PREVIEWS (self), NULL);

  return inroad_tile_cache_lookup (self->cache, &key);
}

/* Whether the errand is still the one that is waited for. */
static gboolean
is_current (Errand *errand)
{
  Asked *asked = g_hash_table_lookup (errand->previews->asked, GUINT_TO_POINTER (errand->page));

  return asked != NULL && asked->cancellable == errand->cancellable;
}

static void
finish (Errand       *errand,
        InroadPixels *pixels)
{
  InroadPreviews *self = errand->previews;
  const InroadTile key = { .page = errand->page };

  if (is_current (errand))
    g_hash_table_remove (self->asked, GUINT_TO_POINTER (errand->page));
  if (pixels != NULL)
    {
      inroad_tile_cache_insert (self->cache, &key, pixels);
      inroad_tile_cache_trim (self->cache, BUDGET, self->pinned);
      g_signal_emit (self, signals[SIGNAL_DRAWN], 0, errand->page);
    }

  self->drawing = FALSE;
  send_next (self);
}

static void
on_rendered (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (InroadPixels) pixels = inroad_document_render_finish (INROAD_DOCUMENT (object), result, NULL);

  finish (errand, pixels);
}

static void
on_size (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autofree InroadPageSize *sizes = NULL;
  InroadTile tile = { .page = errand->page };
  gsize n_sizes = 0;

  sizes = inroad_document_get_page_sizes_finish (INROAD_DOCUMENT (object), result, &n_sizes, NULL);
  if (n_sizes == 0)
    {
      finish (errand, NULL);
      return;
    }

  tile.scale = errand->edge / MAX (MAX (sizes[0].width, sizes[0].height), 1);
  tile.width = MAX ((int) round (sizes[0].width * tile.scale), 1);
  tile.height = MAX ((int) round (sizes[0].height * tile.scale), 1);
  inroad_document_render_async (INROAD_DOCUMENT (object), &tile, errand->cancellable, on_rendered, errand);
  g_steal_pointer (&errand);
}

/* One at a time: what somebody reads is drawn beside it. */
static void
send_next (InroadPreviews *self)
{
  Errand *errand;

  if (self->drawing || self->document == NULL)
    return;

  errand = g_queue_pop_head (&self->waiting);
  if (errand == NULL)
    return;

  self->drawing = TRUE;
  errand->previews = g_object_ref (self);
  inroad_document_get_page_sizes_async (self->document, errand->page, 1, errand->cancellable, on_size, errand);
}

static Asked *
add_asked (InroadPreviews *self,
           guint           page,
           int             edge)
{
  Asked  *asked = g_new0 (Asked, 1);
  Errand *errand = g_new0 (Errand, 1);

  asked->cancellable = g_cancellable_new ();
  g_hash_table_insert (self->asked, GUINT_TO_POINTER (page), asked);
  errand->cancellable = g_object_ref (asked->cancellable);
  errand->page = page;
  errand->edge = edge;
  g_queue_push_head (&self->waiting, errand);
  return asked;
}

void
inroad_previews_ask (InroadPreviews *self,
                     guint           page,
                     int             edge)
{
  Asked *asked;

  g_return_if_fail (INROAD_IS_PREVIEWS (self));
  g_return_if_fail (edge > 0);

  if (self->document == NULL || inroad_previews_lookup (self, page) != NULL)
    return;

  asked = g_hash_table_lookup (self->asked, GUINT_TO_POINTER (page));
  if (asked == NULL)
    asked = add_asked (self, page, edge);
  asked->n_askers++;
  send_next (self);
}

/* One that was sent comes back by itself. */
static void
drop_waiting (InroadPreviews *self,
              guint           page)
{
  for (GList *link = self->waiting.head; link != NULL; link = link->next)
    {
      Errand *errand = link->data;

      if (errand->page != page)
        continue;
      g_queue_delete_link (&self->waiting, link);
      errand_free (errand);
      return;
    }
}

void
inroad_previews_withdraw (InroadPreviews *self,
                          guint           page)
{
  Asked *asked;

  g_return_if_fail (INROAD_IS_PREVIEWS (self));

  asked = g_hash_table_lookup (self->asked, GUINT_TO_POINTER (page));
  if (asked == NULL || --asked->n_askers > 0)
    return;

  drop_waiting (self, page);
  g_cancellable_cancel (asked->cancellable);
  g_hash_table_remove (self->asked, GUINT_TO_POINTER (page));
}
