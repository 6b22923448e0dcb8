/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InroadDocumentError:
 * @INROAD_DOCUMENT_ERROR_DAMAGED: not a PDF, or one that cannot be read
 * @INROAD_DOCUMENT_ERROR_EMPTY: a file without bytes, or a PDF without pages
 * @INROAD_DOCUMENT_ERROR_ENCRYPTED: needs a password
 * @INROAD_DOCUMENT_ERROR_CRASHED: the renderer died over it
 * @INROAD_DOCUMENT_ERROR_TIMED_OUT: the renderer took too long and was ended
 * @INROAD_DOCUMENT_ERROR_TOO_LARGE: a page or picture beyond what is drawn
 * @INROAD_DOCUMENT_ERROR_UNAVAILABLE: the renderer cannot be started
 *
 * What can be wrong with a document. The same codes travel from the renderer to the program as D-Bus errors.
 */
typedef enum
{
  INROAD_DOCUMENT_ERROR_DAMAGED,
  INROAD_DOCUMENT_ERROR_EMPTY,
  INROAD_DOCUMENT_ERROR_ENCRYPTED,
  INROAD_DOCUMENT_ERROR_CRASHED,
  INROAD_DOCUMENT_ERROR_TIMED_OUT,
  INROAD_DOCUMENT_ERROR_TOO_LARGE,
  INROAD_DOCUMENT_ERROR_UNAVAILABLE,
} InroadDocumentError;

#define INROAD_DOCUMENT_ERROR (inroad_document_error_quark ())
GQuark  inroad_document_error_quark (void);

/* A new error of that kind whose message is a sentence for the person who reads. */
GError *inroad_document_error_new   (InroadDocumentError code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
