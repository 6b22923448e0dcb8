/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document-error.h"
#include "document/inroad-page-area.h"
#include "document/inroad-pixels.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  double width;
  double height;
} InroadPageSize;

/**
 * InroadDocument:
 *
 * A PDF as the program sees it: a client of one or more renderer processes, which alone know Poppler. All
 * calls return at once; a renderer that dies or hangs is replaced. What it was at when it died is done once
 * more; what fails twice, or takes too long once, fails with that, and its page is not asked for again.
 *
 * Errors are INROAD_DOCUMENT_ERROR with a translated sentence to show, or those of GIO for a file that cannot
 * be opened. Cancelling ends a request that is not yet at a renderer before it gets there.
 *
 * Properties (all construct-only or read-only): "file", "n-pages", "title", "size" (of the file, in bytes).
 */
#define INROAD_TYPE_DOCUMENT (inroad_document_get_type ())
G_DECLARE_FINAL_TYPE (InroadDocument, inroad_document, INROAD, DOCUMENT, GObject)

void            inroad_document_open_async         (GFile                *file,
                                                    const char           *password,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
InroadDocument *inroad_document_open_finish        (GAsyncResult         *result,
                                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

GFile          *inroad_document_get_file           (InroadDocument       *self);
guint           inroad_document_get_n_pages        (InroadDocument       *self);
const char     *inroad_document_get_title          (InroadDocument       *self);
goffset         inroad_document_get_size           (InroadDocument       *self);

/* Sizes in points of up to count pages from first (counted from 0): fewer at the end of the document, and at
 * most 1,024 at once. Free the result with g_free. */
void            inroad_document_get_page_sizes_async  (InroadDocument       *self,
                                                       guint                 first,
                                                       guint                 count,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
InroadPageSize *inroad_document_get_page_sizes_finish (InroadDocument       *self,
                                                       GAsyncResult         *result,
                                                       gsize                *n_sizes,
                                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Gives to the system what is kept for what is drawn or allocated next: for when nothing happens. Some milliseconds. */
void            inroad_document_trim               (InroadDocument       *self);

void            inroad_document_render_async       (InroadDocument       *self,
                                                    const InroadTile     *tile,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
InroadPixels   *inroad_document_render_finish      (InroadDocument       *self,
                                                    GAsyncResult         *result,
                                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Where a quoted passage stands on a page, in points from its top left; none where it does not. */
void            inroad_document_find_quote_async   (InroadDocument       *self,
                                                    guint                 page,
                                                    const char           *quote,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
InroadPageArea *inroad_document_find_quote_finish  (InroadDocument       *self,
                                                    GAsyncResult         *result,
                                                    gsize                *n_areas,
                                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* A page that a renderer died over, or took too long over, fails at once from then on; this lets it be tried
 * again. */
void            inroad_document_forget_failure     (InroadDocument       *self,
                                                    guint                 page);

/* How many renderers work on it at once (default 2), and the time in ms that one request may take (default
 * 15,000). For tests: the process id of the renderer at work on the given slot, 0 if none runs. */
guint           inroad_document_get_n_renderers    (InroadDocument       *self);
void            inroad_document_set_n_renderers    (InroadDocument       *self,
                                                    guint                 n_renderers);
void            inroad_document_set_time_limit     (InroadDocument       *self,
                                                    guint                 milliseconds);
GPid            inroad_document_get_renderer_pid   (InroadDocument       *self,
                                                    guint                 slot);

G_END_DECLS
