/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-save-copy"

#include "config.h"

#include "ui/reader/inroad-save-copy.h"

#include "document/inroad-document-pages.h"
#include "ui/reader/inroad-copy-file.h"
#include "ui/reader/inroad-portal.h"
#include "ui/reader/inroad-tell.h"

#include <glib/gi18n.h>

/* Where the end of it is told: the widget that asked may be gone by then. */
typedef struct
{
  GtkWidget        *root;
  GFile            *source;
  InroadDocument   *shown;     /* that the source is of; NULL if it is a file of its own */
  InroadPortalCall *call;      /* until the target is chosen */
  GFile            *target;    /* from then on */
} Copy;

static void
copy_free (Copy *self)
{
  g_assert (self->call == NULL);
  g_object_unref (self->root);
  g_object_unref (self->source);
  g_clear_object (&self->shown);
  g_clear_object (&self->target);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copy, copy_free)

static void
tell_success (Copy *copy)
{
  g_autofree char *name = g_file_get_basename (copy->target);
  g_autofree char *display_name = g_filename_display_name (name);
  g_autofree char *title = g_strdup_printf (_("Saved as “%s”"), display_name);

  inroad_tell_success (copy->root, title);
}

static void
tell_failure (Copy         *copy,
              const GError *error)
{
  inroad_tell_failure (copy->root, _("The Copy Could Not Be Saved"), error);
}

static void
on_copied (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Copy) copy = user_data;
  g_autoptr (GError) error = NULL;

  if (inroad_copy_file_finish (result, &error))
    tell_success (copy);
  else
    tell_failure (copy, error);
}

static void
on_target_chosen (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Copy) copy = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refused = inroad_portal_call_end (g_steal_pointer (&copy->call));

  copy->target = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);
  if (copy->target == NULL)
    {
      if (refused != NULL)
        tell_failure (copy, refused);
      else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        tell_failure (copy, error);
      return;
    }

  inroad_copy_file_async (copy->source, copy->target, NULL, on_copied, copy);
  g_steal_pointer (&copy);
}

/**
 * inroad_save_copy:
 * @parent: a widget of the window that asks
 * @attachment: a document of the lesson
 * @shown: (nullable): the same, where it is on screen: then that is saved, whatever is under its name by now
 *
 * Asks where to, and saves a copy of the document there. Tells how it went.
 */
void
inroad_save_copy (GtkWidget        *parent,
                  InroadAttachment *attachment,
                  InroadDocument   *shown)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GFile *file = inroad_attachment_get_file (attachment);
  g_autofree char *name = g_file_get_basename (file);
  GtkRoot *root = gtk_widget_get_root (parent);
  Copy *copy;

  g_return_if_fail (GTK_IS_WINDOW (root));

  copy = g_new0 (Copy, 1);
  copy->root = GTK_WIDGET (g_object_ref (root));
  copy->source = shown != NULL ? inroad_document_get_shown_file (shown) : g_object_ref (file);
  g_set_object (&copy->shown, shown);

  copy->call = inroad_portal_call_begin (INROAD_PORTAL_SAVE);

  gtk_file_dialog_set_title (dialog, _("Save a Copy"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (root), inroad_portal_call_get_cancellable (copy->call), on_target_chosen,
                        copy);
}

/**
 * inroad_save_copy_label:
 * @size: the size of a file in bytes
 *
 * Returns: (transfer full): what a button says that saves a copy of it
 */
char *
inroad_save_copy_label (goffset size)
{
  g_autofree char *words = g_format_size ((guint64) size);

  /* Translators: a button; the size of the file, such as "48.3 kB" */
  return g_strdup_printf (_("Save a Copy… · %s"), words);
}
