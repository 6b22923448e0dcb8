/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* How a presentation is led: by keys, by clicks, by taps and by the wheel. */

#define G_LOG_DOMAIN "inroad-presentation-input"

#include "config.h"

#include "ui/reader/inroad-presentation-private.h"

#include "ui/reader/inroad-presentation-keys.h"

/* From a figure Escape leads to its page first. */
static void
leave (InroadPresentation *self,
       guint               key)
{
  if (self->figure >= 0 && key == GDK_KEY_Escape)
    inroad_presentation_go_to (self, self->position);
  else
    g_signal_emit_by_name (self, "leave");
}

static gboolean
key_pressed_cb (InroadPresentation *self,
                guint               key,
                guint               code,
                GdkModifierType     modifiers)
{
  switch (inroad_presentation_keys_get_command (key, modifiers))
    {
    case INROAD_PRESENTATION_NEXT:
      inroad_presentation_step (self, 1);
      break;
    case INROAD_PRESENTATION_PREVIOUS:
      inroad_presentation_step (self, -1);
      break;
    case INROAD_PRESENTATION_FIRST:
      inroad_presentation_go_to (self, 0);
      break;
    case INROAD_PRESENTATION_LAST:
      inroad_presentation_go_to (self, inroad_presentation_get_n_pages (self) - 1);
      break;
    case INROAD_PRESENTATION_NEXT_FIGURE:
      inroad_presentation_step_figure (self, 1);
      break;
    case INROAD_PRESENTATION_PREVIOUS_FIGURE:
      inroad_presentation_step_figure (self, -1);
      break;
    case INROAD_PRESENTATION_DARK:
      self->dark = !self->dark;
      gtk_widget_queue_draw (GTK_WIDGET (self));
      break;
    case INROAD_PRESENTATION_LEAVE:
      leave (self, key);
      break;
    case INROAD_PRESENTATION_NOTHING:
    default:
      break;
    }

  /* What the keys do in the window below is out of place here. */
  return GDK_EVENT_STOP;
}

/* On a touch screen the left third leads back. */
static void
pressed_cb (InroadPresentation *self,
            int                 n_press,
            double              x,
            double              y,
            GtkGestureSingle   *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));
  gboolean touch = device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
  guint button = gtk_gesture_single_get_current_button (gesture);
  gboolean back = button == GDK_BUTTON_SECONDARY || (touch && x < gtk_widget_get_width (GTK_WIDGET (self)) / 3.0);

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  inroad_presentation_step (self, back ? -1 : 1);
}

static gboolean
scrolled_cb (InroadPresentation *self,
             double              dx,
             double              dy)
{
  if (dy != 0)
    inroad_presentation_step (self, dy > 0 ? 1 : -1);

  return GDK_EVENT_STOP;
}

void
inroad_presentation_add_input (InroadPresentation *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                                                GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scrolled_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
