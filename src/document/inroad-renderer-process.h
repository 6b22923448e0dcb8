/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>
#include <gio/gunixfdlist.h>

G_BEGIN_DECLS

/**
 * InroadRendererProcess:
 *
 * One inroad-renderer with its document open, and the private connection to it. Whoever starts one waits for
 * nothing on the main loop; a process that does not answer within a time limit is killed.
 *
 * The executable is the one in libexecdir, or the one that the environment variable INROAD_RENDERER names: a
 * build tree needs that, and whoever can set a variable for this program can run any other as well.
 */
#define INROAD_TYPE_RENDERER_PROCESS (inroad_renderer_process_get_type ())
G_DECLARE_FINAL_TYPE (InroadRendererProcess, inroad_renderer_process, INROAD, RENDERER_PROCESS, GObject)

/* Starts a renderer and lets it open a document. The descriptor is duplicated. Errors: INROAD_DOCUMENT_ERROR. */
void                   inroad_renderer_process_start_async  (int                     document,
                                                              const char             *password,
                                                             guint                   time_limit,
                                                             GAsyncReadyCallback     callback,
                                                             gpointer                user_data);
InroadRendererProcess *inroad_renderer_process_start_finish (GAsyncResult           *result,
                                                             GError                **error) G_GNUC_WARN_UNUSED_RESULT;

guint                  inroad_renderer_process_get_n_pages  (InroadRendererProcess  *self);
const char            *inroad_renderer_process_get_title    (InroadRendererProcess  *self);
/* 0 once it has ended. */
GPid                   inroad_renderer_process_get_pid      (InroadRendererProcess  *self);
gboolean               inroad_renderer_process_is_alive     (InroadRendererProcess  *self);

/* One method of the interface; after time_limit milliseconds the process is killed. A process that died or
 * that is killed over it cannot be used again. Errors: INROAD_DOCUMENT_ERROR only. */
void                   inroad_renderer_process_call_async   (InroadRendererProcess  *self,
                                                             const char             *method,
                                                             GVariant               *parameters,
                                                             GUnixFDList            *fds,
                                                             guint                   time_limit,
                                                             GAsyncReadyCallback     callback,
                                                             gpointer                user_data);
GVariant              *inroad_renderer_process_call_finish  (InroadRendererProcess  *self,
                                                             GAsyncResult           *result,
                                                             GUnixFDList           **fds,
                                                             GError                **error) G_GNUC_WARN_UNUSED_RESULT;

void                   inroad_renderer_process_kill         (InroadRendererProcess  *self);

G_END_DECLS
