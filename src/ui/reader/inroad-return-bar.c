/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-return-bar"

#include "config.h"

#include "ui/reader/inroad-return-bar.h"

#include "ui/inroad-children.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <stdbool.h>

struct _InroadReturnBar
{
  GtkWidget      parent_instance;

  InroadSession *session;  /* owned */
  AdwBanner     *banner;

  bool           in_document : 1;
};

G_DEFINE_FINAL_TYPE (InroadReturnBar, inroad_return_bar, GTK_TYPE_WIDGET)

/* One bar, where the explanation is: with the document, or with the lesson if it is there or the document was
 * closed. */
static void
update (InroadReturnBar *self)
{
  InroadEvidence *evidence = inroad_session_get_evidence (self->session);
  gboolean document = evidence != NULL && inroad_evidence_get_block_id (evidence) == NULL &&
                      inroad_session_get_open_document (self->session) != NULL;

  adw_banner_set_revealed (self->banner, evidence != NULL && document == self->in_document);
}

static void
inroad_return_bar_dispose (GObject *object)
{
  InroadReturnBar *self = INROAD_RETURN_BAR (object);

  g_clear_object (&self->session);
  inroad_unparent_children (GTK_WIDGET (self));
  self->banner = NULL;

  G_OBJECT_CLASS (inroad_return_bar_parent_class)->dispose (object);
}

static void
inroad_return_bar_class_init (InroadReturnBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_return_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "returnbar");
}

static void
inroad_return_bar_init (InroadReturnBar *self)
{
  self->banner = ADW_BANNER (adw_banner_new (_("This explains your answer.")));
  adw_banner_set_button_label (self->banner, _("_Back to the Question"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), "session.return-to-question");
  gtk_widget_set_parent (GTK_WIDGET (self->banner), GTK_WIDGET (self));
}

/**
 * inroad_return_bar_set_session:
 * @self: a bar
 * @session: the session
 * @in_document: whether it stands with the document, and not with the lesson
 *
 * Called once.
 */
void
inroad_return_bar_set_session (InroadReturnBar *self,
                               InroadSession   *session,
                               gboolean         in_document)
{
  g_return_if_fail (INROAD_IS_RETURN_BAR (self));
  g_return_if_fail (INROAD_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->in_document = in_document != FALSE;
  g_signal_connect_object (session, "notify::asked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::open-document", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
