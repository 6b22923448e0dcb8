/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

G_BEGIN_DECLS

/**
 * InroadOutlineItem:
 *
 * A line of a document's table of contents.
 *
 * Properties (read-only): "title".
 */
#define INROAD_TYPE_OUTLINE_ITEM (inroad_outline_item_get_type ())
G_DECLARE_FINAL_TYPE (InroadOutlineItem, inroad_outline_item, INROAD, OUTLINE_ITEM, GObject)

const char *inroad_outline_item_get_title    (InroadOutlineItem *self);
/* Whether it leads anywhere, and there: the page counted from 0, and points from its top. */
gboolean    inroad_outline_item_get_target   (InroadOutlineItem *self,
                                              guint             *page,
                                              double            *y);
/* Of InroadOutlineItem, borrowed; NULL if there are none. */
GListModel *inroad_outline_item_get_children (InroadOutlineItem *self);

/* The table of contents: a list of InroadOutlineItem, empty if the document has none. */
void        inroad_document_get_outline_async  (InroadDocument       *self,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GListModel *inroad_document_get_outline_finish (InroadDocument       *self,
                                                GAsyncResult         *result,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
