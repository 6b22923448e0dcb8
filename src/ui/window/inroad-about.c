/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-about"

#include "config.h"

#include "ui/window/inroad-about.h"

#include "inroad-version.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define WEBSITE "https://github.com/inroad-app/inroad"

static void
add_legal_sections (AdwAboutDialog *dialog)
{
  adw_about_dialog_add_legal_section (dialog, _("Lesson and Case Study"),
                                      "© 2026 The Inroad authors", GTK_LICENSE_CUSTOM,
                                      _("Text and drawings of the lesson may be shared and changed under the "
                                        "<a href=\"https://creativecommons.org/licenses/by-sa/4.0/\">Creative Commons "
                                        "Attribution-ShareAlike 4.0</a> licence."));
  adw_about_dialog_add_legal_section (dialog, _("Names"), NULL, GTK_LICENSE_CUSTOM,
                                      _("Names of companies and products belong to their owners, who have nothing to do "
                                        "with this program."));
}

/* For who reports something: of the program and what it stands on, and nothing of the person. It is not translated,
 * since those read it who work on the program. */
static char *
describe_system (void)
{
  gboolean in_flatpak = g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);

  return g_strdup_printf ("%s %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nFlatpak: %s\n",
                          INROAD_APPLICATION_NAME, INROAD_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          in_flatpak ? "yes" : "no");
}

static void
add_help (AdwAboutDialog *dialog)
{
  g_autofree char *system = describe_system ();

  adw_about_dialog_set_website (dialog, WEBSITE);
  adw_about_dialog_set_issue_url (dialog, WEBSITE "/issues");
  adw_about_dialog_set_debug_info (dialog, system);
  adw_about_dialog_set_debug_info_filename (dialog, "inroad.txt");
}

/**
 * inroad_about_present:
 * @parent: a widget of the window to show it over
 *
 * Shows what the program is, who made it, where to report what is wrong, and under which licences it comes.
 */
void
inroad_about_present (GtkWidget *parent)
{
  AdwAboutDialog *dialog = ADW_ABOUT_DIALOG (adw_about_dialog_new ());

  adw_about_dialog_set_application_name (dialog, INROAD_APPLICATION_NAME);
  adw_about_dialog_set_application_icon (dialog, INROAD_APPLICATION_ID);
  adw_about_dialog_set_version (dialog, INROAD_VERSION);
  adw_about_dialog_set_developer_name (dialog, _("The Inroad authors"));
  adw_about_dialog_set_comments (dialog, _("A way through the wall between Development and Operations."));
  adw_about_dialog_set_copyright (dialog, "© 2026 The Inroad authors");
  adw_about_dialog_set_license_type (dialog, GTK_LICENSE_GPL_3_0);
  /* Translators: your names, one a line */
  adw_about_dialog_set_translator_credits (dialog, _("translator-credits"));
  add_help (dialog);
  add_legal_sections (dialog);

  adw_dialog_present (ADW_DIALOG (dialog), parent);
}
