/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-kiosk-check"

#include "config.h"

#include "core/room/inroad-kiosk-check.h"

#include "core/room/inroad-kiosk-host.h"
#include "core/room/inroad-kiosk-policy.h"

#include <gio/gio.h>
#include <linux/landlock.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

typedef struct
{
  const char         *root;
  const char         *policy_path;
  const char * const *environment;
} Host;

typedef char * (* Look) (const Host *host);

/* ------------------------------------------------------------------------------------------------- looks */

static char *
look_at_policy (const Host *host)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadKioskPolicy) policy = inroad_kiosk_policy_read (host->policy_path, &error);

  return policy != NULL ? NULL : g_strdup (error->message);
}

/* And the documents that a trainer supplies in place of a lesson's own. */
static char *
look_at_lessons (const Host *host)
{
  const char * const *folders = g_get_system_data_dirs ();
  static const char * const kinds[] = { "modules", "documents" };

  for (gsize i = 0; folders[i] != NULL; i++)
    {
      for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
        {
          g_autofree char *path = g_build_filename (folders[i], "inroad", kinds[k], NULL);
          char *fault = inroad_kiosk_host_look_at_tree (host->root, path);

          if (fault != NULL)
            return fault;
        }
    }

  return NULL;
}

/* The kernel itself is asked, for a filter of system calls may stand between; of another root there is only its list. */
static gboolean
has_landlock (const char *root)
{
  g_autofree char *modules = NULL;
  g_auto (GStrv) names = NULL;

  if (*root == '\0')
    return syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) >= 1;

  modules = inroad_kiosk_host_read (root, "/sys/kernel/security/lsm");
  names = g_strsplit (modules != NULL ? modules : "", ",", -1);

  return g_strv_contains ((const char * const *) names, "landlock");
}

static char *
look_at_landlock (const Host *host)
{
  return has_landlock (host->root) ? NULL
         : g_strdup ("there is none, so a document that takes over the process that draws it can read what this user can "
                     "read; take a kernel from 5.13 on, with landlock among its security modules (lsm=)");
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
    "gnome-shell", "plasmashell", "kwin_wayland", "xfce4-session", "cinnamon", "mate-session", "sway", "labwc",
    "weston", "Hyprland", "niri", "phoc",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (shells); i++)
    {
      if (inroad_kiosk_host_runs (host->root, shells[i]))
        return g_strdup_printf ("%s runs, with its own keys and windows; start cage or gnome-kiosk instead", shells[i]);
    }

  if (!inroad_kiosk_host_runs (host->root, "cage") && !inroad_kiosk_host_runs (host->root, "gnome-kiosk"))
    return g_strdup ("neither cage nor gnome-kiosk runs; run this inside the kiosk's session to be sure");

  return NULL;
}

static char *
look_at_terminals (const Host *host)
{
  static const char * const keys[] = { "NAutoVTs", "ReserveVT" };
  g_auto (GStrv) cage = inroad_kiosk_host_find_process (host->root, "cage");

  for (gsize i = 1; cage != NULL && cage[i] != NULL && !g_str_equal (cage[i], "--"); i++)
    {
      if (*cage[i] == '-' && strchr (cage[i], 's') != NULL)
        return g_strdup ("cage runs with -s, so Ctrl+Alt+F1 to F12 lead to other terminals; leave it out");
    }

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *value = inroad_kiosk_host_get_login (host->root, keys[i]);

      if (g_strcmp0 (value, "0") != 0)
        return g_strdup_printf ("logind starts a login on other terminals, for %s is not 0; install "
                                "data/kiosk/logind-kiosk.conf", keys[i]);
    }

  return NULL;
}

/* Of a compositor that has keys of its own; cage has none but those above. */
static char *
look_at_shortcuts (const Host *host)
{
  static const char * const parts[] = {
    "/etc/dconf/profile/gnomekiosk", "/etc/dconf/db/local.d/50-inroad-kiosk",
    "/etc/dconf/db/local.d/locks/50-inroad-kiosk", "/etc/dconf/db/local",
  };

  for (gsize i = 0; inroad_kiosk_host_runs (host->root, "gnome-kiosk") && i < G_N_ELEMENTS (parts); i++)
    {
      if (!inroad_kiosk_host_has (host->root, parts[i]))
        return g_strdup_printf ("gnome-kiosk runs with all its keys, for there is no %s; install "
                                "data/kiosk/dconf-*, and run dconf update", parts[i]);
    }

  return NULL;
}

static char *
look_at_sysrq (const Host *host)
{
  g_autofree char *value = inroad_kiosk_host_read (host->root, "/proc/sys/kernel/sysrq");

  /* A kernel that was built without them has no such file. */
  if (value == NULL && inroad_kiosk_host_has (host->root, "/proc/sys/kernel"))
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
  return !inroad_kiosk_host_has (host->root, "/run/cups/cups.sock") ? NULL
         : g_strdup ("CUPS runs; nothing in the kiosk prints, so it need not");
}

static char *
look_at_recent (const Host *host)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), ".local", "share", "recently-used.xbel", NULL);

  return !inroad_kiosk_host_has (host->root, path) ? NULL
         : g_strdup_printf ("%s lists files that were used; remove it, and give the user a home in memory", path);
}

static char *
look_at_media (const Host *host)
{
  static const char * const mounters[] = { "udisksd", "gvfs-udisks2-volume-monitor", "udiskie" };

  for (gsize i = 0; i < G_N_ELEMENTS (mounters); i++)
    {
      if (inroad_kiosk_host_runs (host->root, mounters[i]))
        return g_strdup_printf ("%s mounts what is plugged in; mask it, or lock automount by dconf", mounters[i]);
    }

  return NULL;
}

static char *
look_at_cores (const Host *host)
{
  g_autofree char *pattern = inroad_kiosk_host_read (host->root, "/proc/sys/kernel/core_pattern");

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
  { "D41", "Landlock", look_at_landlock },
  { "D28", "results directory", look_at_results },
  { "D05", "compositor", look_at_shell },
  { "D06", "terminals", look_at_terminals },
  { "D06", "keyboard shortcuts", look_at_shortcuts },
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
