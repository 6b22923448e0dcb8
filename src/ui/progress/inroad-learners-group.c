/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-learners-group"

#include "config.h"

#include "ui/progress/inroad-learners-group.h"

#include "core/profile/inroad-learners.h"
#include "ui/progress/inroad-progress-rows.h"
#include "ui/progress/inroad-progress-words.h"

#include <glib/gi18n.h>

/* As much as a row can show; names are free text all the same. */
#define LONGEST_NAME 60

struct _InroadLearnersGroup
{
  AdwPreferencesGroup  parent_instance;

  /* Owned */
  InroadSession       *session;
  GPtrArray           *rows;      /* borrowed GtkWidget: those of the list */

  /* Borrowed: children */
  GtkWidget           *name;
  GtkWidget           *add;
};

G_DEFINE_FINAL_TYPE (InroadLearnersGroup, inroad_learners_group, ADW_TYPE_PREFERENCES_GROUP)

static InroadProfile *
get_profile (InroadLearnersGroup *self)
{
  return inroad_profile_store_get_profile (inroad_session_get_store (self->session));
}

/* --------------------------------------------------------------------------------------------------- add */

static const char *
get_text (AdwAlertDialog *dialog)
{
  return gtk_editable_get_text (GTK_EDITABLE (adw_alert_dialog_get_extra_child (dialog)));
}

static void
named_cb (AdwAlertDialog *dialog)
{
  g_autofree char *name = g_strstrip (g_strdup (get_text (dialog)));

  adw_alert_dialog_set_response_enabled (dialog, "add", *name != 0);
}

static void
add_response_cb (AdwAlertDialog      *dialog,
                 const char          *response,
                 InroadLearnersGroup *self)
{
  if (g_str_equal (response, "add"))
    gtk_widget_activate_action (GTK_WIDGET (self), "session.add-learner", "s", get_text (dialog));
}

static GtkWidget *
make_name_entry (void)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_max_length (GTK_ENTRY (entry), LONGEST_NAME);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Name"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);

  return entry;
}

static void
add_cb (InroadLearnersGroup *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Add a Learner"),
                                            _("They begin with progress of their own, and you go on as them."));
  GtkWidget *entry = make_name_entry ();

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "add", _("_Add"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "add", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (dialog), "add", FALSE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "add");
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), entry);
  adw_dialog_set_focus (dialog, entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (named_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (add_response_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* -------------------------------------------------------------------------------------------------- list */

static GtkWidget *
make_remove_button (InroadLearnersGroup *self,
                    InroadLearner       *learner)
{
  g_autofree char *words = NULL;
  GtkWidget *button;

  /* Translators: %s is the name of a learner */
  words = g_strdup_printf (_("Remove %s"), inroad_progress_words_for_name (inroad_learner_get_name (learner)));
  button = inroad_progress_button_new (self->session, "remove-learner",
                                       g_variant_new_string (inroad_learner_get_id (learner)), "", words);
  gtk_button_set_icon_name (GTK_BUTTON (button), "user-trash-symbolic");
  gtk_widget_set_tooltip_text (button, words);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

static GtkWidget *
make_row (InroadLearnersGroup *self,
          InroadLearner       *learner)
{
  g_autofree char *answers = inroad_progress_words_for_answers (inroad_learner_get_n_answers (learner));
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 inroad_progress_words_for_name (inroad_learner_get_name (learner)));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), answers);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", inroad_learner_get_id (learner));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "session.choose-learner");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (self, learner));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

static gboolean
is_present (InroadLearnersGroup *self,
            InroadLearner       *learner)
{
  GFile *file = inroad_profile_store_get_file (inroad_session_get_store (self->session));
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *id = name != NULL ? inroad_learner_get_id_of (name) : NULL;

  return g_strcmp0 (id, inroad_learner_get_id (learner)) == 0;
}

/* Whether the focus is on what is made anew, and not on the name, where somebody may be writing. */
static gboolean
has_focus (InroadLearnersGroup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) &&
         !gtk_widget_is_ancestor (focus, self->name);
}

static void
show_learners (InroadLearnersGroup *self,
               GListModel          *learners)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  gboolean had_focus = has_focus (self);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  /* The button to add one stands last. */
  g_object_ref (self->add);
  adw_preferences_group_remove (group, self->add);
  for (guint i = 0; i < g_list_model_get_n_items (learners); i++)
    {
      g_autoptr (InroadLearner) learner = g_list_model_get_item (learners, i);
      GtkWidget *row;

      if (is_present (self, learner))
        continue;
      row = make_row (self, learner);
      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (group, row);
    }
  adw_preferences_group_add (group, self->add);
  g_object_unref (self->add);
  if (had_focus)
    gtk_widget_grab_focus (self->add);
}

static void
on_listed (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InroadLearnersGroup) self = user_data;
  g_autoptr (GListModel) learners = inroad_learners_list_finish (G_FILE (object), result);

  /* The dialog may be gone by now. */
  if (self->session != NULL)
    show_learners (self, learners);
}

/* -------------------------------------------------------------------------------------------------- name */

static void
name_applied_cb (InroadLearnersGroup *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "session.rename-learner", "s",
                              gtk_editable_get_text (GTK_EDITABLE (self->name)));
}

static void
show_name (InroadLearnersGroup *self)
{
  const char *name = inroad_profile_get_name (get_profile (self));

  gtk_editable_set_text (GTK_EDITABLE (self->name), name != NULL ? name : "");
}

/* ------------------------------------------------------------------------------------------------- class */

static void
inroad_learners_group_dispose (GObject *object)
{
  InroadLearnersGroup *self = INROAD_LEARNERS_GROUP (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (inroad_learners_group_parent_class)->dispose (object);
}

static void
inroad_learners_group_class_init (InroadLearnersGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inroad_learners_group_dispose;
}

static void
inroad_learners_group_init (InroadLearnersGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (group, _("Learners"));
  adw_preferences_group_set_description (group, _("Several people can learn on this account, each with progress of "
                                                  "their own. There are no passwords."));

  self->name = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name), _("Your Name"));
  adw_entry_row_set_max_length (ADW_ENTRY_ROW (self->name), LONGEST_NAME);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->name), TRUE);
  g_signal_connect_object (self->name, "apply", G_CALLBACK (name_applied_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, self->name);

  self->add = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add), _("Add a _Learner…"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->add), TRUE);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add), "list-add-symbolic");
  g_signal_connect_object (self->add, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, self->add);
}

void
inroad_learners_group_update (InroadLearnersGroup *self)
{
  GFile *file;
  g_autoptr (GFile) folder = NULL;
  GActionGroup *actions;

  g_return_if_fail (INROAD_IS_LEARNERS_GROUP (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  actions = inroad_session_get_actions (self->session);
  gtk_widget_set_sensitive (self->name, g_action_group_get_action_enabled (actions, "rename-learner"));
  file = inroad_profile_store_get_file (inroad_session_get_store (self->session));
  folder = g_file_get_parent (file);
  inroad_learners_list_async (folder, on_listed, g_object_ref (self));
}

void
inroad_learners_group_set_session (InroadLearnersGroup *self,
                                   InroadSession       *session)
{
  gboolean permitted;

  g_return_if_fail (INROAD_IS_LEARNERS_GROUP (self));
  g_return_if_fail (INROAD_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  permitted = (inroad_session_get_permissions (session) & INROAD_PERMISSION_LEARNERS) != 0 &&
              inroad_profile_store_get_file (inroad_session_get_store (session)) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), permitted);
  show_name (self);
}
