/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-document-request"

#include "config.h"

#include "document/inroad-document-request.h"

typedef struct
{
  GVariant    *values; /* owned */
  GUnixFDList *fds;    /* owned, nullable */
} Reply;

static void
reply_free (gpointer data)
{
  Reply *reply = data;

  g_clear_pointer (&reply->values, g_variant_unref);
  g_clear_object (&reply->fds);
  g_free (reply);
}

InroadDocumentRequest *
inroad_document_request_new (GTask       *task,
                             const char  *method,
                             GVariant    *parameters,
                             GUnixFDList *fds,
                             guint        page)
{
  InroadDocumentRequest *self = g_new0 (InroadDocumentRequest, 1);

  self->task = task;
  self->method = method;
  self->parameters = g_variant_ref_sink (parameters);
  g_set_object (&self->fds, fds);
  self->page = page;
  return self;
}

void
inroad_document_request_free (InroadDocumentRequest *self)
{
  g_clear_object (&self->task);
  g_clear_pointer (&self->parameters, g_variant_unref);
  g_clear_object (&self->fds);
  g_free (self);
}

void
inroad_document_request_return (InroadDocumentRequest *self,
                                GVariant              *values,
                                GUnixFDList           *fds)
{
  Reply *reply = g_new (Reply, 1);

  reply->values = values;
  reply->fds = fds;
  g_task_return_pointer (self->task, reply, reply_free);
  inroad_document_request_free (self);
}

void
inroad_document_request_return_error (InroadDocumentRequest *self,
                                      GError                *error)
{
  g_task_return_error (self->task, error);
  inroad_document_request_free (self);
}

GVariant *
inroad_document_request_finish (GAsyncResult  *result,
                                GUnixFDList  **fds,
                                GError       **error)
{
  Reply    *reply = g_task_propagate_pointer (G_TASK (result), error);
  GVariant *values;

  if (reply == NULL)
    return NULL;

  values = g_steal_pointer (&reply->values);
  if (fds != NULL)
    *fds = g_steal_pointer (&reply->fds);

  reply_free (reply);
  return values;
}
