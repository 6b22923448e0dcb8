/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InroadPageSums:
 *
 * Prefix sums over one length a page (a width or a height), as a binary indexed tree: changing a length,
 * asking for a sum and finding the page at a line all take O(log n). All pages start with the same length,
 * so a document of 100,000 pages costs nothing but the zeroed memory when it is opened.
 * Fenwick, "A new data structure for cumulative frequency tables", 1994.
 */
typedef struct _InroadPageSums InroadPageSums;

InroadPageSums *inroad_page_sums_new  (guint           n_pages,
                                       double          length) G_GNUC_WARN_UNUSED_RESULT;
void            inroad_page_sums_free (InroadPageSums *self);

/* Makes one page longer (or shorter) by a difference. */
void            inroad_page_sums_add  (InroadPageSums *self,
                                       guint           page,
                                       double          difference);
/* The lengths of all pages before one; of all pages if it is n_pages. */
double          inroad_page_sums_get  (InroadPageSums *self,
                                       guint           page);
/* The last page whose start, sum * scale + page * gap, is at or before a line; 0 if none is. */
guint           inroad_page_sums_find (InroadPageSums *self,
                                       double          line,
                                       double          scale,
                                       double          gap);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadPageSums, inroad_page_sums_free)

G_END_DECLS
