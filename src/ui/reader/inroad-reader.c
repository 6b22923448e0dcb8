/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-reader"

#include "config.h"

#include "ui/reader/inroad-reader-private.h"

#include "ui/inroad-children.h"
#include "ui/inroad-menu-leak.h"
#include "ui/reader/inroad-return-bar.h"
#include "ui/reader/inroad-text-page.h"

#include <glib/gi18n.h>

/* As many as a document tells at once. */
#define SIZES_AT_ONCE 1024

G_DEFINE_FINAL_TYPE (InroadReader, inroad_reader, GTK_TYPE_WIDGET)

/* ------------------------------------------------------------------------------------------------- tools */

static void
tell_place (InroadReader *self)
{
  gboolean fit_width = inroad_page_view_get_fit (self->view) == INROAD_FIT_WIDTH;
  double offset;
  guint page;

  if (self->document == NULL)
    return;

  page = inroad_page_view_get_place (self->view, &offset);
  inroad_session_set_page_place (self->session, inroad_block_get_id (INROAD_BLOCK (self->attachment)),
                                 page + 1, offset, fit_width ? 0 : inroad_page_view_get_zoom (self->view));
}

static void
page_cb (InroadReader *self)
{
  inroad_reader_show_label (self);
  inroad_reader_pane_set_page (self->pane, inroad_page_view_get_page (self->view));
  tell_place (self);
}

static void
zoom_cb (InroadReader *self)
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

static void
close_pane_over_pages (InroadReader *self)
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
  close_pane_over_pages (self);
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
  close_pane_over_pages (self);
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
  AdwDialog *dialog;

  if (self->document == NULL)
    return;

  dialog = inroad_text_page_new (self->document, inroad_page_view_get_page (self->view),
                                 adw_window_title_get_title (self->title));
  g_signal_connect_object (dialog, "closed", G_CALLBACK (on_text_closed), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* ------------------------------------------------------------------------------------------------ opening */

static void
let_go (InroadReader *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
  g_clear_object (&self->attachment);
  if (self->find_bar == NULL)
    return;

  gtk_search_bar_set_search_mode (self->find_revealer, FALSE);
  inroad_find_bar_set_document (self->find_bar, NULL, NULL);
  inroad_reader_pane_set_document (self->pane, NULL);
  inroad_reading_history_clear (self->history);
}

/* A second time it was the wrong one. */
static void
ask_for_password (InroadReader *self)
{
  gboolean again = *gtk_editable_get_text (self->password) != '\0';

  adw_status_page_set_description (self->password_page,
                                   again ? _("That was not the password. Try again.")
                                         : _("Its password is needed to open it."));
  gtk_editable_set_text (self->password, "");
  gtk_stack_set_visible_child_name (self->stack, "password");
  gtk_widget_grab_focus (GTK_WIDGET (self->password));
}

static void
show_failure (InroadReader *self,
              const GError *error)
{
  g_autofree char *markup = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_set_visible (self->tools, FALSE);
  if (g_error_matches (error, INROAD_DOCUMENT_ERROR, INROAD_DOCUMENT_ERROR_ENCRYPTED) &&
      (inroad_session_get_permissions (self->session) & INROAD_PERMISSION_UNLOCK) != 0)
    {
      ask_for_password (self);
      return;
    }

  markup = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->failure, markup);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

static void
show_awaited_passage (InroadReader *self)
{
  g_autofree char *quote = g_steal_pointer (&self->awaited_quote);

  if (quote == NULL)
    return;

  inroad_reader_leave (self);
  close_pane_over_pages (self);
  inroad_page_view_show_passage (self->view, self->awaited_page - 1, quote);
}

static void
restore_place (InroadReader *self)
{
  const InroadPlace *place = inroad_session_get_place (self->session);

  if (g_strcmp0 (place->document_id, inroad_block_get_id (INROAD_BLOCK (self->attachment))) != 0 || place->page == 0)
    return;

  inroad_page_view_set_fit (self->view, place->zoom <= 0 ? INROAD_FIT_WIDTH : INROAD_FIT_NONE);
  if (place->zoom > 0)
    inroad_page_view_zoom_at (self->view, place->zoom, 0, 0);
  inroad_page_view_go_to (self->view, place->page - 1, place->page_offset);
}

static void
show_pages (InroadReader         *self,
            const InroadPageSize *sizes,
            gsize                 n_sizes)
{
  gtk_widget_set_visible (self->tools, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "pages");

  inroad_page_view_set_document (self->view, self->document, sizes, n_sizes);
  inroad_find_bar_set_document (self->find_bar, self->view, self->document);
  inroad_reader_pane_set_document (self->pane, self->document);
  gtk_editable_set_text (self->password, "");
  restore_place (self);
  page_cb (self);
  zoom_cb (self);
  show_awaited_passage (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void ask_for_sizes (InroadReader *self,
                           guint         first);

typedef struct
{
  InroadReader *reader;
  guint         first;
} SizesRequest;

static void
sizes_request_free (SizesRequest *self)
{
  g_object_unref (self->reader);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SizesRequest, sizes_request_free)

static void
on_sizes (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (SizesRequest) request = user_data;
  InroadReader *self = request->reader;
  g_autoptr (GError) error = NULL;
  g_autofree InroadPageSize *sizes = NULL;
  gsize n_sizes = 0;

  sizes = inroad_document_get_page_sizes_finish (INROAD_DOCUMENT (object), result, &n_sizes, &error);
  if (error != NULL)
    {
      show_failure (self, error);
      return;
    }
  /* Another document may have been opened meanwhile. */
  if (self->document != INROAD_DOCUMENT (object) || n_sizes == 0)
    return;

  if (request->first == 0)
    show_pages (self, sizes, n_sizes);
  else
    inroad_page_view_learn_sizes (self->view, request->first, sizes, n_sizes);

  if (request->first + n_sizes < inroad_document_get_n_pages (self->document))
    ask_for_sizes (self, request->first + (guint) n_sizes);
}

static void
ask_for_sizes (InroadReader *self,
               guint         first)
{
  SizesRequest *request = g_new0 (SizesRequest, 1);

  request->reader = g_object_ref (self);
  request->first = first;
  inroad_document_get_page_sizes_async (self->document, first, SIZES_AT_ONCE, self->cancellable, on_sizes, request);
}

static void
on_opened (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InroadReader) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadDocument) document = inroad_document_open_finish (result, &error);

  if (document == NULL)
    {
      show_failure (self, error);
      return;
    }

  g_set_object (&self->document, document);
  ask_for_sizes (self, 0);
}

static void
open_file (InroadReader *self,
           const char   *password)
{
  gtk_stack_set_visible_child_name (self->stack, "loading");
  gtk_widget_set_visible (self->tools, FALSE);
  inroad_document_open_async (inroad_attachment_get_file (self->attachment), password, self->cancellable,
                              on_opened, g_object_ref (self));
}

static void
password_cb (InroadReader *self)
{
  open_file (self, gtk_editable_get_text (self->password));
}

static void
open_document_cb (InroadReader *self)
{
  InroadAttachment *attachment = inroad_session_get_open_document (self->session);

  if (attachment == self->attachment)
    return;

  let_go (self);
  if (attachment == NULL)
    return;

  self->attachment = g_object_ref (attachment);
  self->cancellable = g_cancellable_new ();
  adw_window_title_set_title (self->title, inroad_text_get_plain (inroad_attachment_get_title (attachment)));
  adw_window_title_set_subtitle (self->title, inroad_attachment_is_supplied (attachment)
                                                ? _("Supplied by your trainer") : "");
  gtk_editable_set_text (self->password, "");
  open_file (self, NULL);
}

static void
show_passage_cb (InroadReader     *self,
                 InroadAttachment *attachment,
                 guint             page,
                 const char       *quote)
{
  g_set_str (&self->awaited_quote, quote);
  self->awaited_page = MAX (page, 1);

  if (self->document != NULL && attachment == self->attachment &&
      g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "pages") == 0)
    show_awaited_passage (self);
}

static void
inroad_reader_dispose (GObject *object)
{
  InroadReader *self = INROAD_READER (object);

  let_go (self);
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
  gtk_widget_class_bind_template_child (widget_class, InroadReader, document_menu);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, failure);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, find_bar);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, find_revealer);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, n_pages);
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
  gtk_widget_class_bind_template_callback (widget_class, page_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, password_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, tell_place);
  gtk_widget_class_bind_template_callback (widget_class, zoom_cb);
}

static void
inroad_reader_class_init (InroadReaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_reader_dispose;

  bind_template (widget_class);
  inroad_reader_install_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "reader.as-text", NULL, read_as_text);
  gtk_widget_class_set_css_name (widget_class, "reader");
}

/* With the state of a switch, for the menu. */
static void
add_night_action (InroadReader *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) night = g_property_action_new ("night", self->view, "night");

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (night));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "paper", G_ACTION_GROUP (group));
}

static void
inroad_reader_init (InroadReader *self)
{
  g_type_ensure (INROAD_TYPE_FIND_BAR);
  g_type_ensure (INROAD_TYPE_HIT_RAIL);
  g_type_ensure (INROAD_TYPE_PAGE_VIEW);
  g_type_ensure (INROAD_TYPE_READER_PANE);
  g_type_ensure (INROAD_TYPE_RETURN_BAR);
  self->history = inroad_reading_history_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  inroad_menu_leak_mend (self->document_menu);
  add_night_action (self);
  g_signal_connect_object (self->history, "changed", G_CALLBACK (inroad_reader_update_actions), self,
                           G_CONNECT_SWAPPED);
  inroad_reader_update_actions (self);
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
  inroad_page_view_set_may_leave (self->view,
                                  (inroad_session_get_permissions (session) & INROAD_PERMISSION_FOLLOW_LINKS) != 0);
  inroad_return_bar_set_session (self->return_bar, session);
  g_signal_connect_object (session, "notify::open-document", G_CALLBACK (open_document_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "show-passage", G_CALLBACK (show_passage_cb), self, G_CONNECT_SWAPPED);
  open_document_cb (self);
}
