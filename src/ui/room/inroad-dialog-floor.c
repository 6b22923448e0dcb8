/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-dialog-floor"

#include "config.h"

#include "ui/room/inroad-dialog-floor.h"

#include <math.h>

/* A dialog covers and dims all of its window. With a margin it covers what is above that, so what stands at the
 * foot stays bright; and it answers to pointer and touch, which libadwaita takes from all content while there is
 * a dialog. The focus stays in the dialog: from the keyboard the foot needs keys of its own. */

typedef struct
{
  /* Borrowed: the foot is in the window, which has this */
  AdwApplicationWindow *window;
  GtkWidget            *foot;
} Floor;

static void
let_touch (Floor *self)
{
  GtkWidget *around = gtk_widget_get_parent (adw_application_window_get_content (self->window));

  for (; around != NULL && around != GTK_WIDGET (self->window); around = gtk_widget_get_parent (around))
    gtk_widget_set_can_target (around, TRUE);
}

/* With its padding, which is no part of a widget's own height. */
static int
get_height (Floor *self)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (self->foot, GTK_WIDGET (self->window), &bounds))
    return 0;

  return MAX (gtk_widget_get_height (GTK_WIDGET (self->window)) - (int) floorf (bounds.origin.y), 0);
}

static void
lift_dialogs (Floor *self)
{
  g_autoptr (GListModel) dialogs = adw_application_window_get_dialogs (self->window);
  int height = get_height (self);

  for (guint i = 0; i < g_list_model_get_n_items (dialogs); i++)
    {
      g_autoptr (GtkWidget) dialog = g_list_model_get_item (dialogs, i);

      gtk_widget_set_margin_bottom (dialog, height);
    }
  let_touch (self);
}

static void
visible_dialog_cb (AdwApplicationWindow *window,
                   GParamSpec           *pspec,
                   gpointer              user_data)
{
  lift_dialogs (user_data);
}

/* The foot is higher with large text, and on a narrow screen. */
static void
layout_cb (GdkSurface *surface,
           int         width,
           int         height,
           gpointer    user_data)
{
  lift_dialogs (user_data);
}

/* Told after GTK's own handler, so that heights are those of now. */
static void
realize_cb (GtkWidget *window,
            gpointer   user_data)
{
  g_signal_connect_after (gtk_native_get_surface (GTK_NATIVE (window)), "layout", G_CALLBACK (layout_cb), user_data);
}

static void
unrealize_cb (GtkWidget *window,
              gpointer   user_data)
{
  g_signal_handlers_disconnect_by_data (gtk_native_get_surface (GTK_NATIVE (window)), user_data);
}

/**
 * inroad_dialog_floor_lay:
 * @window: a window that is not yet realized
 * @foot: a widget at its foot, for as long as there is the window
 *
 * Keeps dialogs, now and later, above @foot.
 */
void
inroad_dialog_floor_lay (AdwApplicationWindow *window,
                         GtkWidget            *foot)
{
  Floor *self;

  g_return_if_fail (ADW_IS_APPLICATION_WINDOW (window));
  g_return_if_fail (!gtk_widget_get_realized (GTK_WIDGET (window)));
  g_return_if_fail (GTK_IS_WIDGET (foot));

  self = g_new0 (Floor, 1);
  self->window = window;
  self->foot = foot;
  g_object_set_data_full (G_OBJECT (window), "inroad-dialog-floor", self, g_free);
  g_signal_connect (window, "notify::visible-dialog", G_CALLBACK (visible_dialog_cb), self);
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), self);
  g_signal_connect (window, "unrealize", G_CALLBACK (unrealize_cb), self);
}
