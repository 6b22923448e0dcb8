/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-source-popover"

#include "config.h"

#include "ui/lesson/inroad-source-popover.h"

#include "ui/lesson/inroad-source-row.h"

static gboolean
unparent (gpointer popover)
{
  gtk_widget_unparent (popover);

  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkPopover *popover)
{
  /* Not at once: the popover is still at work on its closing. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent, g_object_ref (popover), g_object_unref);
}

/**
 * inroad_source_popover_show:
 * @parent: the widget that cites
 * @area: where in it the citation stands
 * @session: the session
 * @source: what is cited
 *
 * Shows a source beside its citation until the learner looks elsewhere.
 */
void
inroad_source_popover_show (GtkWidget          *parent,
                            const GdkRectangle *area,
                            InroadSession      *session,
                            InroadSource       *source)
{
  GtkWidget *popover, *row;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (INROAD_IS_SOURCE (source));

  row = inroad_source_row_new (session, source);
  gtk_widget_set_size_request (row, 260, -1);

  popover = gtk_popover_new ();
  gtk_widget_add_css_class (popover, "source");
  gtk_popover_set_child (GTK_POPOVER (popover), row);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), area);
  gtk_widget_set_parent (popover, parent);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
