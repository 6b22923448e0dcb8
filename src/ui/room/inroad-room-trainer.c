/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-room-trainer"

#include "config.h"

#include "ui/room/inroad-room-private.h"

#include "ui/room/inroad-room-guard.h"
#include "ui/room/inroad-trainer-dialog.h"

/* A press this near to the upper left corner, for twice as long as usual, asks for the trainer's PIN. */
#define CORNER 64
#define CORNER_PATIENCE 2.0

static void
ask_for_pin (InroadRoom *self)
{
  AdwDialog *visible = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));

  if (!INROAD_IS_TRAINER_DIALOG (visible))
    adw_dialog_present (ADW_DIALOG (inroad_trainer_dialog_new (self)), GTK_WIDGET (self->window));
}

static gboolean
key_pressed_cb (InroadRoom      *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  const GdkModifierType all = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK;

  if (gdk_keyval_to_lower (key) != GDK_KEY_t || (state & all) != all)
    return FALSE;

  ask_for_pin (self);

  return TRUE;
}

static void
corner_pressed_cb (GtkGesture *gesture,
                   double      x,
                   double      y,
                   gpointer    user_data)
{
  if (x > CORNER || y > CORNER)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  ask_for_pin (user_data);
}

void
inroad_room_add_trainer_ways (InroadRoom *self,
                              GtkWidget  *window)
{
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_signal_connect_object (inroad_room_hear_keys (window), "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_gesture_long_press_set_delay_factor (GTK_GESTURE_LONG_PRESS (press), CORNER_PATIENCE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (corner_pressed_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (press));
}
