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
/* For the results of the session before. After three seconds without a word from us the supervisor would kill us. */
#define FLUSH_SECONDS 2

typedef struct
{
  GWeakRef     gone;
  InroadSpool *spool;       /* owned; NULL if no results are kept */
  guint        n_seconds;
} Farewell;

void
inroad_farewell_fail_closed (const char  *what,
                             InroadSpool *spool)
{
  g_printerr ("inroad: the session is not fresh (%s), so the process ends\n", what);
  if (spool != NULL && !inroad_spool_flush_within (spool, FLUSH_SECONDS))
    g_printerr ("inroad: the disk does not answer, and results of the room may be lost\n");
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
    inroad_farewell_fail_closed ("the one before it is still in memory", self->spool);

  return G_SOURCE_CONTINUE;
}

static void
farewell_free (gpointer data)
{
  Farewell *self = data;

  g_weak_ref_clear (&self->gone);
  g_clear_object (&self->spool);
  g_free (self);
}

void
inroad_farewell_expect_gone (InroadSession *session,
                             InroadSpool   *spool)
{
  Farewell *self;

  g_return_if_fail (INROAD_IS_SESSION (session));

  self = g_new0 (Farewell, 1);
  g_weak_ref_init (&self->gone, session);
  g_set_object (&self->spool, spool);
  g_timeout_add_seconds_full (G_PRIORITY_LOW, 1, second_passed, self, farewell_free);
}
