/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-renderer-pool"

#include "config.h"

#include "document/inroad-renderer-pool.h"

#include "document/inroad-document-error.h"
#include "document/inroad-renderer-pool-private.h"

#define DEFAULT_N_RENDERERS 2
#define DEFAULT_TIME_LIMIT 15000

/* Seconds after which renderers that have nothing to do end and give their memory back: who reads on a page needs none,
 * and what comes next is drawn already. One is up again in the time of two frames. */
#define REST_TIME 5

G_DEFINE_FINAL_TYPE (InroadRendererPool, inroad_renderer_pool, G_TYPE_OBJECT)

static void
inroad_renderer_pool_finalize (GObject *object)
{
  InroadRendererPool *self = INROAD_RENDERER_POOL (object);

  /* Whoever waits holds the pool. */
  g_assert (g_queue_is_empty (&self->waiting));

  for (guint i = 0; i < INROAD_MAX_N_RENDERERS; i++)
    g_clear_object (&self->slots[i].process);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_pointer (&self->password, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->failures, g_hash_table_unref);
  g_clear_pointer (&self->source, inroad_document_source_free);

  G_OBJECT_CLASS (inroad_renderer_pool_parent_class)->finalize (object);
}

static void
inroad_renderer_pool_class_init (InroadRendererPoolClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_renderer_pool_finalize;
}

static void
inroad_renderer_pool_init (InroadRendererPool *self)
{
  g_queue_init (&self->waiting);
  self->failures = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_error_free);
  self->n_slots = DEFAULT_N_RENDERERS;
  self->time_limit = DEFAULT_TIME_LIMIT;
}

/**
 * inroad_renderer_pool_new:
 * @source: (transfer full): the document
 * @password: what opens it; empty where there is none
 */
InroadRendererPool *
inroad_renderer_pool_new (InroadDocumentSource *source,
                          const char           *password)
{
  InroadRendererPool *self;

  g_return_val_if_fail (source != NULL && password != NULL, NULL);

  self = g_object_new (INROAD_TYPE_RENDERER_POOL, NULL);
  self->source = source;
  self->password = g_strdup (password);
  return self;
}

InroadRendererPool *
inroad_renderer_pool_new_beside (InroadRendererPool *other)
{
  InroadDocumentSource *source;

  g_return_val_if_fail (INROAD_IS_RENDERER_POOL (other), NULL);

  source = inroad_document_source_copy (other->source);
  return source != NULL ? inroad_renderer_pool_new (source, other->password) : NULL;
}

GFile *
inroad_renderer_pool_get_file (InroadRendererPool *self)
{
  g_return_val_if_fail (INROAD_IS_RENDERER_POOL (self), NULL);

  return inroad_document_source_get_file (self->source);
}

gboolean
inroad_renderer_pool_has_password (InroadRendererPool *self)
{
  g_return_val_if_fail (INROAD_IS_RENDERER_POOL (self), FALSE);

  return *self->password != '\0';
}

static void
remember_failure (InroadRendererPool *self,
                  guint               page,
                  const GError       *error)
{
  if (page != INROAD_NO_PAGE)
    g_hash_table_insert (self->failures, GUINT_TO_POINTER (page), g_error_copy (error));
}

static gboolean
is_hang (const GError *error)
{
  return g_error_matches (error, INROAD_DOCUMENT_ERROR, INROAD_DOCUMENT_ERROR_TIMED_OUT);
}

/* Ends a request that did not come to a good end, or puts it back to be done once more. A hang is not tried
 * again: it has cost its whole time limit already. */
static void
handle_failure (InroadRendererPool    *self,
                InroadDocumentRequest *request,
                GError                *error)
{
  if (inroad_renderer_pool_is_crash (error) && ++request->n_deaths < INROAD_RENDERER_MAX_DEATHS)
    {
      g_error_free (error);
      g_queue_push_head (&self->waiting, request);
      return;
    }

  if (inroad_renderer_pool_is_crash (error) || is_hang (error))
    remember_failure (self, request->page, error);
  inroad_document_request_return_error (request, error);
}

static void
called_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  InroadRendererProcess *process = INROAD_RENDERER_PROCESS (object);
  g_autoptr (InroadRendererPool) self = ((InroadSlotClosure *) user_data)->pool;
  InroadRendererSlot *slot = inroad_slot_closure_free (user_data);
  InroadDocumentRequest *request = g_steal_pointer (&slot->request);
  GVariant              *reply;
  GUnixFDList           *fds = NULL;
  GError                *error = NULL;

  reply = inroad_renderer_process_call_finish (process, result, &fds, &error);
  if (reply != NULL)
    inroad_document_request_return (request, reply, fds);
  else
    handle_failure (self, request, error);

  inroad_renderer_pool_pump (self);
}

static void
send (InroadRendererPool    *self,
      InroadRendererSlot    *slot,
      InroadDocumentRequest *request)
{
  g_assert (slot->request == NULL);

  slot->request = request;
  inroad_renderer_process_call_async (slot->process, request->method, request->parameters, request->fds,
                                      self->time_limit, called_cb, inroad_slot_closure_new (self, slot));
}

/* The next request that somebody still waits for and that is not known to fail. */
static InroadDocumentRequest *
take_request (InroadRendererPool *self)
{
  InroadDocumentRequest *request;

  while ((request = g_queue_pop_head (&self->waiting)) != NULL)
    {
      const GError *failure = g_hash_table_lookup (self->failures, GUINT_TO_POINTER (request->page));

      if (g_task_return_error_if_cancelled (request->task))
        inroad_document_request_free (request);
      else if (failure != NULL)
        inroad_document_request_return_error (request, g_error_copy (failure));
      else
        return request;
    }

  return NULL;
}

static gboolean
is_ready (InroadRendererSlot *slot)
{
  if (slot->process != NULL && slot->request == NULL &&
      !inroad_renderer_process_is_alive (slot->process))
    g_clear_object (&slot->process);

  return slot->process != NULL && slot->request == NULL;
}

static void
rest_cb (gpointer user_data)
{
  InroadRendererPool *self = user_data;

  self->rest_id = 0;
  for (guint i = 0; i < INROAD_MAX_N_RENDERERS; i++)
    if (is_ready (&self->slots[i]))
      g_clear_object (&self->slots[i].process);
}

static void
put_off_rest (InroadRendererPool *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add_seconds_once (REST_TIME, rest_cb, self);
}

/* Gives work to every renderer that has none, and starts more for what is left. */
void
inroad_renderer_pool_pump (InroadRendererPool *self)
{
  guint n_starting = 0;

  put_off_rest (self);

  for (guint i = 0; i < self->n_slots; i++)
    if (is_ready (&self->slots[i]))
      {
        InroadDocumentRequest *request = take_request (self);

        /* Taking one may have told somebody that another has failed, who may have asked for more. */
        if (request != NULL && is_ready (&self->slots[i]))
          send (self, &self->slots[i], request);
        else if (request != NULL)
          g_queue_push_head (&self->waiting, request);
      }

  for (guint i = 0; i < self->n_slots; i++)
    {
      if (inroad_renderer_pool_can_start (self, &self->slots[i]) &&
          (self->opening != NULL ? i == 0 : n_starting < g_queue_get_length (&self->waiting)))
        inroad_renderer_pool_start (self, &self->slots[i]);

      n_starting += self->slots[i].starting;
    }
}

void
inroad_renderer_pool_open_async (InroadRendererPool  *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (INROAD_IS_RENDERER_POOL (self));
  g_return_if_fail (self->opening == NULL);

  self->opening = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (self->opening, inroad_renderer_pool_open_async);
  inroad_renderer_pool_pump (self);
}

gboolean
inroad_renderer_pool_open_finish (InroadRendererPool  *self,
                                  GAsyncResult        *result,
                                  guint               *n_pages,
                                  char               **title,
                                  GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  *n_pages = self->n_pages;
  *title = g_strdup (self->title);
  return TRUE;
}

void
inroad_renderer_pool_call_async (InroadRendererPool  *self,
                                 guint                page,
                                 const char          *method,
                                 GVariant            *parameters,
                                 GUnixFDList         *fds,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (INROAD_IS_RENDERER_POOL (self));
  g_return_if_fail (method != NULL && parameters != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_renderer_pool_call_async);
  g_queue_push_tail (&self->waiting,
                     inroad_document_request_new (task, method, parameters, fds, page));
  inroad_renderer_pool_pump (self);
}

GVariant *
inroad_renderer_pool_call_finish (InroadRendererPool  *self,
                                  GAsyncResult        *result,
                                  GUnixFDList        **fds,
                                  GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return inroad_document_request_finish (result, fds, error);
}

void
inroad_renderer_pool_forget_failure (InroadRendererPool *self,
                                     guint               page)
{
  g_return_if_fail (INROAD_IS_RENDERER_POOL (self));

  g_hash_table_remove (self->failures, GUINT_TO_POINTER (page));
}

guint
inroad_renderer_pool_get_n_renderers (InroadRendererPool *self)
{
  g_return_val_if_fail (INROAD_IS_RENDERER_POOL (self), 0);

  return self->n_slots;
}

/* Fewer than before: those beyond finish what they are at and stay idle. */
void
inroad_renderer_pool_set_n_renderers (InroadRendererPool *self,
                                      guint               n_renderers)
{
  g_return_if_fail (INROAD_IS_RENDERER_POOL (self));
  g_return_if_fail (n_renderers > 0);

  self->n_slots = MIN (n_renderers, INROAD_MAX_N_RENDERERS);
}

void
inroad_renderer_pool_set_time_limit (InroadRendererPool *self,
                                     guint               milliseconds)
{
  g_return_if_fail (INROAD_IS_RENDERER_POOL (self));
  g_return_if_fail (milliseconds > 0);

  self->time_limit = milliseconds;
}

GPid
inroad_renderer_pool_get_pid (InroadRendererPool *self,
                              guint               slot)
{
  g_return_val_if_fail (INROAD_IS_RENDERER_POOL (self), 0);

  if (slot >= INROAD_MAX_N_RENDERERS || self->slots[slot].process == NULL)
    return 0;

  return inroad_renderer_process_get_pid (self->slots[slot].process);
}
