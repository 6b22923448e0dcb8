/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Names and meanings are those of xdg-desktop-portal's documentation of its D-Bus interfaces. */

#define G_LOG_DOMAIN "inroad-portal"

#include "config.h"

#include "ui/reader/inroad-portal.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define REQUEST_INTERFACE "org.freedesktop.portal.Request"
#define CHECK_TIMEOUT_MS 5000

/* Of a request's response. */
#define RESPONSE_DONE 0u
#define RESPONSE_CANCELLED 1u

/* When GTK asks a portal, and does not show a dialog of its own. */
static gboolean
is_needed (void)
{
  g_auto (GStrv) words = g_strsplit_set (g_getenv ("GDK_DEBUG") != NULL ? g_getenv ("GDK_DEBUG") : "", ":;, \t", -1);

  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) || g_strv_contains ((const char * const *) words, "portals");
}

/* ------------------------------------------------------------------------------------------------- check */

static void
on_version (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) version = g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, NULL);

  g_task_return_boolean (task, version != NULL);
}

static void
on_bus (GObject      *object,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  const char *interface = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (bus == NULL)
    {
      g_task_return_boolean (task, FALSE);
      return;
    }

  g_dbus_connection_call (bus, PORTAL_NAME, PORTAL_PATH, "org.freedesktop.DBus.Properties", "Get",
                          g_variant_new ("(ss)", interface, "version"), G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE,
                          CHECK_TIMEOUT_MS, cancellable, on_version, g_steal_pointer (&task));
}

void
inroad_portal_check_async (const char          *interface,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (interface != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_portal_check_async);
  g_task_set_task_data (task, g_strdup (interface), g_free);
  if (is_needed ())
    g_bus_get (G_BUS_TYPE_SESSION, cancellable, on_bus, g_steal_pointer (&task));
  else
    g_task_return_boolean (task, TRUE);
}

gboolean
inroad_portal_check_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/* -------------------------------------------------------------------------------------------------- call */

/* Shared with the thread in which GDBus works. */
struct _InroadPortalCall
{
  GMutex           mutex;
  char            *interface;
  GHashTable      *serials;  /* of the calls to the interface, as pointers */
  GError          *error;    /* NULL as long as nothing went wrong */

  GCancellable    *cancellable;

  /* Not shared */
  GDBusConnection *bus;
  guint            filter;
};

static void
call_clear (gpointer data)
{
  InroadPortalCall *self = data;

  g_clear_error (&self->error);
  g_object_unref (self->cancellable);
  g_hash_table_unref (self->serials);
  g_free (self->interface);
  g_mutex_clear (&self->mutex);
}

static void
call_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, call_clear);
}

static gboolean
cancel (gpointer user_data)
{
  g_cancellable_cancel (user_data);

  return G_SOURCE_REMOVE;
}

static void
take_error (InroadPortalCall *self,
            GDBusMessage     *message)
{
  GVariant *body = g_dbus_message_get_body (message);
  const char *words = NULL;

  if (!g_hash_table_contains (self->serials, GUINT_TO_POINTER (g_dbus_message_get_reply_serial (message))))
    return;

  if (body != NULL && g_variant_is_of_type (body, G_VARIANT_TYPE ("(s)")))
    g_variant_get (body, "(&s)", &words);
  g_clear_error (&self->error);
  g_set_error (&self->error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, _("Your desktop does not allow it: %s"),
               words != NULL ? words : g_dbus_message_get_error_name (message));
  /* In the thread of GTK, and after it has had the answer. */
  g_idle_add_full (G_PRIORITY_LOW, cancel, g_object_ref (self->cancellable), g_object_unref);
}

static void
take_response (InroadPortalCall *self,
               GDBusMessage     *message)
{
  GVariant *body = g_dbus_message_get_body (message);
  guint32 response = RESPONSE_DONE;

  if (g_strcmp0 (g_dbus_message_get_interface (message), REQUEST_INTERFACE) != 0 ||
      body == NULL || !g_variant_is_of_type (body, G_VARIANT_TYPE ("(ua{sv})")))
    return;

  g_variant_get_child (body, 0, "u", &response);
  if (response != RESPONSE_DONE && response != RESPONSE_CANCELLED && self->error == NULL)
    g_set_error_literal (&self->error, G_IO_ERROR, G_IO_ERROR_FAILED, _("Your desktop could not show its dialog."));
}

static GDBusMessage *
look_at (GDBusConnection *bus,
         GDBusMessage    *message,
         gboolean         incoming,
         gpointer         user_data)
{
  InroadPortalCall *self = user_data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (!incoming && g_strcmp0 (g_dbus_message_get_interface (message), self->interface) == 0)
    g_hash_table_add (self->serials, GUINT_TO_POINTER (g_dbus_message_get_serial (message)));
  else if (incoming && g_dbus_message_get_message_type (message) == G_DBUS_MESSAGE_TYPE_ERROR)
    take_error (self, message);
  else if (incoming && g_dbus_message_get_message_type (message) == G_DBUS_MESSAGE_TYPE_SIGNAL)
    take_response (self, message);

  return message;
}

/**
 * inroad_portal_call_begin:
 * @interface: the portal that GTK is about to ask
 *
 * Returns: (transfer full): for inroad_portal_call_end()
 */
InroadPortalCall *
inroad_portal_call_begin (const char *interface)
{
  InroadPortalCall *self;

  g_return_val_if_fail (interface != NULL, NULL);

  self = g_atomic_rc_box_new0 (InroadPortalCall);
  g_mutex_init (&self->mutex);
  self->interface = g_strdup (interface);
  self->serials = g_hash_table_new (NULL, NULL);
  self->cancellable = g_cancellable_new ();
  /* The bus is open already: GTK has it, and the check before went over it. */
  if (is_needed ())
    self->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (self->bus != NULL)
    self->filter = g_dbus_connection_add_filter (self->bus, look_at, g_atomic_rc_box_acquire (self), call_unref);

  return self;
}

/**
 * inroad_portal_call_get_cancellable:
 * @self: a call
 *
 * Returns: (transfer none): what ends the dialog if the desktop refuses it
 */
GCancellable *
inroad_portal_call_get_cancellable (InroadPortalCall *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->cancellable;
}

/**
 * inroad_portal_call_end:
 * @self: (transfer full): what inroad_portal_call_begin() gave
 *
 * Returns: (transfer full) (nullable): why the desktop did not do it, in words; %NULL if it did, or if somebody
 *   changed their mind
 */
GError *
inroad_portal_call_end (InroadPortalCall *self)
{
  GError *error;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->bus != NULL)
    g_dbus_connection_remove_filter (self->bus, self->filter);
  g_clear_object (&self->bus);

  g_mutex_lock (&self->mutex);
  error = g_steal_pointer (&self->error);
  g_mutex_unlock (&self->mutex);
  call_unref (self);

  return error;
}
