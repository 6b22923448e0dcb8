/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-search-hit.h"

G_BEGIN_DECLS

typedef enum
{
  INROAD_SEARCH_FLAGS_NONE = 0,
  INROAD_SEARCH_FLAGS_MATCH_CASE = 1 << 0,
  INROAD_SEARCH_FLAGS_WHOLE_WORDS = 1 << 1,
} InroadSearchFlags;

/* Nobody steps through more, and who looks for a single letter is not to wait for what a longer word finds at once. */
#define INROAD_SEARCH_MAX_HITS 10000u

/**
 * InroadDocumentSearch:
 *
 * All places where a document says something: a GListModel of InroadSearchHit in reading order, which grows
 * page by page, from the page where the reader is to the end and then from the beginning. Dropping it ends
 * the search; a few pages at a time are at the renderers, so that pages to be drawn do not wait. Of more than
 * INROAD_SEARCH_MAX_HITS it has the first, counted from that page, and looks for no others.
 *
 * Properties (read-only, notify): "done", when no more will come.
 */
#define INROAD_TYPE_DOCUMENT_SEARCH (inroad_document_search_get_type ())
G_DECLARE_FINAL_TYPE (InroadDocumentSearch, inroad_document_search, INROAD, DOCUMENT_SEARCH, GObject)

InroadDocumentSearch *inroad_document_search_new        (InroadDocument       *document,
                                                         const char           *needle,
                                                         InroadSearchFlags     flags,
                                                         guint                 first_page) G_GNUC_WARN_UNUSED_RESULT;
gboolean              inroad_document_search_get_done   (InroadDocumentSearch *self);
gboolean              inroad_document_search_is_for     (InroadDocumentSearch *self,
                                                         const char           *needle,
                                                         InroadSearchFlags     flags);
/* Whether there are more hits than it has. */
gboolean              inroad_document_search_is_capped  (InroadDocumentSearch *self);
/* The first hit on that page or a later one; the number of hits if there is none. */
guint                 inroad_document_search_find_page  (InroadDocumentSearch *self,
                                                         guint                 page);

G_END_DECLS
