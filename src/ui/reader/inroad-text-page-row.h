/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadTextPageRow:
 *
 * A page of a document as text: its number and what the table of contents calls its parts are headings, and
 * below the words stand the links of the page, as a list.
 *
 * As long as it has no words it is taller than any window.
 *
 * Signals: "link-activated" (const InroadPageLink *link): one that may be followed.
 */
#define INROAD_TYPE_TEXT_PAGE_ROW (inroad_text_page_row_get_type ())
G_DECLARE_FINAL_TYPE (InroadTextPageRow, inroad_text_page_row, INROAD, TEXT_PAGE_ROW, GtkWidget)

/* @outline: (nullable): of InroadOutlineItem */
GtkWidget *inroad_text_page_row_new      (InroadDocument    *document,
                                          gboolean           may_leave);
void       inroad_text_page_row_set_page (InroadTextPageRow *self,
                                          guint              page,
                                          GListModel        *outline);

G_END_DECLS
