/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-about"

#include "config.h"

#include "ui/window/inroad-about.h"

#include "inroad-version.h"

#include <adwaita.h>
#include <glib/gi18n.h>

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

/**
 * inroad_about_present:
 * @parent: a widget of the window to show it over
 *
 * Shows what the program is, who made it and under which licences it comes.
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
  add_legal_sections (dialog);

  adw_dialog_present (ADW_DIALOG (dialog), parent);
}
