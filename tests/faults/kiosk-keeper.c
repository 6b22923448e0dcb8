/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* kiosk-keeper FAULT MARK PROGRAM --kiosk --policy POLICY: at its first start, when there is no file MARK, a kiosk's room
 * whose first session is ended, and something of FAULT is in the next one. At the next start it is PROGRAM.
 *
 *   session     something keeps the session before
 *   document, text-size, language   something opens, enlarges, translates while the session begins */

#include "config.h"

#include "core/room/inroad-session-record.h"
#include "core/room/inroad-watchdog.h"
#include "inroad-ui-resource.h"
#include "ui/room/inroad-room-private.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

/* As long as somebody else has the file of the results. */
#define BUSY_MS 500

typedef struct
{
  const char              *fault;
  const InroadKioskPolicy *policy;
  InroadRoom              *room;
  InroadWatchdog          *watchdog;
  InroadSession           *kept;
} Keeper;

static void
answer (InroadSession *session)
{
  static const char * const order[] = { "a", "b", NULL };
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (InroadAttempt) attempt = inroad_attempt_new ("i", "r", "1", "d", "q", "a", order, 1, TRUE, now);
  InroadProfile *profile = inroad_profile_store_get_profile (inroad_session_get_store (session));
  const char *id = inroad_module_get_id (inroad_session_get_module (session));

  inroad_progress_add_attempt (inroad_profile_get_progress (profile, id), attempt);
}

static gpointer
let_go_later (gpointer data)
{
  g_usleep (BUSY_MS * 1000);
  close (GPOINTER_TO_INT (data));

  return NULL;
}

/* So that the line of the session is not yet on the disk when the next one is looked at. */
static void
hold_results (Keeper *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  const char *id = inroad_module_get_id (inroad_session_get_module (inroad_room_get_session (self->room)));
  g_autofree char *name = inroad_session_record_file_name (id, now);
  g_autofree char *path = g_build_filename (self->policy->results_directory, name, NULL);
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0640);

  g_assert_no_errno (flock (fd, LOCK_EX));
  g_thread_unref (g_thread_new ("let go", let_go_later, GINT_TO_POINTER (fd)));
}

/* The session is there, and nobody has looked at it yet. */
static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 Keeper         *self)
{
  InroadSession *session = inroad_room_get_session (self->room);
  GListModel *documents = inroad_module_get_attachments (inroad_session_get_module (session));
  g_autoptr (InroadAttachment) document = g_list_model_get_item (documents, 0);

  if (g_str_equal (self->fault, "document"))
    inroad_session_set_open_document (session, document);
  else if (g_str_equal (self->fault, "text-size"))
    inroad_room_set_text_size (self->room, 150);
  else if (g_str_equal (self->fault, "language"))
    inroad_room_set_language (self->room, "de");
}

static void
activate_cb (GApplication *application,
             Keeper       *self)
{
  self->watchdog = inroad_watchdog_new ();
  self->room = inroad_room_new (GTK_APPLICATION (application), self->policy, NULL, NULL, NULL);
  inroad_room_start (self->room);
  inroad_watchdog_say_ready (self->watchdog);
  g_application_hold (application);

  answer (inroad_room_get_session (self->room));
  if (g_str_equal (self->fault, "session"))
    self->kept = g_object_ref (inroad_room_get_session (self->room));
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), self);
  hold_results (self);
  inroad_room_reset (self->room);
}

static int
keep (const char *fault,
      const char *policy_path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadKioskPolicy) policy = inroad_kiosk_policy_read (policy_path, &error);
  g_autoptr (AdwApplication) application = adw_application_new ("io.github.inroad_app.Inroad.Test",
                                                                G_APPLICATION_NON_UNIQUE);
  Keeper self = { .fault = fault, .policy = policy };

  g_assert_no_error (error);
  inroad_ui_register_resource ();
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &self);

  return g_application_run (G_APPLICATION (application), 0, NULL);
}

int
main (int   argc,
      char *argv[])
{
  if (argc < 4)
    return EXIT_FAILURE;

  if (g_file_test (argv[2], G_FILE_TEST_EXISTS))
    {
      execv (argv[3], argv + 3);
      return EXIT_FAILURE;
    }

  if (!g_file_set_contents (argv[2], "", 0, NULL))
    return EXIT_FAILURE;
  g_set_prgname ("inroad");

  return keep (argv[1], argv[argc - 1]);
}
