/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* inroad-supervisor COMMAND [ARGUMENTS]: runs a kiosk as the one client of its compositor, and starts it again
 * inside it, so that no console and no desktop is ever to be seen.
 *
 * The kiosk is started again if it died of a signal, if it ended with 43 (its session was not fresh), or if its
 * main loop did not say for some seconds that it turns: then it is killed first. Anything else is its last word
 * and becomes ours: 42, a trainer has left; 2, the policy is refused; 1, the compositor is gone. After three
 * deaths in a minute it is started with the built-in lesson, after six it is given up, and the compositor ends. */

#define G_LOG_DOMAIN "inroad-supervisor"

#include "config.h"

#include <errno.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#define EXIT_NOT_FRESH 43
#define WATCHDOG_MS 3000
/* Until the first word: the start of a slow machine. */
#define START_MS 30000
#define FALLBACK_AFTER 3
#define GIVE_UP_AFTER 6
#define WINDOW_US (60 * (gint64) G_USEC_PER_SEC)

typedef struct
{
  char    *socket_path;
  int      socket;
  int      signals;
  char    *upward;        /* where our own supervisor listens, or NULL */
  GQueue   deaths;        /* of gint64 *: when, within the last minute */
  gboolean terminated;
} Supervisor;

/* ------------------------------------------------------------------------------------------------ words */

static gboolean
make_socket (Supervisor *self)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };

  self->socket_path = g_strdup_printf ("%s/inroad-supervisor.%d", g_get_user_runtime_dir (), getpid ());
  if (strlen (self->socket_path) >= sizeof address.sun_path)
    return FALSE;

  strcpy (address.sun_path, self->socket_path);
  self->socket = socket (AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

  return self->socket >= 0 && bind (self->socket, (struct sockaddr *) &address, sizeof address) == 0;
}

/* What the kiosk says is what we say: systemd's watchdog then watches both. */
static void
pass_on (Supervisor *self,
         const char *words)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  gsize length = self->upward != NULL ? strlen (self->upward) : 0;

  if (length == 0 || length >= sizeof address.sun_path)
    return;

  memcpy (address.sun_path, self->upward, length);
  if (address.sun_path[0] == '@')
    address.sun_path[0] = '\0';
  sendto (self->socket, words, strlen (words), 0, (struct sockaddr *) &address,
          (socklen_t) (G_STRUCT_OFFSET (struct sockaddr_un, sun_path) + length + (*self->upward == '@' ? 0 : 1)));
}

static gboolean
hear (Supervisor *self)
{
  char words[256];
  gboolean heard = FALSE;
  gssize n;

  while ((n = recv (self->socket, words, sizeof words - 1, 0)) > 0)
    {
      words[n] = '\0';
      pass_on (self, words);
      heard = TRUE;
    }

  return heard;
}

/* ------------------------------------------------------------------------------------------------- child */

static void
become_kiosk (Supervisor  *self,
              char       **command)
{
  sigset_t none;

  sigemptyset (&none);
  sigprocmask (SIG_SETMASK, &none, NULL);
  prctl (PR_SET_PDEATHSIG, SIGTERM);
  g_setenv ("NOTIFY_SOCKET", self->socket_path, TRUE);
  g_setenv ("WATCHDOG_USEC", G_STRINGIFY (WATCHDOG_MS) "000", TRUE);
  g_unsetenv ("WATCHDOG_PID");
  execvp (command[0], command);
  g_printerr ("inroad-supervisor: %s: %s\n", command[0], g_strerror (errno));
  _exit (EX_UNAVAILABLE);
}

static pid_t
start (Supervisor  *self,
       char       **arguments,
       gboolean     fallback)
{
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  pid_t pid;

  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (command, arguments[i]);
  if (fallback)
    g_ptr_array_add (command, (char *) "--kiosk-fallback");
  g_ptr_array_add (command, NULL);

  pid = fork ();
  if (pid == 0)
    become_kiosk (self, (char **) command->pdata);

  return pid;
}

/* Ours to end as well: the machine is shut down, or the compositor ends. */
static void
take_signal (Supervisor *self,
             pid_t       child)
{
  struct signalfd_siginfo info;

  while (read (self->signals, &info, sizeof info) == sizeof info)
    {
      if (info.ssi_signo == SIGCHLD)
        continue;
      self->terminated = TRUE;
      kill (child, SIGTERM);
    }
}

/* Returns what waitpid(2) says of it. */
static int
watch (Supervisor *self,
       pid_t       child)
{
  struct pollfd files[] = { { self->socket, POLLIN, 0 }, { self->signals, POLLIN, 0 } };
  gint64 deadline = g_get_monotonic_time () + START_MS * (gint64) 1000;
  int status = 0;

  while (waitpid (child, &status, WNOHANG) == 0)
    {
      gint64 left = (deadline - g_get_monotonic_time ()) / 1000;

      if (left <= 0)
        {
          g_printerr ("inroad-supervisor: the kiosk hangs and is killed\n");
          kill (child, SIGKILL);
          left = 1000;
        }
      poll (files, G_N_ELEMENTS (files), (int) left);
      if (hear (self))
        deadline = g_get_monotonic_time () + WATCHDOG_MS * (gint64) 1000;
      take_signal (self, child);
    }

  return status;
}

/* ------------------------------------------------------------------------------------------------ deaths */

static gboolean
is_death (int status)
{
  return WIFSIGNALED (status) || (WIFEXITED (status) && (WEXITSTATUS (status) == EXIT_NOT_FRESH ||
                                                         WEXITSTATUS (status) >= 128));
}

static guint
count_death (Supervisor *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 *oldest;

  g_queue_push_tail (&self->deaths, g_memdup2 (&now, sizeof now));
  while ((oldest = g_queue_peek_head (&self->deaths)) != NULL && *oldest < now - WINDOW_US)
    g_free (g_queue_pop_head (&self->deaths));

  return self->deaths.length;
}

static int
supervise (Supervisor  *self,
           char       **arguments)
{
  guint n_deaths = 0;

  for (;;)
    {
      pid_t child = start (self, arguments, n_deaths >= FALLBACK_AFTER);
      int status;

      if (child < 0)
        return EX_OSERR;

      status = watch (self, child);
      if (!is_death (status) || self->terminated)
        return WIFEXITED (status) ? WEXITSTATUS (status) : 128 + WTERMSIG (status);

      n_deaths = count_death (self);
      g_printerr ("inroad-supervisor: the kiosk died (%s %d), time %u in a minute\n",
                  WIFSIGNALED (status) ? "signal" : "status",
                  WIFSIGNALED (status) ? WTERMSIG (status) : WEXITSTATUS (status), n_deaths);
      if (n_deaths >= GIVE_UP_AFTER)
        return EX_SOFTWARE;
    }
}

static gboolean
make_signals (Supervisor *self)
{
  sigset_t mask;

  sigemptyset (&mask);
  sigaddset (&mask, SIGCHLD);
  sigaddset (&mask, SIGTERM);
  sigaddset (&mask, SIGINT);
  sigaddset (&mask, SIGHUP);
  sigprocmask (SIG_BLOCK, &mask, NULL);
  self->signals = signalfd (-1, &mask, SFD_CLOEXEC | SFD_NONBLOCK);

  return self->signals >= 0;
}

int
main (int   argc,
      char *argv[])
{
  Supervisor self = { .socket = -1, .signals = -1, .upward = g_strdup (g_getenv ("NOTIFY_SOCKET")) };
  int status;

  if (argc < 2)
    {
      g_printerr ("Usage: inroad-supervisor COMMAND [ARGUMENTS]\n");
      return EX_USAGE;
    }

  if (!make_signals (&self) || !make_socket (&self))
    {
      g_printerr ("inroad-supervisor: %s\n", g_strerror (errno));
      return EX_OSERR;
    }

  status = supervise (&self, argv + 1);
  g_unlink (self.socket_path);

  return status;
}
