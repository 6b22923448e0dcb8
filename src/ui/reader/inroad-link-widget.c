/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-link-widget"

#include "config.h"

#include "ui/reader/inroad-link-widget.h"

#include <glib/gi18n.h>

struct _InroadLinkWidget
{
  GtkWidget      parent_instance;

  InroadPageLink link;    /* its address is owned */
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadLinkWidget, inroad_link_widget, GTK_TYPE_WIDGET)

static void
inroad_link_widget_finalize (GObject *object)
{
  g_clear_pointer (&INROAD_LINK_WIDGET (object)->link.address, g_free);

  G_OBJECT_CLASS (inroad_link_widget_parent_class)->finalize (object);
}

static void
inroad_link_widget_class_init (InroadLinkWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inroad_link_widget_finalize;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", INROAD_TYPE_LINK_WIDGET,
                                            G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[SIGNAL_ACTIVATED]);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Return, 0, "activated", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Enter, 0, "activated", NULL);
  gtk_widget_class_set_css_name (widget_class, "documentlink");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LINK);
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             gpointer         user_data)
{
  GtkWidget *self = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (!gtk_widget_contains (self, x, y))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

/* ----------------------------------------------------------------------------------------------- preview */

/* The reader says where it leads: to whoever points at it, comes to it with the keyboard or lays a finger on it. */
static void
begin_preview (InroadLinkWidget *self)
{
  if (self->link.kind == INROAD_LINK_PAGE)
    gtk_widget_activate_action (GTK_WIDGET (self), "reader.preview-place", "(ud)", self->link.page, self->link.y);
  else if (self->link.address != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "reader.preview-address", "s", self->link.address);
}

/* What has the keyboard stays in view when the pointer goes. */
static void
end_preview (InroadLinkWidget *self)
{
  if (!gtk_widget_is_focus (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "reader.end-preview", NULL);
}

static void
focus_left_cb (InroadLinkWidget *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "reader.end-preview", NULL);
}

/* Who lifts the finger then has not followed it. The keyboard comes along, so that the preview stays. */
static void
long_pressed_cb (GtkGesture *gesture,
                 double      x,
                 double      y,
                 gpointer    user_data)
{
  GtkWidget *self = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (self);
  begin_preview (INROAD_LINK_WIDGET (self));
}

static void
add_preview (InroadLinkWidget *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (begin_preview), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (begin_preview), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (end_preview), self);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed_cb), NULL);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

static void
inroad_link_widget_init (InroadLinkWidget *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (released_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  add_preview (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

/* Where it leads, before it is followed. */
static char *
dup_target (const InroadPageLink *link)
{
  if (link->kind == INROAD_LINK_PAGE)
    return g_strdup_printf (_("Go to page %u"), link->page + 1);

  return g_strdup (link->address);
}

GtkWidget *
inroad_link_widget_new (const InroadPageLink *link,
                        const char           *words)
{
  InroadLinkWidget *self;
  g_autofree char *target = NULL;

  g_return_val_if_fail (link != NULL, NULL);

  self = g_object_new (INROAD_TYPE_LINK_WIDGET, NULL);
  self->link = *link;
  self->link.address = g_strdup (link->address);

  target = dup_target (link);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words != NULL && *words != '\0' ? words : target,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, target,
                                  -1);

  return GTK_WIDGET (self);
}

const InroadPageLink *
inroad_link_widget_get_link (InroadLinkWidget *self)
{
  g_return_val_if_fail (INROAD_IS_LINK_WIDGET (self), NULL);

  return &self->link;
}
