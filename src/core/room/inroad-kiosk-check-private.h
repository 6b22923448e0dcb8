/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What inroad_kiosk_check () is asked about: the machine, and the room's policy. */
typedef struct
{
  const char         *root;
  const char         *policy_path;
  const char * const *environment;
} InroadKioskHost;

/* Each says what is wrong with one thing and what helps, or NULL. What cannot be looked at is wrong, too: nobody knows
 * that it is well. */
typedef char * (* InroadKioskLook) (const InroadKioskHost *host);

/* inroad-kiosk-keys.c */
char *inroad_kiosk_look_at_terminals     (const InroadKioskHost *host);
char *inroad_kiosk_look_at_shortcuts     (const InroadKioskHost *host);
char *inroad_kiosk_look_at_sysrq         (const InroadKioskHost *host);
char *inroad_kiosk_look_at_reboot_keys   (const InroadKioskHost *host);
char *inroad_kiosk_look_at_power_keys    (const InroadKioskHost *host);

/* inroad-kiosk-programs.c */
char *inroad_kiosk_look_at_shell         (const InroadKioskHost *host);
char *inroad_kiosk_look_at_printing      (const InroadKioskHost *host);
char *inroad_kiosk_look_at_media         (const InroadKioskHost *host);
char *inroad_kiosk_look_at_clipboards    (const InroadKioskHost *host);
char *inroad_kiosk_look_at_recorders     (const InroadKioskHost *host);
char *inroad_kiosk_look_at_keyboards     (const InroadKioskHost *host);

/* inroad-kiosk-bus.c */
char *inroad_kiosk_look_at_portals       (const InroadKioskHost *host);
char *inroad_kiosk_look_at_bus           (const InroadKioskHost *host);

/* inroad-kiosk-folders.c */
char *inroad_kiosk_look_at_results       (const InroadKioskHost *host);
char *inroad_kiosk_look_at_kept          (const InroadKioskHost *host);

G_END_DECLS
