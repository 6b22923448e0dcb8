/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Selecting with the pointer: by letter, with two clicks by word, with three by line; with a finger, a long
 * press takes a word. */

#define G_LOG_DOMAIN "inroad-page-view-select"

#include "config.h"

#include "ui/reader/inroad-page-view-private.h"

/* From the edge of the view, in logical pixels: a drag beyond it scrolls. */
#define SCROLL_STEP 12.0

static gboolean
find_place (InroadPageView *self,
            double          x,
            double          y,
            guint          *page,
            guint          *place,
            gboolean       *inside)
{
  InroadPageText *text;
  InroadPageSpot spot;

  if (self->geometry == NULL)
    return FALSE;

  inroad_page_view_get_spot (self, x, y, &spot);
  text = inroad_page_contents_get_text (self->contents, spot.page);
  if (text == NULL)
    return FALSE;

  *page = spot.page;
  *place = inroad_page_text_find_place (text, spot.x, spot.y, inside);
  return TRUE;
}

static InroadPageView *
get_view (gpointer controller)
{
  return INROAD_PAGE_VIEW (gtk_event_controller_get_widget (controller));
}

/* ----------------------------------------------------------------------------------------------- pointer */

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         user_data)
{
  InroadPageView *self = get_view (gesture);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint page, place;

  if (!find_place (self, x, y, &page, &place, NULL))
    return;

  if ((state & GDK_SHIFT_MASK) != 0 && n_press == 1)
    inroad_selection_extend (self->selection, page, place);
  else
    inroad_selection_begin (self->selection, page, place, (InroadSelectionUnit) ((n_press - 1) % 3));
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               gpointer        user_data)
{
  GdkEvent *event = gtk_gesture_get_last_event (GTK_GESTURE (gesture),
                                                gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture)));

  /* A finger pans. */
  if (event != NULL && gdk_event_get_event_sequence (event) != NULL)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
scroll_towards (InroadPageView *self,
                double          y)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double scroll = inroad_page_view_get_scroll (self, GTK_ORIENTATION_VERTICAL);

  if (y < 0)
    inroad_page_view_set_scroll (self, GTK_ORIENTATION_VERTICAL, scroll - SCROLL_STEP);
  else if (y > height)
    inroad_page_view_set_scroll (self, GTK_ORIENTATION_VERTICAL, scroll + SCROLL_STEP);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                gpointer        user_data)
{
  InroadPageView *self = get_view (gesture);
  guint page, place;
  double x, y;

  if (!gtk_gesture_drag_get_start_point (gesture, &x, &y) ||
      !find_place (self, x + dx, y + dy, &page, &place, NULL))
    return;

  inroad_selection_extend (self->selection, page, place);
  if (!inroad_selection_is_empty (self->selection))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  scroll_towards (self, y + dy);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             gpointer        user_data)
{
  InroadPageView *self = get_view (gesture);

  if (self->selection != NULL && !inroad_selection_is_empty (self->selection))
    gtk_widget_activate_action (GTK_WIDGET (self), "document.copy-to-primary", NULL);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture,
                 double               x,
                 double               y,
                 gpointer             user_data)
{
  InroadPageView *self = get_view (gesture);
  guint page, place;
  gboolean inside;

  if (find_place (self, x, y, &page, &place, &inside) && inside)
    inroad_selection_begin (self->selection, page, place, INROAD_SELECTION_WORDS);
}

/* The shape of the pointer says what it would do. */
static void
motion_cb (GtkEventControllerMotion *motion,
           double                    x,
           double                    y,
           gpointer                  user_data)
{
  InroadPageView *self = get_view (motion);
  gboolean inside = FALSE;
  guint page, place;

  find_place (self, x, y, &page, &place, &inside);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), inside ? "text" : NULL);
}

void
inroad_page_view_select_add (InroadPageView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), NULL);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), NULL);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), NULL);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed_cb), NULL);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
