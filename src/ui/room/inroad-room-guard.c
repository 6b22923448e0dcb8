/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-room-guard"

#include "config.h"

#include "ui/room/inroad-room-guard.h"

/* What GTK and libadwaita register by themselves. Our own commands need nothing here: those that are not
 * permitted are not there. */

/* In the memory of this process: main has seen to the backend. */
static void
forbid_inspector_keys (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, "org.gtk.gtk4.Settings.Debug", TRUE);
  if (schema == NULL)
    return;

  settings = g_settings_new_full (schema, NULL, NULL);
  g_settings_set_boolean (settings, "enable-inspector-keybinding", FALSE);
}

void
inroad_room_guard_settings (void)
{
  forbid_inspector_keys ();
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-primary-paste", FALSE,
                "gtk-recent-files-enabled", FALSE,
                "gtk-titlebar-double-click", "none",
                "gtk-titlebar-middle-click", "none",
                "gtk-titlebar-right-click", "none",
                NULL);
}

/* The signal has no accumulator: its default handler opens the inspector whatever is returned. */
static void
enable_debugging_cb (GtkWindow *window,
                     gboolean   toggle,
                     gpointer   user_data)
{
  g_signal_stop_emission_by_name (window, "enable-debugging");
}

static void
adaptive_preview_cb (AdwApplicationWindow *window)
{
  if (adw_application_window_get_adaptive_preview (window))
    adw_application_window_set_adaptive_preview (window, FALSE);
}

static gboolean
close_request_cb (GtkWindow *window)
{
  return TRUE;
}

static void
fullscreened_cb (GtkWindow *window)
{
  if (!gtk_window_is_fullscreen (window))
    gtk_window_fullscreen (window);
}

/* Wherever they go: by default a window does not hear what goes to the entry of the search. */
GtkEventController *
inroad_room_hear_keys (GtkWidget *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_limit (keys, GTK_LIMIT_NONE);
  gtk_widget_add_controller (window, keys);

  return keys;
}

/* Menus with cut and paste, emoji, code points, and the tools of developers. */
static gboolean
is_forbidden (guint           key,
              GdkModifierType state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_Menu:
      return TRUE;
    case GDK_KEY_F10:
      return shift;
    case GDK_KEY_period:
    case GDK_KEY_semicolon:
      return control;
    case GDK_KEY_d:
    case GDK_KEY_i:
    case GDK_KEY_m:
    case GDK_KEY_u:
      return control && shift;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                gpointer               user_data)
{
  return is_forbidden (key, state);
}

/* The second button opens menus, the middle one pastes. */
static void
other_button_pressed_cb (GtkGesture *gesture)
{
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) != GDK_BUTTON_PRIMARY)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  else
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
add_controllers (GtkWidget *window)
{
  GtkGesture *buttons = gtk_gesture_click_new ();

  g_signal_connect (inroad_room_hear_keys (window), "key-pressed", G_CALLBACK (key_pressed_cb), NULL);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (buttons), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_limit (GTK_EVENT_CONTROLLER (buttons), GTK_LIMIT_NONE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (buttons), 0);
  g_signal_connect (buttons, "pressed", G_CALLBACK (other_button_pressed_cb), NULL);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (buttons));
}

static void
forbid_hints (GtkWidget *widget)
{
  const GtkInputHints hints = GTK_INPUT_HINT_NO_EMOJI | GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_PRIVATE;

  if (GTK_IS_TEXT (widget))
    gtk_text_set_input_hints (GTK_TEXT (widget), hints);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    forbid_hints (child);
}

/* What was made later, such as a dialog's, before anybody can type into it. */
static void
focus_changed_cb (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL)
    forbid_hints (focus);
}

/* A GtkApplication gives its windows one if the program has it: a second, modal window, which the compositor
 * never shows while it locks the first. */
static void
remove_help (GtkApplicationWindow *window)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  GtkWindow *help = GTK_WINDOW (gtk_application_window_get_help_overlay (window));

  g_action_map_remove_action (G_ACTION_MAP (window), "show-help-overlay");
  if (help != NULL)
    gtk_window_destroy (help);
  G_GNUC_END_IGNORE_DEPRECATIONS
}

/* To be found on the bus of those who read the screen, too. */
static void
forbid_window_actions (GtkWidget *window)
{
  static const char * const actions[] = { "window.close", "window.minimize", "window.toggle-maximized" };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (window, actions[i], FALSE);
}

/* GTK allows them again with each change of the window's state, and heard of it before us. */
static void
realize_cb (GtkWidget *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  forbid_window_actions (window);
  g_signal_connect_object (surface, "notify::state", G_CALLBACK (forbid_window_actions), window, G_CONNECT_SWAPPED);
}

void
inroad_room_guard_window (AdwApplicationWindow *window)
{
  g_return_if_fail (ADW_IS_APPLICATION_WINDOW (window));

  remove_help (GTK_APPLICATION_WINDOW (window));
  forbid_hints (GTK_WIDGET (window));
  add_controllers (GTK_WIDGET (window));

  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);

  forbid_window_actions (GTK_WIDGET (window));
  g_signal_connect_after (window, "realize", G_CALLBACK (realize_cb), NULL);
  g_signal_connect (window, "enable-debugging", G_CALLBACK (enable_debugging_cb), NULL);
  g_signal_connect (window, "notify::adaptive-preview", G_CALLBACK (adaptive_preview_cb), NULL);
  g_signal_connect (window, "close-request", G_CALLBACK (close_request_cb), NULL);
  g_signal_connect (window, "notify::fullscreened", G_CALLBACK (fullscreened_cb), NULL);

  gtk_window_set_deletable (GTK_WINDOW (window), FALSE);
  gtk_window_fullscreen (GTK_WINDOW (window));
}
