/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-window"

#include "config.h"

#include "ui/window/inroad-window.h"

#include "ui/inroad-menu-leak.h"
#include "ui/lesson/inroad-lesson-view.h"
#include "ui/reader/inroad-reader.h"
#include "ui/reader/inroad-return-bar.h"
#include "ui/sidebar/inroad-sidebar.h"
#include "ui/window/inroad-about.h"
#include "ui/window/inroad-closing.h"
#include "ui/window/inroad-profile-banner.h"
#include "ui/window/inroad-search-dialog.h"
#include "ui/window/inroad-sources-dialog.h"
#include "ui/window/inroad-window-size.h"

struct _InroadWindow
{
  AdwApplicationWindow    parent_instance;

  /* Owned */
  InroadSession          *session;

  /* Template */
  InroadProfileBanner    *banner;
  AdwBin                 *lesson;
  AdwHeaderBar           *lesson_header;
  GtkWidget              *lesson_pane;
  AdwWindowTitle         *lesson_title;
  GMenu                  *menu;
  AdwNavigationPage      *page;
  InroadReader           *reader;
  GtkWidget              *reader_pane;
  GtkWidget              *reader_separator;
  InroadReturnBar        *return_bar;
  InroadSidebar          *sidebar;
  AdwNavigationSplitView *split_view;

  gboolean                one_pane;
};

typedef enum
{
  PROP_ONE_PANE = 1,
} InroadWindowProperty;

static GParamSpec *properties[PROP_ONE_PANE + 1];

G_DEFINE_FINAL_TYPE (InroadWindow, inroad_window, ADW_TYPE_APPLICATION_WINDOW)

static InroadLessonView *
get_view (InroadWindow *self)
{
  return INROAD_LESSON_VIEW (adw_bin_get_child (self->lesson));
}

/* ------------------------------------------------------------------------------------------------- panes */

static void
update_panes (InroadWindow *self)
{
  gboolean reading = inroad_session_get_open_document (self->session) != NULL;

  gtk_widget_set_visible (self->reader_pane, reading);
  gtk_widget_set_visible (self->reader_separator, !self->one_pane);
  gtk_widget_set_visible (self->lesson_pane, !(reading && self->one_pane));
  /* The buttons of the window stand once, at its end. */
  adw_header_bar_set_show_end_title_buttons (self->lesson_header, !reading);
}

static void
set_one_pane (InroadWindow *self,
              gboolean      one_pane)
{
  if (self->one_pane == one_pane)
    return;

  self->one_pane = one_pane;
  if (self->session != NULL)
    update_panes (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ONE_PANE]);
}

static void
open_document_cb (InroadWindow *self)
{
  update_panes (self);

  if (inroad_session_get_open_document (self->session) != NULL)
    adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  else if (get_view (self) != NULL)
    gtk_widget_child_focus (GTK_WIDGET (get_view (self)), GTK_DIR_TAB_FORWARD);
}

/* ------------------------------------------------------------------------------------------------ lesson */

static void
current_cb (InroadWindow *self)
{
  InroadChapter *chapter = inroad_session_get_current (self->session);
  const char *title = inroad_text_get_plain (inroad_section_get_title (inroad_chapter_get_section (chapter)));
  gboolean first = get_view (self) == NULL;

  adw_navigation_page_set_title (self->page, title);
  adw_window_title_set_title (self->lesson_title, title);
  adw_bin_set_child (self->lesson, inroad_lesson_view_new (self->session, chapter));

  /* With the keyboard or by the button at the foot: reading goes on at the new title. In the sidebar the
   * focus stays, so that arrow keys can go on through it. */
  if (!first && !gtk_widget_get_focus_child (GTK_WIDGET (self->sidebar)))
    inroad_lesson_view_focus_title (get_view (self));
}

static void
show_block_cb (InroadWindow *self,
               const char   *block_id)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  if (self->one_pane)
    inroad_session_set_open_document (self->session, NULL);
  inroad_lesson_view_show_block (get_view (self), block_id);
}

static void
sidebar_activated_cb (InroadWindow *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  if (self->one_pane)
    inroad_session_set_open_document (self->session, NULL);
  inroad_lesson_view_focus_title (get_view (self));
}

/* ----------------------------------------------------------------------------------------------- actions */

static void
show_about (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  inroad_about_present (GTK_WIDGET (user_data));
}

static void
show_sources (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  InroadWindow *self = user_data;

  inroad_sources_dialog_present (GTK_WIDGET (self), self->session);
}

static void
search (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  InroadWindow *self = user_data;

  adw_dialog_present (inroad_search_dialog_new (self->session), GTK_WIDGET (self));
}

static const GActionEntry actions[] = { { "search", search }, { "sources", show_sources } };
static const GActionEntry about_actions[] = { { "about", show_about } };

static gboolean
may_leave (InroadWindow *self)
{
  return (inroad_session_get_permissions (self->session) & INROAD_PERMISSION_QUIT) != 0;
}

static void
change_fullscreen (GSimpleAction *action,
                   GVariant      *state,
                   gpointer       user_data)
{
  g_object_set (user_data, "fullscreened", g_variant_get_boolean (state), NULL);
}

static void
fullscreened_cb (InroadWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "fullscreen");

  if (action != NULL)
    g_simple_action_set_state (G_SIMPLE_ACTION (action),
                               g_variant_new_boolean (gtk_window_is_fullscreen (GTK_WINDOW (self))));
}

/* Not an action on the property, which would keep its object alive. */
static const GActionEntry fullscreen_actions[] = { { "fullscreen", NULL, NULL, "false", change_fullscreen } };

static void
add_fullscreen (InroadWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), fullscreen_actions, G_N_ELEMENTS (fullscreen_actions), self);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (fullscreened_cb), NULL);
}

/* What is not permitted is not registered at all. */
static void
add_actions (InroadWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  if (may_leave (self))
    add_fullscreen (self);
  if ((inroad_session_get_permissions (self->session) & INROAD_PERMISSION_ABOUT) != 0)
    g_action_map_add_action_entries (G_ACTION_MAP (self), about_actions, G_N_ELEMENTS (about_actions), self);
}

/* ------------------------------------------------------------------------------------------------- class */

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

  clear_pages (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), INROAD_TYPE_WINDOW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inroad_window_parent_class)->dispose (object);
}

static void
inroad_window_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  InroadWindow *self = INROAD_WINDOW (object);

  switch ((InroadWindowProperty) prop_id)
    {
    case PROP_ONE_PANE:
      g_value_set_boolean (value, self->one_pane);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_window_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  InroadWindow *self = INROAD_WINDOW (object);

  switch ((InroadWindowProperty) prop_id)
    {
    case PROP_ONE_PANE:
      set_one_pane (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, INROAD_RESOURCE_PATH "/ui/window/inroad-window.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, lesson);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, lesson_header);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, lesson_pane);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, lesson_title);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, page);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, reader);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, reader_pane);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, reader_separator);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, return_bar);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, InroadWindow, split_view);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_activated_cb);
}

static void
inroad_window_class_init (InroadWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inroad_window_dispose;
  object_class->get_property = inroad_window_get_property;
  object_class->set_property = inroad_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = inroad_window_close_request;

  properties[PROP_ONE_PANE] =
    g_param_spec_boolean ("one-pane", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  bind_template (widget_class);
}

static void
inroad_window_init (InroadWindow *self)
{
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

  add_actions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "session", inroad_session_get_actions (session));
  inroad_sidebar_set_session (self->sidebar, session);
  inroad_profile_banner_set_store (self->banner, inroad_session_get_store (session));
  inroad_reader_set_session (self->reader, session);
  inroad_return_bar_set_session (self->return_bar, session);

  g_signal_connect_object (session, "notify::current", G_CALLBACK (current_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::open-document", G_CALLBACK (open_document_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "show-block", G_CALLBACK (show_block_cb), self, G_CONNECT_SWAPPED);
  current_cb (self);
  update_panes (self);
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
  if (may_leave (self))
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
