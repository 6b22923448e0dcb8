/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-progress-rows"

#include "config.h"

#include "ui/progress/inroad-progress-rows.h"

#include "core/profile/inroad-profile-words.h"
#include "ui/progress/inroad-progress-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What stands on it comes from files, and is no markup. */
static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

/**
 * inroad_progress_button_new:
 * @session: the session
 * @action: the name of a command of the session
 * @target: (transfer floating): its parameter
 * @label: what stands on the button
 * @words: what it does, for those who do not see on which row it stands
 *
 * Returns: (transfer floating) (nullable): a button; %NULL if the command is not there or can do nothing now
 */
GtkWidget *
inroad_progress_button_new (InroadSession *session,
                            const char    *action,
                            GVariant      *target,
                            const char    *label,
                            const char    *words)
{
  g_autoptr (GVariant) parameter = g_variant_ref_sink (target);
  g_autofree char *full_name = g_strconcat ("session.", action, NULL);
  GActionGroup *actions = inroad_session_get_actions (session);
  GtkWidget *button;

  if (!g_action_group_get_action_enabled (actions, action))
    return NULL;

  button = gtk_button_new_with_label (label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), full_name);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), parameter);
  /* Else what stands on it would be told. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return button;
}

static const char *
get_title (InroadSession *session,
           const char    *module_id)
{
  InroadModule *module = inroad_session_get_module (session);

  return g_str_equal (module_id, inroad_module_get_id (module))
           ? inroad_text_get_plain (inroad_module_get_title (module)) : module_id;
}

GtkWidget *
inroad_progress_row_new_for_lesson (InroadSession  *session,
                                    InroadProgress *progress)
{
  const char *id, *title;
  g_autofree char *subtitle = NULL;
  g_autofree char *words = NULL;
  GtkWidget *row, *button = NULL;

  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);
  g_return_val_if_fail (INROAD_IS_PROGRESS (progress), NULL);

  id = inroad_progress_get_module_id (progress);
  title = get_title (session, id);
  subtitle = inroad_progress_words_for_progress (progress);
  row = make_row (title, subtitle);
  /* Translators: %s is the title of a lesson */
  words = g_strdup_printf (_("Reset “%s”"), title);
  if (!inroad_progress_is_empty (progress))
    button = inroad_progress_button_new (session, "reset-module", g_variant_new_string (id), _("Reset"), words);
  if (button != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

GtkWidget *
inroad_progress_row_new_for_state (InroadSession    *session,
                                   InroadGeneration *generation)
{
  InroadModule *module;
  g_autofree char *time = NULL;
  g_autofree char *changes = NULL;
  g_autofree char *words = NULL;
  GtkWidget *row, *button = NULL;
  gboolean same;

  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);
  g_return_val_if_fail (INROAD_IS_GENERATION (generation), NULL);

  module = inroad_session_get_module (session);
  time = inroad_profile_words_for_time (inroad_generation_get_time (generation));
  changes = inroad_progress_words_for_changes (inroad_profile_store_get_profile (inroad_session_get_store (session)),
                                               inroad_generation_get_profile (generation),
                                               inroad_module_get_id (module),
                                               inroad_text_get_plain (inroad_module_get_title (module)));
  same = *changes == 0;
  row = make_row (time, same ? _("The same as now") : changes);
  /* Translators: %s is a day and a time */
  words = g_strdup_printf (_("Restore the state of %s"), time);
  if (!same)
    button = inroad_progress_button_new (session, "restore",
                                         g_variant_new_uint32 (inroad_generation_get_number (generation)),
                                         _("Restore"), words);
  if (button != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}
