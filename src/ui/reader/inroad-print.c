/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-print"

#include "config.h"

#include "ui/reader/inroad-print.h"

#include "ui/reader/inroad-tell.h"

#include <glib/gi18n.h>

/* The document and the window, from the dialog to the last byte. */
typedef struct
{
  GtkWidget *root;
  GFile     *file;
} Printing;

static void
printing_free (Printing *self)
{
  g_object_unref (self->file);
  g_object_unref (self->root);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printing, printing_free)

static void
tell (Printing     *self,
      const GError *error)
{
  if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    inroad_tell_failure (self->root, _("The Document Could Not Be Printed"), error);
}

static void
on_handed_over (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Printing) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (object), result, &error) < 0)
    tell (self, error);
}

static void
on_opened (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GOutputStream) printer = user_data;
  g_autoptr (Printing) self = g_object_steal_data (G_OBJECT (printer), "printing");
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) document = g_file_read_finish (G_FILE (object), result, &error);

  if (document == NULL)
    tell (self, error);
  else
    g_output_stream_splice_async (printer, G_INPUT_STREAM (document),
                                  G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                  G_PRIORITY_DEFAULT, NULL, on_handed_over, g_steal_pointer (&self));
}

static void
on_asked (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Printing) self = user_data;
  g_autoptr (GError) error = NULL;
  GOutputStream *printer = gtk_print_dialog_print_finish (GTK_PRINT_DIALOG (object), result, &error);
  GFile *file = self->file;

  if (printer == NULL)
    {
      tell (self, error);
      return;
    }

  g_object_set_data (G_OBJECT (printer), "printing", g_steal_pointer (&self));
  g_file_read_async (file, G_PRIORITY_DEFAULT, NULL, on_opened, printer);
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

  printing = g_new (Printing, 1);
  printing->root = GTK_WIDGET (g_object_ref (root));
  printing->file = g_object_ref (file);
  gtk_print_dialog_set_title (dialog, title);
  gtk_print_dialog_print (dialog, GTK_WINDOW (root), NULL, NULL, on_asked, printing);
}
