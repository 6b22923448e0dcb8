/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-progress-dialog"

#include "config.h"

#include "ui/progress/inroad-progress-dialog.h"

#include "core/profile/inroad-profile-words.h"
#include "ui/progress/inroad-learners-group.h"
#include "ui/progress/inroad-progress-rows.h"
#include "ui/progress/inroad-progress-toast.h"
#include "ui/reader/inroad-portal.h"

#include <glib/gi18n.h>

struct _InroadProgressDialog
{
  AdwPreferencesDialog  parent_instance;

  /* Owned */
  InroadSession        *session;
  InroadPortalCall     *call;           /* while it is asked where to */
  char                 *states_key;     /* which states are shown */
  GPtrArray            *lesson_rows;    /* borrowed GtkWidget */
  GPtrArray            *state_rows;     /* the same */

  /* Template */
  GtkWidget            *copy;
  InroadLearnersGroup  *learners;
  AdwPreferencesGroup  *lessons;
  AdwActionRow         *place;
  AdwActionRow         *saved;
  AdwActionRow         *size;
  AdwPreferencesGroup  *states;
  AdwPreferencesGroup  *stored;
};

G_DEFINE_FINAL_TYPE (InroadProgressDialog, inroad_progress_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* -------------------------------------------------------------------------------------------------- show */

static void
say (InroadProgressDialog *self,
     const char           *title)
{
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_use_markup (toast, FALSE);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
}

static void
clear_rows (AdwPreferencesGroup *group,
            GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
add_row (AdwPreferencesGroup *group,
         GPtrArray           *rows,
         GtkWidget           *row)
{
  g_ptr_array_add (rows, row);
  adw_preferences_group_add (group, row);
}

static void
show_lessons (InroadProgressDialog *self)
{
  InroadProfile *profile = inroad_profile_store_get_profile (inroad_session_get_store (self->session));
  GListModel *all = inroad_profile_get_all (profile);

  clear_rows (self->lessons, self->lesson_rows);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (InroadProgress) progress = g_list_model_get_item (all, i);

      add_row (self->lessons, self->lesson_rows, inroad_progress_row_new_for_lesson (self->session, progress));
    }
}

static void
show_states (InroadProgressDialog *self,
             GListModel           *generations)
{
  guint n = g_list_model_get_n_items (generations);

  clear_rows (self->states, self->state_rows);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (InroadGeneration) generation = g_list_model_get_item (generations, i);

      add_row (self->states, self->state_rows, inroad_progress_row_new_for_state (self->session, generation));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->states), n > 0);
}

static void
show_file (InroadProgressDialog *self,
           InroadProfileReport  *report)
{
  g_autofree char *path = report->path != NULL ? g_filename_display_name (report->path) : NULL;
  g_autofree char *size = g_format_size ((guint64) report->size);
  g_autofree char *saved = report->saved != NULL ? inroad_profile_words_for_time (report->saved) : NULL;

  adw_action_row_set_subtitle (self->place, path != NULL ? path : _("Nowhere: what you do here is not kept"));
  adw_action_row_set_subtitle (self->size, size);
  adw_action_row_set_subtitle (self->saved, saved != NULL ? saved : _("Not yet"));
  gtk_widget_set_visible (self->copy, path != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->size), path != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->saved), path != NULL);
}

/* A row that is made anew would take the focus with it, and a press of its button. */
static gboolean
take_states_key (InroadProgressDialog *self,
                 GListModel           *generations)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (generations); i++)
    {
      g_autoptr (InroadGeneration) generation = g_list_model_get_item (generations, i);

      g_string_append_printf (key, "%u:%" G_GINT64_FORMAT " ", inroad_generation_get_number (generation),
                              g_date_time_to_unix (inroad_generation_get_time (generation)));
    }

  return g_set_str (&self->states_key, key->str);
}

static void
on_reported (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (InroadProgressDialog) self = user_data;
  g_autoptr (InroadProfileReport) report = NULL;

  report = inroad_profile_store_report_finish (INROAD_PROFILE_STORE (object), result);
  /* Closed by now. */
  if (self->session == NULL)
    return;

  show_file (self, report);
  if (take_states_key (self, G_LIST_MODEL (report->generations)))
    show_states (self, G_LIST_MODEL (report->generations));
}

static void
update_file (InroadProgressDialog *self)
{
  inroad_profile_store_report_async (inroad_session_get_store (self->session), on_reported, g_object_ref (self));
}

static void
update (InroadProgressDialog *self)
{
  const char *detail = inroad_profile_store_get_detail (inroad_session_get_store (self->session));
  g_autofree char *markup = detail != NULL ? g_markup_escape_text (detail, -1) : NULL;

  adw_preferences_group_set_description (self->stored, markup);
  show_lessons (self);
  inroad_learners_group_update (self->learners);
  g_clear_pointer (&self->states_key, g_free);
  update_file (self);
}

/* ------------------------------------------------------------------------------------------------ export */

static void
copy_cb (InroadProgressDialog *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), adw_action_row_get_subtitle (self->place));
  say (self, _("Path copied"));
}

static void
on_target_chosen (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (InroadProgressDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) target = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);
  g_autofree char *uri = target != NULL ? g_file_get_uri (target) : NULL;
  g_autoptr (GError) refused = inroad_portal_call_end (g_steal_pointer (&self->call));

  if (uri != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "session.export-progress", "s", uri);
  else if (refused != NULL)
    inroad_progress_tell_failure (GTK_WIDGET (self), INROAD_SESSION_DEED_EXPORT, refused);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    inroad_progress_tell_failure (GTK_WIDGET (self), INROAD_SESSION_DEED_EXPORT, error);
}

static void
export_cb (InroadProgressDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, "inroad-progress-%Y-%m-%d.json");

  if (self->call != NULL)
    return;

  self->call = inroad_portal_call_begin (INROAD_PORTAL_SAVE);
  gtk_file_dialog_set_title (dialog, _("Save a Copy"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        inroad_portal_call_get_cancellable (self->call), on_target_chosen, g_object_ref (self));
}

/* ------------------------------------------------------------------------------------------------- deeds */

static void
say_exported (InroadProgressDialog *self,
              const char           *name)
{
  g_autofree char *title = g_strdup_printf (_("Saved as “%s”"), name != NULL ? name : "");

  say (self, title);
}

static void
say_removed (InroadProgressDialog *self,
             const char           *subject)
{
  AdwToast *toast = adw_toast_new (_("Learner removed"));

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_target (toast, "s", subject);
  adw_toast_set_action_name (toast, "session.bring-back-learner");
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
}

static void
deed_done_cb (InroadProgressDialog *self,
              InroadSessionDeed     deed,
              const char           *subject,
              const GError         *error)
{
  if (error != NULL)
    {
      /* What a toast asked for is answered by whoever shows the toast. */
      if (deed != INROAD_SESSION_DEED_UNDO)
        inroad_progress_tell_failure (GTK_WIDGET (self), deed, error);
      return;
    }

  switch (deed)
    {
    case INROAD_SESSION_DEED_EXPORT:
      say_exported (self, subject);
      update_file (self);
      break;
    case INROAD_SESSION_DEED_RENAME:
      say (self, _("Name changed"));
      update_file (self);
      break;
    case INROAD_SESSION_DEED_REMOVE:
      say_removed (self, subject);
      inroad_learners_group_update (self->learners);
      break;
    case INROAD_SESSION_DEED_BRING_BACK:
      say (self, _("Learner brought back"));
      inroad_learners_group_update (self->learners);
      break;
    case INROAD_SESSION_DEED_RESET:
    case INROAD_SESSION_DEED_RESTORE:
    case INROAD_SESSION_DEED_UNDO:
    default:
      /* There is another session now, with another window. */
      break;
    }
}

/* ------------------------------------------------------------------------------------------------- class */

static void
inroad_progress_dialog_dispose (GObject *object)
{
  InroadProgressDialog *self = INROAD_PROGRESS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), INROAD_TYPE_PROGRESS_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->states_key, g_free);
  g_clear_pointer (&self->lesson_rows, g_ptr_array_unref);
  g_clear_pointer (&self->state_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (inroad_progress_dialog_parent_class)->dispose (object);
}

static void
inroad_progress_dialog_class_init (InroadProgressDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_progress_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/progress/inroad-progress-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadProgressDialog, copy);
  gtk_widget_class_bind_template_child (widget_class, InroadProgressDialog, learners);
  gtk_widget_class_bind_template_child (widget_class, InroadProgressDialog, lessons);
  gtk_widget_class_bind_template_child (widget_class, InroadProgressDialog, place);
  gtk_widget_class_bind_template_child (widget_class, InroadProgressDialog, saved);
  gtk_widget_class_bind_template_child (widget_class, InroadProgressDialog, size);
  gtk_widget_class_bind_template_child (widget_class, InroadProgressDialog, states);
  gtk_widget_class_bind_template_child (widget_class, InroadProgressDialog, stored);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
}

static void
inroad_progress_dialog_init (InroadProgressDialog *self)
{
  g_type_ensure (INROAD_TYPE_LEARNERS_GROUP);
  self->lesson_rows = g_ptr_array_new ();
  self->state_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inroad_progress_dialog_new:
 * @session: a session that permits to see progress
 *
 * Returns: (transfer floating): a dialog for a window in which the session's commands are
 */
AdwDialog *
inroad_progress_dialog_new (InroadSession *session)
{
  InroadProgressDialog *self;

  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);

  self = g_object_new (INROAD_TYPE_PROGRESS_DIALOG, NULL);
  self->session = g_object_ref (session);
  inroad_learners_group_set_session (self->learners, session);
  g_signal_connect_object (session, "deed-done", G_CALLBACK (deed_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inroad_session_get_store (session), "notify::condition", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return ADW_DIALOG (self);
}
