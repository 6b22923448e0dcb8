/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-kiosk-check"

#include "config.h"

#include "core/room/inroad-kiosk-check.h"

#include "core/room/inroad-guarded-file.h"
#include "core/room/inroad-kiosk-policy.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  const char         *root;
  const char         *policy_path;
  const char * const *environment;
} Host;

typedef char * (* Look) (const Host *host);

/* ------------------------------------------------------------------------------------------------- host */

static char *
read_text (const Host *host,
           const char *path)
{
  g_autofree char *real = g_strconcat (host->root, path, NULL);
  char *text = NULL;

  if (g_file_get_contents (real, &text, NULL, NULL))
    g_strstrip (text);

  return text;
}

static gboolean
exists (const Host *host,
        const char *path)
{
  g_autofree char *real = g_strconcat (host->root, path, NULL);

  return g_file_test (real, G_FILE_TEST_EXISTS);
}

/* The arguments of the first process whose program has that name, or NULL. */
static GStrv
find_process (const Host *host,
              const char *name)
{
  g_autofree char *proc = g_strconcat (host->root, "/proc", NULL);
  g_autoptr (GDir) dir = g_dir_open (proc, 0, NULL);
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (proc, entry, "cmdline", NULL);
      g_autofree char *line = NULL;
      g_autofree char *base = NULL;
      gsize length;

      if (!g_ascii_isdigit (*entry) || !g_file_get_contents (path, &line, &length, NULL) || length == 0)
        continue;
      base = g_path_get_basename (line);
      if (!g_str_equal (base, name))
        continue;
      for (gsize i = 0; i + 1 < length; i++)
        line[i] = line[i] == '\0' ? '\n' : line[i];
      return g_strsplit (line, "\n", 0);
    }

  return NULL;
}

static gboolean
runs (const Host *host,
      const char *name)
{
  g_auto (GStrv) arguments = find_process (host, name);

  return arguments != NULL;
}

/* ------------------------------------------------------------------------------------------------- looks */

static char *
look_at_policy (const Host *host)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadKioskPolicy) policy = inroad_kiosk_policy_read (host->policy_path, &error);

  return policy != NULL ? NULL : g_strdup (error->message);
}

static char *
look_at_lessons (const Host *host)
{
  const char * const *folders = g_get_system_data_dirs ();

  for (gsize i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (host->root, folders[i], "inroad", "modules", NULL);
      g_autofd int fd = open (path, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
      g_autofree char *fault = NULL;

      if (fd < 0)
        continue;
      fault = inroad_guarded_file_look_at (fd);
      if (fault != NULL)
        return g_strdup_printf ("%s: %s", path, fault);
    }

  return NULL;
}

static char *
look_at_results (const Host *host)
{
  g_autoptr (InroadKioskPolicy) policy = inroad_kiosk_policy_read (host->policy_path, NULL);

  if (policy == NULL || policy->results_directory == NULL || access (policy->results_directory, W_OK | X_OK) == 0)
    return NULL;

  return g_strdup_printf ("%s cannot be written by this user; run this as the kiosk's user", policy->results_directory);
}

static char *
look_at_shell (const Host *host)
{
  static const char * const shells[] = {
    "gnome-shell", "plasmashell", "xfce4-session", "cinnamon", "mate-session", "sway", "labwc", "weston",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (shells); i++)
    {
      if (runs (host, shells[i]))
        return g_strdup_printf ("%s runs, with its own keys and windows; start cage or gnome-kiosk instead", shells[i]);
    }

  if (!runs (host, "cage") && !runs (host, "gnome-kiosk"))
    return g_strdup ("neither cage nor gnome-kiosk runs; run this inside the kiosk's session to be sure");

  return NULL;
}

static char *
look_at_terminals (const Host *host)
{
  g_auto (GStrv) cage = find_process (host, "cage");

  for (gsize i = 1; cage != NULL && cage[i] != NULL && !g_str_equal (cage[i], "--"); i++)
    {
      if (*cage[i] == '-' && strchr (cage[i], 's') != NULL)
        return g_strdup ("cage runs with -s, so Ctrl+Alt+F1 to F12 lead to other terminals; leave it out");
    }

  if (!exists (host, "/etc/systemd/logind.conf.d/50-inroad-kiosk.conf"))
    return g_strdup ("logind starts a login on other terminals; install data/kiosk/logind-kiosk.conf");

  return NULL;
}

static char *
look_at_sysrq (const Host *host)
{
  g_autofree char *value = read_text (host, "/proc/sys/kernel/sysrq");

  /* A kernel that was built without them has no such file. */
  if (value == NULL && exists (host, "/proc/sys/kernel"))
    return NULL;

  return g_strcmp0 (value, "0") == 0 ? NULL : g_strdup ("the kernel obeys SysRq keys; set kernel.sysrq=0");
}

static char *
look_at_reboot_keys (const Host *host)
{
  g_autofree char *path = g_strconcat (host->root, "/etc/systemd/system/ctrl-alt-del.target", NULL);
  g_autofree char *target = g_file_read_link (path, NULL);

  return g_strcmp0 (target, "/dev/null") == 0 ? NULL
         : g_strdup ("Ctrl+Alt+Del restarts the machine; systemctl mask ctrl-alt-del.target");
}

static char *
look_at_environment (const Host *host)
{
  static const char * const known[] = { "GTK_", "GDK_DEBUG", "GSK_DEBUG", "LD_", "GIO_", "G_MESSAGES", "GSETTINGS_" };

  for (gsize i = 0; host->environment[i] != NULL; i++)
    {
      for (gsize k = 0; k < G_N_ELEMENTS (known); k++)
        {
          if (g_str_has_prefix (host->environment[i], known[k]))
            return g_strdup_printf ("%.*s is set; the kiosk drops it, but whatever set it should not",
                                    (int) strcspn (host->environment[i], "="), host->environment[i]);
        }
    }

  return NULL;
}

/* Present or to be started by asking for it. */
static gboolean
is_on_bus (const char *name)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) answer = NULL;
  g_autofree const char **names = NULL;

  if (bus != NULL)
    answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                          "ListActivatableNames", NULL, G_VARIANT_TYPE ("(as)"),
                                          G_DBUS_CALL_FLAGS_NONE, 2000, NULL, NULL);
  if (answer == NULL)
    return FALSE;

  g_variant_get (answer, "(^a&s)", &names);

  return g_strv_contains (names, name);
}

static char *
look_at_portals (const Host *host)
{
  if (*host->root == '\0' && is_on_bus ("org.freedesktop.portal.Desktop"))
    return g_strdup ("portals can be started on the session bus; do not install xdg-desktop-portal for this user");

  return NULL;
}

static char *
look_at_bus (const Host *host)
{
  for (gsize i = 0; host->environment[i] != NULL; i++)
    {
      if (g_str_has_prefix (host->environment[i], "DBUS_SESSION_BUS_ADDRESS="))
        return NULL;
    }

  return g_strdup ("there is no session bus, so no screen reader; start the session with dbus-run-session");
}

static char *
look_at_printing (const Host *host)
{
  return !exists (host, "/run/cups/cups.sock") ? NULL
         : g_strdup ("CUPS runs; nothing in the kiosk prints, so it need not");
}

static char *
look_at_recent (const Host *host)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), ".local", "share", "recently-used.xbel", NULL);

  return !exists (host, path) ? NULL
         : g_strdup_printf ("%s lists files that were used; remove it, and give the user a home in memory", path);
}

static char *
look_at_media (const Host *host)
{
  static const char * const mounters[] = { "udisksd", "gvfs-udisks2-volume-monitor", "udiskie" };

  for (gsize i = 0; i < G_N_ELEMENTS (mounters); i++)
    {
      if (runs (host, mounters[i]))
        return g_strdup_printf ("%s mounts what is plugged in; mask it, or lock automount by dconf", mounters[i]);
    }

  return NULL;
}

static char *
look_at_cores (const Host *host)
{
  g_autofree char *pattern = read_text (host, "/proc/sys/kernel/core_pattern");

  /* The kiosk itself leaves none; the compositor and the renderer are others. */
  return g_strcmp0 (pattern, "|/bin/false") == 0 ? NULL
         : g_strdup ("programs that die leave core files; set kernel.core_pattern=|/bin/false");
}

static const struct
{
  const char *row;
  const char *subject;
  Look        look;
} looks[] = {
  { "D40", "policy", look_at_policy },
  { "D40", "lessons", look_at_lessons },
  { "D28", "results directory", look_at_results },
  { "D05", "compositor", look_at_shell },
  { "D06", "terminals", look_at_terminals },
  { "D06", "SysRq", look_at_sysrq },
  { "D06", "Ctrl+Alt+Del", look_at_reboot_keys },
  { "D09", "environment", look_at_environment },
  { "D10", "portals", look_at_portals },
  { "D36", "session bus", look_at_bus },
  { "D11", "printing", look_at_printing },
  { "D23", "recent files", look_at_recent },
  { "D34", "removable media", look_at_media },
  { "D24", "core files", look_at_cores },
};

static void
finding_free (gpointer data)
{
  InroadKioskFinding *finding = data;

  g_free (finding->fault);
  g_free (finding);
}

GPtrArray *
inroad_kiosk_check (const char         *root,
                    const char         *policy_path,
                    const char * const *environment)
{
  const Host host = { root, policy_path, environment };
  GPtrArray *findings = g_ptr_array_new_with_free_func (finding_free);

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      InroadKioskFinding *finding = g_new0 (InroadKioskFinding, 1);

      finding->row = looks[i].row;
      finding->subject = looks[i].subject;
      finding->fault = looks[i].look (&host);
      g_ptr_array_add (findings, finding);
    }

  return findings;
}
