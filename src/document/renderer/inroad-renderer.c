/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Draws a document for the program, in a process that can do next to nothing else. */

#define G_LOG_DOMAIN "inroad-renderer"

#include "config.h"

#include "document/renderer/inroad-font-paths.h"
#include "document/renderer/inroad-renderer-contract.h"
#include "document/renderer/inroad-renderer-service.h"
#include "document/renderer/inroad-sandbox.h"

#include <gio/gio.h>
#include <locale.h>
#include <malloc.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

/* Who reads sees the window move before the next page is sharp: where there are too few cores for both, the program goes
 * first, by ten to one. No more than that, since what is looked at is waited for too. */
#define NICENESS 10

/* Without the program there is nothing to do, and a page that is being drawn does not have to be finished: nothing here
 * outlives the process. In a thread of its own, since a page may take its time. */
static gpointer
watch_program (gpointer user_data)
{
  struct pollfd program = { INROAD_RENDERER_SOCKET_FD, POLLRDHUP, 0 };

  while (poll (&program, 1, -1) <= 0)
    continue;

  _exit (EXIT_SUCCESS);
}

static GDBusConnection *
connect_to_program (GError **error)
{
  g_autoptr (GSocket) socket = g_socket_new_from_fd (INROAD_RENDERER_SOCKET_FD, error);
  g_autoptr (GSocketConnection) stream = NULL;
  g_autofree char *guid = g_dbus_generate_guid ();

  if (socket == NULL)
    return NULL;

  stream = g_socket_connection_factory_create_connection (socket);

  /* Nothing is answered before there is somebody to answer. */
  return g_dbus_connection_new_sync (G_IO_STREAM (stream), guid,
                                     G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_SERVER |
                                         G_DBUS_CONNECTION_FLAGS_DELAY_MESSAGE_PROCESSING,
                                     NULL, NULL, error);
}

/* Poppler turns a password into Latin-1, and the C library loads code for that, which it cannot do later: it
 * is loaded now, and stays as long as it is in use. */
static GIConv
prepare_passwords (void)
{
  return g_iconv_open ("ISO-8859-1", "UTF-8");
}

static gboolean
run (GError **error)
{
  G_GNUC_UNUSED GIConv kept = prepare_passwords ();
  g_auto (GStrv) readable = inroad_font_paths_prepare ();
  g_autoptr (GMainLoop) loop = NULL;
  g_autoptr (InroadRendererService) service = NULL;
  g_autoptr (GDBusConnection) connection = NULL;

  if (!inroad_sandbox_enter ((const char *const *) readable, error))
    return FALSE;

  connection = connect_to_program (error);
  if (connection == NULL)
    return FALSE;

  service = inroad_renderer_service_new ();
  if (!inroad_renderer_service_export (service, connection, error))
    return FALSE;

  g_thread_unref (g_thread_new ("program", watch_program, NULL));
  g_dbus_connection_start_message_processing (connection);
  loop = g_main_loop_new (NULL, FALSE);
  g_main_loop_run (loop);
  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  setpriority (PRIO_PROCESS, 0, NICENESS);

#ifdef __GLIBC__
  /* One page is drawn at a time: an arena for each thread would only keep what the others could use. */
  mallopt (M_ARENA_MAX, 1);
#endif

  if (run (&error))
    return EXIT_SUCCESS;

  g_printerr ("inroad-renderer: %s\n", error->message);
  return EXIT_FAILURE;
}
