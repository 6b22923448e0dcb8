/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

G_BEGIN_DECLS

/* Where the pictures of a page are, in points from its top left: an array of InroadPageArea. */
void    inroad_document_get_images_async  (InroadDocument       *self,
                                           guint                 page,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GArray *inroad_document_get_images_finish (InroadDocument       *self,
                                           GAsyncResult         *result,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
