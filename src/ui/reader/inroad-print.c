/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-print"

#include "config.h"

#include "ui/reader/inroad-print.h"

#include "ui/reader/inroad-tell.h"

#include <glib/gi18n.h>

static void
on_printed (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (object), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    inroad_tell_failure (root, _("The Document Could Not Be Printed"), error);
}

/**
 * inroad_print_file:
 * @parent: a widget of the window that asks
 * @file: a document
 * @title: what it is called
 *
 * Asks how, and prints the file as it is: the dialog's own choice of pages is the printing system's work, and
 * nothing is drawn a second time here. Who changes their mind is told nothing.
 */
void
inroad_print_file (GtkWidget  *parent,
                   GFile      *file,
                   const char *title)
{
  g_autoptr (GtkPrintDialog) dialog = gtk_print_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (parent);

  g_return_if_fail (GTK_IS_WINDOW (root));
  g_return_if_fail (G_IS_FILE (file));

  gtk_print_dialog_set_title (dialog, title);
  gtk_print_dialog_print_file (dialog, GTK_WINDOW (root), NULL, file, NULL, on_printed, g_object_ref (root));
}
