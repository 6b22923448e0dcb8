/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-print"

#include "config.h"

#include "ui/reader/inroad-print.h"

#include "ui/reader/inroad-portal.h"
#include "ui/reader/inroad-tell.h"

#include <glib/gi18n.h>

/* The document and the window, from the dialog to the last byte. */
typedef struct
{
  GtkWidget        *root;
  GFile            *file;
  InroadPortalCall *call;      /* until something went wrong */
  GOutputStream    *printer;   /* NULL until the dialog was answered */
  GBytes           *bytes;
} Printing;

static void
printing_free (Printing *self)
{
  g_autoptr (GError) unused = self->call != NULL ? inroad_portal_call_end (self->call) : NULL;

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->printer);
  g_object_unref (self->file);
  g_object_unref (self->root);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printing, printing_free)

/* The desktop may refuse when it is asked for the dialog, or when it is given the document. */
static void
tell (Printing     *self,
      const GError *error)
{
  g_autoptr (GError) refused = inroad_portal_call_end (g_steal_pointer (&self->call));

  g_debug ("%s; %s", error->message, refused != NULL ? refused->message : "not refused");
  if (refused != NULL)
    inroad_tell_failure (self->root, _("Printing Failed"), refused);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    inroad_tell_failure (self->root, _("Printing Failed"), error);
}

/* Closing prints, and GTK's stream runs the main loop until that is done: it must not be closed in a thread, as the
 * asynchronous call would. What closing says comes first: who cancels takes nothing more either. */
static void
on_written (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Printing) self = user_data;
  g_autoptr (GError) write_error = NULL;
  g_autoptr (GError) error = NULL;

  g_output_stream_write_all_finish (G_OUTPUT_STREAM (object), result, NULL, &write_error);
  if (!g_output_stream_close (self->printer, NULL, &error) || write_error != NULL)
    tell (self, error != NULL ? error : write_error);
}

static void
on_loaded (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Printing) self = user_data;
  g_autoptr (GError) error = NULL;
  GOutputStream *printer = self->printer;
  gconstpointer data;
  gsize length;

  self->bytes = g_file_load_bytes_finish (G_FILE (object), result, NULL, &error);
  if (self->bytes == NULL)
    {
      tell (self, error);
      return;
    }

  data = g_bytes_get_data (self->bytes, &length);
  g_output_stream_write_all_async (printer, data, length, G_PRIORITY_DEFAULT, NULL, on_written,
                                   g_steal_pointer (&self));
}

static void
on_asked (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Printing) self = user_data;
  g_autoptr (GError) error = NULL;
  GFile *file = self->file;

  self->printer = gtk_print_dialog_print_finish (GTK_PRINT_DIALOG (object), result, &error);
  if (self->printer == NULL)
    tell (self, error);
  else
    g_file_load_bytes_async (file, NULL, on_loaded, g_steal_pointer (&self));
}

/**
 * inroad_print_file:
 * @parent: a widget of the window that asks
 * @file: a document
 * @title: what it is called
 *
 * Asks how, and hands the file over as it is: the choice of pages is the printing system's work, and nothing is
 * drawn a second time here. It is handed over byte by byte, since the document of the program's own lesson is in
 * the program and has no path. Who changes their mind is told nothing.
 */
void
inroad_print_file (GtkWidget  *parent,
                   GFile      *file,
                   const char *title)
{
  g_autoptr (GtkPrintDialog) dialog = gtk_print_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (parent);
  Printing *printing;

  g_return_if_fail (GTK_IS_WINDOW (root));
  g_return_if_fail (G_IS_FILE (file));

  printing = g_new0 (Printing, 1);
  printing->root = GTK_WIDGET (g_object_ref (root));
  printing->file = g_object_ref (file);
  printing->call = inroad_portal_call_begin (INROAD_PORTAL_PRINT);
  gtk_print_dialog_set_title (dialog, title);
  gtk_print_dialog_print (dialog, GTK_WINDOW (root), NULL, inroad_portal_call_get_cancellable (printing->call),
                          on_asked, printing);
}
