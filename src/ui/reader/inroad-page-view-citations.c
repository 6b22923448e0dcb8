/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Where the lesson cites the pages in sight. */

#define G_LOG_DOMAIN "inroad-page-view-citations"

#include "config.h"

#include "ui/reader/inroad-page-view-private.h"

void
inroad_page_view_cite_page (InroadPageView   *self,
                            InroadPageWidget *widget)
{
  InroadPageText *text = inroad_page_widget_get_text (widget);
  GPtrArray *places = NULL;

  if (self->citations != NULL && text != NULL)
    places = inroad_page_citations_list_places (self->citations, inroad_page_widget_get_page (widget), text);
  if (places != NULL)
    inroad_page_widget_set_citations (widget, places);
}

static void
found_cb (InroadPageView *self,
          guint           page)
{
  InroadPageWidget *widget = inroad_page_view_find_page_widget (self, page);

  if (widget != NULL)
    inroad_page_view_cite_page (self, widget);
}

/**
 * inroad_page_view_set_citations:
 * @self: a view with a document, none of whose pages is shown yet
 * @citations: (nullable): of InroadCitation, what the lesson cites of it
 *
 * Marks what is cited in the margins of the pages.
 */
void
inroad_page_view_set_citations (InroadPageView *self,
                                GListModel     *citations)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));
  g_return_if_fail (self->document != NULL);

  g_clear_object (&self->citations);
  if (citations == NULL)
    return;

  self->citations = inroad_page_citations_new (self->document, citations);
  g_signal_connect_object (self->citations, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
}
