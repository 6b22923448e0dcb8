/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-renderer-process"

#include "config.h"

#include "document/inroad-renderer-process.h"

#include "document/inroad-document-error.h"
#include "document/inroad-renderer-launch.h"
#include "document/inroad-renderer1.h"
#include "document/renderer/inroad-renderer-contract.h"

#include <fcntl.h>
#include <glib/gstdio.h>

struct _InroadRendererProcess
{
  GObject          parent_instance;

  GSubprocess     *subprocess; /* owned */
  InroadRenderer1 *proxy;      /* owned */
  char            *title;      /* owned */
  guint            n_pages;
  guint            exited : 1;
};

G_DEFINE_FINAL_TYPE (InroadRendererProcess, inroad_renderer_process, G_TYPE_OBJECT)

/* A call that is under way. */
typedef struct
{
  GUnixFDList *fds; /* owned; of the reply */
  guint        timeout_id;
  guint        timed_out : 1;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  g_clear_handle_id (&call->timeout_id, g_source_remove);
  g_clear_object (&call->fds);
  g_free (call);
}

static void
inroad_renderer_process_dispose (GObject *object)
{
  InroadRendererProcess *self = INROAD_RENDERER_PROCESS (object);

  if (self->subprocess != NULL)
    g_subprocess_force_exit (self->subprocess);
  g_clear_object (&self->proxy);
  g_clear_object (&self->subprocess);

  G_OBJECT_CLASS (inroad_renderer_process_parent_class)->dispose (object);
}

static void
inroad_renderer_process_finalize (GObject *object)
{
  InroadRendererProcess *self = INROAD_RENDERER_PROCESS (object);

  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (inroad_renderer_process_parent_class)->finalize (object);
}

static void
inroad_renderer_process_class_init (InroadRendererProcessClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inroad_renderer_process_dispose;
  object_class->finalize = inroad_renderer_process_finalize;

  /* Errors that come over D-Bus are only told apart once their domain is registered. */
  inroad_document_error_quark ();
}

static void
inroad_renderer_process_init (InroadRendererProcess *self)
{
}

static gboolean
start (InroadRendererProcess  *self,
       GCancellable           *cancellable,
       GError                **error)
{
  g_autoptr (GDBusConnection) connection = NULL;

  self->subprocess = inroad_renderer_launch (&connection, cancellable, error);
  if (self->subprocess == NULL)
    return FALSE;

  self->proxy = inroad_renderer1_proxy_new_sync (connection,
                                                 G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES |
                                                     G_DBUS_PROXY_FLAGS_DO_NOT_CONNECT_SIGNALS,
                                                 NULL, INROAD_RENDERER_OBJECT_PATH, cancellable,
                                                 error);
  return self->proxy != NULL;
}

/* Spawning and the handshake take some milliseconds, so they are kept from the main loop. */
static void
start_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (start (source_object, cancellable, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_debug ("Cannot start a renderer: %s", error->message);
  g_task_return_error (task, inroad_document_error_new (INROAD_DOCUMENT_ERROR_UNAVAILABLE));
}

static void
exited_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GWeakRef *weak = user_data;
  g_autoptr (InroadRendererProcess) self = g_weak_ref_get (weak);

  g_subprocess_wait_finish (G_SUBPROCESS (object), result, NULL);
  if (self != NULL)
    self->exited = TRUE;

  g_weak_ref_clear (weak);
  g_free (weak);
}

/* The wait must not keep the object alive: dropping it is what ends the process. */
static void
watch (InroadRendererProcess *self)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, self);
  g_subprocess_wait_async (self->subprocess, NULL, exited_cb, weak);
}

/* A renderer that is being started. */
typedef struct
{
  GCancellable *stop; /* owned */
  char         *password; /* owned */
  int           document;
  guint         time_limit;
  guint         timeout_id;
} Start;

static void
start_free (gpointer data)
{
  Start *start = data;

  g_clear_handle_id (&start->timeout_id, g_source_remove);
  g_clear_object (&start->stop);
  g_clear_pointer (&start->password, g_free);
  g_clear_fd (&start->document, NULL);
  g_free (start);
}

static void
start_timeout_cb (gpointer user_data)
{
  Start *start = user_data;

  start->timeout_id = 0;
  g_cancellable_cancel (start->stop);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  InroadRendererProcess *self = INROAD_RENDERER_PROCESS (object);
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = inroad_renderer_process_call_finish (self, result, NULL, &error);
  if (reply == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_variant_get (reply, "(us)", &self->n_pages, &self->title);
  if (self->n_pages == 0 || self->n_pages > G_MAXINT / 2)
    g_task_return_error (task, inroad_document_error_new (INROAD_DOCUMENT_ERROR_EMPTY));
  else
    g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

static void
started_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  InroadRendererProcess *self = INROAD_RENDERER_PROCESS (object);
  g_autoptr (GTask) task = user_data;
  g_autoptr (GUnixFDList) fds = g_unix_fd_list_new ();
  g_autoptr (GError) error = NULL;
  Start *start_data = g_task_get_task_data (task);

  g_clear_handle_id (&start_data->timeout_id, g_source_remove);
  if (self->subprocess != NULL)
    watch (self);

  if (!g_task_propagate_boolean (G_TASK (result), &error) ||
      g_unix_fd_list_append (fds, start_data->document, &error) == -1)
    {
      g_task_return_error (task, inroad_document_error_new (INROAD_DOCUMENT_ERROR_UNAVAILABLE));
      return;
    }

  inroad_renderer_process_call_async (self, "Open", g_variant_new ("(hs)", 0, start_data->password), fds,
                                      start_data->time_limit, opened_cb, g_steal_pointer (&task));
}

void
inroad_renderer_process_start_async (int                  document,
                                     const char          *password,
                                     guint                time_limit,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_autoptr (InroadRendererProcess) self = g_object_new (INROAD_TYPE_RENDERER_PROCESS, NULL);
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) thread_task = NULL;
  Start *start_data = g_new0 (Start, 1);

  g_assert (document != -1);

  start_data->document = fcntl (document, F_DUPFD_CLOEXEC, 0);
  start_data->password = g_strdup (password);
  start_data->stop = g_cancellable_new ();
  start_data->time_limit = time_limit;
  start_data->timeout_id = g_timeout_add_once (time_limit, start_timeout_cb, start_data);

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, inroad_renderer_process_start_async);
  g_task_set_task_data (task, start_data, start_free);

  thread_task = g_task_new (self, start_data->stop, started_cb, g_object_ref (task));
  g_task_run_in_thread (thread_task, start_in_thread);
}

InroadRendererProcess *
inroad_renderer_process_start_finish (GAsyncResult  *result,
                                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

guint
inroad_renderer_process_get_n_pages (InroadRendererProcess *self)
{
  g_return_val_if_fail (INROAD_IS_RENDERER_PROCESS (self), 0);

  return self->n_pages;
}

const char *
inroad_renderer_process_get_title (InroadRendererProcess *self)
{
  g_return_val_if_fail (INROAD_IS_RENDERER_PROCESS (self), NULL);

  return self->title;
}

GPid
inroad_renderer_process_get_pid (InroadRendererProcess *self)
{
  const char *id;

  g_return_val_if_fail (INROAD_IS_RENDERER_PROCESS (self), 0);

  id = self->exited ? NULL : g_subprocess_get_identifier (self->subprocess);
  return id == NULL ? 0 : (GPid) g_ascii_strtoll (id, NULL, 10);
}

gboolean
inroad_renderer_process_is_alive (InroadRendererProcess *self)
{
  g_return_val_if_fail (INROAD_IS_RENDERER_PROCESS (self), FALSE);

  return !self->exited &&
         !g_dbus_connection_is_closed (g_dbus_proxy_get_connection (G_DBUS_PROXY (self->proxy)));
}

void
inroad_renderer_process_kill (InroadRendererProcess *self)
{
  g_return_if_fail (INROAD_IS_RENDERER_PROCESS (self));

  self->exited = TRUE;
  g_subprocess_force_exit (self->subprocess);
}

/* All that can go wrong with a call, told in the words of this library. */
static GError *
translate_error (InroadRendererProcess *self,
                 const GError          *error,
                 gboolean               timed_out)
{
  g_debug ("Renderer: %s", error->message);

  if (error->domain == INROAD_DOCUMENT_ERROR)
    return inroad_document_error_new (error->code);

  if (!timed_out && g_dbus_error_is_remote_error (error))
    return inroad_document_error_new (INROAD_DOCUMENT_ERROR_DAMAGED);

  inroad_renderer_process_kill (self);
  return inroad_document_error_new (timed_out ? INROAD_DOCUMENT_ERROR_TIMED_OUT
                                              : INROAD_DOCUMENT_ERROR_CRASHED);
}

/* The kill closes the socket, and that ends the call with an error. */
static void
call_timeout_cb (gpointer user_data)
{
  GTask *task = user_data;
  Call  *call = g_task_get_task_data (task);

  call->timeout_id = 0;
  call->timed_out = TRUE;
  inroad_renderer_process_kill (g_task_get_source_object (task));
}

static void
called_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;
  Call *call = g_task_get_task_data (task);

  g_clear_handle_id (&call->timeout_id, g_source_remove);
  reply = g_dbus_proxy_call_with_unix_fd_list_finish (G_DBUS_PROXY (object), &call->fds, result,
                                                      &error);
  if (reply != NULL)
    g_task_return_pointer (task, g_steal_pointer (&reply), (GDestroyNotify) g_variant_unref);
  else
    g_task_return_error (task, translate_error (g_task_get_source_object (task), error,
                                                call->timed_out));
}

void
inroad_renderer_process_call_async (InroadRendererProcess *self,
                                    const char            *method,
                                    GVariant              *parameters,
                                    GUnixFDList           *fds,
                                    guint                  time_limit,
                                    GAsyncReadyCallback    callback,
                                    gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;
  Call *call = g_new0 (Call, 1);

  g_return_if_fail (INROAD_IS_RENDERER_PROCESS (self));
  g_return_if_fail (method != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, inroad_renderer_process_call_async);
  g_task_set_task_data (task, call, call_free);
  call->timeout_id = g_timeout_add_once (time_limit, call_timeout_cb, task);

  /* The proxy knows the interface, so a reply of another shape is an error. */
  g_dbus_proxy_call_with_unix_fd_list (G_DBUS_PROXY (self->proxy), method, parameters,
                                       G_DBUS_CALL_FLAGS_NONE, G_MAXINT, fds, NULL, called_cb,
                                       g_steal_pointer (&task));
}

GVariant *
inroad_renderer_process_call_finish (InroadRendererProcess  *self,
                                     GAsyncResult           *result,
                                     GUnixFDList           **fds,
                                     GError                **error)
{
  GVariant *reply;
  Call     *call;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  call = g_task_get_task_data (G_TASK (result));
  reply = g_task_propagate_pointer (G_TASK (result), error);
  if (reply != NULL && fds != NULL)
    *fds = g_steal_pointer (&call->fds);

  return reply;
}
