/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-view-input"

#include "config.h"

#include "ui/reader/inroad-page-view-input.h"

#include <math.h>

#define STEP 1.2

#define PINCH "inroad-pinch"

/* How a pinch began. */
typedef struct
{
  InroadPageSpot spot;   /* between the fingers */
  double         zoom;   /* which the fingers tell a factor of */
} Pinch;

/* -------------------------------------------------------------------------------------------------- keys */

static GtkAdjustment *
get_vadjustment (GtkWidget *widget)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));
}

/* The argument counts pages of the view; whole ones overlap a little. */
static gboolean
scroll_pages (GtkWidget *widget,
              GVariant  *argument,
              gpointer   user_data)
{
  GtkAdjustment *adjustment = get_vadjustment (widget);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                        g_variant_get_double (argument) * gtk_adjustment_get_page_size (adjustment));

  return TRUE;
}

static gboolean
scroll_to_end (GtkWidget *widget,
               GVariant  *argument,
               gpointer   user_data)
{
  GtkAdjustment *adjustment = get_vadjustment (widget);

  gtk_adjustment_set_value (adjustment, g_variant_get_boolean (argument) ? gtk_adjustment_get_upper (adjustment) : 0);

  return TRUE;
}

/* To the side where something is hidden there; where all of the width is in sight, to the page before or behind. */
static gboolean
go_sideways (GtkWidget *widget,
             GVariant  *argument,
             gpointer   user_data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (widget));
  double page_size = gtk_adjustment_get_page_size (adjustment);
  gboolean right = g_variant_get_boolean (argument);

  if (gtk_adjustment_get_upper (adjustment) > page_size + 1)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + (right ? 0.1 : -0.1) * page_size);
  else
    gtk_widget_activate_action (widget, right ? "reader.next-page" : "reader.previous-page", NULL);

  return TRUE;
}

/* As in Papers, which has those of vi, too. */
void
inroad_page_view_input_bind_keys (GtkWidgetClass *widget_class)
{
  static const struct { guint key; GdkModifierType modifiers; double pages; } scrolls[] = {
    { GDK_KEY_Up, 0, -0.1 }, { GDK_KEY_KP_Up, 0, -0.1 }, { GDK_KEY_k, 0, -0.1 },
    { GDK_KEY_Down, 0, 0.1 }, { GDK_KEY_KP_Down, 0, 0.1 }, { GDK_KEY_j, 0, 0.1 },
    { GDK_KEY_Page_Up, 0, -0.9 }, { GDK_KEY_KP_Page_Up, 0, -0.9 },
    { GDK_KEY_Page_Down, 0, 0.9 }, { GDK_KEY_KP_Page_Down, 0, 0.9 },
    { GDK_KEY_space, 0, 0.9 }, { GDK_KEY_space, GDK_SHIFT_MASK, -0.9 },
    { GDK_KEY_Return, 0, 0.9 }, { GDK_KEY_Return, GDK_SHIFT_MASK, -0.9 }, { GDK_KEY_BackSpace, 0, -0.9 },
  };
  static const struct { guint key; GdkModifierType modifiers; gboolean last; } ends[] = {
    { GDK_KEY_Home, 0, FALSE }, { GDK_KEY_KP_Home, 0, FALSE }, { GDK_KEY_Home, GDK_CONTROL_MASK, FALSE },
    { GDK_KEY_End, 0, TRUE }, { GDK_KEY_KP_End, 0, TRUE }, { GDK_KEY_End, GDK_CONTROL_MASK, TRUE },
  };
  static const struct { guint key; gboolean right; } sides[] = {
    { GDK_KEY_Left, FALSE }, { GDK_KEY_KP_Left, FALSE }, { GDK_KEY_h, FALSE },
    { GDK_KEY_Right, TRUE }, { GDK_KEY_KP_Right, TRUE }, { GDK_KEY_l, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (scrolls); i++)
    gtk_widget_class_add_binding (widget_class, scrolls[i].key, scrolls[i].modifiers, scroll_pages, "d", scrolls[i].pages);
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    gtk_widget_class_add_binding (widget_class, ends[i].key, ends[i].modifiers, scroll_to_end, "b", ends[i].last);
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    gtk_widget_class_add_binding (widget_class, sides[i].key, 0, go_sideways, "b", sides[i].right);
}

/* ------------------------------------------------------------------------------------- wheel and fingers */

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           gpointer                  user_data)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  InroadPageView *view = INROAD_PAGE_VIEW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  graphene_point_t point = { 0, };
  double x, y;

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  /* The pointer's place is told in the coordinates of the window's surface. */
  if (gdk_event_get_position (event, &x, &y))
    {
      GtkWidget *root = GTK_WIDGET (gtk_widget_get_native (GTK_WIDGET (view)));
      double offset_x, offset_y;

      gtk_native_get_surface_transform (GTK_NATIVE (root), &offset_x, &offset_y);
      if (!gtk_widget_compute_point (root, GTK_WIDGET (view),
                                     &GRAPHENE_POINT_INIT ((float) (x - offset_x), (float) (y - offset_y)), &point))
        point = GRAPHENE_POINT_INIT (0, 0);
    }

  inroad_page_view_zoom_at (view, inroad_page_view_get_zoom (view) * pow (STEP, -dy), point.x, point.y);

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                gpointer          user_data)
{
  InroadPageView *view = INROAD_PAGE_VIEW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));
  Pinch *pinch;
  double x, y;

  if (inroad_page_view_get_geometry (view) == NULL || !gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;

  pinch = g_new (Pinch, 1);
  pinch->zoom = inroad_page_view_get_zoom (view);
  inroad_page_view_get_spot (view, x, y, &pinch->spot);
  g_object_set_data_full (G_OBJECT (gesture), PINCH, pinch, g_free);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_cb (GtkGestureZoom *gesture,
          double          factor,
          gpointer        user_data)
{
  InroadPageView *view = INROAD_PAGE_VIEW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));
  const Pinch *pinch = g_object_get_data (G_OBJECT (gesture), PINCH);
  double x, y;

  if (pinch != NULL && inroad_page_view_get_geometry (view) != NULL &&
      gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    inroad_page_view_hold_spot (view, &pinch->spot, pinch->zoom * factor, x, y);
}

static void
pinch_end_cb (GtkGesture       *gesture,
              GdkEventSequence *sequence,
              gpointer          user_data)
{
  g_object_set_data (G_OBJECT (gesture), PINCH, NULL);
}

/* What is clicked into takes the keys. */
static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         user_data)
{
  gtk_widget_grab_focus (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));
}

void
inroad_page_view_input_add (InroadPageView *view)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), NULL);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), NULL);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), NULL);
  g_signal_connect (pinch, "end", G_CALLBACK (pinch_end_cb), NULL);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (view), scroll);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
}
