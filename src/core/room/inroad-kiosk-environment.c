/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-kiosk-environment"

#include "config.h"

#include "core/room/inroad-kiosk-environment.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* A list of what may stay, not of what must go: GTK, GLib, Mesa, the loader and libc read hundreds of variables,
 * and each of their versions new ones. */
static const char * const kept[] = {
  "AT_SPI_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "FLATPAK_ID", "HOME", "LANG", "LANGUAGE", "LOGNAME",
  "NOTIFY_SOCKET", "TZ", "USER", "WATCHDOG_USEC", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR",
  "XDG_SEAT", "XDG_SESSION_ID", "XDG_SESSION_TYPE", "XDG_VTNR", "container",
};

/* For a program that runs where it was built, so that it can be tried without being installed. */
static const char * const kept_in_build[] = {
  "ASAN_OPTIONS", "GDK_DISABLE", "GSETTINGS_SCHEMA_DIR", "GSK_RENDERER", "G_DEBUG", "INROAD_LOCALEDIR",
  "INROAD_RENDERER", "LSAN_OPTIONS", "UBSAN_OPTIONS", "XDG_DATA_HOME",
};

static const struct
{
  const char *name;
  const char *value;
} fixed[] = {
  { "ADW_DISABLE_PORTAL", "1" },
  { "GDK_DEBUG", "no-portals" },
  { "GSETTINGS_BACKEND", "memory" },
  { "PATH", "/usr/local/bin:/usr/bin:/bin" },
  { "XDG_DATA_DIRS", INROAD_DATADIR ":/usr/local/share:/usr/share" },
};

static gboolean
is_among (const char * const *names,
          gsize               n,
          const char         *variable)
{
  for (gsize i = 0; i < n; i++)
    {
      gsize length = strlen (names[i]);

      if (strncmp (variable, names[i], length) == 0 && variable[length] == '=')
        return TRUE;
    }

  return FALSE;
}

static gboolean
may_stay (const char *variable,
          gboolean    installed)
{
  return is_among (kept, G_N_ELEMENTS (kept), variable) || g_str_has_prefix (variable, "LC_") ||
         (!installed && is_among (kept_in_build, G_N_ELEMENTS (kept_in_build), variable));
}

/**
 * inroad_kiosk_environment_scrub:
 * @environment: variables as execve(2) takes them
 * @installed: whether the program runs from where it is installed
 *
 * Returns: (transfer full): those of them that a kiosk may have, and those that it sets itself
 */
char **
inroad_kiosk_environment_scrub (const char * const *environment,
                                gboolean            installed)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; environment[i] != NULL; i++)
    {
      if (may_stay (environment[i], installed))
        g_strv_builder_add (builder, environment[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (fixed); i++)
    g_strv_builder_take (builder, g_strconcat (fixed[i].name, "=", fixed[i].value, NULL));

  return g_strv_builder_end (builder);
}

static gboolean
is_installed (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);

  return g_strcmp0 (self, INROAD_BINDIR "/inroad") == 0;
}

/* Cleaning a clean one changes nothing, not even the order, so this comes to an end. */
void
inroad_kiosk_environment_enter (char **argv)
{
  g_auto (GStrv) clean = inroad_kiosk_environment_scrub ((const char * const *) environ, is_installed ());

  if (g_strv_equal ((const char * const *) clean, (const char * const *) environ))
    return;

  execve ("/proc/self/exe", argv, clean);
  g_printerr ("inroad: it cannot be started with a clean environment: %s\n", g_strerror (errno));
  exit (EXIT_FAILURE);
}

/* For who looks at the environment from inside: what GLib makes of variables, such as the folders of data, is then what
 * it makes of them in the kiosk. At the start of main, before anybody has asked for one. */
void
inroad_kiosk_environment_clean (void)
{
  g_auto (GStrv) clean = inroad_kiosk_environment_scrub ((const char * const *) environ, is_installed ());

  clearenv ();
  for (gsize i = 0; clean[i] != NULL; i++)
    putenv (g_steal_pointer (&clean[i]));
}

void
inroad_kiosk_forbid_dumps (void)
{
  const struct rlimit none = { 0, 0 };

  /* Not to be set by whoever has started us, but they may be refused where they hold already. */
  setrlimit (RLIMIT_CORE, &none);
  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
}
