/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* The commands of the window. */

#define G_LOG_DOMAIN "inroad-window-actions"

#include "config.h"

#include "ui/window/inroad-window-private.h"

#include "ui/progress/inroad-progress-dialog.h"
#include "ui/window/inroad-about.h"
#include "ui/window/inroad-search-dialog.h"
#include "ui/window/inroad-sources-dialog.h"

static void
show_about (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  inroad_about_present (GTK_WIDGET (user_data));
}

static void
show_sources (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  InroadWindow *self = user_data;

  inroad_sources_dialog_present (GTK_WIDGET (self), self->session);
}

static void
search (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  InroadWindow *self = user_data;

  adw_dialog_present (inroad_search_dialog_new (self->session), GTK_WIDGET (self));
}

static void
search_for (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  InroadWindow *self = user_data;
  AdwDialog *dialog = inroad_search_dialog_new (self->session);

  adw_dialog_present (dialog, GTK_WIDGET (self));
  inroad_search_dialog_find (INROAD_SEARCH_DIALOG (dialog), g_variant_get_string (parameter, NULL));
}

static void
show_progress (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  InroadWindow *self = user_data;

  adw_dialog_present (inroad_progress_dialog_new (self->session), GTK_WIDGET (self));
}

static const GActionEntry actions[] = {
  { "search", search },
  { "search-for", search_for, "s" },
  { "sources", show_sources },
};
static const GActionEntry progress_actions[] = { { "progress", show_progress } };
static const GActionEntry about_actions[] = { { "about", show_about } };

gboolean
inroad_window_may_leave (InroadWindow *self)
{
  return (inroad_session_get_permissions (self->session) & INROAD_PERMISSION_QUIT) != 0;
}

static void
change_fullscreen (GSimpleAction *action,
                   GVariant      *state,
                   gpointer       user_data)
{
  g_object_set (user_data, "fullscreened", g_variant_get_boolean (state), NULL);
}

static void
fullscreened_cb (InroadWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "fullscreen");

  if (action != NULL)
    g_simple_action_set_state (G_SIMPLE_ACTION (action),
                               g_variant_new_boolean (gtk_window_is_fullscreen (GTK_WINDOW (self))));
}

/* Not an action on the property, which would keep its object alive. */
static const GActionEntry fullscreen_actions[] = { { "fullscreen", NULL, NULL, "false", change_fullscreen } };

static void
add_fullscreen (InroadWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), fullscreen_actions, G_N_ELEMENTS (fullscreen_actions), self);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (fullscreened_cb), NULL);
}

/* What is not permitted is not registered at all. */
void
inroad_window_add_actions (InroadWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  if (inroad_window_may_leave (self))
    add_fullscreen (self);
  if ((inroad_session_get_permissions (self->session) & INROAD_PERMISSION_ABOUT) != 0)
    g_action_map_add_action_entries (G_ACTION_MAP (self), about_actions, G_N_ELEMENTS (about_actions), self);
  if ((inroad_session_get_permissions (self->session) & INROAD_PERMISSION_SEE_PROGRESS) != 0)
    g_action_map_add_action_entries (G_ACTION_MAP (self), progress_actions, G_N_ELEMENTS (progress_actions), self);
}
