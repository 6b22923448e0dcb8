/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @citations: of InroadCitation, one at least. Says where inroad_citation_opener_new() leads. */
char      *inroad_citation_opener_dup_text (GPtrArray *citations) G_GNUC_WARN_UNUSED_RESULT;
/* Returns: (transfer floating): a button to what cites a passage, or where that are several one with a menu of them;
 *   around @child */
GtkWidget *inroad_citation_opener_new      (GPtrArray *citations,
                                            GtkWidget *child);

G_END_DECLS
