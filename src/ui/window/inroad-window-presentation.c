/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* The document over all of the window, and the window over all of the screen. It is the same window: a kiosk has
 * no other, and what is on the projector is what has the keyboard. */

#define G_LOG_DOMAIN "inroad-window-presentation"

#include "config.h"

#include "ui/window/inroad-window-private.h"

/* What lies below is there for nobody. */
static void
cover (InroadWindow *self,
       gboolean      covered)
{
  GtkWidget *below = GTK_WIDGET (self->split_view);

  gtk_widget_set_visible (GTK_WIDGET (self->presentation), covered);
  gtk_widget_set_can_focus (below, !covered);
  gtk_accessible_update_state (GTK_ACCESSIBLE (below), GTK_ACCESSIBLE_STATE_HIDDEN, covered, -1);
}

void
inroad_window_begin_presentation (InroadWindow   *self,
                                  InroadDocument *document,
                                  guint           page)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->presentation)))
    return;

  self->was_fullscreen = gtk_window_is_fullscreen (GTK_WINDOW (self));
  cover (self, TRUE);
  inroad_presentation_set_document (self->presentation, document, page);
  gtk_widget_grab_focus (GTK_WIDGET (self->presentation));
  gtk_window_fullscreen (GTK_WINDOW (self));
}

/* The reader stands where it was. */
void
inroad_window_end_presentation (InroadWindow *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->presentation)))
    return;

  cover (self, FALSE);
  inroad_presentation_set_document (self->presentation, NULL, 0);
  if (!self->was_fullscreen)
    gtk_window_unfullscreen (GTK_WINDOW (self));
  inroad_reader_focus_pages (self->reader);
}
