/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-farewell"

#include "config.h"

#include "ui/room/inroad-farewell.h"

#include "ui/room/inroad-room.h"

#include <unistd.h>

/* The window of a session that is over is gone by then, and nothing may hold the session itself. */
#define FAREWELL_SECONDS 10

void
inroad_farewell_fail_closed (const char *what)
{
  g_printerr ("inroad: the session is not fresh (%s), so the process ends\n", what);
  _exit (INROAD_ROOM_EXIT_NOT_FRESH);
}

static gboolean
farewell_over (gpointer user_data)
{
  GWeakRef *gone = user_data;
  g_autoptr (GObject) session = g_weak_ref_get (gone);

  if (session != NULL)
    inroad_farewell_fail_closed ("the one before it is still in memory");

  return G_SOURCE_REMOVE;
}

static void
farewell_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

void
inroad_farewell_expect_gone (InroadSession *session)
{
  GWeakRef *gone;

  g_return_if_fail (INROAD_IS_SESSION (session));

  gone = g_new0 (GWeakRef, 1);
  g_weak_ref_init (gone, session);
  g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, FAREWELL_SECONDS, farewell_over, gone, farewell_free);
}
