/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-idle-watch"

#include "config.h"

#include "ui/room/inroad-idle-watch.h"

#include "core/room/inroad-idle-clock.h"
#include "core/room/inroad-screen-reader.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* When the time left is said once more to those who do not see it. */
#define SAY_AGAIN_SECONDS 10

struct _InroadIdleWatch
{
  GObject             parent_instance;

  /* Owned */
  InroadScreenReader *screen_reader;    /* NULL if nobody waits for it */

  /* Borrowed, weak */
  GtkWidget          *window;
  AdwAlertDialog     *warning;
  GdkFrameClock      *frame_clock;

  InroadIdleNow       now;
  guint               idle_seconds;
  guint               warning_seconds;
  guint               said_seconds;     /* left when it was last said; 0 if not since the warning began */
  InroadIdleClock     clock;
  guint               source;
  gulong              hook;
  double              x;
  double              y;
};

enum
{
  SIGNAL_OVER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadIdleWatch, inroad_idle_watch, G_TYPE_OBJECT)

/* ----------------------------------------------------------------------------------------------- warning */

static char *
describe_left (guint seconds)
{
  return g_strdup_printf (ngettext ("This session ends in %u second. Press any key or touch the screen to go on.",
                                    "This session ends in %u seconds. Press any key or touch the screen to go on.",
                                    seconds),
                          seconds);
}

static void
say_left (InroadIdleWatch *self,
          guint            seconds)
{
  g_autofree char *text = describe_left (seconds);

  adw_alert_dialog_set_body (self->warning, text);
  /* Not at that very second: a machine that is busy may pass over it. */
  if (self->said_seconds != 0 && (self->said_seconds <= SAY_AGAIN_SECONDS || seconds > SAY_AGAIN_SECONDS))
    return;

  gtk_accessible_announce (GTK_ACCESSIBLE (self->window), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  self->said_seconds = seconds;
}

static void
show_warning (InroadIdleWatch *self,
              guint            seconds)
{
  if (self->warning == NULL)
    {
      g_set_weak_pointer (&self->warning, ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Are You Still There?"), NULL)));
      adw_alert_dialog_add_response (self->warning, "go-on", _("_Go On"));
      adw_alert_dialog_set_default_response (self->warning, "go-on");
      adw_alert_dialog_set_close_response (self->warning, "go-on");
      adw_dialog_present (ADW_DIALOG (self->warning), self->window);
    }

  say_left (self, seconds);
}

static void
hide_warning (InroadIdleWatch *self)
{
  if (self->warning != NULL)
    adw_dialog_force_close (ADW_DIALOG (self->warning));
  g_clear_weak_pointer (&self->warning);
  self->said_seconds = 0;
}

/* ------------------------------------------------------------------------------------------------- time */

static gboolean
is_listened_to (InroadIdleWatch *self)
{
  return self->screen_reader != NULL && inroad_screen_reader_is_running (self->screen_reader);
}

/* Somebody who listens is there, but not after a night in suspend. */
static InroadIdlePhase
get_phase (InroadIdleWatch *self,
           gint64           now)
{
  InroadIdlePhase phase = inroad_idle_clock_get_phase (&self->clock, now);

  if (phase != INROAD_IDLE_PHASE_WARNING || !is_listened_to (self))
    return phase;

  inroad_idle_clock_touch (&self->clock, now);

  return INROAD_IDLE_PHASE_ACTIVE;
}

static void
check (InroadIdleWatch *self)
{
  gint64 now = self->now ();

  if (self->window == NULL)
    return;

  switch (get_phase (self, now))
    {
    case INROAD_IDLE_PHASE_ACTIVE:
      hide_warning (self);
      break;
    case INROAD_IDLE_PHASE_WARNING:
      show_warning (self, inroad_idle_clock_get_seconds_left (&self->clock, now));
      break;
    case INROAD_IDLE_PHASE_OVER:
      hide_warning (self);
      g_signal_emit (self, signals[SIGNAL_OVER], 0);
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
second_passed (gpointer user_data)
{
  check (user_data);

  return G_SOURCE_CONTINUE;
}

void
inroad_idle_watch_touch (InroadIdleWatch *self)
{
  g_return_if_fail (INROAD_IS_IDLE_WATCH (self));

  /* After a night in suspend the first touch is the next learner's: it ends the session instead. */
  inroad_idle_clock_touch (&self->clock, self->now ());
  check (self);
}

/* ------------------------------------------------------------------------------------------------- input */

/* A window that appears under a pointer at rest is told where it is: that is no movement. */
static gboolean
has_moved (InroadIdleWatch *self,
           GdkEvent        *event)
{
  double x, y;
  gboolean moved;

  if (!gdk_event_get_position (event, &x, &y))
    return FALSE;

  moved = ABS (x - self->x) >= 1 || ABS (y - self->y) >= 1;
  self->x = x;
  self->y = y;

  return moved;
}

static gboolean
is_input (InroadIdleWatch *self,
          GdkEvent        *event)
{
  switch (gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_BUTTON_RELEASE:
    case GDK_KEY_PRESS:
    case GDK_PAD_BUTTON_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
    case GDK_TOUCH_END:
    case GDK_TOUCHPAD_PINCH:
    case GDK_TOUCHPAD_SWIPE:
      return TRUE;
    case GDK_MOTION_NOTIFY:
      return has_moved (self, event);
    case GDK_DELETE:
    case GDK_DRAG_ENTER:
    case GDK_DRAG_LEAVE:
    case GDK_DRAG_MOTION:
    case GDK_DROP_START:
    case GDK_ENTER_NOTIFY:
    case GDK_EVENT_LAST:
    case GDK_FOCUS_CHANGE:
    case GDK_GRAB_BROKEN:
    case GDK_KEY_RELEASE:
    case GDK_LEAVE_NOTIFY:
    case GDK_PAD_BUTTON_RELEASE:
    case GDK_PAD_GROUP_MODE:
    case GDK_PAD_RING:
    case GDK_PAD_STRIP:
    case GDK_PROXIMITY_IN:
    case GDK_PROXIMITY_OUT:
    case GDK_TOUCHPAD_HOLD:
    case GDK_TOUCH_CANCEL:
    default:
      return FALSE;
    }
}

/* A controller on the window would not see what goes to a popover, which is a surface of its own. */
static gboolean
surface_event (GSignalInvocationHint *hint,
               guint                  n_values,
               const GValue          *values,
               gpointer               user_data)
{
  InroadIdleWatch *self = user_data;

  if (is_input (self, g_value_peek_pointer (&values[1])))
    inroad_idle_watch_touch (self);

  return TRUE;
}

/* After a resume the timer may be late; what was on screen before must not be seen again. */
static void
before_paint_cb (InroadIdleWatch *self)
{
  if (inroad_idle_clock_get_phase (&self->clock, self->now ()) == INROAD_IDLE_PHASE_OVER)
    check (self);
}

static void
watch_frames (InroadIdleWatch *self,
              GtkWidget       *window)
{
  if (self->frame_clock != NULL)
    g_signal_handlers_disconnect_by_func (self->frame_clock, before_paint_cb, self);
  g_set_weak_pointer (&self->frame_clock, gtk_widget_get_frame_clock (window));
  if (self->frame_clock != NULL)
    g_signal_connect_object (self->frame_clock, "before-paint", G_CALLBACK (before_paint_cb), self, G_CONNECT_SWAPPED);
}

void
inroad_idle_watch_restart (InroadIdleWatch *self,
                           GtkWidget       *window)
{
  g_return_if_fail (INROAD_IS_IDLE_WATCH (self));
  g_return_if_fail (gtk_widget_get_realized (window));

  hide_warning (self);
  g_set_weak_pointer (&self->window, window);
  watch_frames (self, window);
  inroad_idle_clock_init (&self->clock, self->idle_seconds, self->warning_seconds, self->now ());
}

static void
inroad_idle_watch_dispose (GObject *object)
{
  InroadIdleWatch *self = INROAD_IDLE_WATCH (object);

  if (self->hook != 0)
    g_signal_remove_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), self->hook);
  self->hook = 0;
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->screen_reader);
  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->warning);
  g_clear_weak_pointer (&self->frame_clock);

  G_OBJECT_CLASS (inroad_idle_watch_parent_class)->dispose (object);
}

static void
inroad_idle_watch_class_init (InroadIdleWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inroad_idle_watch_dispose;

  signals[SIGNAL_OVER] =
    g_signal_new ("over", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inroad_idle_watch_init (InroadIdleWatch *self)
{
  /* Not loaded before the first surface, and a signal of a class that is not loaded is not found. */
  g_type_class_unref (g_type_class_ref (GDK_TYPE_SURFACE));
  self->hook = g_signal_add_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), 0, surface_event, self, NULL);
  self->source = g_timeout_add_seconds (1, second_passed, self);
}

InroadIdleWatch *
inroad_idle_watch_new (guint         idle_seconds,
                       guint         warning_seconds,
                       InroadIdleNow now)
{
  InroadIdleWatch *self = g_object_new (INROAD_TYPE_IDLE_WATCH, NULL);

  self->idle_seconds = idle_seconds;
  self->warning_seconds = warning_seconds;
  self->now = now;

  return self;
}

void
inroad_idle_watch_wait_for_screen_reader (InroadIdleWatch *self)
{
  g_return_if_fail (INROAD_IS_IDLE_WATCH (self));

  if (self->screen_reader == NULL)
    self->screen_reader = inroad_screen_reader_new ();
}

void
inroad_idle_watch_set_reading (InroadIdleWatch *self,
                               guint            seconds)
{
  g_return_if_fail (INROAD_IS_IDLE_WATCH (self));

  inroad_idle_clock_set_reading (&self->clock, seconds);
}
