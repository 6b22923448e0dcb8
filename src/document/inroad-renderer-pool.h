/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document-source.h"

#include <gio/gunixfdlist.h>

G_BEGIN_DECLS

/**
 * InroadRendererPool:
 *
 * The renderers that work on one document. Each has one request at a time, so when one dies it is known over
 * what. The second and later ones start when there is more to do than the first can take, and all end when there has
 * been nothing to do for some seconds. A renderer that died is replaced and its request done once more; when that ends
 * the same way, or takes too long, the page is not asked for again.
 */
#define INROAD_TYPE_RENDERER_POOL (inroad_renderer_pool_get_type ())
G_DECLARE_FINAL_TYPE (InroadRendererPool, inroad_renderer_pool, INROAD, RENDERER_POOL, GObject)

InroadRendererPool *inroad_renderer_pool_new               (InroadDocumentSource *source,
                                                            const char           *password) G_GNUC_WARN_UNUSED_RESULT;

/* Another one on the same document, for work that takes longer; NULL if there are no descriptors left. */
InroadRendererPool *inroad_renderer_pool_new_beside        (InroadRendererPool   *other) G_GNUC_WARN_UNUSED_RESULT;

/* What opens the bytes that the renderers get; it is there as long as the pool is. */
GFile              *inroad_renderer_pool_get_file          (InroadRendererPool   *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean            inroad_renderer_pool_has_password      (InroadRendererPool   *self);

/* Starts the first renderer and opens the document in it. */
void                inroad_renderer_pool_open_async        (InroadRendererPool   *self,
                                                            GCancellable         *cancellable,
                                                            GAsyncReadyCallback   callback,
                                                            gpointer              user_data);
gboolean            inroad_renderer_pool_open_finish       (InroadRendererPool   *self,
                                                            GAsyncResult         *result,
                                                            guint                *n_pages,
                                                            char                **title,
                                                            GError              **error);

/* One method of the renderer's interface, about a page or INROAD_NO_PAGE, with the descriptors that its parameters name
 * (nullable). First come, first served. */
void                inroad_renderer_pool_call_async        (InroadRendererPool   *self,
                                                            guint                 page,
                                                            const char           *method,
                                                            GVariant             *parameters,
                                                            GUnixFDList          *fds,
                                                            GCancellable         *cancellable,
                                                            GAsyncReadyCallback   callback,
                                                            gpointer              user_data);
GVariant           *inroad_renderer_pool_call_finish       (InroadRendererPool   *self,
                                                            GAsyncResult         *result,
                                                            GUnixFDList         **fds,
                                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* A page that a renderer died over may be tried again. */
void                inroad_renderer_pool_forget_failure    (InroadRendererPool   *self,
                                                            guint                 page);

guint               inroad_renderer_pool_get_n_renderers   (InroadRendererPool   *self);
void                inroad_renderer_pool_set_n_renderers   (InroadRendererPool   *self,
                                                            guint                 n_renderers);
void                inroad_renderer_pool_set_time_limit    (InroadRendererPool   *self,
                                                            guint                 milliseconds);
GPid                inroad_renderer_pool_get_pid           (InroadRendererPool   *self,
                                                            guint                 slot);

G_END_DECLS
