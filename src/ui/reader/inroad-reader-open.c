/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* How the reader comes to what it shows: from the file to its pages, or to the words that say why not. */

#define G_LOG_DOMAIN "inroad-reader-open"

#include "config.h"

#include "ui/reader/inroad-reader-private.h"

#include "core/module/inroad-citation.h"

#include <glib/gi18n.h>

/* Known before anything is shown, so that the width of a usual document is fitted to all of its pages. */
#define FIRST_SIZES 32

void
inroad_reader_let_go (InroadReader *self)
{
  self->settled = FALSE;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
  inroad_reader_end_watch (self);
  g_clear_object (&self->attachment);
  g_clear_pointer (&self->identity, g_free);
  if (self->find_bar == NULL)
    return;

  gtk_search_bar_set_search_mode (self->find_revealer, FALSE);
  inroad_find_bar_set_document (self->find_bar, NULL, NULL);
  inroad_link_preview_set_document (self->link_preview, NULL);
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
  inroad_reader_uncover_pages (self);
  inroad_page_view_show_passage (self->view, self->awaited_page - 1, quote);
}

/* A profile of an earlier version tells of one document alone, and not of what is in it. */
static gboolean
find_place (InroadReader    *self,
            InroadPagePlace *place)
{
  const InroadPlace *latest = inroad_session_get_place (self->session);
  InroadReadingPlaces *places = inroad_session_get_reading_places (self->session);

  if (self->identity != NULL && inroad_reading_places_find (places, self->identity, place))
    return TRUE;

  if (self->keeps_place)
    {
      *place = self->kept_place;
      return TRUE;
    }

  if (!inroad_reading_places_is_empty (places) || latest->page == 0 ||
      g_strcmp0 (latest->document_id, inroad_block_get_id (INROAD_BLOCK (self->attachment))) != 0)
    return FALSE;

  *place = (InroadPagePlace) { .page = latest->page - 1, .offset = latest->page_offset, .zoom = latest->zoom };
  return TRUE;
}

static void
restore_place (InroadReader *self)
{
  InroadPagePlace place = { 0, };

  /* What was open before leaves nothing. */
  find_place (self, &place);
  inroad_page_view_set_two_pages (self->view, place.two_pages);
  inroad_page_view_set_odd_left (self->view, place.odd_left);
  inroad_reader_go_to_place (self, &place);
  self->keeps_place = FALSE;
}

/* A document that a trainer supplied is not the one that the lesson cites. */
static void
show_citations (InroadReader *self)
{
  g_autoptr (GListModel) citations = NULL;

  if (!inroad_attachment_is_supplied (self->attachment))
    citations = inroad_module_list_citations (inroad_session_get_module (self->session),
                                              inroad_block_get_id (INROAD_BLOCK (self->attachment)));

  inroad_citation_button_set_citations (self->citation_button, citations);
  inroad_citation_button_set_citations (self->narrow_citation_button, citations);
  inroad_page_view_set_citations (self->view, citations);
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
  inroad_link_preview_set_document (self->link_preview, self->document);
  inroad_reader_pane_set_document (self->pane, self->document);
  show_citations (self);
  gtk_editable_set_text (self->password, "");
  restore_place (self);
  self->settled = TRUE;
  inroad_reader_show_page (self);
  inroad_reader_show_zoom (self);
  show_awaited_passage (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_sizes (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (InroadReader) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree InroadPageSize *sizes = NULL;
  gsize n_sizes = 0;

  sizes = inroad_document_get_page_sizes_finish (INROAD_DOCUMENT (object), result, &n_sizes, &error);
  if (error != NULL)
    show_failure (self, error);
  /* Another document may have been opened meanwhile. */
  else if (self->document == INROAD_DOCUMENT (object) && n_sizes > 0)
    show_pages (self, sizes, n_sizes);
}

/* Without an identity it is read all the same. */
static void
on_identified (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (InroadReader) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *identity = NULL;

  identity = inroad_reading_places_identify_finish (INROAD_READING_PLACES (object), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->document == NULL)
    return;

  g_set_str (&self->identity, identity);
  inroad_document_get_page_sizes_async (self->document, 0, FIRST_SIZES, self->cancellable, on_sizes,
                                        g_object_ref (self));
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
  inroad_reading_places_identify_async (inroad_session_get_reading_places (self->session),
                                        inroad_document_get_file (document), self->cancellable, on_identified,
                                        g_object_ref (self));
}

static void
open_file (InroadReader *self,
           const char   *password)
{
  gtk_stack_set_visible_child_name (self->stack, "loading");
  gtk_widget_set_visible (self->tools, FALSE);
  inroad_reader_begin_watch (self);
  inroad_document_open_async (inroad_attachment_get_file (self->attachment), password, self->cancellable,
                              on_opened, g_object_ref (self));
}

void
inroad_reader_take_password (InroadReader *self)
{
  open_file (self, gtk_editable_get_text (self->password));
}

static void
open_attachment (InroadReader     *self,
                 InroadAttachment *attachment)
{
  self->attachment = g_object_ref (attachment);
  self->cancellable = g_cancellable_new ();
  adw_window_title_set_title (self->title, inroad_text_get_plain (inroad_attachment_get_title (attachment)));
  adw_window_title_set_subtitle (self->title, inroad_attachment_is_supplied (attachment)
                                                ? _("Supplied by your trainer") : "");
  gtk_editable_set_text (self->password, "");
  inroad_page_view_set_document (self->view, NULL, NULL, 0);
  open_file (self, NULL);
}

void
inroad_reader_take_document (InroadReader *self)
{
  InroadAttachment *attachment = inroad_session_get_open_document (self->session);

  if (attachment == self->attachment)
    return;

  inroad_reader_let_go (self);
  self->keeps_place = FALSE;
  /* A passage of this one is waited for after it has been opened. */
  g_clear_pointer (&self->awaited_quote, g_free);
  if (attachment != NULL)
    open_attachment (self, attachment);
}

/* As it is now, at the page where it is read. */
void
inroad_reader_reload (InroadReader *self)
{
  InroadAttachment *attachment = inroad_session_get_open_document (self->session);

  if (attachment == NULL)
    return;

  if (self->settled)
    {
      inroad_reader_get_place (self, &self->kept_place);
      self->keeps_place = TRUE;
    }
  inroad_reader_let_go (self);
  open_attachment (self, attachment);
}

void
inroad_reader_take_passage (InroadReader     *self,
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
