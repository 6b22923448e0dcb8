/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-farewell"

#include "config.h"

#include "ui/room/inroad-farewell.h"

#include "ui/room/inroad-room.h"

#include <unistd.h>

/* The window of a session that is over is gone by then, and nothing may hold the session itself. Seconds in which the
 * main loop turns: one that stood still had no time to let it go. */
#define FAREWELL_SECONDS 10

typedef struct
{
  GWeakRef gone;
  guint    n_seconds;
} Farewell;

void
inroad_farewell_fail_closed (const char *what)
{
  g_printerr ("inroad: the session is not fresh (%s), so the process ends\n", what);
  _exit (INROAD_ROOM_EXIT_NOT_FRESH);
}

static gboolean
second_passed (gpointer user_data)
{
  Farewell *self = user_data;
  g_autoptr (GObject) session = g_weak_ref_get (&self->gone);

  if (session == NULL)
    return G_SOURCE_REMOVE;
  if (++self->n_seconds >= FAREWELL_SECONDS)
    inroad_farewell_fail_closed ("the one before it is still in memory");

  return G_SOURCE_CONTINUE;
}

static void
farewell_free (gpointer data)
{
  Farewell *self = data;

  g_weak_ref_clear (&self->gone);
  g_free (self);
}

void
inroad_farewell_expect_gone (InroadSession *session)
{
  Farewell *self;

  g_return_if_fail (INROAD_IS_SESSION (session));

  self = g_new0 (Farewell, 1);
  g_weak_ref_init (&self->gone, session);
  g_timeout_add_seconds_full (G_PRIORITY_LOW, 1, second_passed, self, farewell_free);
}
