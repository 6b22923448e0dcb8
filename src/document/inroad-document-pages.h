/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document-source.h"
#include "document/inroad-document.h"

G_BEGIN_DECLS

/**
 * InroadPageSpan:
 * @first: the first page, counted from 0
 * @last: the last page, not before the first
 */
typedef struct
{
  guint first;
  guint last;
} InroadPageSpan;

/* What opens the bytes that are shown, whatever is under the document's name by now: protected as they are by its
 * password. It is there as long as the document is. */
GFile                *inroad_document_get_shown_file   (InroadDocument        *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean              inroad_document_has_password     (InroadDocument        *self);

/* Pages as a document of their own, one span after the other. It is made beside what is read, and may take minutes. */
void                  inroad_document_get_pages_async  (InroadDocument        *self,
                                                        const InroadPageSpan  *spans,
                                                        gsize                  n_spans,
                                                        GCancellable          *cancellable,
                                                        GAsyncReadyCallback    callback,
                                                        gpointer               user_data);
InroadDocumentSource *inroad_document_get_pages_finish (InroadDocument        *self,
                                                        GAsyncResult          *result,
                                                        GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
