/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* kiosk-keeper MARK PROGRAM --kiosk --policy POLICY: at its first start, when there is no file MARK, a kiosk's room in
 * which something keeps the first session although it was ended. At the next it is PROGRAM. */

#include "config.h"

#include "core/room/inroad-watchdog.h"
#include "inroad-ui-resource.h"
#include "ui/room/inroad-room.h"

#include <stdlib.h>
#include <unistd.h>

typedef struct
{
  const InroadKioskPolicy *policy;
  InroadRoom              *room;
  InroadWatchdog          *watchdog;
  InroadSession           *kept;
} Keeper;

static void
activate_cb (GApplication *application,
             Keeper       *self)
{
  self->watchdog = inroad_watchdog_new ();
  self->room = inroad_room_new (GTK_APPLICATION (application), self->policy, NULL, NULL, NULL);
  inroad_room_start (self->room);
  inroad_watchdog_say_ready (self->watchdog);
  g_application_hold (application);

  self->kept = g_object_ref (inroad_room_get_session (self->room));
  inroad_room_reset (self->room);
}

static int
keep (const char *policy_path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadKioskPolicy) policy = inroad_kiosk_policy_read (policy_path, &error);
  g_autoptr (AdwApplication) application = adw_application_new ("io.github.inroad_app.Inroad.Test",
                                                                G_APPLICATION_NON_UNIQUE);
  Keeper self = { .policy = policy };

  g_assert_no_error (error);
  inroad_ui_register_resource ();
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &self);

  return g_application_run (G_APPLICATION (application), 0, NULL);
}

int
main (int   argc,
      char *argv[])
{
  if (argc < 3)
    return EXIT_FAILURE;

  if (g_file_test (argv[1], G_FILE_TEST_EXISTS))
    {
      execv (argv[2], argv + 2);
      return EXIT_FAILURE;
    }

  if (!g_file_set_contents (argv[1], "", 0, NULL))
    return EXIT_FAILURE;
  g_set_prgname ("inroad");

  return keep (argv[argc - 1]);
}
