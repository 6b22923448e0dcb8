/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-window"

#include "config.h"

#include "ui/window/inroad-window-private.h"

#include "ui/inroad-menu-leak.h"
#include "ui/window/inroad-closing.h"
#include "ui/window/inroad-window-size.h"

G_DEFINE_FINAL_TYPE (InroadWindow, inroad_window, ADW_TYPE_APPLICATION_WINDOW)

/* A widget holds on to its child on the way to the focus, and a split view of libadwaita 1.7 that was ever
 * collapsed does so to its pages. So the focus is taken away, and from the pages what is on them: else the
 * session that is shown there would never go. */
static void
clear_pages (InroadWindow *self)
{
  if (self->split_view == NULL)
    return;

  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  adw_navigation_page_set_child (adw_navigation_split_view_get_sidebar (self->split_view), NULL);
  adw_navigation_page_set_child (self->page, NULL);
}

/* A window that is destroyed by the program does not come here. */
static gboolean
inroad_window_close_request (GtkWindow *window)
{
  inroad_closing_begin (window, INROAD_WINDOW (window)->session, TRUE);

  return GDK_EVENT_STOP;
}

static void
inroad_window_dispose (GObject *object)
{
  InroadWindow *self = INROAD_WINDOW (object);

  g_clear_object (&self->left);
  g_clear_weak_pointer (&self->opener);
  clear_pages (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), INROAD_TYPE_WINDOW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inroad_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, INROAD_RESOURCE_PATH "/ui/window/inroad-window.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, beside);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, lesson);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, lesson_pane);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, lesson_title);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, page);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, presentation);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, reader);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, return_bar);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, toasts);
  gtk_widget_class_bind_template_callback (widget_class, inroad_window_begin_presentation);
  gtk_widget_class_bind_template_callback (widget_class, inroad_window_end_presentation);
  gtk_widget_class_bind_template_callback (widget_class, inroad_window_go_on_reading);
  gtk_widget_class_bind_template_callback (widget_class, inroad_window_take_closing);
  gtk_widget_class_bind_template_callback (widget_class, inroad_window_update_panes);
}

static void
inroad_window_class_init (InroadWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inroad_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = inroad_window_close_request;

  bind_template (widget_class);
}

static void
inroad_window_init (InroadWindow *self)
{
  g_type_ensure (INROAD_TYPE_PRESENTATION);
  g_type_ensure (INROAD_TYPE_PROFILE_BANNER);
  g_type_ensure (INROAD_TYPE_READER);
  g_type_ensure (INROAD_TYPE_RETURN_BAR);
  g_type_ensure (INROAD_TYPE_SIDEBAR);
  gtk_widget_init_template (GTK_WIDGET (self));
  inroad_menu_leak_mend (G_MENU_MODEL (self->menu));
  if (INROAD_DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

static void
take_session (InroadWindow  *self,
              InroadSession *session)
{
  self->session = g_object_ref (session);

  inroad_window_add_actions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "session", inroad_session_get_actions (session));
  inroad_sidebar_set_session (self->sidebar, session);
  inroad_profile_banner_set_store (self->banner, inroad_session_get_store (session));
  inroad_reader_set_session (self->reader, session);
  inroad_return_bar_set_session (self->return_bar, session, FALSE);

  inroad_window_follow_session (self);
}

/**
 * inroad_window_new:
 * @application: the application
 * @session: the session that it shows
 *
 * Returns: (transfer none): a window, owned by GTK until it is closed
 */
InroadWindow *
inroad_window_new (GtkApplication *application,
                   InroadSession  *session)
{
  InroadWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);

  self = g_object_new (INROAD_TYPE_WINDOW, "application", application, NULL);
  take_session (self, session);
  if (inroad_window_may_leave (self))
    inroad_window_size_keep (GTK_WINDOW (self));

  return self;
}

/**
 * inroad_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none): the session that it shows
 */
InroadSession *
inroad_window_get_session (InroadWindow *self)
{
  g_return_val_if_fail (INROAD_IS_WINDOW (self), NULL);

  return self->session;
}

void
inroad_window_add_menu (InroadWindow *self,
                        GMenuModel   *section)
{
  g_return_if_fail (INROAD_IS_WINDOW (self));
  g_return_if_fail (G_IS_MENU_MODEL (section));

  g_menu_prepend_section (self->menu, NULL, section);
}

/**
 * inroad_window_add_toast:
 * @self: a window
 * @toast: (transfer full): something to be said in passing
 *
 * Says it.
 */
void
inroad_window_add_toast (InroadWindow *self,
                         AdwToast     *toast)
{
  g_return_if_fail (INROAD_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  adw_toast_overlay_add_toast (self->toasts, toast);
}
