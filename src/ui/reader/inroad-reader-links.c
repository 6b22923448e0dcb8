/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What the reader does with the links of a document. */

#define G_LOG_DOMAIN "inroad-reader-links"

#include "config.h"

#include "ui/reader/inroad-reader-private.h"

#include "document/inroad-link-policy.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *root;     /* owned */
  char      *address;  /* owned */
} Leaving;

static void
leaving_free (Leaving *self)
{
  g_object_unref (self->root);
  g_free (self->address);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Leaving, leaving_free)

static void
on_answer (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Leaving) leaving = user_data;
  g_autoptr (GtkUriLauncher) launcher = NULL;

  if (g_strcmp0 (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result), "open") != 0)
    return;

  launcher = gtk_uri_launcher_new (leaving->address);
  gtk_uri_launcher_launch (launcher, GTK_WINDOW (leaving->root), NULL, NULL, NULL);
}

/* The address is shown in full: what a document says of a link need not be true. */
static void
ask (InroadReader *self,
     const char   *address)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Open This Address?"), address);
  Leaving *leaving = g_new0 (Leaving, 1);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "open", _("_Open"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  leaving->root = GTK_WIDGET (g_object_ref (gtk_widget_get_root (GTK_WIDGET (self))));
  leaving->address = g_strdup (address);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, on_answer, leaving);
}

void
inroad_reader_follow_link (InroadReader         *self,
                           const InroadPageLink *link)
{
  gboolean may_leave = (inroad_session_get_permissions (self->session) & INROAD_PERMISSION_FOLLOW_LINKS) != 0;

  switch (inroad_link_policy_decide (link, may_leave))
    {
    case INROAD_LINK_ACTION_GO:
      inroad_reader_go_to (self, link->page, link->y);
      break;
    case INROAD_LINK_ACTION_ASK:
      ask (self, link->address);
      break;
    case INROAD_LINK_ACTION_NONE:
    default:
      break;
    }
}

/* ----------------------------------------------------------------------------------------------- preview */

static void
preview_place (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  guint page;
  double y;

  g_variant_get (parameter, "(ud)", &page, &y);
  inroad_link_preview_show_place (INROAD_READER (widget)->link_preview, page, y);
}

static void
preview_address (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  inroad_link_preview_show_address (INROAD_READER (widget)->link_preview, g_variant_get_string (parameter, NULL));
}

static void
end_preview (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  inroad_link_preview_clear (INROAD_READER (widget)->link_preview);
}

/* By which the links on the pages say where they lead. */
void
inroad_reader_install_links (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "reader.preview-place", "(ud)", preview_place);
  gtk_widget_class_install_action (widget_class, "reader.preview-address", "s", preview_address);
  gtk_widget_class_install_action (widget_class, "reader.end-preview", NULL, end_preview);
}
