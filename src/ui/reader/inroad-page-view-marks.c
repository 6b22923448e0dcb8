/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-view-marks"

#include "config.h"

#include "ui/reader/inroad-page-view-private.h"

static void
mark_selection (InroadPageView   *self,
                InroadPageWidget *widget)
{
  guint page = inroad_page_widget_get_page (widget);
  InroadPageText *text = NULL;
  g_autoptr (GArray) areas = NULL;
  guint start, end;

  if (inroad_selection_get_range (self->selection, page, &start, &end))
    text = inroad_page_contents_get_text (self->contents, page);
  if (text != NULL)
    areas = inroad_page_text_list_areas (text, start, end);

  inroad_page_widget_set_marks (widget, INROAD_MARK_SELECTION,
                                areas != NULL ? (const InroadPageArea *) areas->data : NULL,
                                areas != NULL ? areas->len : 0);
}

static void
append_hit (InroadPageView *self,
            guint           position,
            GArray         *areas)
{
  g_autoptr (InroadSearchHit) hit = g_list_model_get_item (G_LIST_MODEL (self->search), position);
  const InroadPageArea *hit_areas;
  gsize n_areas;

  hit_areas = inroad_search_hit_get_areas (hit, &n_areas);
  g_array_append_vals (areas, hit_areas, (guint) n_areas);
}

static void
mark_hits (InroadPageView   *self,
           InroadPageWidget *widget)
{
  guint page = inroad_page_widget_get_page (widget);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (InroadPageArea));
  g_autoptr (GArray) hit = g_array_new (FALSE, FALSE, sizeof (InroadPageArea));

  if (self->search != NULL)
    {
      guint first = inroad_document_search_find_page (self->search, page);
      guint end = inroad_document_search_find_page (self->search, page + 1);

      for (guint i = first; i < end; i++)
        append_hit (self, i, i == self->hit ? hit : hits);
    }

  inroad_page_widget_set_marks (widget, INROAD_MARK_HITS, (const InroadPageArea *) hits->data, hits->len);
  inroad_page_widget_set_marks (widget, INROAD_MARK_HIT, (const InroadPageArea *) hit->data, hit->len);
}

void
inroad_page_view_mark_page (InroadPageView   *self,
                            InroadPageWidget *widget)
{
  gboolean quoted = inroad_page_widget_get_page (widget) == self->passage_page;

  inroad_page_widget_set_marks (widget, INROAD_MARK_PASSAGE, (const InroadPageArea *) self->passage->data,
                                quoted ? self->passage->len : 0);
  mark_hits (self, widget);
  mark_selection (self, widget);
}

void
inroad_page_view_update_marks (InroadPageView *self)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));

  for (guint i = 0; i < self->pages->len; i++)
    inroad_page_view_mark_page (self, g_ptr_array_index (self->pages, i));
}

void
inroad_page_view_clear_marks (InroadPageView *self)
{
  g_array_set_size (self->passage, 0);
  if (self->search != NULL)
    g_signal_handlers_disconnect_by_func (self->search, inroad_page_view_update_marks, self);
  g_clear_object (&self->search);
  self->hit = G_MAXUINT;
}

/* ------------------------------------------------------------------------------------------------ search */

/**
 * inroad_page_view_set_search:
 * @self: a view with a document
 * @search: (nullable): what is looked for in it
 *
 * Marks all hits, those still to come as well.
 */
void
inroad_page_view_set_search (InroadPageView       *self,
                             InroadDocumentSearch *search)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));

  if (self->search != NULL)
    g_signal_handlers_disconnect_by_func (self->search, inroad_page_view_update_marks, self);
  g_set_object (&self->search, search);
  self->hit = G_MAXUINT;
  if (search != NULL)
    g_signal_connect_object (search, "items-changed", G_CALLBACK (inroad_page_view_update_marks), self,
                             G_CONNECT_SWAPPED);
  inroad_page_view_update_marks (self);
}

/**
 * inroad_page_view_show_hit:
 * @self: a view with a search
 * @position: one of its hits
 * @go_there: whether to scroll to it, if it is not in sight
 */
void
inroad_page_view_show_hit (InroadPageView *self,
                           guint           position,
                           gboolean        go_there)
{
  g_autoptr (InroadSearchHit) hit = NULL;
  const InroadPageArea *areas;
  gsize n_areas;

  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));
  g_return_if_fail (self->search != NULL);

  self->hit = position;
  inroad_page_view_update_marks (self);
  hit = g_list_model_get_item (G_LIST_MODEL (self->search), position);
  if (hit == NULL || !go_there)
    return;

  areas = inroad_search_hit_get_areas (hit, &n_areas);
  if (n_areas > 0)
    inroad_page_view_await_area (self, inroad_search_hit_get_page (hit), areas);
  else
    inroad_page_view_go_to (self, inroad_search_hit_get_page (hit), 0);
}

/* ----------------------------------------------------------------------------------------------- passage */

static void
show_areas (InroadPageView       *self,
            const InroadPageArea *areas,
            gsize                 n_areas)
{
  g_array_set_size (self->passage, 0);
  g_array_append_vals (self->passage, areas, (guint) n_areas);
  inroad_page_view_update_marks (self);
  if (n_areas > 0)
    inroad_page_view_await_area (self, self->passage_page, areas);
}

static void
on_quote_found (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (InroadPageView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree InroadPageArea *areas = NULL;
  gsize n_areas = 0;

  areas = inroad_document_find_quote_finish (INROAD_DOCUMENT (object), result, &n_areas, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->geometry == NULL)
    return;

  /* The page is in sight already; without the passage it shows at least where to look. */
  if (error != NULL)
    g_message ("%s", error->message);
  else
    show_areas (self, areas, n_areas);
}

/**
 * inroad_page_view_show_passage:
 * @self: a view with a document
 * @page: a page, counted from 0
 * @quote: what it says there, to the letter
 *
 * Goes to the page and marks the passage on it.
 */
void
inroad_page_view_show_passage (InroadPageView *self,
                               guint           page,
                               const char     *quote)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));
  g_return_if_fail (quote != NULL);

  if (self->document == NULL)
    return;

  inroad_page_view_go_to (self, page, 0);
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  self->searching = g_cancellable_new ();
  self->passage_page = self->awaited_page;
  inroad_document_find_quote_async (self->document, self->passage_page, quote, self->searching,
                                    on_quote_found, g_object_ref (self));
}
