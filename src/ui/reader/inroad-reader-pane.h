/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document-search.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadReaderPane:
 *
 * The ways into a document, at its side: its table of contents, its pages in small, and what was found.
 *
 * Signals: "page-chosen" (guint page, double y): a page, and points from its top; "hit-chosen" (guint position).
 */
#define INROAD_TYPE_READER_PANE (inroad_reader_pane_get_type ())
G_DECLARE_FINAL_TYPE (InroadReaderPane, inroad_reader_pane, INROAD, READER_PANE, GtkWidget)

void inroad_reader_pane_set_document (InroadReaderPane     *self,
                                      InroadDocument       *document);
void inroad_reader_pane_set_page     (InroadReaderPane     *self,
                                      guint                 page);
void inroad_reader_pane_set_search   (InroadReaderPane     *self,
                                      InroadDocumentSearch *search);

G_END_DECLS
