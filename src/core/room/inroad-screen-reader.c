/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-screen-reader"

#include "config.h"

#include "core/room/inroad-screen-reader.h"

struct _InroadScreenReader
{
  GObject       parent_instance;

  /* Owned */
  GCancellable *cancellable;
  GDBusProxy   *status;        /* NULL until it is there */
};

G_DEFINE_FINAL_TYPE (InroadScreenReader, inroad_screen_reader, G_TYPE_OBJECT)

static void
on_proxy (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (InroadScreenReader) self = user_data;
  g_autoptr (GDBusProxy) status = g_dbus_proxy_new_for_bus_finish (result, NULL);

  g_set_object (&self->status, status);
}

static void
inroad_screen_reader_dispose (GObject *object)
{
  InroadScreenReader *self = INROAD_SCREEN_READER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->status);

  G_OBJECT_CLASS (inroad_screen_reader_parent_class)->dispose (object);
}

static void
inroad_screen_reader_class_init (InroadScreenReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inroad_screen_reader_dispose;
}

static void
inroad_screen_reader_init (InroadScreenReader *self)
{
  self->cancellable = g_cancellable_new ();
  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION, G_DBUS_PROXY_FLAGS_NONE, NULL, "org.a11y.Bus",
                            "/org/a11y/bus", "org.a11y.Status", self->cancellable, on_proxy, g_object_ref (self));
}

InroadScreenReader *
inroad_screen_reader_new (void)
{
  return g_object_new (INROAD_TYPE_SCREEN_READER, NULL);
}

gboolean
inroad_screen_reader_is_running (InroadScreenReader *self)
{
  g_autoptr (GVariant) enabled = NULL;

  g_return_val_if_fail (INROAD_IS_SCREEN_READER (self), FALSE);

  if (self->status != NULL)
    enabled = g_dbus_proxy_get_cached_property (self->status, "ScreenReaderEnabled");

  return enabled != NULL && g_variant_is_of_type (enabled, G_VARIANT_TYPE_BOOLEAN) && g_variant_get_boolean (enabled);
}
