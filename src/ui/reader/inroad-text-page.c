/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-text-page"

#include "config.h"

#include "ui/reader/inroad-text-page.h"

#include "document/inroad-outline-item.h"
#include "document/inroad-page-link.h"
#include "ui/reader/inroad-page-list.h"
#include "ui/reader/inroad-text-page-row.h"

struct _InroadTextPage
{
  AdwDialog       parent_instance;

  /* Owned */
  InroadDocument *document;
  GCancellable   *cancellable;
  GListModel     *outline;     /* of InroadOutlineItem; NULL if there is none */

  AdwToolbarView *view;
  guint           first_page;
  gboolean        may_leave;
};

enum
{
  SIGNAL_LINK_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadTextPage, inroad_text_page, ADW_TYPE_DIALOG)

/* Where it leads there are pages again. */
static void
link_activated_cb (InroadTextPage       *self,
                   const InroadPageLink *link)
{
  g_autoptr (InroadTextPage) kept = g_object_ref (self);

  if (link->kind == INROAD_LINK_PAGE)
    adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[SIGNAL_LINK_ACTIVATED], 0, link);
}

/* Once there is something to scroll in. All pages are taller than the list as long as they have no words: the first to
 * be read begins at its top, and stays there whichever words come first. */
static gboolean
begin_cb (GtkWidget     *list,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  if (gtk_widget_get_height (list) == 0)
    return G_SOURCE_CONTINUE;

  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), INROAD_TEXT_PAGE (user_data)->first_page, GTK_LIST_SCROLL_FOCUS, NULL);
  return G_SOURCE_REMOVE;
}

static void
set_up_page (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             InroadTextPage           *self)
{
  GtkWidget *row = inroad_text_page_row_new (self->document, self->may_leave);

  g_signal_connect_object (row, "link-activated", G_CALLBACK (link_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_page (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           InroadTextPage           *self)
{
  inroad_text_page_row_set_page (INROAD_TEXT_PAGE_ROW (gtk_list_item_get_child (item)),
                                 gtk_list_item_get_position (item), self->outline);
}

static GtkWidget *
make_list (InroadTextPage *self)
{
  GListModel *pages = inroad_page_list_new (inroad_document_get_n_pages (self->document));
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (pages)), factory);

  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_page), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_page), self, G_CONNECT_DEFAULT);
  gtk_widget_add_tick_callback (list, begin_cb, g_object_ref (self), g_object_unref);
  return list;
}

static void
show_list (InroadTextPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = make_list (self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  adw_toolbar_view_set_content (self->view, scrolled);
  /* The dialog would give the keyboard to the first of the pages, and the list follows the keyboard. */
  adw_dialog_set_focus (ADW_DIALOG (self), list);
}

/* The titles first: they tell what on the pages is a heading. */
static void
on_outline (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InroadTextPage) self = user_data;
  g_autoptr (GError) error = NULL;

  self->outline = inroad_document_get_outline_finish (INROAD_DOCUMENT (object), result, &error);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->document != NULL)
    show_list (self);
}

static void
inroad_text_page_dispose (GObject *object)
{
  InroadTextPage *self = INROAD_TEXT_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
  g_clear_object (&self->outline);

  G_OBJECT_CLASS (inroad_text_page_parent_class)->dispose (object);
}

/* What is still asked for would keep the dialog. */
static void
inroad_text_page_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (INROAD_TEXT_PAGE (dialog)->cancellable);
}

static void
inroad_text_page_class_init (InroadTextPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inroad_text_page_dispose;
  ADW_DIALOG_CLASS (klass)->closed = inroad_text_page_closed;

  signals[SIGNAL_LINK_ACTIVATED] = g_signal_new ("link-activated", INROAD_TYPE_TEXT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
inroad_text_page_init (InroadTextPage *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * inroad_text_page_new:
 * @document: a document
 * @first_page: the page to begin with, counted from 0
 * @title: what the document is called
 * @may_leave: whether addresses may be opened
 *
 * Returns: (transfer floating): a dialog with its words
 */
AdwDialog *
inroad_text_page_new (InroadDocument *document,
                      guint           first_page,
                      const char     *title,
                      gboolean        may_leave)
{
  InroadTextPage *self;

  g_return_val_if_fail (INROAD_IS_DOCUMENT (document), NULL);

  self = g_object_new (INROAD_TYPE_TEXT_PAGE, "title", title, "content-width", 620, "content-height", 720, NULL);
  self->document = g_object_ref (document);
  self->first_page = first_page;
  self->may_leave = may_leave;
  self->view = ADW_TOOLBAR_VIEW (adw_toolbar_view_new ());
  adw_toolbar_view_add_top_bar (self->view, adw_header_bar_new ());
  adw_dialog_set_child (ADW_DIALOG (self), GTK_WIDGET (self->view));
  inroad_document_get_outline_async (document, self->cancellable, on_outline, g_object_ref (self));

  return ADW_DIALOG (self);
}
