/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-application"

#include "config.h"

#include "ui/window/inroad-application-private.h"

#include "core/module/inroad-fault.h"
#include "inroad-ui-resource.h"
#include "inroad-version.h"
#include "ui/inroad-contrast.h"
#include "ui/window/inroad-closing.h"
#include "ui/window/inroad-lint.h"
#include "ui/window/inroad-session-end.h"
#include "ui/window/inroad-settings.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (InroadApplication, inroad_application, ADW_TYPE_APPLICATION)

/* ------------------------------------------------------------------------------------------------- close */

/* Another lesson has a window of its own, which is there before the old one goes. */
static void
window_removed_cb (InroadApplication *self,
                   GtkWindow         *window)
{
  if (self->session == NULL || gtk_application_get_windows (GTK_APPLICATION (self)) != NULL)
    return;

  inroad_application_close_session (self);
  g_clear_object (&self->store);
}

/* Closes the window instead of ending the main loop: what it holds goes to the disk on the way. */
static void
close_all (InroadApplication *self,
           gboolean           ask)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL && self->session != NULL)
    inroad_closing_begin (window, self->session, ask);
  else
    g_application_quit (G_APPLICATION (self));
}

static void
quit (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  close_all (user_data, TRUE);
}

/* Whoever sends a signal waits for the end, and nobody may be there to answer. */
static gboolean
terminated (gpointer user_data)
{
  close_all (user_data, FALSE);

  return G_SOURCE_CONTINUE;
}

static void
query_end_cb (InroadApplication *self)
{
  if (self->session != NULL)
    inroad_session_end_begin (GTK_APPLICATION (self), self->session);
}

/* -------------------------------------------------------------------------------------------------- open */

static void
log_faults (InroadModuleCatalog *catalog)
{
  GListModel *faults = inroad_module_catalog_get_faults (catalog);

  for (guint i = 0; i < g_list_model_get_n_items (faults); i++)
    {
      g_autoptr (InroadFault) fault = g_list_model_get_item (faults, i);
      g_autofree char *line = inroad_fault_to_string (fault);

      g_message ("%s", line);
    }
}

static void
inroad_application_activate (GApplication *application)
{
  InroadApplication *self = INROAD_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    gtk_window_present (window);
  else if (!self->loading)
    inroad_application_begin (self);
}

static void
add_accels (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accels[3];
  } accels[] = {
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.fullscreen", { "F11" } },
    { "win.show-help-overlay", { "<Control>question", "F1" } },
    { "session.next", { "<Control>Page_Down" } },
    { "session.previous", { "<Control>Page_Up" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i].action, accels[i].accels);
}

static void
inroad_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "quit", quit },
    { "lesson", NULL, "s", "''", inroad_application_change_lesson },
  };
  InroadApplication *self = INROAD_APPLICATION (application);

  inroad_ui_register_resource ();
  G_APPLICATION_CLASS (inroad_application_parent_class)->startup (application);
  inroad_contrast_follow ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  add_accels (GTK_APPLICATION (self));
  gtk_window_set_default_icon_name (INROAD_APPLICATION_ID);

  self->settings = inroad_settings_open ();
  self->catalog = inroad_module_catalog_new ();
  log_faults (self->catalog);
  self->terminate_source = g_unix_signal_add (SIGTERM, terminated, self);
  self->interrupt_source = g_unix_signal_add (SIGINT, terminated, self);
  g_signal_connect (self, "window-removed", G_CALLBACK (window_removed_cb), NULL);
  g_signal_connect (self, "query-end", G_CALLBACK (query_end_cb), NULL);
}

static void
inroad_application_shutdown (GApplication *application)
{
  InroadApplication *self = INROAD_APPLICATION (application);

  g_clear_handle_id (&self->terminate_source, g_source_remove);
  g_clear_handle_id (&self->interrupt_source, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_clear_object (&self->catalog);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->new_id, g_free);
  g_clear_pointer (&self->new_name, g_free);

  G_APPLICATION_CLASS (inroad_application_parent_class)->shutdown (application);
}

static int
inroad_application_handle_local_options (GApplication *application,
                                         GVariantDict *options)
{
  g_autofree char *path = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("%s %s\n", INROAD_APPLICATION_NAME, INROAD_VERSION);
      return EXIT_SUCCESS;
    }
  if (g_variant_dict_lookup (options, "lint", "^ay", &path))
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

      return inroad_lint (file);
    }

  return G_APPLICATION_CLASS (inroad_application_parent_class)->handle_local_options (application, options);
}

static void
inroad_application_class_init (InroadApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = inroad_application_activate;
  application_class->startup = inroad_application_startup;
  application_class->shutdown = inroad_application_shutdown;
  application_class->handle_local_options = inroad_application_handle_local_options;
}

static void
inroad_application_init (InroadApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _("Print the version and exit"), NULL);
  g_application_add_main_option (G_APPLICATION (self), "lint", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME,
                                 _("Print what is wrong with the file of a lesson, and exit"), _("FILE"));
}

/**
 * inroad_application_new:
 *
 * Returns: (transfer full): the program
 */
InroadApplication *
inroad_application_new (void)
{
  return g_object_new (INROAD_TYPE_APPLICATION,
                       "application-id", INROAD_APPLICATION_ID,
                       "register-session", TRUE,
                       "resource-base-path", INROAD_RESOURCE_PATH,
                       NULL);
}
