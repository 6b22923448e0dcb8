/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/reader/inroad-page-view.h"

G_BEGIN_DECLS

/**
 * InroadFindBar:
 *
 * What is looked for in a document, how many times it is there, and the way from one to the next.
 *
 * Properties (read-only, notify): "search", an InroadDocumentSearch or NULL.
 * Signals: "stopped": the bar is to go.
 */
#define INROAD_TYPE_FIND_BAR (inroad_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (InroadFindBar, inroad_find_bar, INROAD, FIND_BAR, GtkWidget)

/* A new document ends the search; NULL for none. */
void                  inroad_find_bar_set_document (InroadFindBar  *self,
                                                    InroadPageView *view,
                                                    InroadDocument *document);
InroadDocumentSearch *inroad_find_bar_get_search   (InroadFindBar  *self);
void                  inroad_find_bar_begin        (InroadFindBar  *self,
                                                    const char     *needle);
void                  inroad_find_bar_clear        (InroadFindBar  *self);
void                  inroad_find_bar_step         (InroadFindBar  *self,
                                                    int             steps);
void                  inroad_find_bar_show         (InroadFindBar  *self,
                                                    guint           position);

/* What is in the entry, in the lesson and in all of its documents. */
void                  inroad_find_bar_find_everywhere (InroadFindBar *self);

G_END_DECLS
