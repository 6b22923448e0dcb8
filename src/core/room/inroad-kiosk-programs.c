/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-kiosk-programs"

#include "config.h"

#include "core/room/inroad-kiosk-check-private.h"

#include "core/room/inroad-kiosk-host.h"

/* Programs that run beside the kiosk and should not, or should. */

static char *
look_for (const InroadKioskHost *host,
          const char * const    *names,
          const char            *what_it_does)
{
  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (inroad_kiosk_host_runs (host->root, names[i]))
        return g_strdup_printf ("%s %s", names[i], what_it_does);
    }

  return NULL;
}

char *
inroad_kiosk_look_at_shell (const InroadKioskHost *host)
{
  static const char * const shells[] = {
    "gnome-shell", "plasmashell", "kwin_wayland", "xfce4-session", "cinnamon", "mate-session", "sway", "labwc",
    "weston", "Hyprland", "niri", "phoc", NULL,
  };
  char *fault = look_for (host, shells, "runs, with its own keys and windows; start cage or gnome-kiosk instead");

  if (fault != NULL)
    return fault;

  if (!inroad_kiosk_host_runs (host->root, "cage") && !inroad_kiosk_host_runs (host->root, "gnome-kiosk"))
    return g_strdup ("neither cage nor gnome-kiosk runs; run this inside the kiosk's session to be sure");

  return NULL;
}

char *
inroad_kiosk_look_at_printing (const InroadKioskHost *host)
{
  return !inroad_kiosk_host_has (host->root, "/run/cups/cups.sock") ? NULL
         : g_strdup ("CUPS runs; nothing in the kiosk prints, so it need not");
}

char *
inroad_kiosk_look_at_media (const InroadKioskHost *host)
{
  static const char * const mounters[] = { "udisksd", "gvfs-udisks2-volume-monitor", "udiskie", NULL };

  return look_for (host, mounters, "mounts what is plugged in; mask it, or lock automount by dconf");
}

/* The kiosk empties the clipboards; these keep what was in them. */
char *
inroad_kiosk_look_at_clipboards (const InroadKioskHost *host)
{
  static const char * const managers[] = {
    "wl-paste", "wl-clip-persist", "cliphist", "clipman", "clipse", "copyq", "gpaste-daemon", "klipper", "diodon",
    "parcellite", "clipit", "xfce4-clipman", "greenclip", NULL,
  };

  return look_for (host, managers, "keeps what was copied, for the next learner as well; do not start it here");
}

char *
inroad_kiosk_look_at_recorders (const InroadKioskHost *host)
{
  static const char * const recorders[] = {
    "wf-recorder", "wl-screenrec", "gpu-screen-recorder", "obs", "flameshot", "spectacle", "ksnip", "gnome-screenshot",
    "wayvnc", "gnome-remote-desktop-daemon", NULL,
  };

  return look_for (host, recorders, "takes pictures of the screen; do not start it here");
}

char *
inroad_kiosk_look_at_keyboards (const InroadKioskHost *host)
{
  static const char * const keyboards[] = { "onboard", "florence", "maliit-keyboard", "plasma-keyboard", NULL };

  return look_for (host, keyboards, "is a keyboard on the screen that leads to settings; take one without, or none");
}
