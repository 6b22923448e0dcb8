/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-document-error"

#include "config.h"

#include "document/inroad-document-error.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#define ERROR_NAME(name) "io.github.inroad_app.Inroad.Renderer1.Error." name

static const GDBusErrorEntry entries[] = {
  { INROAD_DOCUMENT_ERROR_DAMAGED, ERROR_NAME ("Damaged") },
  { INROAD_DOCUMENT_ERROR_EMPTY, ERROR_NAME ("Empty") },
  { INROAD_DOCUMENT_ERROR_ENCRYPTED, ERROR_NAME ("Encrypted") },
  { INROAD_DOCUMENT_ERROR_CRASHED, ERROR_NAME ("Crashed") },
  { INROAD_DOCUMENT_ERROR_TIMED_OUT, ERROR_NAME ("TimedOut") },
  { INROAD_DOCUMENT_ERROR_TOO_LARGE, ERROR_NAME ("TooLarge") },
  { INROAD_DOCUMENT_ERROR_UNAVAILABLE, ERROR_NAME ("Unavailable") },
};

GQuark
inroad_document_error_quark (void)
{
  static gsize quark = 0;

  g_dbus_error_register_error_domain ("inroad-document-error-quark", &quark, entries,
                                      G_N_ELEMENTS (entries));
  return (GQuark) quark;
}

/* For the place where the document, or one page of it, would be. */
static const char *
get_message (InroadDocumentError code)
{
  switch (code)
    {
    case INROAD_DOCUMENT_ERROR_DAMAGED:
      return _("The document is damaged, or it is not a PDF");

    case INROAD_DOCUMENT_ERROR_EMPTY:
      return _("The document has no pages");

    case INROAD_DOCUMENT_ERROR_ENCRYPTED:
      return _("The document is protected by a password");

    case INROAD_DOCUMENT_ERROR_CRASHED:
      return _("This could not be drawn: the program that draws documents stopped");

    case INROAD_DOCUMENT_ERROR_TIMED_OUT:
      return _("This could not be drawn: it took too long");

    case INROAD_DOCUMENT_ERROR_TOO_LARGE:
      return _("This is too large to be drawn");

    case INROAD_DOCUMENT_ERROR_UNAVAILABLE:
      return _("The program that draws documents could not be started");

    default:
      g_return_val_if_reached ("");
    }
}

GError *
inroad_document_error_new (InroadDocumentError code)
{
  return g_error_new_literal (INROAD_DOCUMENT_ERROR, code, get_message (code));
}
