/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"
#include "document/inroad-page-area.h"

G_BEGIN_DECLS

/**
 * InroadFigure:
 * @page: counted from 0
 * @area: where it stands on the page
 * @words: what it shows, for who does not see it; empty if the document does not say
 *
 * An area of which a document says that it is to be shown large, drawn or a picture: a named destination that fits a
 * rectangle (ISO 32000-2, 12.3.2.2, "FitR"), with what the tags say of it.
 */
typedef struct
{
  guint          page;
  InroadPageArea area;
  char          *words;
} InroadFigure;

/* From the first page to the last. */
void       inroad_document_list_figures_async  (InroadDocument       *self,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
/* Returns: (transfer full) (element-type InroadFigure) */
GPtrArray *inroad_document_list_figures_finish (InroadDocument       *self,
                                                GAsyncResult         *result,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
