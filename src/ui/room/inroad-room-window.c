/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-room-window"

#include "config.h"

#include "ui/room/inroad-room-private.h"

#include "ui/room/inroad-dialog-floor.h"
#include "ui/room/inroad-room-bar.h"
#include "ui/room/inroad-room-guard.h"

/* By then a compositor has given back what it was shown. */
#define HIDDEN_MS 500

/* Below what the window has anyway, so that it stays on whatever the lesson shows. */
static void
add_bar (InroadRoom           *self,
         AdwApplicationWindow *window)
{
  g_autoptr (GtkWidget) content = g_object_ref (adw_application_window_get_content (window));
  GtkWidget *frame = adw_toolbar_view_new ();
  GtkWidget *bar = inroad_room_bar_new (self->policy, self->code);

  adw_application_window_set_content (window, NULL);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (frame), content);
  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (frame), bar);
  adw_toolbar_view_set_bottom_bar_style (ADW_TOOLBAR_VIEW (frame), ADW_TOOLBAR_RAISED_BORDER);
  adw_application_window_set_content (window, frame);
  inroad_dialog_floor_lay (window, bar);
}

/* INROAD_ROOM_END_KEYS */
static gboolean
key_pressed_cb (InroadRoom      *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  const GdkModifierType all = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK;

  if (gdk_keyval_to_lower (key) != GDK_KEY_e || (state & all) != (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;

  return gtk_widget_activate_action_variant (GTK_WIDGET (self->window), "room.end-session", NULL);
}

static gboolean
destroy_hidden (gpointer user_data)
{
  gtk_window_destroy (user_data);

  return G_SOURCE_REMOVE;
}

/* GTK 4.18 on Wayland, drawing with cairo, forgets the buffers that the compositor still has when a surface is
 * destroyed: two pictures as large as the screen for each window. A hidden one gets them back first. */
static void
let_window_go (GtkWindow *window)
{
  gtk_widget_insert_action_group (GTK_WIDGET (window), "room", NULL);
  gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
  g_timeout_add_full (G_PRIORITY_DEFAULT, HIDDEN_MS, destroy_hidden, g_object_ref (window), g_object_unref);
}

/* The old window goes when the new one is there, so that nothing else is ever on the screen. */
void
inroad_room_open_window (InroadRoom *self)
{
  GtkWindow *old = GTK_WINDOW (self->window);
  g_autoptr (GSimpleActionGroup) commands = inroad_room_commands_new (self);

  self->window = inroad_window_new (self->application, self->session);
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "room", G_ACTION_GROUP (commands));
  add_bar (self, ADW_APPLICATION_WINDOW (self->window));
  /* From a dialog no Tab leads to the bar. */
  g_signal_connect_object (inroad_room_hear_keys (GTK_WIDGET (self->window)), "key-pressed",
                           G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  inroad_room_guard_window (ADW_APPLICATION_WINDOW (self->window));
  inroad_room_add_trainer_ways (self, GTK_WIDGET (self->window));
  gtk_window_present (GTK_WINDOW (self->window));
  inroad_idle_watch_restart (self->idle, GTK_WIDGET (self->window));
  inroad_room_tell_reading (self);

  if (old != NULL)
    let_window_go (old);
}

void
inroad_room_close_window (InroadRoom *self)
{
  if (self->window == NULL)
    return;

  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "room", NULL);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->window)));
}
