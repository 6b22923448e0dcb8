/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "core/room/inroad-kiosk-environment.h"
#include "ui/room/inroad-kiosk.h"
#include "ui/window/inroad-application.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int   argc,
      char *argv[])
{
  /* For programs that run where they were built. */
  const char *localedir = g_getenv ("INROAD_LOCALEDIR");
  g_autoptr (InroadApplication) application = NULL;
  g_auto (GStrv) given = g_get_environ ();
  gboolean kiosk = inroad_kiosk_is_asked_for (argc, argv);

  if (kiosk && inroad_kiosk_is_only_looked_at (argc, argv))
    {
      inroad_kiosk_environment_clean ();
    }
  else if (kiosk)
    {
      inroad_kiosk_environment_enter (argv);
      inroad_kiosk_forbid_dumps ();
    }

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (kiosk)
    return inroad_kiosk_main (argc, argv, (const char * const *) given);

  application = inroad_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
