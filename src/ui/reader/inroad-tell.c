/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-tell"

#include "config.h"

#include "ui/reader/inroad-tell.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static GtkWidget *
find_toasts (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (ADW_IS_TOAST_OVERLAY (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_toasts (child);

  return found;
}

void
inroad_tell_success (GtkWidget  *root,
                     const char *text)
{
  GtkWidget *toasts = find_toasts (root);
  AdwToast *toast;

  if (toasts == NULL)
    return;

  toast = adw_toast_new (text);
  /* A file may be called anything. */
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (toasts), toast);
}

void
inroad_tell_failure (GtkWidget    *root,
                     const char   *heading,
                     const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, root);
}
