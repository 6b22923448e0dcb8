/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Selecting with the pointer: by letter, with two clicks by word, with three by line; with a finger, a long
 * press takes a word. */

#define G_LOG_DOMAIN "inroad-page-view-select"

#include "config.h"

#include "ui/reader/inroad-page-view-private.h"

/* A drag beyond the edge of the view scrolls: in a second so many times as far as the pointer is from the edge. */
#define SCROLL_SPEED 8.0

/* Of a word or a line it is the letter that is meant, of letters the gap between two. */
static gboolean
find_place (InroadPageView      *self,
            double               x,
            double               y,
            InroadSelectionUnit  unit,
            guint               *page,
            guint               *place,
            gboolean            *inside)
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
  if (unit == INROAD_SELECTION_CHARACTERS)
    *place = inroad_page_text_find_place (text, spot.x, spot.y, inside);
  else
    *place = inroad_page_text_find_letter (text, spot.x, spot.y, inside);
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
  gboolean extends = (state & GDK_SHIFT_MASK) != 0 && n_press == 1;
  guint page, place;

  if (!extends)
    self->drag.unit = (InroadSelectionUnit) ((n_press - 1) % 3);
  self->drag.begun = find_place (self, x, y, self->drag.unit, &page, &place, NULL);
  if (!self->drag.begun)
    return;

  if (extends)
    inroad_selection_extend (self->selection, page, place);
  else
    inroad_selection_begin (self->selection, page, place, self->drag.unit);
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

/* In logical pixels, above or below the view. */
static double
get_distance (InroadPageView *self,
              double          y)
{
  return y < 0 ? y : MAX (y - gtk_widget_get_height (GTK_WIDGET (self)), 0);
}

static void
extend_to_pointer (InroadPageView *self)
{
  guint page, place;

  if (find_place (self, self->drag.x, self->drag.y, self->drag.unit, &page, &place, NULL))
    inroad_selection_extend (self->selection, page, place);
}

/* Goes on while the pointer is held outside, whether it moves or not. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  InroadPageView *self = INROAD_PAGE_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double distance = get_distance (self, self->drag.y);
  double seconds = (double) (now - self->drag.scrolled_at) / G_USEC_PER_SEC;

  if (distance == 0 || self->geometry == NULL)
    {
      self->drag.tick = 0;
      return G_SOURCE_REMOVE;
    }

  self->drag.scrolled_at = now;
  inroad_page_view_set_scroll (self, GTK_ORIENTATION_VERTICAL,
                               inroad_page_view_get_scroll (self, GTK_ORIENTATION_VERTICAL) +
                               distance * SCROLL_SPEED * MIN (seconds, 0.1));
  extend_to_pointer (self);
  return G_SOURCE_CONTINUE;
}

void
inroad_page_view_select_end (InroadPageView *self)
{
  if (self->drag.tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag.tick);
  self->drag.tick = 0;
}

static void
begin_scroll (InroadPageView *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (self->drag.tick != 0 || clock == NULL)
    return;

  self->drag.scrolled_at = gdk_frame_clock_get_frame_time (clock);
  self->drag.tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

/* Where the words were not there yet when the button went down, there is nothing to select from. */
static void
drag_update_cb (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                gpointer        user_data)
{
  InroadPageView *self = get_view (gesture);
  double x, y;

  if (!self->drag.begun || self->selection == NULL || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;

  self->drag.x = x + dx;
  self->drag.y = y + dy;
  extend_to_pointer (self);
  if (!inroad_selection_is_empty (self->selection))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (get_distance (self, self->drag.y) != 0)
    begin_scroll (self);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             gpointer        user_data)
{
  InroadPageView *self = get_view (gesture);

  inroad_page_view_select_end (self);
  if (self->selection != NULL && !inroad_selection_is_empty (self->selection))
    gtk_widget_activate_action (GTK_WIDGET (self), "document.copy-to-primary", NULL);
}

/* The sequence was taken by another gesture, or the window went away under it. */
static void
drag_cancel_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                gpointer          user_data)
{
  inroad_page_view_select_end (get_view (gesture));
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

  if (find_place (self, x, y, INROAD_SELECTION_WORDS, &page, &place, &inside) && inside)
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

  find_place (self, x, y, INROAD_SELECTION_WORDS, &page, &place, &inside);
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
  g_signal_connect (drag, "cancel", G_CALLBACK (drag_cancel_cb), NULL);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed_cb), NULL);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
