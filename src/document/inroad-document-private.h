/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"
#include "document/inroad-pixel-store.h"
#include "document/inroad-renderer-pool.h"

G_BEGIN_DECLS

/* Hands a request to the renderers; called_cb gets the task that the caller waits for, which is taken over. */
void                inroad_document_call     (InroadDocument      *self,
                                              guint                page,
                                              const char          *method,
                                              GVariant            *parameters,
                                              GTask               *task,
                                              GAsyncReadyCallback  called_cb);
/* In called_cb: the answer; without one the task is told so. */
GVariant           *inroad_document_called   (GTask               *task,
                                              GAsyncResult        *result) G_GNUC_WARN_UNUSED_RESULT;
/* Borrowed. */
InroadRendererPool *inroad_document_get_pool (InroadDocument *self);
InroadPixelStore   *inroad_document_get_store (InroadDocument *self);

G_END_DECLS
