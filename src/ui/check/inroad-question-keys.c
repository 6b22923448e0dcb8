/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-question-keys"

#include "config.h"

#include "ui/check/inroad-question-keys.h"

/**
 * inroad_question_number_keys_new:
 *
 * Keys 1 to 9 pick an option wherever the focus is. In a text entry they do not: it takes them first.
 *
 * Returns: (transfer full): a controller
 */
GtkEventController *
inroad_question_number_keys_new (void)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);

  for (guint i = 1; i <= 9; i++)
    {
      GtkShortcutTrigger *trigger =
        gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_0 + i, GDK_NO_MODIFIER_MASK),
                                     gtk_keyval_trigger_new (GDK_KEY_KP_0 + i, GDK_NO_MODIFIER_MASK));
      GtkShortcut *shortcut = gtk_shortcut_new (trigger, gtk_named_action_new ("question.pick"));
      g_autofree char *number = g_strdup_printf ("%u", i);

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (number));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
    }

  return keys;
}

/* On a button or a link Enter is theirs, and on an option that is not picked it picks. */
static gboolean
focus_wants_enter (GtkWidget *focus)
{
  if (GTK_IS_BUTTON (focus))
    return TRUE;

  if (GTK_IS_LABEL (focus))
    return gtk_label_get_current_uri (GTK_LABEL (focus)) != NULL;

  return GTK_IS_CHECK_BUTTON (focus) && !gtk_check_button_get_active (GTK_CHECK_BUTTON (focus));
}

static gboolean
enter_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  if (focus_wants_enter (gtk_root_get_focus (gtk_widget_get_root (widget))))
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (widget, "question.enter", NULL);
}

/**
 * inroad_question_enter_key_new:
 *
 * Enter on a picked option or a verdict. It is taken on the way down, before the radio button that has the
 * focus: there Enter would only pick again.
 *
 * Returns: (transfer full): a controller
 */
GtkEventController *
inroad_question_enter_key_new (void)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger =
    gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_NO_MODIFIER_MASK),
                                 gtk_keyval_trigger_new (GDK_KEY_KP_Enter, GDK_NO_MODIFIER_MASK));
  GtkShortcutAction *action = gtk_callback_action_new (enter_cb, NULL, NULL);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (trigger, action));

  return keys;
}
