/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-session-end"

#include "config.h"

#include "ui/window/inroad-session-end.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkApplication     *application;
  InroadProfileStore *store;
  gulong              handler;
  guint               cookie;     /* 0 where there is nothing to ask */
} Wait;

static void
let_go (Wait *self)
{
  g_clear_signal_handler (&self->handler, self->store);
  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  g_object_unref (self->store);
  g_object_unref (self->application);
  g_free (self);
}

static void
condition_cb (InroadProfileStore *store,
              GParamSpec         *pspec,
              gpointer            user_data)
{
  if (!inroad_profile_store_get_unsaved (store))
    let_go (user_data);
}

static void
on_saved (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  Wait *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!inroad_session_close_finish (INROAD_SESSION (object), result, &error))
    g_message ("%s", error->message);

  if (inroad_profile_store_get_unsaved (self->store))
    /* Goes with the wait, at the latest when it is saved. */
    self->handler = g_signal_connect (self->store, "notify::condition", G_CALLBACK (condition_cb), self);
  else
    let_go (self);
}

void
inroad_session_end_begin (GtkApplication *application,
                          InroadSession  *session)
{
  Wait *self;

  g_return_if_fail (GTK_IS_APPLICATION (application));
  g_return_if_fail (INROAD_IS_SESSION (session));

  self = g_new0 (Wait, 1);
  self->application = g_object_ref (application);
  self->store = g_object_ref (inroad_session_get_store (session));
  self->cookie = gtk_application_inhibit (application, gtk_application_get_active_window (application),
                                          GTK_APPLICATION_INHIBIT_LOGOUT, _("Your last answers are being saved"));
  inroad_session_close_async (session, on_saved, self);
}
