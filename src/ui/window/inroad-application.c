/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-application"

#include "config.h"

#include "ui/window/inroad-application.h"

#include "core/module/inroad-fault.h"
#include "core/module/inroad-module-catalog.h"
#include "core/session/inroad-session.h"
#include "inroad-ui-resource.h"
#include "inroad-version.h"
#include "ui/window/inroad-closing.h"
#include "ui/window/inroad-lesson-menu.h"
#include "ui/window/inroad-lint.h"
#include "ui/window/inroad-session-end.h"
#include "ui/window/inroad-settings.h"
#include "ui/window/inroad-window.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

struct _InroadApplication
{
  AdwApplication       parent_instance;

  /* Owned */
  InroadModuleCatalog *catalog;
  InroadProfileStore  *store;
  InroadSession       *session;
  GSettings           *settings;        /* NULL if they are not installed */

  guint                interrupt_source;
  guint                terminate_source;
  gboolean             loading;
};

G_DEFINE_FINAL_TYPE (InroadApplication, inroad_application, ADW_TYPE_APPLICATION)

/* ------------------------------------------------------------------------------------------------- close */

static void
on_session_closed (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GApplication) application = user_data;
  g_autoptr (GError) error = NULL;

  /* There is nobody left to be told; the log is the only place. */
  if (!inroad_session_close_finish (INROAD_SESSION (object), result, &error))
    g_message ("%s", error->message);

  g_application_release (application);
}

static void
close_session (InroadApplication *self)
{
  g_autoptr (InroadSession) session = g_steal_pointer (&self->session);

  g_application_hold (G_APPLICATION (self));
  inroad_session_close_async (session, on_session_closed, g_object_ref (self));
}

/* Another lesson has a window of its own, which is there before the old one goes. */
static void
window_removed_cb (InroadApplication *self,
                   GtkWindow         *window)
{
  if (self->session == NULL || gtk_application_get_windows (GTK_APPLICATION (self)) != NULL)
    return;

  close_session (self);
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

/* The one that was open the last time, if it is still there. */
static InroadModule *
find_module (InroadApplication *self)
{
  g_autofree char *id = self->settings != NULL ? g_settings_get_string (self->settings, "lesson") : NULL;
  InroadModule *module = id != NULL ? inroad_module_catalog_find (self->catalog, id) : NULL;

  return module != NULL ? module : inroad_module_catalog_get_default (self->catalog);
}

static void
show_session (InroadApplication *self,
              InroadModule      *module)
{
  g_autoptr (GMenuModel) lessons = inroad_lesson_menu_new (self->catalog);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "lesson");
  InroadWindow *window;

  self->session = inroad_session_new (module, self->store, INROAD_PERMISSION_ALL);
  window = inroad_window_new (GTK_APPLICATION (self), self->session);
  if (lessons != NULL)
    inroad_window_add_menu (window, lessons);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (inroad_module_get_id (module)));
  gtk_window_present (GTK_WINDOW (window));
}

static void
change_lesson (GSimpleAction *action,
               GVariant      *state,
               gpointer       user_data)
{
  InroadApplication *self = user_data;
  InroadModule *module = inroad_module_catalog_find (self->catalog, g_variant_get_string (state, NULL));
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (module == NULL || self->session == NULL || inroad_session_get_module (self->session) == module)
    return;

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "lesson", inroad_module_get_id (module));
  close_session (self);
  show_session (self, module);
  if (window != NULL)
    gtk_window_destroy (window);
}

static void
on_profile_loaded (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (InroadApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  /* The window says it in a banner. */
  if (!inroad_profile_store_load_finish (INROAD_PROFILE_STORE (object), result, &error))
    g_message ("%s", error->message);

  self->loading = FALSE;
  show_session (self, find_module (self));
  g_application_release (G_APPLICATION (self));
}

static void
begin_session (InroadApplication *self)
{
  g_autoptr (GFile) file = inroad_profile_store_default_file ();

  self->loading = TRUE;
  self->store = inroad_profile_store_new (file);
  g_application_hold (G_APPLICATION (self));
  inroad_profile_store_load_async (self->store, NULL, on_profile_loaded, g_object_ref (self));
}

static void
inroad_application_activate (GApplication *application)
{
  InroadApplication *self = INROAD_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    gtk_window_present (window);
  else if (!self->loading)
    begin_session (self);
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
    { "win.show-help-overlay", { "<Control>question" } },
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
    { "lesson", NULL, "s", "''", change_lesson },
  };
  InroadApplication *self = INROAD_APPLICATION (application);

  inroad_ui_register_resource ();
  G_APPLICATION_CLASS (inroad_application_parent_class)->startup (application);

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
