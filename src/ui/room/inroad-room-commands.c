/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-room-commands"

#include "config.h"

#include "ui/room/inroad-room-private.h"

#include <glib/gi18n.h>

static void
confirmed_cb (InroadRoom *self,
              const char *response)
{
  if (g_str_equal (response, "end"))
    inroad_room_reset (self);
}

static void
end_session (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  InroadRoom *self = user_data;
  AdwDialog *dialog;

  if (self->question != NULL)
    return;

  dialog = adw_alert_dialog_new (_("End This Session?"), NULL);
  g_set_weak_pointer (&self->question, dialog);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog),
                             self->policy->label == NULL ? _("What you read and answered here is forgotten.")
                                                         : _("What you read and answered here is kept. The next learner goes on with it."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "end", _("_End Session"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "end", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (confirmed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
}

static void
change_text_size (GSimpleAction *action,
                  GVariant      *state,
                  gpointer       user_data)
{
  g_simple_action_set_state (action, state);
  inroad_room_set_text_size (user_data, g_variant_get_uint32 (state));
}

/* The same learner goes on, in another language: with the same progress and place, in a window anew. */
static void
change_language (GSimpleAction *action,
                 GVariant      *state,
                 gpointer       user_data)
{
  InroadRoom *self = user_data;

  if (g_strcmp0 (self->language, g_variant_get_string (state, NULL)) == 0)
    return;

  inroad_room_set_language (self, g_variant_get_string (state, NULL));
  inroad_room_open_session (self);
  inroad_room_open_window (self);
}

/* Not on the window: what is there GTK would put on the bus. */
GSimpleActionGroup *
inroad_room_commands_new (InroadRoom *self)
{
  const GActionEntry entries[] = {
    { "end-session", end_session, NULL, NULL, NULL },
    { "text-size", NULL, "u", "uint32 100", change_text_size },
    { "language", NULL, "s", "''", change_language },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();
  GAction *language, *text_size;

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  text_size = g_action_map_lookup_action (G_ACTION_MAP (group), "text-size");
  g_simple_action_set_state (G_SIMPLE_ACTION (text_size), g_variant_new_uint32 (self->text_size));
  language = g_action_map_lookup_action (G_ACTION_MAP (group), "language");
  g_simple_action_set_state (G_SIMPLE_ACTION (language),
                             g_variant_new_string (self->language != NULL ? self->language : ""));

  return group;
}
