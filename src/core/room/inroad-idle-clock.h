/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InroadIdlePhase:
 * @INROAD_IDLE_PHASE_ACTIVE: somebody is there
 * @INROAD_IDLE_PHASE_WARNING: perhaps not; the session ends soon
 * @INROAD_IDLE_PHASE_OVER: nobody is there
 */
typedef enum
{
  INROAD_IDLE_PHASE_ACTIVE,
  INROAD_IDLE_PHASE_WARNING,
  INROAD_IDLE_PHASE_OVER,
} InroadIdlePhase;

/**
 * InroadIdleClock:
 *
 * How long ago the last input was, and what follows from it. Pure: the time is told to it, in microseconds of
 * a clock that goes on while the machine is suspended.
 */
typedef struct
{
  gint64 idle;
  gint64 warning;
  gint64 reading;      /* what is on screen takes so long to read */
  gint64 last_input;
} InroadIdleClock;

void            inroad_idle_clock_init              (InroadIdleClock       *self,
                                                     guint                  idle_seconds,
                                                     guint                  warning_seconds,
                                                     gint64                 now);
void            inroad_idle_clock_set_reading       (InroadIdleClock       *self,
                                                     guint                  seconds);
gboolean        inroad_idle_clock_touch             (InroadIdleClock       *self,
                                                     gint64                 now);
InroadIdlePhase inroad_idle_clock_get_phase         (const InroadIdleClock *self,
                                                     gint64                 now);
guint           inroad_idle_clock_get_seconds_left  (const InroadIdleClock *self,
                                                     gint64                 now);

G_END_DECLS
