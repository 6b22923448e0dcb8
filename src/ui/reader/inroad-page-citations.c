/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-citations"

#include "config.h"

#include "ui/reader/inroad-page-citations.h"

#include "core/module/inroad-citation.h"

/* What is found of a page. */
typedef struct
{
  GPtrArray      *places;     /* owned; of InroadCitedPlace */
  InroadPageText *text;       /* owned */
  guint           n_awaited;
} Entry;

struct _InroadPageCitations
{
  GObject         parent_instance;

  InroadDocument *document;     /* owned */
  GListModel     *citations;    /* owned; of InroadCitation */
  GCancellable   *cancellable;  /* owned */
  GHashTable     *entries;      /* owned; page to Entry; only of pages that are cited */
};

enum
{
  SIGNAL_FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadPageCitations, inroad_page_citations, G_TYPE_OBJECT)

static void
place_free (gpointer data)
{
  InroadCitedPlace *place = data;

  g_ptr_array_unref (place->citations);
  g_free (place);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_ptr_array_unref (entry->places);
  g_object_unref (entry->text);
  g_free (entry);
}

static void
inroad_page_citations_dispose (GObject *object)
{
  g_cancellable_cancel (INROAD_PAGE_CITATIONS (object)->cancellable);

  G_OBJECT_CLASS (inroad_page_citations_parent_class)->dispose (object);
}

static void
inroad_page_citations_finalize (GObject *object)
{
  InroadPageCitations *self = INROAD_PAGE_CITATIONS (object);

  g_clear_object (&self->document);
  g_clear_object (&self->citations);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->entries, g_hash_table_unref);

  G_OBJECT_CLASS (inroad_page_citations_parent_class)->finalize (object);
}

static void
inroad_page_citations_class_init (InroadPageCitationsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inroad_page_citations_dispose;
  object_class->finalize = inroad_page_citations_finalize;

  signals[SIGNAL_FOUND] = g_signal_new ("found", INROAD_TYPE_PAGE_CITATIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
inroad_page_citations_init (InroadPageCitations *self)
{
  self->cancellable = g_cancellable_new ();
  self->entries = g_hash_table_new_full (NULL, NULL, NULL, entry_free);
}

/**
 * inroad_page_citations_new:
 * @document: a document
 * @citations: what a lesson cites of it
 */
InroadPageCitations *
inroad_page_citations_new (InroadDocument *document,
                           GListModel     *citations)
{
  InroadPageCitations *self;

  g_return_val_if_fail (INROAD_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (citations), NULL);

  self = g_object_new (INROAD_TYPE_PAGE_CITATIONS, NULL);
  self->document = g_object_ref (document);
  self->citations = g_object_ref (citations);

  return self;
}

/* ------------------------------------------------------------------------------------------------ places */

/* A question that was asked of the document, which may outlive who asks it. */
typedef struct
{
  GWeakRef        asker;
  InroadCitation *citation;  /* owned */
} Asked;

static void
asked_free (Asked *self)
{
  g_weak_ref_clear (&self->asker);
  g_object_unref (self->citation);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static guint
get_page (InroadCitation *citation)
{
  return inroad_evidence_get_page (inroad_citation_get_passage (citation)) - 1;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const InroadCitedPlace *place_a = *(gpointer const *) a;
  const InroadCitedPlace *place_b = *(gpointer const *) b;

  return inroad_margin_mark_compare (&place_a->mark, &place_b->mark);
}

static void
add_place (Entry                *entry,
           InroadCitation       *citation,
           const InroadPageArea *lines,
           gsize                 n_lines)
{
  InroadCitedPlace *place = g_new0 (InroadCitedPlace, 1);

  inroad_margin_mark_init (&place->mark, entry->text, lines, n_lines);
  place->citations = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (place->citations, g_object_ref (citation));
  g_ptr_array_add (entry->places, place);
}

/* What stands beside the same lines is one place. One that is joined may reach the next. */
static void
join_places (Entry *entry)
{
  g_ptr_array_sort (entry->places, compare_places);
  for (guint i = entry->places->len; i > 1; i--)
    {
      InroadCitedPlace *above = g_ptr_array_index (entry->places, i - 2);
      InroadCitedPlace *below = g_ptr_array_index (entry->places, i - 1);

      if (!inroad_margin_mark_join (&above->mark, &below->mark))
        continue;
      for (guint c = 0; c < below->citations->len; c++)
        g_ptr_array_add (above->citations, g_object_ref (g_ptr_array_index (below->citations, c)));
      g_ptr_array_remove_index (entry->places, i - 1);
    }
}

static void
on_quote_found (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (InroadPageCitations) self = g_weak_ref_get (&asked->asker);
  g_autoptr (GError) error = NULL;
  g_autofree InroadPageArea *lines = NULL;
  gsize n_lines = 0;
  Entry *entry;

  lines = inroad_document_find_quote_finish (INROAD_DOCUMENT (object), result, &n_lines, &error);
  if (self == NULL)
    return;

  /* What is not on its page has no mark; the lesson's tests find it. */
  entry = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (get_page (asked->citation)));
  if (error != NULL)
    g_debug ("%s", error->message);
  else if (n_lines > 0)
    add_place (entry, asked->citation, lines, n_lines);

  if (--entry->n_awaited > 0)
    return;
  join_places (entry);
  if (entry->places->len > 0)
    g_signal_emit (self, signals[SIGNAL_FOUND], 0, get_page (asked->citation));
}

static void
ask (InroadPageCitations *self,
     Entry               *entry,
     InroadCitation      *citation)
{
  Asked *asked = g_new0 (Asked, 1);

  g_weak_ref_init (&asked->asker, self);
  asked->citation = g_object_ref (citation);
  entry->n_awaited++;
  inroad_document_find_quote_async (self->document, get_page (citation),
                                    inroad_evidence_get_quote (inroad_citation_get_passage (citation)),
                                    self->cancellable, on_quote_found, asked);
}

static void
look_for (InroadPageCitations *self,
          guint                page,
          InroadPageText      *text)
{
  Entry *entry = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (self->citations); i++)
    {
      g_autoptr (InroadCitation) citation = g_list_model_get_item (self->citations, i);

      if (get_page (citation) != page)
        continue;
      if (entry == NULL)
        {
          entry = g_new0 (Entry, 1);
          entry->places = g_ptr_array_new_with_free_func (place_free);
          entry->text = g_object_ref (text);
          g_hash_table_insert (self->entries, GUINT_TO_POINTER (page), entry);
        }
      ask (self, entry, citation);
    }
}

/**
 * inroad_page_citations_list_places:
 * @self: the citations of a document
 * @page: a page, counted from 0
 * @text: what it says
 *
 * Returns: (transfer none) (nullable) (element-type InroadCitedPlace): where the lesson cites the page; %NULL if it
 *   does not, or as long as that is not known: "found" follows then
 */
GPtrArray *
inroad_page_citations_list_places (InroadPageCitations *self,
                                   guint                page,
                                   InroadPageText      *text)
{
  Entry *entry;

  g_return_val_if_fail (INROAD_IS_PAGE_CITATIONS (self), NULL);
  g_return_val_if_fail (INROAD_IS_PAGE_TEXT (text), NULL);

  entry = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (page));
  if (entry == NULL)
    look_for (self, page, text);

  return entry != NULL && entry->n_awaited == 0 ? entry->places : NULL;
}
