/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-kiosk-check"

#include "config.h"

#include "core/room/inroad-kiosk-check.h"

#include "core/room/inroad-kiosk-check-private.h"
#include "core/room/inroad-kiosk-host.h"
#include "core/room/inroad-kiosk-policy.h"

#include <linux/landlock.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* ------------------------------------------------------------------------------------------------- looks */

static char *
look_at_policy (const InroadKioskHost *host)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadKioskPolicy) policy = inroad_kiosk_policy_read (host->policy_path, &error);

  return policy != NULL ? NULL : g_strdup (error->message);
}

/* And the documents that a trainer supplies in place of a lesson's own. */
static char *
look_at_lessons (const InroadKioskHost *host)
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
look_at_landlock (const InroadKioskHost *host)
{
  return has_landlock (host->root) ? NULL
         : g_strdup ("there is none, so a document that takes over the process that draws it can read what this user can "
                     "read; take a kernel from 5.13 on, with landlock among its security modules (lsm=)");
}

static char *
look_at_environment (const InroadKioskHost *host)
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

static char *
look_at_recent (const InroadKioskHost *host)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), ".local", "share", "recently-used.xbel", NULL);

  return !inroad_kiosk_host_has (host->root, path) ? NULL
         : g_strdup_printf ("%s lists files that were used; remove it, and give the user a home in memory", path);
}

static char *
look_at_cores (const InroadKioskHost *host)
{
  g_autofree char *pattern = inroad_kiosk_host_read (host->root, "/proc/sys/kernel/core_pattern");

  /* The kiosk itself leaves none; the compositor and the renderer are others. */
  return g_strcmp0 (pattern, "|/bin/false") == 0 ? NULL
         : g_strdup ("programs that die leave core files; set kernel.core_pattern=|/bin/false");
}

static const struct
{
  const char      *row;
  const char      *subject;
  InroadKioskLook  look;
} looks[] = {
  { "D40", "policy", look_at_policy },
  { "D40", "lessons", look_at_lessons },
  { "D41", "Landlock", look_at_landlock },
  { "D28", "results directory", inroad_kiosk_look_at_results },
  { "D28", "kept progress", inroad_kiosk_look_at_kept },
  { "D05", "compositor", inroad_kiosk_look_at_shell },
  { "D06", "terminals", inroad_kiosk_look_at_terminals },
  { "D06", "keyboard shortcuts", inroad_kiosk_look_at_shortcuts },
  { "D06", "SysRq", inroad_kiosk_look_at_sysrq },
  { "D06", "Ctrl+Alt+Del", inroad_kiosk_look_at_reboot_keys },
  { "D37", "power keys", inroad_kiosk_look_at_power_keys },
  { "D09", "environment", look_at_environment },
  { "D10", "portals", inroad_kiosk_look_at_portals },
  { "D36", "session bus", inroad_kiosk_look_at_bus },
  { "D11", "printing", inroad_kiosk_look_at_printing },
  { "D16", "clipboard managers", inroad_kiosk_look_at_clipboards },
  { "D23", "recent files", look_at_recent },
  { "D33", "screen recorders", inroad_kiosk_look_at_recorders },
  { "D34", "removable media", inroad_kiosk_look_at_media },
  { "D35", "keyboards on the screen", inroad_kiosk_look_at_keyboards },
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
  const InroadKioskHost host = { root, policy_path, environment };
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
