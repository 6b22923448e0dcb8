/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-sources-dialog"

#include "config.h"

#include "ui/window/inroad-sources-dialog.h"

#include "ui/lesson/inroad-source-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static GtkWidget *
make_list (InroadSession *session)
{
  GListModel *sources = inroad_module_get_sources (inroad_session_get_module (session));
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  "spacing", 18,
                                  "margin-top", 12,
                                  "margin-bottom", 24,
                                  "margin-start", 18,
                                  "margin-end", 18,
                                  NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (InroadSource) source = g_list_model_get_item (sources, i);

      gtk_box_append (GTK_BOX (list), inroad_source_row_new (session, source));
    }

  return list;
}

/**
 * inroad_sources_dialog_present:
 * @parent: a widget of the window to show it over
 * @session: the session
 *
 * Shows all sources of the lesson, by their numbers.
 */
void
inroad_sources_dialog_present (GtkWidget     *parent,
                               InroadSession *session)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *toolbar = adw_toolbar_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), make_list (session));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), scrolled);

  adw_dialog_set_title (dialog, _("Sources"));
  adw_dialog_set_content_width (dialog, 560);
  adw_dialog_set_content_height (dialog, 620);
  adw_dialog_set_child (dialog, toolbar);
  adw_dialog_present (dialog, parent);
}
