/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "inroad-studio.h"

#include "core/module/inroad-module-catalog.h"
#include "inroad-ui-resource.h"
#include "ui/window/inroad-window.h"

/**
 * inroad_studio_build:
 *
 * Returns: (transfer full): a program that has what the real one shows itself with, and is the default one
 */
GApplication *
inroad_studio_build (void)
{
  GApplication *application;

  inroad_ui_register_resource ();
  application = g_object_new (ADW_TYPE_APPLICATION,
                              "application-id", "io.github.inroad_app.Inroad.Pictures",
                              "flags", G_APPLICATION_NON_UNIQUE,
                              "resource-base-path", INROAD_RESOURCE_PATH,
                              NULL);
  g_application_set_default (application);

  return application;
}

/**
 * inroad_studio_fix_settings:
 * @dpi: 96, or as many times that as text is to be larger
 *
 * Lets the same machine draw the same picture each time.
 */
void
inroad_studio_fix_settings (int dpi)
{
  g_object_set (gtk_settings_get_default (),
                "gtk-font-name", "Cantarell 11",
                "gtk-enable-animations", FALSE,
                "gtk-cursor-blink", FALSE,
                "gtk-icon-theme-name", "Adwaita",
                "gtk-decoration-layout", ":close",
                "gtk-xft-antialias", 1,
                "gtk-xft-hinting", 0,
                "gtk-xft-hintstyle", "hintnone",
                "gtk-xft-rgba", "none",
                "gtk-xft-dpi", dpi * 1024,
                NULL);
}

/**
 * inroad_studio_open:
 * @session: (out) (transfer full): a learner's session, of a guest: nothing is read from the disk or kept there
 * @window: (out) (transfer none): its window, not yet presented
 */
void
inroad_studio_open (InroadSession **session,
                    GtkWindow     **window)
{
  static const char * const none[] = { NULL };
  g_autoptr (InroadModuleCatalog) catalog = inroad_module_catalog_new_for_folders (none, NULL);
  g_autoptr (InroadProfileStore) store = inroad_profile_store_new (NULL);
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  *session = inroad_session_new (inroad_module_catalog_get_built_in (catalog), store, INROAD_PERMISSION_ALL);
  *window = GTK_WINDOW (inroad_window_new (application, *session));
  /* The pointer stands somewhere over it and would hover. */
  gtk_widget_set_can_target (GTK_WIDGET (*window), FALSE);
}

void
inroad_studio_run_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }
}

/**
 * inroad_studio_activate:
 * @target: (nullable): what the action is given
 */
void
inroad_studio_activate (InroadSession *session,
                        const char    *action,
                        const char    *target)
{
  g_action_group_activate_action (inroad_session_get_actions (session), action,
                                  target != NULL ? g_variant_new_string (target) : NULL);
}

void
inroad_studio_pick (InroadSession *session,
                    const char    *question_id,
                    const char    *option_id)
{
  InroadModule *module = inroad_session_get_module (session);
  InroadQuestion *question = INROAD_QUESTION (inroad_module_find_block (module, question_id));
  InroadRound *round = inroad_session_get_round (session, question);

  inroad_round_set_picked (round, inroad_question_find_option (question, option_id));
}

void
inroad_studio_answer (InroadSession *session,
                      const char    *question_id,
                      const char    *option_id)
{
  inroad_studio_pick (session, question_id, option_id);
  inroad_studio_run_for (50);
  inroad_studio_activate (session, "verify", question_id);
  inroad_studio_run_for (150);
}
