/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-kiosk-bus"

#include "config.h"

#include "core/room/inroad-kiosk-check-private.h"

#include <gio/gio.h>

/* What the session's bus has, or starts for whoever asks. */

#define PATIENCE_MS 2000

typedef enum
{
  ANSWER_UNKNOWN,   /* there is no bus, or it does not answer */
  ANSWER_NO,
  ANSWER_YES,
} Answer;

static GDBusConnection *
connect_to_bus (const InroadKioskHost *host)
{
  const char *address = g_environ_getenv ((char **) host->environment, "DBUS_SESSION_BUS_ADDRESS");

  if (address == NULL)
    return NULL;

  return g_dbus_connection_new_for_address_sync (address,
                                                 G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                 G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                 NULL, NULL, NULL);
}

static Answer
find_among (GDBusConnection *bus,
            const char      *method,
            const char      *name)
{
  g_autoptr (GVariant) answer = NULL;
  g_autofree const char **names = NULL;

  answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        method, NULL, G_VARIANT_TYPE ("(as)"), G_DBUS_CALL_FLAGS_NONE, PATIENCE_MS,
                                        NULL, NULL);
  if (answer == NULL)
    return ANSWER_UNKNOWN;

  g_variant_get (answer, "(^a&s)", &names);

  return g_strv_contains (names, name) ? ANSWER_YES : ANSWER_NO;
}

/* Present, or to be started by asking for it. */
static Answer
ask_for (const InroadKioskHost *host,
         const char            *name)
{
  g_autoptr (GDBusConnection) bus = connect_to_bus (host);
  Answer present, activatable;

  if (bus == NULL)
    return ANSWER_UNKNOWN;

  present = find_among (bus, "ListNames", name);
  activatable = find_among (bus, "ListActivatableNames", name);
  g_dbus_connection_close_sync (bus, NULL, NULL);
  if (present == ANSWER_YES || activatable == ANSWER_YES)
    return ANSWER_YES;

  return present == ANSWER_NO && activatable == ANSWER_NO ? ANSWER_NO : ANSWER_UNKNOWN;
}

char *
inroad_kiosk_look_at_portals (const InroadKioskHost *host)
{
  switch (ask_for (host, "org.freedesktop.portal.Desktop"))
    {
    case ANSWER_NO:
      return NULL;
    case ANSWER_YES:
      return g_strdup ("portals can be started on the session bus; do not install xdg-desktop-portal for this user");
    case ANSWER_UNKNOWN:
    default:
      return g_strdup ("the session bus cannot be asked for them; run this inside the kiosk's session");
    }
}

char *
inroad_kiosk_look_at_bus (const InroadKioskHost *host)
{
  switch (ask_for (host, "org.a11y.Bus"))
    {
    case ANSWER_YES:
      return NULL;
    case ANSWER_NO:
      return g_strdup ("nothing on the session bus starts what screen readers read by; install at-spi2-core");
    case ANSWER_UNKNOWN:
    default:
      return g_strdup ("there is no session bus that answers, so no screen reader; start the session with "
                       "dbus-run-session, and run this inside it");
    }
}
