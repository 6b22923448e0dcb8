/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

G_BEGIN_DECLS

/* What up to count pages from first are called, as inroad_document_get_page_sizes_async; their numbers where
 * the document has no names. */
void    inroad_document_get_labels_async  (InroadDocument       *self,
                                           guint                 first,
                                           guint                 count,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GStrv   inroad_document_get_labels_finish (InroadDocument       *self,
                                           GAsyncResult         *result,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* The page that is called so, counted from 0; -1 if none is. */
void    inroad_document_find_label_async  (InroadDocument       *self,
                                           const char           *label,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gssize  inroad_document_find_label_finish (InroadDocument       *self,
                                           GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
