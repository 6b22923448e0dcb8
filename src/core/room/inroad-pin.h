/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define INROAD_PIN_TRIES 5
#define INROAD_PIN_LOCK_SECONDS 300

/**
 * InroadPinVerdict:
 * @INROAD_PIN_WRONG: that was not it
 * @INROAD_PIN_RIGHT: it was
 * @INROAD_PIN_LOCKED: it was not looked at: there were too many wrong ones, or they cannot be counted
 */
typedef enum
{
  INROAD_PIN_WRONG,
  INROAD_PIN_RIGHT,
  INROAD_PIN_LOCKED,
} InroadPinVerdict;

/**
 * InroadPin:
 *
 * The trainer's PIN. Five wrong tries lock it for five minutes; both are counted in a file of the runtime
 * directory, so that no restart of the program gives new tries, while a restart of the machine, which only its
 * owner can do, empties that directory. Times are of CLOCK_BOOTTIME, in microseconds.
 */
#define INROAD_TYPE_PIN (inroad_pin_get_type ())
G_DECLARE_FINAL_TYPE (InroadPin, inroad_pin, INROAD, PIN, GObject)

InroadPin        *inroad_pin_new                (const char           *hash,
                                                 const char           *state_path) G_GNUC_WARN_UNUSED_RESULT;
InroadPinVerdict  inroad_pin_try                (InroadPin            *self,
                                                 const char           *digits,
                                                 gint64                now);
/* The same off the main thread: a good hash takes its time. One try at once. */
void              inroad_pin_try_async          (InroadPin            *self,
                                                 const char           *digits,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
InroadPinVerdict  inroad_pin_try_finish         (InroadPin            *self,
                                                 GAsyncResult         *result);
guint             inroad_pin_get_seconds_locked (InroadPin            *self,
                                                 gint64                now);
guint             inroad_pin_get_tries_left     (InroadPin            *self);

char             *inroad_pin_hash               (const char           *digits,
                                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
