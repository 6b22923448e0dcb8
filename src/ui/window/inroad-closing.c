/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-closing"

#include "config.h"

#include "ui/window/inroad-closing.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* One for a window that is being closed, gone when it stays open after all. */
typedef struct
{
  GtkWindow     *window;    /* borrowed: it owns this */
  InroadSession *session;
  AdwDialog     *dialog;    /* while it asks */
  gboolean       ask;
  gboolean       saving;
} Closing;

#define CLOSING_KEY "inroad-closing"

static void
closing_free (Closing *self)
{
  g_object_unref (self->session);
  g_free (self);
}

static Closing *
find_closing (GtkWindow *window)
{
  return g_object_get_data (G_OBJECT (window), CLOSING_KEY);
}

/* -------------------------------------------------------------------------------------------------- save */

static void ask (Closing *self);

static gboolean
is_unsaved (InroadSession *session)
{
  return inroad_profile_store_get_unsaved (inroad_session_get_store (session));
}

static void
on_saved (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GtkWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  Closing *self = find_closing (window);

  if (!inroad_session_close_finish (INROAD_SESSION (object), result, &error))
    g_message ("%s", error->message);
  /* The window may have gone by another way. */
  if (self == NULL)
    return;

  self->saving = FALSE;
  if (self->ask && is_unsaved (self->session))
    ask (self);
  else
    gtk_window_destroy (window);
}

static void
save (Closing *self)
{
  if (self->saving)
    return;

  self->saving = TRUE;
  inroad_session_close_async (self->session, on_saved, g_object_ref (self->window));
}

/* --------------------------------------------------------------------------------------------------- ask */

static void
response_cb (AdwAlertDialog *dialog,
             const char     *response,
             GtkWindow      *window)
{
  Closing *self = find_closing (window);

  if (self == NULL)
    return;

  self->dialog = NULL;
  if (g_str_equal (response, "quit"))
    gtk_window_destroy (window);
  else if (g_str_equal (response, "retry") || !is_unsaved (self->session))
    save (self);
  else
    g_object_set_data (G_OBJECT (window), CLOSING_KEY, NULL);
}

/* Saved after all: there is nothing to ask any more. */
static void
condition_cb (AdwDialog          *dialog,
              GParamSpec         *pspec,
              InroadProfileStore *store)
{
  if (!inroad_profile_store_get_unsaved (store))
    adw_dialog_close (dialog);
}

static void
ask (Closing *self)
{
  InroadProfileStore *store = inroad_session_get_store (self->session);

  self->dialog = adw_alert_dialog_new (_("Quit Without Saving?"), inroad_profile_store_get_detail (store));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (self->dialog),
                                  "stay", _("_Stay"),
                                  "quit", _("_Quit Without Saving"),
                                  "retry", _("_Try Again"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (self->dialog), "quit", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (self->dialog), "retry", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (self->dialog), "retry");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (self->dialog), "stay");

  g_signal_connect_object (self->dialog, "response", G_CALLBACK (response_cb), self->window, G_CONNECT_DEFAULT);
  g_signal_connect_object (store, "notify::condition", G_CALLBACK (condition_cb), self->dialog, G_CONNECT_SWAPPED);
  adw_dialog_present (self->dialog, GTK_WIDGET (self->window));
}

void
inroad_closing_begin (GtkWindow     *window,
                      InroadSession *session,
                      gboolean       ask_first)
{
  Closing *self;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (INROAD_IS_SESSION (session));

  self = find_closing (window);
  if (self == NULL)
    {
      self = g_new0 (Closing, 1);
      self->window = window;
      self->session = g_object_ref (session);
      self->ask = ask_first;
      g_object_set_data_full (G_OBJECT (window), CLOSING_KEY, self, (GDestroyNotify) closing_free);
    }

  self->ask = self->ask && ask_first;
  if (self->dialog == NULL)
    save (self);
  else if (!self->ask)
    gtk_window_destroy (window);
}
