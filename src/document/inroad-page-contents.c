/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-contents"

#include "config.h"

#include "document/inroad-page-contents.h"

#include "document/inroad-page-images.h"

/* Pages of which something is kept at once. */
#define MAX_PAGES 24

typedef struct
{
  InroadPageText *text;  /* owned */
  GPtrArray      *links; /* owned; of InroadPageLink */
  GArray         *images; /* owned; of InroadPageArea */
  gboolean        asked_images;
  gboolean        asked_text;
  gboolean        asked_links;
} Entry;

struct _InroadPageContents
{
  GObject         parent_instance;

  InroadDocument *document;    /* owned */
  GCancellable   *cancellable; /* owned */
  GHashTable     *entries;     /* owned; page to Entry */
};

enum
{
  SIGNAL_LOADED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadPageContents, inroad_page_contents, G_TYPE_OBJECT)

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->text);
  g_clear_pointer (&entry->links, g_ptr_array_unref);
  g_clear_pointer (&entry->images, g_array_unref);
  g_free (entry);
}

static void
inroad_page_contents_dispose (GObject *object)
{
  g_cancellable_cancel (INROAD_PAGE_CONTENTS (object)->cancellable);

  G_OBJECT_CLASS (inroad_page_contents_parent_class)->dispose (object);
}

static void
inroad_page_contents_finalize (GObject *object)
{
  InroadPageContents *self = INROAD_PAGE_CONTENTS (object);

  g_clear_object (&self->document);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->entries, g_hash_table_unref);

  G_OBJECT_CLASS (inroad_page_contents_parent_class)->finalize (object);
}

static void
inroad_page_contents_class_init (InroadPageContentsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inroad_page_contents_dispose;
  object_class->finalize = inroad_page_contents_finalize;

  signals[SIGNAL_LOADED] = g_signal_new ("loaded", INROAD_TYPE_PAGE_CONTENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
inroad_page_contents_init (InroadPageContents *self)
{
  self->cancellable = g_cancellable_new ();
  self->entries = g_hash_table_new_full (NULL, NULL, NULL, entry_free);
}

InroadPageContents *
inroad_page_contents_new (InroadDocument *document)
{
  InroadPageContents *self;

  g_return_val_if_fail (INROAD_IS_DOCUMENT (document), NULL);

  self = g_object_new (INROAD_TYPE_PAGE_CONTENTS, NULL);
  self->document = g_object_ref (document);
  return self;
}

InroadDocument *
inroad_page_contents_get_document (InroadPageContents *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_CONTENTS (self), NULL);

  return self->document;
}

void
inroad_page_contents_forget (InroadPageContents *self,
                             guint               page)
{
  g_return_if_fail (INROAD_IS_PAGE_CONTENTS (self));

  g_hash_table_remove (self->entries, GUINT_TO_POINTER (page));
}

void
inroad_page_contents_keep (InroadPageContents *self,
                           guint               first,
                           guint               last)
{
  GHashTableIter iter;
  gpointer key;

  g_return_if_fail (INROAD_IS_PAGE_CONTENTS (self));

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint page = GPOINTER_TO_UINT (key);

      if (page < first || page > last)
        g_hash_table_iter_remove (&iter);
    }
}

/* The half of the pages that is further away from one. */
static void
forget_far_pages (InroadPageContents *self,
                  guint               page)
{
  inroad_page_contents_keep (self, page - MIN (page, MAX_PAGES / 4), page + MAX_PAGES / 4);
}

static Entry *
get_entry (InroadPageContents *self,
           guint               page)
{
  Entry *entry = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (page));

  if (entry != NULL)
    return entry;

  if (g_hash_table_size (self->entries) >= MAX_PAGES)
    forget_far_pages (self, page);
  entry = g_new0 (Entry, 1);
  g_hash_table_insert (self->entries, GUINT_TO_POINTER (page), entry);
  return entry;
}

typedef struct
{
  GWeakRef contents;
  guint    page;
} Asked;

static Asked *
asked_new (InroadPageContents *self,
           guint               page)
{
  Asked *asked = g_new0 (Asked, 1);

  g_weak_ref_init (&asked->contents, self);
  asked->page = page;
  return asked;
}

/* What waits for the answer, if it is still there; takes the closure. */
static InroadPageContents *
asked_free (Asked *asked,
            guint *page)
{
  InroadPageContents *self = g_weak_ref_get (&asked->contents);

  *page = asked->page;
  g_weak_ref_clear (&asked->contents);
  g_free (asked);
  return self;
}

static void
on_text (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  guint page;
  g_autoptr (InroadPageContents) self = asked_free (user_data, &page);
  g_autoptr (InroadPageText) text = inroad_document_get_text_finish (INROAD_DOCUMENT (object), result, NULL);

  /* A page that cannot be read has no words: it says itself why it cannot be shown. */
  if (self == NULL || text == NULL)
    return;

  g_set_object (&get_entry (self, page)->text, text);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0, page);
}

static void
on_links (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  guint page;
  g_autoptr (InroadPageContents) self = asked_free (user_data, &page);
  g_autoptr (GPtrArray) links = inroad_document_get_links_finish (INROAD_DOCUMENT (object), result, NULL);
  Entry *entry;

  if (self == NULL || links == NULL)
    return;

  entry = get_entry (self, page);
  g_clear_pointer (&entry->links, g_ptr_array_unref);
  entry->links = g_steal_pointer (&links);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0, page);
}

static void
on_images (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  guint page;
  g_autoptr (InroadPageContents) self = asked_free (user_data, &page);
  g_autoptr (GArray) images = inroad_document_get_images_finish (INROAD_DOCUMENT (object), result, NULL);
  Entry *entry;

  if (self == NULL || images == NULL)
    return;

  entry = get_entry (self, page);
  g_clear_pointer (&entry->images, g_array_unref);
  entry->images = g_steal_pointer (&images);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0, page);
}

InroadPageText *
inroad_page_contents_get_text (InroadPageContents *self,
                               guint               page)
{
  Entry *entry;

  g_return_val_if_fail (INROAD_IS_PAGE_CONTENTS (self), NULL);

  entry = get_entry (self, page);
  if (!entry->asked_text)
    {
      entry->asked_text = TRUE;
      inroad_document_get_text_async (self->document, page, self->cancellable, on_text, asked_new (self, page));
    }

  return entry->text;
}

GPtrArray *
inroad_page_contents_get_links (InroadPageContents *self,
                                guint               page)
{
  Entry *entry;

  g_return_val_if_fail (INROAD_IS_PAGE_CONTENTS (self), NULL);

  entry = get_entry (self, page);
  if (!entry->asked_links)
    {
      entry->asked_links = TRUE;
      inroad_document_get_links_async (self->document, page, self->cancellable, on_links, asked_new (self, page));
    }

  return entry->links;
}

GArray *
inroad_page_contents_get_images (InroadPageContents *self,
                                 guint               page)
{
  Entry *entry;

  g_return_val_if_fail (INROAD_IS_PAGE_CONTENTS (self), NULL);

  entry = get_entry (self, page);
  if (!entry->asked_images)
    {
      entry->asked_images = TRUE;
      inroad_document_get_images_async (self->document, page, self->cancellable, on_images, asked_new (self, page));
    }

  return entry->images;
}
