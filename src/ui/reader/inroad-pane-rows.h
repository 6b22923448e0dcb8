/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The rows of the lists at the side of a document. All return (transfer full). */
GtkListItemFactory *inroad_pane_rows_new_for_outline (void) G_GNUC_WARN_UNUSED_RESULT;
GtkListItemFactory *inroad_pane_rows_new_for_hits    (void) G_GNUC_WARN_UNUSED_RESULT;
GtkListItemFactory *inroad_pane_rows_new_for_pages   (InroadDocument *document) G_GNUC_WARN_UNUSED_RESULT;

/* Some words of a text with those that were found among them in bold, as Pango markup. */
char               *inroad_pane_rows_mark_up         (const char *before,
                                                      const char *match,
                                                      const char *after) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
