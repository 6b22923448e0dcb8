/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-watchdog"

#include "config.h"

#include "core/room/inroad-watchdog.h"

#include <gio/gio.h>
#include <gio/gunixsocketaddress.h>
#include <string.h>

struct _InroadWatchdog
{
  GObject         parent_instance;

  /* Owned */
  GSocket        *socket;    /* NULL if nobody listens */
  GSocketAddress *address;

  guint           every;     /* ms; 0 if nobody waits for a beat */
  guint           source;
};

G_DEFINE_FINAL_TYPE (InroadWatchdog, inroad_watchdog, G_TYPE_OBJECT)

/* Never waits: a supervisor that does not read is no reason to stop the lesson. */
static void
say (InroadWatchdog *self,
     const char     *state)
{
  if (self->socket != NULL)
    g_socket_send_to (self->socket, self->address, state, strlen (state), NULL, NULL);
}

static gboolean
beat (gpointer user_data)
{
  say (user_data, "WATCHDOG=1");

  return G_SOURCE_CONTINUE;
}

static void
inroad_watchdog_dispose (GObject *object)
{
  InroadWatchdog *self = INROAD_WATCHDOG (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->socket);
  g_clear_object (&self->address);

  G_OBJECT_CLASS (inroad_watchdog_parent_class)->dispose (object);
}

static void
inroad_watchdog_class_init (InroadWatchdogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inroad_watchdog_dispose;
}

/* A name with @ before it is in the abstract name space, which has no files. */
static GSocketAddress *
parse_address (const char *name)
{
  if (*name == '@')
    return g_unix_socket_address_new_with_type (name + 1, -1, G_UNIX_SOCKET_ADDRESS_ABSTRACT);
  if (*name == '/')
    return g_unix_socket_address_new (name);

  return NULL;
}

static void
inroad_watchdog_init (InroadWatchdog *self)
{
  const char *name = g_getenv ("NOTIFY_SOCKET");
  const char *every = g_getenv ("WATCHDOG_USEC");
  guint64 microseconds;

  self->address = name != NULL ? parse_address (name) : NULL;
  if (self->address == NULL)
    return;

  self->socket = g_socket_new (G_SOCKET_FAMILY_UNIX, G_SOCKET_TYPE_DATAGRAM, G_SOCKET_PROTOCOL_DEFAULT, NULL);
  if (self->socket == NULL)
    return;

  g_socket_set_blocking (self->socket, FALSE);
  if (every != NULL && g_ascii_string_to_unsigned (every, 10, 1, G_MAXUINT32, &microseconds, NULL))
    self->every = (guint) MAX (microseconds / 3000, 1);
}

InroadWatchdog *
inroad_watchdog_new (void)
{
  return g_object_new (INROAD_TYPE_WATCHDOG, NULL);
}

/* The first word: from it on every pause between two is taken for a hang, which until then may be the start of a slow
 * machine. */
void
inroad_watchdog_say_ready (InroadWatchdog *self)
{
  g_return_if_fail (INROAD_IS_WATCHDOG (self));

  say (self, "READY=1");
  if (self->every != 0 && self->source == 0)
    self->source = g_timeout_add (self->every, beat, self);
}
