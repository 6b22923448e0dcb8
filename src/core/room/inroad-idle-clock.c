/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-idle-clock"

#include "config.h"

#include "core/room/inroad-idle-clock.h"

#define MOST_FOR_READING 3

/**
 * inroad_idle_clock_init:
 * @self: a clock
 * @idle_seconds: after how long without input a session is over
 * @warning_seconds: how long before that the warning begins
 * @now: the time
 *
 * Begins a session: its first input is now.
 */
void
inroad_idle_clock_init (InroadIdleClock *self,
                        guint            idle_seconds,
                        guint            warning_seconds,
                        gint64           now)
{
  g_return_if_fail (warning_seconds < idle_seconds);

  self->idle = idle_seconds * (gint64) G_USEC_PER_SEC;
  self->warning = warning_seconds * (gint64) G_USEC_PER_SEC;
  self->reading = 0;
  self->last_input = now;
}

/**
 * inroad_idle_clock_set_reading:
 * @self: a clock
 * @seconds: how long it takes to read what is on screen
 *
 * Gives whoever reads a long page without touching anything that time before the warning. No page gets more than
 * the policy's idle time three times over, since a seat that was left is another learner's.
 */
void
inroad_idle_clock_set_reading (InroadIdleClock *self,
                               guint            seconds)
{
  self->reading = seconds * (gint64) G_USEC_PER_SEC;
}

static gint64
get_limit (const InroadIdleClock *self)
{
  return CLAMP (self->reading + self->warning, self->idle, MOST_FOR_READING * self->idle);
}

/**
 * inroad_idle_clock_touch:
 * @self: a clock
 * @now: the time
 *
 * Tells of an input. What comes after the end is the next learner's and extends nothing: the session is to
 * be ended first.
 *
 * Returns: whether the session goes on
 */
gboolean
inroad_idle_clock_touch (InroadIdleClock *self,
                         gint64           now)
{
  if (inroad_idle_clock_get_phase (self, now) == INROAD_IDLE_PHASE_OVER)
    return FALSE;

  self->last_input = now;

  return TRUE;
}

InroadIdlePhase
inroad_idle_clock_get_phase (const InroadIdleClock *self,
                             gint64                 now)
{
  gint64 since = now - self->last_input;

  if (since >= get_limit (self))
    return INROAD_IDLE_PHASE_OVER;
  if (since >= get_limit (self) - self->warning)
    return INROAD_IDLE_PHASE_WARNING;

  return INROAD_IDLE_PHASE_ACTIVE;
}

/**
 * inroad_idle_clock_get_seconds_left:
 * @self: a clock
 * @now: the time
 *
 * Returns: how many seconds the session still has, rounded up, so that 0 means that it is over
 */
guint
inroad_idle_clock_get_seconds_left (const InroadIdleClock *self,
                                    gint64                 now)
{
  gint64 left = self->last_input + get_limit (self) - now;

  return left > 0 ? (guint) ((left + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC) : 0;
}
