/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-document-search"

#include "config.h"

#include "document/inroad-document-search.h"

#include "document/inroad-document-private.h"
#include "document/inroad-document-request.h"
#include "document/renderer/inroad-renderer-contract.h"

#include <string.h>

/* Pages at the renderers at once. */
#define MAX_ASKED 2

G_STATIC_ASSERT (INROAD_SEARCH_FLAGS_MATCH_CASE == INROAD_SEARCH_MATCH_CASE);
G_STATIC_ASSERT (INROAD_SEARCH_FLAGS_WHOLE_WORDS == INROAD_SEARCH_WHOLE_WORDS);

struct _InroadDocumentSearch
{
  GObject            parent_instance;

  InroadDocument    *document;    /* owned */
  GCancellable      *cancellable; /* owned */
  GPtrArray         *hits;        /* owned; of owned InroadSearchHit, in reading order */
  char              *needle;      /* owned */
  InroadSearchFlags  flags;
  guint              first_page;
  guint              n_pages;
  guint              n_asked;
  guint              n_answered;
  gboolean           capped;
};

typedef enum
{
  PROP_DONE = 1,
} InroadDocumentSearchProperty;

static GParamSpec *properties[PROP_DONE + 1];

static GType
get_item_type (GListModel *model)
{
  return INROAD_TYPE_SEARCH_HIT;
}

static guint
get_n_items (GListModel *model)
{
  return INROAD_DOCUMENT_SEARCH (model)->hits->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  InroadDocumentSearch *self = INROAD_DOCUMENT_SEARCH (model);

  return position < self->hits->len ? g_object_ref (g_ptr_array_index (self->hits, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InroadDocumentSearch, inroad_document_search, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* What is under way holds the document and not the search. */
static void
inroad_document_search_dispose (GObject *object)
{
  g_cancellable_cancel (INROAD_DOCUMENT_SEARCH (object)->cancellable);

  G_OBJECT_CLASS (inroad_document_search_parent_class)->dispose (object);
}

static void
inroad_document_search_finalize (GObject *object)
{
  InroadDocumentSearch *self = INROAD_DOCUMENT_SEARCH (object);

  g_clear_object (&self->document);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (inroad_document_search_parent_class)->finalize (object);
}

static void
inroad_document_search_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch ((InroadDocumentSearchProperty) prop_id)
    {
    case PROP_DONE:
      g_value_set_boolean (value, inroad_document_search_get_done (INROAD_DOCUMENT_SEARCH (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_document_search_class_init (InroadDocumentSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inroad_document_search_dispose;
  object_class->finalize = inroad_document_search_finalize;
  object_class->get_property = inroad_document_search_get_property;

  properties[PROP_DONE] =
    g_param_spec_boolean ("done", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
inroad_document_search_init (InroadDocumentSearch *self)
{
  self->hits = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
}

/* ------------------------------------------------------------------------------------------------ asking */

typedef struct
{
  GWeakRef search;
  guint    page;
} Asked;

static void
asked_free (Asked *asked)
{
  g_weak_ref_clear (&asked->search);
  g_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static void ask (InroadDocumentSearch *self);

/* One move of what stands behind, however many come. */
static void
make_room (InroadDocumentSearch *self,
           guint                 position,
           guint                 n_hits)
{
  guint n_behind = self->hits->len - position;

  g_ptr_array_set_size (self->hits, (int) (self->hits->len + n_hits));
  memmove (self->hits->pdata + position + n_hits, self->hits->pdata + position, n_behind * sizeof (gpointer));
}

static void
add_hits (InroadDocumentSearch *self,
          guint                 page,
          GVariant             *reply)
{
  g_autoptr (GVariant) hits = g_variant_get_child_value (reply, 0);
  guint position = inroad_document_search_find_page (self, page);
  gsize n_found = g_variant_n_children (hits);
  guint n_hits = (guint) MIN (n_found, INROAD_SEARCH_MAX_HITS - self->hits->len);

  self->capped = n_hits < n_found;
  if (n_hits == 0)
    return;

  make_room (self, position, n_hits);
  for (guint i = 0; i < n_hits; i++)
    {
      g_autoptr (GVariant) hit = g_variant_get_child_value (hits, i);

      g_ptr_array_index (self->hits, position + i) = inroad_search_hit_new (page, hit);
    }

  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, n_hits);
}

static void
on_searched (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (InroadDocumentSearch) self = g_weak_ref_get (&asked->search);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = inroad_renderer_pool_call_finish (INROAD_RENDERER_POOL (object), result, NULL, &error);
  if (self == NULL || self->capped)
    return;

  /* A page that cannot be read says nothing; the others do. */
  if (reply != NULL)
    add_hits (self, asked->page, reply);
  else
    g_debug ("Page %u: %s", asked->page, error->message);

  self->n_answered++;
  if (self->capped)
    g_cancellable_cancel (self->cancellable);
  if (inroad_document_search_get_done (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DONE]);
  else
    ask (self);
}

static void
ask (InroadDocumentSearch *self)
{
  while (self->n_asked < self->n_pages && self->n_asked - self->n_answered < MAX_ASKED)
    {
      Asked *asked = g_new0 (Asked, 1);

      asked->page = (self->first_page + self->n_asked) % self->n_pages;
      g_weak_ref_init (&asked->search, self);
      self->n_asked++;
      inroad_renderer_pool_call_async (inroad_document_get_pool (self->document), asked->page, "Search",
                                       g_variant_new ("(usu)", asked->page, self->needle, (guint) self->flags),
                                       NULL, self->cancellable, on_searched, asked);
    }
}

/**
 * inroad_document_search_new:
 * @document: a document
 * @needle: what is looked for
 * @flags: how
 * @first_page: where to begin, counted from 0
 *
 * Returns: (transfer full): the search, which has begun
 */
InroadDocumentSearch *
inroad_document_search_new (InroadDocument    *document,
                            const char        *needle,
                            InroadSearchFlags  flags,
                            guint              first_page)
{
  InroadDocumentSearch *self;

  g_return_val_if_fail (INROAD_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (needle != NULL, NULL);

  self = g_object_new (INROAD_TYPE_DOCUMENT_SEARCH, NULL);
  self->document = g_object_ref (document);
  self->needle = g_strdup (needle);
  self->flags = flags;
  self->n_pages = inroad_document_get_n_pages (document);
  self->first_page = MIN (first_page, self->n_pages - 1);
  ask (self);

  return self;
}

gboolean
inroad_document_search_get_done (InroadDocumentSearch *self)
{
  g_return_val_if_fail (INROAD_IS_DOCUMENT_SEARCH (self), TRUE);

  return self->capped || self->n_answered == self->n_pages;
}

gboolean
inroad_document_search_is_for (InroadDocumentSearch *self,
                               const char           *needle,
                               InroadSearchFlags     flags)
{
  g_return_val_if_fail (INROAD_IS_DOCUMENT_SEARCH (self), FALSE);
  g_return_val_if_fail (needle != NULL, FALSE);

  return self->flags == flags && g_str_equal (self->needle, needle);
}

gboolean
inroad_document_search_is_capped (InroadDocumentSearch *self)
{
  g_return_val_if_fail (INROAD_IS_DOCUMENT_SEARCH (self), FALSE);

  return self->capped;
}

guint
inroad_document_search_find_page (InroadDocumentSearch *self,
                                  guint                 page)
{
  guint first = 0, end;

  g_return_val_if_fail (INROAD_IS_DOCUMENT_SEARCH (self), 0);

  end = self->hits->len;
  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (inroad_search_hit_get_page (g_ptr_array_index (self->hits, middle)) < page)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}
