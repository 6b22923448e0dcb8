/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-kiosk-application"

#include "config.h"

#include "ui/room/inroad-kiosk-application.h"

#include "core/room/inroad-watchdog.h"
#include "inroad-ui-resource.h"
#include "ui/inroad-contrast.h"
#include "ui/room/inroad-room.h"

#include <glib-unix.h>

struct _InroadKioskApplication
{
  AdwApplication           parent_instance;

  /* Owned */
  InroadRoom              *room;
  InroadWatchdog          *watchdog;
  char                    *module_id;
  char                    *section_id;
  char                    *code;
  char                    *bus_address;    /* while it is hidden from GApplication */

  /* Borrowed */
  const InroadKioskPolicy *policy;

  guint                    terminate_source;
  int                      exit_status;
};

G_DEFINE_FINAL_TYPE (InroadKioskApplication, inroad_kiosk_application, ADW_TYPE_APPLICATION)

static void
left_cb (InroadKioskApplication *self)
{
  self->exit_status = INROAD_ROOM_EXIT_LEFT;
  g_application_quit (G_APPLICATION (self));
}

/* The machine is shut down, or its owner ends us by hand. */
static gboolean
terminated (gpointer user_data)
{
  InroadKioskApplication *self = user_data;

  if (self->room != NULL)
    inroad_room_leave (self->room);

  return G_SOURCE_CONTINUE;
}

static void
say_ready (gpointer user_data)
{
  InroadKioskApplication *self = user_data;

  if (self->watchdog != NULL)
    inroad_watchdog_say_ready (self->watchdog);
  g_object_unref (self);
}

/* By the next turn of the main loop the picture is on its way to the compositor. */
static void
painted_cb (InroadKioskApplication *self,
            GdkFrameClock          *frames)
{
  g_signal_handlers_disconnect_by_func (frames, painted_cb, self);
  g_idle_add_once (say_ready, g_object_ref (self));
}

static void
realized_cb (InroadKioskApplication *self,
             GtkWidget              *window)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), self,
                           G_CONNECT_SWAPPED);
}

/* It is ready once it shows something: its first picture may take longer than the supervisor waits for the word of one
 * that is. */
static void
window_added_cb (InroadKioskApplication *self,
                 GtkWidget              *window)
{
  g_signal_handlers_disconnect_by_func (self, window_added_cb, self);
  g_signal_connect_object (window, "realize", G_CALLBACK (realized_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
inroad_kiosk_application_activate (GApplication *application)
{
  InroadKioskApplication *self = INROAD_KIOSK_APPLICATION (application);

  if (self->room != NULL)
    return;

  self->room = inroad_room_new (GTK_APPLICATION (self), self->policy, self->module_id, self->section_id, self->code);
  g_signal_connect_object (self->room, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_application_hold (application);
  g_signal_connect_swapped (self, "window-added", G_CALLBACK (window_added_cb), self);
  inroad_room_start (self->room);
}

/* A GApplication puts its actions and windows on the session bus even if it is not unique: not under a name, but
 * whoever is on the bus finds them by number. It does so when it is registered, and there is no way to ask it not
 * to but that there is no bus then. Afterwards there is one again, for those who read the screen. */
static void
hide_bus (InroadKioskApplication *self)
{
  self->bus_address = g_strdup (g_getenv ("DBUS_SESSION_BUS_ADDRESS"));
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
}

static void
show_bus (InroadKioskApplication *self)
{
  if (self->bus_address != NULL)
    g_setenv ("DBUS_SESSION_BUS_ADDRESS", self->bus_address, TRUE);
  else
    g_unsetenv ("DBUS_SESSION_BUS_ADDRESS");
}

/* The session's own ways and nothing more. */
static void
add_accels (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accels[2];
  } accels[] = {
    { "session.next", { "<Control>Page_Down" } },
    { "session.previous", { "<Control>Page_Up" } },
    { "session.back", { "<Alt>Left" } },
    { "session.forward", { "<Alt>Right" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i].action, accels[i].accels);
}

static void
inroad_kiosk_application_startup (GApplication *application)
{
  InroadKioskApplication *self = INROAD_KIOSK_APPLICATION (application);

  show_bus (self);
  inroad_ui_register_resource ();
  G_APPLICATION_CLASS (inroad_kiosk_application_parent_class)->startup (application);
  inroad_contrast_follow ();

  add_accels (GTK_APPLICATION (self));
  gtk_window_set_default_icon_name (INROAD_APPLICATION_ID);
  self->watchdog = inroad_watchdog_new ();
  self->terminate_source = g_unix_signal_add (SIGTERM, terminated, self);
}

static void
inroad_kiosk_application_shutdown (GApplication *application)
{
  InroadKioskApplication *self = INROAD_KIOSK_APPLICATION (application);

  g_clear_handle_id (&self->terminate_source, g_source_remove);
  g_clear_object (&self->room);
  g_clear_object (&self->watchdog);

  G_APPLICATION_CLASS (inroad_kiosk_application_parent_class)->shutdown (application);
}

static void
inroad_kiosk_application_finalize (GObject *object)
{
  InroadKioskApplication *self = INROAD_KIOSK_APPLICATION (object);

  g_clear_pointer (&self->module_id, g_free);
  g_clear_pointer (&self->section_id, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->bus_address, g_free);

  G_OBJECT_CLASS (inroad_kiosk_application_parent_class)->finalize (object);
}

static void
inroad_kiosk_application_class_init (InroadKioskApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inroad_kiosk_application_finalize;
  application_class->activate = inroad_kiosk_application_activate;
  application_class->startup = inroad_kiosk_application_startup;
  application_class->shutdown = inroad_kiosk_application_shutdown;
}

static void
inroad_kiosk_application_init (InroadKioskApplication *self)
{
}

/**
 * inroad_kiosk_application_new:
 * @policy: what the room's owner has decided; must live as long as the application
 * @module_id: (nullable): the lesson; %NULL for the built-in one
 * @section_id: (nullable): the section to start with
 * @code: (nullable): what the trainer should look up
 *
 * Returns: (transfer full): the program as a kiosk
 */
InroadKioskApplication *
inroad_kiosk_application_new (const InroadKioskPolicy *policy,
                              const char              *module_id,
                              const char              *section_id,
                              const char              *code)
{
  InroadKioskApplication *self;

  self = g_object_new (INROAD_TYPE_KIOSK_APPLICATION,
                       "application-id", INROAD_APPLICATION_ID,
                       "flags", G_APPLICATION_NON_UNIQUE,
                       "resource-base-path", INROAD_RESOURCE_PATH,
                       "register-session", FALSE,
                       NULL);
  self->policy = policy;
  self->module_id = g_strdup (module_id);
  self->section_id = g_strdup (section_id);
  self->code = g_strdup (code);
  hide_bus (self);

  return self;
}

/* What the supervisor is told: 42 if a trainer left, else 0. */
int
inroad_kiosk_application_get_exit_status (InroadKioskApplication *self)
{
  g_return_val_if_fail (INROAD_IS_KIOSK_APPLICATION (self), 0);

  return self->exit_status;
}
