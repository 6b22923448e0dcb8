/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-renderer-launch"

#include "config.h"

#include "document/inroad-renderer-launch.h"

#include "document/renderer/inroad-renderer-contract.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <linux/landlock.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What a renderer is given of this program's environment: where fonts are, which language, and what a build
 * with sanitizers needs. Neither session bus nor display, and none of a user's secrets. */
static const char *const passed_variables[] = {
  "HOME", "LANG", "LC_ALL", "LC_CTYPE", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
  "XDG_DATA_DIRS", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS",
  "UBSAN_OPTIONS", "MALLOC_CHECK_", "MALLOC_PERTURB_", "G_MESSAGES_DEBUG", NULL
};

static char **
make_environment (void)
{
  char **environment = g_new0 (char *, 1);

  for (gsize i = 0; passed_variables[i] != NULL; i++)
    if (g_getenv (passed_variables[i]) != NULL)
      environment = g_environ_setenv (environment, passed_variables[i],
                                      g_getenv (passed_variables[i]), TRUE);

  return environment;
}

/* Poppler writes a line for each fault of a file; a damaged one would fill the user's journal. */
static GSubprocessFlags
get_flags (void)
{
  return g_getenv ("G_MESSAGES_DEBUG") == NULL ? G_SUBPROCESS_FLAGS_STDERR_SILENCE
                                               : G_SUBPROCESS_FLAGS_NONE;
}

/* glibc has no function for this call. */
static gboolean
has_landlock (void)
{
  return syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) >= 1;
}

/* By the program, for a renderer is not heard. No warning: that the kernel is old is no fault of either. */
static void
tell_of_missing_fence (void)
{
  static gsize told = 0;

  if (!g_once_init_enter (&told))
    return;

  if (!has_landlock ())
    g_message ("This kernel has no Landlock: a document that takes over the process that draws it can read what its user "
               "can read, though it can neither change nor send anything");
  g_once_init_leave (&told, 1);
}

static GSubprocess *
spawn (int      socket,
       GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (get_flags ());
  g_auto (GStrv) environment = make_environment ();
  const char *path = g_getenv ("INROAD_RENDERER");

  g_subprocess_launcher_set_environ (launcher, environment);
  g_subprocess_launcher_take_fd (launcher, socket, INROAD_RENDERER_SOCKET_FD);
  return g_subprocess_launcher_spawn (launcher, error,
                                      path != NULL ? path : INROAD_LIBEXECDIR "/inroad-renderer",
                                      NULL);
}

static GDBusConnection *
connect_to_socket (int            fd,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr (GSocket) socket = g_socket_new_from_fd (fd, error);
  g_autoptr (GSocketConnection) stream = NULL;

  if (socket == NULL)
    {
      g_close (fd, NULL);
      return NULL;
    }

  stream = g_socket_connection_factory_create_connection (socket);
  return g_dbus_connection_new_sync (G_IO_STREAM (stream), NULL,
                                     G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT, NULL,
                                     cancellable, error);
}

GSubprocess *
inroad_renderer_launch (GDBusConnection **connection,
                        GCancellable     *cancellable,
                        GError          **error)
{
  g_autoptr (GSubprocess) subprocess = NULL;
  g_autofd int ours = -1;
  int sockets[2];

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) == -1)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "Socket pair: %s",
                   g_strerror (errno));
      return NULL;
    }

  tell_of_missing_fence ();
  ours = sockets[0];
  subprocess = spawn (sockets[1], error);
  if (subprocess == NULL)
    return NULL;

  *connection = connect_to_socket (g_steal_fd (&ours), cancellable, error);
  if (*connection == NULL)
    {
      g_subprocess_force_exit (subprocess);
      return NULL;
    }

  return g_steal_pointer (&subprocess);
}
