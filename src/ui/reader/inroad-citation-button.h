/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadCitationButton:
 *
 * Leads from a page of a document to what the lesson says with it: a button where one block cites the page, one
 * with a menu where several do, nothing where none does.
 */
#define INROAD_TYPE_CITATION_BUTTON (inroad_citation_button_get_type ())
G_DECLARE_FINAL_TYPE (InroadCitationButton, inroad_citation_button, INROAD, CITATION_BUTTON, GtkWidget)

/* @citations: (nullable): of InroadCitation, what the lesson cites of a document */
void inroad_citation_button_set_citations (InroadCitationButton *self,
                                           GListModel           *citations);
/* @page: counted from 0 */
void inroad_citation_button_set_page      (InroadCitationButton *self,
                                           guint                 page);

G_END_DECLS
