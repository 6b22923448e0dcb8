/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-margin-mark.h"

G_BEGIN_DECLS

/**
 * InroadCitedPlace:
 * @mark: where it is
 * @citations: (element-type InroadCitation): what of the lesson cites it, one at least
 *
 * A place in the margin of a page, beside what the lesson cites.
 */
typedef struct
{
  InroadMarginMark  mark;
  GPtrArray        *citations;
} InroadCitedPlace;

/**
 * InroadPageCitations:
 *
 * Where a document has the passages that a lesson cites. They are looked for page by page, when somebody asks.
 *
 * Signals: "found" (guint page): the places of a page are known now.
 */
#define INROAD_TYPE_PAGE_CITATIONS (inroad_page_citations_get_type ())
G_DECLARE_FINAL_TYPE (InroadPageCitations, inroad_page_citations, INROAD, PAGE_CITATIONS, GObject)

/* @citations: of InroadCitation, by page */
InroadPageCitations *inroad_page_citations_new         (InroadDocument      *document,
                                                        GListModel          *citations) G_GNUC_WARN_UNUSED_RESULT;
/* Of InroadCitedPlace, from top to bottom; borrowed. NULL where there are none, or not yet. */
GPtrArray           *inroad_page_citations_list_places (InroadPageCitations *self,
                                                        guint                page,
                                                        InroadPageText      *text);

G_END_DECLS
