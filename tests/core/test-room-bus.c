/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/support/test-wait.h"

#include "core/room/inroad-screen-reader.h"
#include "core/room/inroad-watchdog.h"

#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <string.h>

/* ---------------------------------------------------------------------------------------------- watchdog */

typedef struct
{
  char           *path;     /* of a file; or a name after @, of which there is none */
  GSocket        *socket;
} Supervisor;

static void
supervisor_open (Supervisor *self,
                 gboolean    abstract)
{
  g_autoptr (GSocketAddress) address = NULL;
  g_autoptr (GError) error = NULL;

  self->path = g_strdup_printf ("%s%s/supervisor", abstract ? "@" : "", g_get_user_runtime_dir ());
  g_assert_no_errno (g_mkdir_with_parents (g_get_user_runtime_dir (), 0700));
  address = g_unix_socket_address_new_with_type (self->path + (abstract ? 1 : 0), -1, abstract
                                                 ? G_UNIX_SOCKET_ADDRESS_ABSTRACT : G_UNIX_SOCKET_ADDRESS_PATH);
  self->socket = g_socket_new (G_SOCKET_FAMILY_UNIX, G_SOCKET_TYPE_DATAGRAM, G_SOCKET_PROTOCOL_DEFAULT, &error);
  g_assert_no_error (error);
  g_socket_bind (self->socket, address, FALSE, &error);
  g_assert_no_error (error);
  g_socket_set_timeout (self->socket, 10);
  g_setenv ("NOTIFY_SOCKET", self->path, TRUE);
}

static void
supervisor_close (Supervisor *self)
{
  g_unsetenv ("NOTIFY_SOCKET");
  g_unsetenv ("WATCHDOG_USEC");
  g_unlink (self->path);
  g_clear_object (&self->socket);
  g_clear_pointer (&self->path, g_free);
}

static char *
hear (Supervisor *self)
{
  char words[64];
  g_autoptr (GError) error = NULL;
  gssize n = g_socket_receive (self->socket, words, sizeof words, NULL, &error);

  g_assert_no_error (error);

  return g_strndup (words, (gsize) n);
}

/* Once it is ready, and then three times within the time that the supervisor gives it: but only as long as the
 * main loop turns. */
static void
test_watchdog (gconstpointer data)
{
  Supervisor supervisor;
  g_autofree char *ready = NULL;
  g_autoptr (InroadWatchdog) watchdog = NULL;
  gint64 begun;

  supervisor_open (&supervisor, GPOINTER_TO_INT (data));
  g_setenv ("WATCHDOG_USEC", "150000", TRUE);
  watchdog = inroad_watchdog_new ();
  /* Before that it may take its time. */
  begun = g_get_monotonic_time ();
  TEST_WAIT_UNTIL (g_get_monotonic_time () - begun > 200000);
  inroad_watchdog_say_ready (watchdog);
  ready = hear (&supervisor);
  g_assert_cmpstr (ready, ==, "READY=1");

  begun = g_get_monotonic_time ();
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *words = NULL;

      TEST_WAIT_UNTIL (g_socket_condition_check (supervisor.socket, G_IO_IN) != 0);
      words = hear (&supervisor);
      g_assert_cmpstr (words, ==, "WATCHDOG=1");
    }
  g_assert_cmpint (g_get_monotonic_time () - begun, >=, 140000);

  /* It hangs. */
  g_usleep (400000);
  g_assert_cmpint (g_socket_condition_check (supervisor.socket, G_IO_IN), ==, 0);

  g_clear_object (&watchdog);
  supervisor_close (&supervisor);
}

/* Whoever listened is gone, or there never was one: that is no reason to end. */
static void
test_watchdog_alone (void)
{
  Supervisor supervisor;
  g_autoptr (InroadWatchdog) watchdog = NULL;
  g_autoptr (InroadWatchdog) other = NULL;

  supervisor_open (&supervisor, FALSE);
  watchdog = inroad_watchdog_new ();
  supervisor_close (&supervisor);
  inroad_watchdog_say_ready (watchdog);

  other = inroad_watchdog_new ();
  inroad_watchdog_say_ready (other);
}

/* ----------------------------------------------------------------------------------------- screen reader */

static const char introspection[] =
  "<node><interface name='org.a11y.Status'>"
  "<property name='ScreenReaderEnabled' type='b' access='read'/></interface></node>";

static GVariant *
get_status (GDBusConnection  *bus,
            const char       *sender,
            const char       *path,
            const char       *interface,
            const char       *property,
            GError          **error,
            gpointer          user_data)
{
  return g_variant_new_boolean (*(gboolean *) user_data);
}

static void
tell_changed (GDBusConnection *bus,
              gboolean         running)
{
  GVariantDict changed = G_VARIANT_DICT_INIT (NULL);

  g_variant_dict_insert (&changed, "ScreenReaderEnabled", "b", running);
  g_dbus_connection_emit_signal (bus, NULL, "/org/a11y/bus", "org.freedesktop.DBus.Properties", "PropertiesChanged",
                                 g_variant_new ("(s@a{sv}as)", "org.a11y.Status", g_variant_dict_end (&changed), NULL),
                                 NULL);
}

static void
test_screen_reader (void)
{
  static const GDBusInterfaceVTable table = { .get_property = get_status };
  g_autoptr (GTestDBus) daemon = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (InroadScreenReader) reader = NULL;
  gboolean running = TRUE;
  guint name;

  g_test_dbus_up (daemon);
  bus = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (daemon),
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, NULL);
  g_dbus_connection_register_object (bus, "/org/a11y/bus", node->interfaces[0], &table, &running, NULL, NULL);
  name = g_bus_own_name_on_connection (bus, "org.a11y.Bus", G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL, NULL);

  reader = inroad_screen_reader_new ();
  g_assert_false (inroad_screen_reader_is_running (reader));
  TEST_WAIT_UNTIL (inroad_screen_reader_is_running (reader));
  running = FALSE;
  tell_changed (bus, running);
  TEST_WAIT_UNTIL (!inroad_screen_reader_is_running (reader));

  g_clear_object (&reader);
  g_bus_unown_name (name);
  g_clear_object (&bus);
  g_test_dbus_down (daemon);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *daemon = g_find_program_in_path ("dbus-daemon");

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/room-bus/watchdog/path", GINT_TO_POINTER (FALSE), test_watchdog);
  g_test_add_data_func ("/room-bus/watchdog/abstract", GINT_TO_POINTER (TRUE), test_watchdog);
  g_test_add_func ("/room-bus/watchdog/alone", test_watchdog_alone);
  if (daemon != NULL)
    g_test_add_func ("/room-bus/screen-reader", test_screen_reader);

  return g_test_run ();
}
