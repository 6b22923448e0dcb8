/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-kiosk-keys"

#include "config.h"

#include "core/room/inroad-kiosk-check-private.h"

#include "core/room/inroad-kiosk-host.h"

#include <string.h>

/* Keys that other programs than the kiosk answer to. */

char *
inroad_kiosk_look_at_terminals (const InroadKioskHost *host)
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
char *
inroad_kiosk_look_at_shortcuts (const InroadKioskHost *host)
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

char *
inroad_kiosk_look_at_sysrq (const InroadKioskHost *host)
{
  g_autofree char *value = inroad_kiosk_host_read (host->root, "/proc/sys/kernel/sysrq");

  /* A kernel that was built without them has no such file. */
  if (value == NULL && inroad_kiosk_host_has (host->root, "/proc/sys/kernel"))
    return NULL;

  return g_strcmp0 (value, "0") == 0 ? NULL : g_strdup ("the kernel obeys SysRq keys; set kernel.sysrq=0");
}

char *
inroad_kiosk_look_at_reboot_keys (const InroadKioskHost *host)
{
  g_autofree char *path = g_strconcat (host->root, "/etc/systemd/system/ctrl-alt-del.target", NULL);
  g_autofree char *target = g_file_read_link (path, NULL);

  return g_strcmp0 (target, "/dev/null") == 0 ? NULL
         : g_strdup ("Ctrl+Alt+Del restarts the machine; systemctl mask ctrl-alt-del.target");
}

/* Of those that logind answers to, and what it does where nothing is set, as logind.conf(5) tells. A lid on external
 * power is as one on battery unless something is set for it. */
static const struct
{
  const char *key;
  const char *unset;
} power_keys[] = {
  { "HandlePowerKey", "poweroff" },
  { "HandlePowerKeyLongPress", "ignore" },
  { "HandleRebootKey", "reboot" },
  { "HandleRebootKeyLongPress", "poweroff" },
  { "HandleSuspendKey", "suspend" },
  { "HandleSuspendKeyLongPress", "hibernate" },
  { "HandleHibernateKey", "hibernate" },
  { "HandleHibernateKeyLongPress", "ignore" },
  { "HandleLidSwitch", "suspend" },
  { "HandleLidSwitchExternalPower", "ignore" },
  { "HandleLidSwitchDocked", "ignore" },
  { "IdleAction", "ignore" },
};

char *
inroad_kiosk_look_at_power_keys (const InroadKioskHost *host)
{
  for (gsize i = 0; i < G_N_ELEMENTS (power_keys); i++)
    {
      g_autofree char *set = inroad_kiosk_host_get_login (host->root, power_keys[i].key);
      const char *value = set != NULL ? set : power_keys[i].unset;

      if (!g_str_equal (value, "ignore"))
        return g_strdup_printf ("whoever is at the screen can turn the machine off or to sleep, for %s is %s; install "
                                "data/kiosk/logind-kiosk.conf", power_keys[i].key, value);
    }

  return NULL;
}
