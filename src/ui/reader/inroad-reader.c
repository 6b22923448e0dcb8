/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-reader"

#include "config.h"

#include "ui/reader/inroad-reader-private.h"

#include "ui/inroad-children.h"
#include "ui/inroad-menu-leak.h"
#include "ui/reader/inroad-text-page.h"

#include <glib/gi18n.h>

enum
{
  SIGNAL_PRESENT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadReader, inroad_reader, GTK_TYPE_WIDGET)

/* ------------------------------------------------------------------------------------------------- tools */

static void
tell_place (InroadReader *self)
{
  InroadPagePlace place;

  if (!self->settled)
    return;

  inroad_reader_get_place (self, &place);
  if (self->identity != NULL)
    inroad_reading_places_remember (inroad_session_get_reading_places (self->session), self->identity, &place);
  inroad_session_set_page_place (self->session, inroad_block_get_id (INROAD_BLOCK (self->attachment)),
                                 place.page + 1, place.offset, place.zoom);
}

void
inroad_reader_show_page (InroadReader *self)
{
  inroad_reader_show_label (self);
  inroad_reader_pane_set_page (self->pane, inroad_page_view_get_page (self->view));
  inroad_citation_button_set_page (self->citation_button, inroad_page_view_get_page (self->view));
  inroad_citation_button_set_page (self->narrow_citation_button, inroad_page_view_get_page (self->view));
  tell_place (self);
}

void
inroad_reader_show_zoom (InroadReader *self)
{
  g_autofree char *text = NULL;

  /* Translators: a zoom, such as "120 %" */
  text = g_strdup_printf (_("%.0f %%"), inroad_page_view_get_zoom (self->view) * 100);
  gtk_label_set_label (self->zoom, text);
  tell_place (self);
}

static void
page_entered_cb (InroadReader *self)
{
  inroad_reader_enter_page (self, gtk_editable_get_text (self->page_entry));
}

static void
link_activated_cb (InroadReader         *self,
                   const InroadPageLink *link)
{
  inroad_reader_follow_link (self, link);
}

/* The buttons at the side of a mouse. */
static void
button_cb (InroadReader    *self,
           int              n_press,
           double           x,
           double           y,
           GtkGestureClick *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != 8 && button != 9)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (button == 8)
    inroad_reader_go_back (self);
  else
    inroad_reader_go_forward (self);
}

void
inroad_reader_uncover_pages (InroadReader *self)
{
  if (adw_overlay_split_view_get_collapsed (self->split_view))
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
}

static void
page_chosen_cb (InroadReader *self,
                guint         page,
                double        y)
{
  inroad_reader_go_to (self, page, y);
  inroad_reader_uncover_pages (self);
}

/* ------------------------------------------------------------------------------------------------ search */

static void
search_cb (InroadReader *self)
{
  InroadDocumentSearch *search = inroad_find_bar_get_search (self->find_bar);

  inroad_hit_rail_set_search (self->rail, self->view, search);
  inroad_reader_pane_set_search (self->pane, search);
}

static void
find_mode_cb (InroadReader *self)
{
  if (gtk_search_bar_get_search_mode (self->find_revealer))
    {
      /* To come back to from where it was found. */
      inroad_reader_leave (self);
      inroad_find_bar_begin (self->find_bar, NULL);
    }
  else
    {
      inroad_find_bar_clear (self->find_bar);
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
    }
}

static void
find_stopped_cb (InroadReader *self)
{
  gtk_search_bar_set_search_mode (self->find_revealer, FALSE);
}

static void
hit_chosen_cb (InroadReader *self,
               guint         position)
{
  inroad_find_bar_show (self->find_bar, position);
  inroad_reader_uncover_pages (self);
}

/**
 * inroad_reader_find:
 * @self: a reader
 * @needle: (nullable): what to look for in the document; NULL for what was looked for before
 */
void
inroad_reader_find (InroadReader *self,
                    const char   *needle)
{
  g_return_if_fail (INROAD_IS_READER (self));

  gtk_search_bar_set_search_mode (self->find_revealer, TRUE);
  inroad_find_bar_begin (self->find_bar, needle);
}

/* -------------------------------------------------------------------------------------------------- text */

static void
on_text_closed (InroadReader *self)
{
  if (self->view != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
read_as_text (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  InroadReader *self = INROAD_READER (widget);
  gboolean may_leave = (inroad_session_get_permissions (self->session) & INROAD_PERMISSION_FOLLOW_LINKS) != 0;
  AdwDialog *dialog;

  if (self->document == NULL)
    return;

  dialog = inroad_text_page_new (self->document, inroad_page_view_get_page (self->view),
                                 adw_window_title_get_title (self->title), may_leave);
  g_signal_connect_object (dialog, "link-activated", G_CALLBACK (inroad_reader_follow_link), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (on_text_closed), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
forget_closed (gpointer user_data)
{
  g_autoptr (InroadReader) self = user_data;

  if (self->attachment == NULL && self->view != NULL)
    inroad_page_view_set_document (self->view, NULL, NULL, 0);
}

/* What was closed is shown until it has slid out of sight. Then it is not taken away at once: GTK 4.18 forgets whom it
 * was about to give the focus, and with them a reference, if that goes while it is hidden. */
static void
inroad_reader_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inroad_reader_parent_class)->unmap (widget);
  if (INROAD_READER (widget)->attachment == NULL)
    g_idle_add_once (forget_closed, g_object_ref (widget));
}

static void
inroad_reader_dispose (GObject *object)
{
  InroadReader *self = INROAD_READER (object);

  inroad_reader_let_go (self);
  g_clear_pointer (&self->awaited_quote, g_free);
  inroad_dispose_template (GTK_WIDGET (self), INROAD_TYPE_READER);
  g_clear_object (&self->commands);
  g_clear_object (&self->history);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inroad_reader_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/reader/inroad-reader.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadReader, change_banner);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, citation_button);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, document_menu);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, failure);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, find_bar);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, find_revealer);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, link_preview);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, n_pages);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, narrow_citation_button);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, page_entry);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, pane);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, password);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, password_page);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, rail);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, return_bar);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, split_view);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, stack);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, title);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, tools);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, view);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, zoom);
  gtk_widget_class_bind_template_callback (widget_class, button_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, hit_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, inroad_reader_reload);
  gtk_widget_class_bind_template_callback (widget_class, inroad_reader_show_page);
  gtk_widget_class_bind_template_callback (widget_class, page_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, inroad_reader_take_password);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, tell_place);
  gtk_widget_class_bind_template_callback (widget_class, inroad_reader_show_zoom);
}

static void
inroad_reader_class_init (InroadReaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_reader_dispose;
  widget_class->unmap = inroad_reader_unmap;

  signals[SIGNAL_PRESENT] = g_signal_new ("present", INROAD_TYPE_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, INROAD_TYPE_DOCUMENT, G_TYPE_UINT);

  bind_template (widget_class);
  inroad_reader_install_actions (widget_class);
  inroad_reader_install_links (widget_class);
  gtk_widget_class_install_action (widget_class, "reader.as-text", NULL, read_as_text);
  gtk_widget_class_set_css_name (widget_class, "reader");
}

/* With the state of a switch, for the menu. */
static void
add_paper_actions (InroadReader *self)
{
  static const char *const names[] = { "night", "odd-left", "two-pages" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPropertyAction) action = g_property_action_new (names[i], self->view, names[i]);

      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "paper", G_ACTION_GROUP (group));
}

static void
inroad_reader_init (InroadReader *self)
{
  g_type_ensure (INROAD_TYPE_CITATION_BUTTON);
  g_type_ensure (INROAD_TYPE_FIND_BAR);
  g_type_ensure (INROAD_TYPE_HIT_RAIL);
  g_type_ensure (INROAD_TYPE_LINK_PREVIEW);
  g_type_ensure (INROAD_TYPE_PAGE_VIEW);
  g_type_ensure (INROAD_TYPE_READER_PANE);
  g_type_ensure (INROAD_TYPE_RETURN_BAR);
  self->history = inroad_reading_history_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), inroad_reader_make_layout ());
  inroad_menu_leak_mend (self->document_menu);
  add_paper_actions (self);
  g_signal_connect_object (self->history, "changed", G_CALLBACK (inroad_reader_update_actions), self,
                           G_CONNECT_SWAPPED);
  inroad_reader_update_actions (self);
}

void
inroad_reader_focus_pages (InroadReader *self)
{
  g_return_if_fail (INROAD_IS_READER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * inroad_reader_set_session:
 * @self: a reader
 * @session: the session
 *
 * Shows what is open there, now and later. Called once.
 */
void
inroad_reader_set_session (InroadReader  *self,
                           InroadSession *session)
{
  g_return_if_fail (INROAD_IS_READER (self));
  g_return_if_fail (INROAD_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->commands = inroad_reader_commands_new (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "document", G_ACTION_GROUP (self->commands));
  inroad_reader_check_portals (self);
  inroad_page_view_set_may_leave (self->view,
                                  (inroad_session_get_permissions (session) & INROAD_PERMISSION_FOLLOW_LINKS) != 0);
  inroad_return_bar_set_session (self->return_bar, session, TRUE);
  g_signal_connect_object (session, "notify::open-document", G_CALLBACK (inroad_reader_take_document), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "show-passage", G_CALLBACK (inroad_reader_take_passage), self, G_CONNECT_SWAPPED);
  inroad_reader_take_document (self);
}
