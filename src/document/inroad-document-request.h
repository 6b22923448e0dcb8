/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>
#include <gio/gunixfdlist.h>

G_BEGIN_DECLS

/* A request that is about the whole document and not about a page. */
#define INROAD_NO_PAGE G_MAXUINT

/**
 * InroadDocumentRequest:
 * @task: owned; what is told when it is done
 * @method: of the renderer's interface
 * @parameters: owned
 * @fds: owned, nullable; the descriptors that the parameters name
 * @page: the page that it is about, or INROAD_NO_PAGE
 * @n_deaths: how many renderers died over it
 *
 * What one renderer is to do next. It can be done again in another renderer.
 */
typedef struct
{
  GTask       *task;
  const char  *method;
  GVariant    *parameters;
  GUnixFDList *fds;
  guint        page;
  guint        n_deaths;
} InroadDocumentRequest;

/* The task is taken over, the method's name must be a literal, floating parameters are sunk, descriptors (nullable) are
 * referenced. */
InroadDocumentRequest *inroad_document_request_new           (GTask                  *task,
                                                              const char             *method,
                                                              GVariant               *parameters,
                                                              GUnixFDList            *fds,
                                                              guint                   page) G_GNUC_WARN_UNUSED_RESULT;
void                   inroad_document_request_free          (InroadDocumentRequest  *self);

/* Tells the one who waits, and frees the request. What is given is taken over. */
void                   inroad_document_request_return        (InroadDocumentRequest  *self,
                                                              GVariant               *reply,
                                                              GUnixFDList            *fds);
void                   inroad_document_request_return_error  (InroadDocumentRequest  *self,
                                                              GError                 *error);

/* For the one who waits: the reply and the descriptors that came with it (nullable). */
GVariant              *inroad_document_request_finish        (GAsyncResult           *result,
                                                              GUnixFDList           **fds,
                                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadDocumentRequest, inroad_document_request_free)

G_END_DECLS
