/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-reader"

#include "config.h"

#include "ui/reader/inroad-reader.h"

#include "document/inroad-document.h"
#include "ui/inroad-children.h"
#include "ui/reader/inroad-page-view.h"
#include "ui/reader/inroad-save-copy.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#define ZOOM_STEP 1.2
/* As many as a document tells at once. */
#define SIZES_AT_ONCE 1024

struct _InroadReader
{
  GtkWidget         parent_instance;

  /* Owned */
  InroadSession    *session;
  InroadAttachment *attachment;     /* what is shown, or is being opened */
  InroadDocument   *document;
  GCancellable     *cancellable;
  char             *awaited_quote;  /* to be shown once the document is open */
  guint             awaited_page;   /* counted from 1 */

  /* Template */
  AdwStatusPage    *failure;
  GtkLabel         *n_pages;
  GtkEditable      *page_entry;
  GtkWidget        *save;
  GtkStack         *stack;
  AdwWindowTitle   *title;
  GtkWidget        *tools;
  InroadPageView   *view;
  GtkLabel         *zoom;
};

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
  g_autofree char *text = g_strdup_printf ("%u", inroad_page_view_get_page (self->view) + 1);

  gtk_editable_set_text (self->page_entry, text);
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

/* Anything but the number of a page puts the present one back. */
static void
page_entered_cb (InroadReader *self)
{
  guint64 page = 0;

  if (self->document != NULL &&
      g_ascii_string_to_unsigned (gtk_editable_get_text (self->page_entry), 10, 1,
                                  inroad_document_get_n_pages (self->document), &page, NULL))
    {
      inroad_page_view_go_to (self->view, (guint) page - 1, 0);
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
    }
  else
    {
      page_cb (self);
      gtk_widget_error_bell (GTK_WIDGET (self));
    }
}

static void
save_cb (InroadReader *self)
{
  inroad_save_copy (GTK_WIDGET (self), self->attachment);
}

static void
zoom_in (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  inroad_page_view_zoom_by (INROAD_READER (widget)->view, ZOOM_STEP);
}

static void
zoom_out (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  inroad_page_view_zoom_by (INROAD_READER (widget)->view, 1 / ZOOM_STEP);
}

static void
zoom_to_paper (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  InroadReader *self = INROAD_READER (widget);

  inroad_page_view_zoom_by (self->view, 1 / inroad_page_view_get_zoom (self->view));
}

/* ------------------------------------------------------------------------------------------------ opening */

static void
let_go (InroadReader *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
  g_clear_object (&self->attachment);
}

static void
show_failure (InroadReader *self,
              const GError *error)
{
  g_autofree char *markup = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  markup = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->failure, markup);
  gtk_stack_set_visible_child_name (self->stack, "failure");
  gtk_widget_set_visible (self->tools, FALSE);
}

static void
show_awaited_passage (InroadReader *self)
{
  g_autofree char *quote = g_steal_pointer (&self->awaited_quote);

  if (quote != NULL)
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
  /* Translators: behind the number of the present page: of how many */
  g_autofree char *of = g_strdup_printf (_("of %u"), inroad_document_get_n_pages (self->document));
  g_autofree char *save = inroad_save_copy_label (inroad_document_get_size (self->document));

  gtk_label_set_label (self->n_pages, of);
  gtk_widget_set_tooltip_text (self->save, save);
  gtk_widget_set_visible (self->tools, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "pages");

  inroad_page_view_set_document (self->view, self->document, sizes, n_sizes);
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
  gtk_stack_set_visible_child_name (self->stack, "loading");
  gtk_widget_set_visible (self->tools, FALSE);
  inroad_document_open_async (inroad_attachment_get_file (attachment), NULL, self->cancellable,
                              on_opened, g_object_ref (self));
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
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inroad_reader_parent_class)->dispose (object);
}

static void
inroad_reader_class_init (InroadReaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_reader_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/reader/inroad-reader.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadReader, failure);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, n_pages);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, page_entry);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, save);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, stack);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, title);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, tools);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, view);
  gtk_widget_class_bind_template_child (widget_class, InroadReader, zoom);
  gtk_widget_class_bind_template_callback (widget_class, page_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, tell_place);
  gtk_widget_class_bind_template_callback (widget_class, zoom_cb);
  gtk_widget_class_install_action (widget_class, "reader.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "reader.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "reader.zoom-paper", NULL, zoom_to_paper);
  gtk_widget_class_set_css_name (widget_class, "reader");
}

static void
inroad_reader_init (InroadReader *self)
{
  g_type_ensure (INROAD_TYPE_PAGE_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
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
  gtk_widget_set_visible (self->save,
                          (inroad_session_get_permissions (session) & INROAD_PERMISSION_SAVE_COPY) != 0);
  g_signal_connect_object (session, "notify::open-document", G_CALLBACK (open_document_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "show-passage", G_CALLBACK (show_passage_cb), self, G_CONNECT_SWAPPED);
  open_document_cb (self);
}
