/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-page-link.h"
#include "document/inroad-page-text.h"

G_BEGIN_DECLS

/**
 * InroadPageContents:
 *
 * The words, links and pictures of the pages that are being read. What is asked for and not there yet is fetched; of
 * pages far away from it nothing is kept.
 *
 * Signals: "loaded" (guint page): there is more to be had of a page.
 */
#define INROAD_TYPE_PAGE_CONTENTS (inroad_page_contents_get_type ())
G_DECLARE_FINAL_TYPE (InroadPageContents, inroad_page_contents, INROAD, PAGE_CONTENTS, GObject)

InroadPageContents *inroad_page_contents_new          (InroadDocument     *document) G_GNUC_WARN_UNUSED_RESULT;
InroadDocument     *inroad_page_contents_get_document (InroadPageContents *self);
/* All borrowed; NULL until they are there. */
InroadPageText     *inroad_page_contents_get_text     (InroadPageContents *self,
                                                       guint               page);
GPtrArray          *inroad_page_contents_get_links    (InroadPageContents *self,
                                                       guint               page);
/* Where pictures are, of InroadPageArea. */
GArray             *inroad_page_contents_get_images   (InroadPageContents *self,
                                                       guint               page);
/* What could not be read of a page is asked for again. */
void                inroad_page_contents_forget       (InroadPageContents *self,
                                                       guint               page);
/* Forgets all pages but those from first to last. */
void                inroad_page_contents_keep         (InroadPageContents *self,
                                                       guint               first,
                                                       guint               last);

G_END_DECLS
