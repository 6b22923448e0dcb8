/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadDocumentSource:
 * @fd: owned; can be read and seeked
 * @size: in bytes
 *
 * The bytes of a document as a descriptor that can be handed to a renderer. A file of this machine is opened;
 * anything else (a resource of the program, a remote file) is copied once into a sealed memory file.
 */
typedef struct
{
  int     fd;
  goffset size;
} InroadDocumentSource;

void                  inroad_document_source_free        (InroadDocumentSource *self);
/* NULL if there are no descriptors left. */
InroadDocumentSource *inroad_document_source_copy        (InroadDocumentSource *self) G_GNUC_WARN_UNUSED_RESULT;

/* Of what a renderer made; NULL if it is empty, or not sealed: then a renderer that was taken over could change it while
 * it is read. Takes the descriptor in either case. */
InroadDocumentSource *inroad_document_source_new_sealed  (int                   fd) G_GNUC_WARN_UNUSED_RESULT;
/* What opens the same bytes from their beginning, for who wants a file. It is there as long as the source is. */
GFile                *inroad_document_source_get_file    (InroadDocumentSource *self) G_GNUC_WARN_UNUSED_RESULT;

/* Works in a thread. Errors: those of GIO, INROAD_DOCUMENT_ERROR_EMPTY, INROAD_DOCUMENT_ERROR_DAMAGED for what
 * is no file. */
void                  inroad_document_source_open_async  (GFile                *file,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
InroadDocumentSource *inroad_document_source_open_finish (GAsyncResult         *result,
                                                          GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadDocumentSource, inroad_document_source_free)

G_END_DECLS
