/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-print"

#include "config.h"

#include "ui/reader/inroad-print.h"

#include "document/inroad-document-pages.h"
#include "ui/reader/inroad-portal.h"
#include "ui/reader/inroad-print-pages.h"
#include "ui/reader/inroad-tell.h"

#include <glib/gi18n.h>

/* The document and the window, from the dialog until it is printed. */
typedef struct
{
  GtkWidget        *root;
  InroadDocument   *document;
  GtkPrintDialog   *dialog;
  InroadPortalCall *call;      /* until something went wrong */
  GtkPrintSetup    *setup;     /* NULL until the dialog was answered */
  guint             page;      /* that is read */

  InroadDocumentSource *pages; /* NULL unless only some of it are printed */
} Printing;

static void
printing_free (Printing *self)
{
  g_autoptr (GError) unused = self->call != NULL ? inroad_portal_call_end (self->call) : NULL;

  g_clear_pointer (&self->pages, inroad_document_source_free);
  g_clear_pointer (&self->setup, gtk_print_setup_unref);
  g_object_unref (self->dialog);
  g_object_unref (self->document);
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

static void
tell_none (Printing *self)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                                                  _("The document has none of the pages that you chose."));

  tell (self, error);
}

static void
on_printed (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Printing) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (object), result, &error))
    tell (self, error);
}

/* ------------------------------------------------------------------------------------- what is printed */

/* As a file, and not by gtk_print_dialog_print(): GTK 4.18 tells the stream of that how it went, and then writes to
 * where it kept the stream (gtkprintdialog.c, print_task_data_free: a weak pointer that stays), which damages the heap. */
static void
hand_over (Printing *printing,
           GFile    *file)
{
  g_autoptr (Printing) self = printing;

  gtk_print_dialog_print_file (printing->dialog, GTK_WINDOW (printing->root), printing->setup, file,
                               inroad_portal_call_get_cancellable (printing->call), on_printed, g_steal_pointer (&self));
}

/* The bytes that are on screen: another file may be under their name by now, or none. */
static void
hand_over_whole (Printing *printing)
{
  g_autoptr (GFile) file = inroad_document_get_shown_file (printing->document);

  hand_over (printing, file);
}

static void
on_pages (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Printing) self = user_data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  self->pages = inroad_document_get_pages_finish (INROAD_DOCUMENT (object), result, &error);
  if (self->pages == NULL)
    {
      tell (self, error);
      return;
    }

  file = inroad_document_source_get_file (self->pages);
  hand_over (g_steal_pointer (&self), file);
}

/* What is handed over is these pages and no others: nobody is to choose from them again. */
static void
forget_choice (GtkPrintSettings *settings)
{
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_PAGE_RANGES);
  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_ALL);
}

/* NULL if that is all of them as they are. No printer knows the password that a document was opened with: of such a
 * one all pages are written anew, too. */
static GArray *
list_pages (Printing *self)
{
  GtkPrintSettings *settings = gtk_print_setup_get_print_settings (self->setup);
  GArray *spans = inroad_print_pages_list (settings, inroad_document_get_n_pages (self->document), self->page);

  if (spans == NULL && inroad_document_has_password (self->document))
    {
      const InroadPageSpan all = { 0, inroad_document_get_n_pages (self->document) - 1 };

      spans = g_array_new (FALSE, FALSE, sizeof all);
      g_array_append_val (spans, all);
    }

  return spans;
}

static void
on_asked (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Printing) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) spans = NULL;
  InroadDocument *document = self->document;

  self->setup = gtk_print_dialog_setup_finish (GTK_PRINT_DIALOG (object), result, &error);
  if (self->setup == NULL)
    {
      tell (self, error);
      return;
    }

  spans = list_pages (self);
  if (spans == NULL)
    hand_over_whole (g_steal_pointer (&self));
  else if (spans->len == 0)
    tell_none (self);
  else
    {
      forget_choice (gtk_print_setup_get_print_settings (self->setup));
      inroad_document_get_pages_async (document, (const InroadPageSpan *) spans->data, spans->len, NULL, on_pages,
                                       g_steal_pointer (&self));
    }
}

/**
 * inroad_print_document:
 * @parent: a widget of the window that asks
 * @document: a document
 * @page: the page that is read, counted from 0
 * @title: what it is called
 *
 * Asks how, and hands over what is shown as it is; who chooses pages has these and no others handed over, as a document of
 * their own. Printing systems print all of a file that they are given, whatever was chosen (GTK's issue 7527), and
 * the portals of desktops do as little: by their documentation it is the program that prints what was chosen.
 *
 * Who changes their mind is told nothing.
 */
void
inroad_print_document (GtkWidget      *parent,
                       InroadDocument *document,
                       guint           page,
                       const char     *title)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  Printing *printing;

  g_return_if_fail (GTK_IS_WINDOW (root));
  g_return_if_fail (INROAD_IS_DOCUMENT (document));

  printing = g_new0 (Printing, 1);
  printing->root = GTK_WIDGET (g_object_ref (root));
  printing->document = g_object_ref (document);
  printing->page = page;
  printing->call = inroad_portal_call_begin (INROAD_PORTAL_PRINT);
  printing->dialog = gtk_print_dialog_new ();
  gtk_print_dialog_set_title (printing->dialog, title);
  gtk_print_dialog_setup (printing->dialog, GTK_WINDOW (root), inroad_portal_call_get_cancellable (printing->call),
                          on_asked, printing);
}
