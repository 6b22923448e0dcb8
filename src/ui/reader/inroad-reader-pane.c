/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-reader-pane"

#include "config.h"

#include "ui/reader/inroad-reader-pane.h"

#include "document/inroad-outline-item.h"
#include "ui/inroad-children.h"
#include "ui/reader/inroad-page-list.h"
#include "ui/reader/inroad-pane-rows.h"

#include <adwaita.h>

/* Hits that a list gets with each frame, and how many it makes rows for at most (gtklistview.c). */
#define ROWS_A_FRAME 12
#define N_ROWS 200

struct _InroadReaderPane
{
  GtkWidget             parent_instance;

  /* Owned */
  InroadDocument       *document;
  GCancellable         *cancellable;
  InroadDocumentSearch *search;
  GtkSliceListModel    *shown;      /* of its hits; NULL before they are seen */

  /* Template */
  GtkListView          *hits;
  GtkListView          *outline;
  GtkStack             *outline_stack;
  GtkStack             *stack;
  GtkListView          *thumbnails;

  guint                 page;
  guint                 growth;     /* of what is shown; 0 where there is no more to come */
  gboolean              asked_outline;
};

enum
{
  SIGNAL_PAGE_CHOSEN,
  SIGNAL_HIT_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadReaderPane, inroad_reader_pane, GTK_TYPE_WIDGET)

static void
outline_activated_cb (InroadReaderPane *self,
                      guint             position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->outline));
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (model, position);
  g_autoptr (InroadOutlineItem) item = gtk_tree_list_row_get_item (row);
  guint page;
  double y;

  if (inroad_outline_item_get_target (item, &page, &y))
    g_signal_emit (self, signals[SIGNAL_PAGE_CHOSEN], 0, page, y);
  else
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

static void
thumbnail_activated_cb (InroadReaderPane *self,
                        guint             position)
{
  g_signal_emit (self, signals[SIGNAL_PAGE_CHOSEN], 0, position, 0.0);
}

static void
hit_activated_cb (InroadReaderPane *self,
                  guint             position)
{
  g_signal_emit (self, signals[SIGNAL_HIT_CHOSEN], 0, position);
}

static void
set_model (GtkListView *view,
           GListModel  *model)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  if (model != NULL)
    selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (model)));
  if (selection != NULL)
    gtk_single_selection_set_can_unselect (GTK_SINGLE_SELECTION (selection), TRUE);
  gtk_list_view_set_model (view, selection);
}

/* ----------------------------------------------------------------------------------------------- outline */

static GListModel *
create_children (gpointer item,
                 gpointer user_data)
{
  GListModel *children = inroad_outline_item_get_children (item);

  return children != NULL ? g_object_ref (children) : NULL;
}

static void
on_outline (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InroadReaderPane) self = user_data;
  g_autoptr (GListModel) outline = inroad_document_get_outline_finish (INROAD_DOCUMENT (object), result, NULL);
  g_autoptr (GtkTreeListModel) tree = NULL;
  gboolean any;

  /* Without it there are still the pages. */
  if (outline == NULL || self->document != INROAD_DOCUMENT (object))
    return;

  any = g_list_model_get_n_items (outline) > 0;
  tree = gtk_tree_list_model_new (g_steal_pointer (&outline), FALSE, FALSE, create_children, NULL, NULL);
  set_model (self->outline, G_LIST_MODEL (tree));
  gtk_stack_set_visible_child_name (self->outline_stack, any ? "list" : "none");
  gtk_stack_set_visible_child_name (self->stack, any ? "outline" : "thumbnails");
}

/* ------------------------------------------------------------------------------------------ when it is seen */

static void
show_page (InroadReaderPane *self)
{
  GtkSelectionModel *pages = gtk_list_view_get_model (self->thumbnails);

  if (pages == NULL)
    return;

  gtk_selection_model_select_item (pages, self->page, TRUE);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->thumbnails)))
    gtk_list_view_scroll_to (self->thumbnails, self->page, GTK_LIST_SCROLL_NONE, NULL);
}

/* A list makes rows for what it holds, seen or not, and each row wants its page drawn: it holds none before it is
 * seen. */
static void
thumbnails_mapped_cb (InroadReaderPane *self)
{
  g_autoptr (GListModel) pages = NULL;

  if (self->document != NULL && gtk_list_view_get_model (self->thumbnails) == NULL)
    {
      pages = inroad_page_list_new (inroad_document_get_n_pages (self->document));
      set_model (self->thumbnails, pages);
    }
  show_page (self);
}

static gboolean
is_full (GtkSliceListModel *shown)
{
  return g_list_model_get_n_items (G_LIST_MODEL (shown)) == gtk_slice_list_model_get_size (shown);
}

static gboolean
show_more_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  InroadReaderPane *self = INROAD_READER_PANE (widget);

  if (self->shown != NULL && is_full (self->shown))
    {
      guint size = gtk_slice_list_model_get_size (self->shown) + ROWS_A_FRAME;

      gtk_slice_list_model_set_size (self->shown, size < N_ROWS ? size : G_MAXUINT);
      return G_SOURCE_CONTINUE;
    }

  self->growth = 0;
  return G_SOURCE_REMOVE;
}

static void
shown_cb (InroadReaderPane *self)
{
  if (self->growth == 0 && is_full (self->shown))
    self->growth = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_more_cb, NULL, NULL);
}

/* As of the thumbnails: none for what is not seen. And a list makes its rows all at once, some two hundred, where a page
 * has so many hits: they come to it a few with each frame, and once it has its fill all of them. */
static void
hits_mapped_cb (InroadReaderPane *self)
{
  if (self->search == NULL || self->shown != NULL)
    return;

  self->shown = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->search)), 0, ROWS_A_FRAME);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  set_model (self->hits, G_LIST_MODEL (self->shown));
  shown_cb (self);
}

static void
load_outline (InroadReaderPane *self)
{
  if (self->document == NULL || self->asked_outline || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->asked_outline = TRUE;
  inroad_document_get_outline_async (self->document, self->cancellable, on_outline, g_object_ref (self));
}

/* ------------------------------------------------------------------------------------------------- class */

static void
inroad_reader_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inroad_reader_pane_parent_class)->map (widget);
  load_outline (INROAD_READER_PANE (widget));
}

static void
let_go (InroadReaderPane *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
}

static void
inroad_reader_pane_dispose (GObject *object)
{
  InroadReaderPane *self = INROAD_READER_PANE (object);

  let_go (self);
  g_clear_object (&self->search);
  g_clear_object (&self->shown);
  inroad_dispose_template (GTK_WIDGET (self), INROAD_TYPE_READER_PANE);

  G_OBJECT_CLASS (inroad_reader_pane_parent_class)->dispose (object);
}

static void
inroad_reader_pane_class_init (InroadReaderPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_reader_pane_dispose;
  widget_class->map = inroad_reader_pane_map;

  signals[SIGNAL_PAGE_CHOSEN] = g_signal_new ("page-chosen", INROAD_TYPE_READER_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                              NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_DOUBLE);
  signals[SIGNAL_HIT_CHOSEN] = g_signal_new ("hit-chosen", INROAD_TYPE_READER_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                             NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/reader/inroad-reader-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadReaderPane, hits);
  gtk_widget_class_bind_template_child (widget_class, InroadReaderPane, outline);
  gtk_widget_class_bind_template_child (widget_class, InroadReaderPane, outline_stack);
  gtk_widget_class_bind_template_child (widget_class, InroadReaderPane, stack);
  gtk_widget_class_bind_template_child (widget_class, InroadReaderPane, thumbnails);
  gtk_widget_class_bind_template_callback (widget_class, hit_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, outline_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, thumbnail_activated_cb);
  gtk_widget_class_set_css_name (widget_class, "readerpane");
}

static void
inroad_reader_pane_init (InroadReaderPane *self)
{
  g_autoptr (GtkListItemFactory) hits = inroad_pane_rows_new_for_hits ();
  g_autoptr (GtkListItemFactory) outline = inroad_pane_rows_new_for_outline ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->hits, hits);
  gtk_list_view_set_factory (self->outline, outline);
  g_signal_connect_object (self->thumbnails, "map", G_CALLBACK (thumbnails_mapped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hits, "map", G_CALLBACK (hits_mapped_cb), self, G_CONNECT_SWAPPED);
}

/**
 * inroad_reader_pane_set_document:
 * @self: a pane
 * @document: (nullable): what is read
 */
void
inroad_reader_pane_set_document (InroadReaderPane *self,
                                 InroadDocument   *document)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  g_return_if_fail (INROAD_IS_READER_PANE (self));

  let_go (self);
  set_model (self->outline, NULL);
  set_model (self->thumbnails, NULL);
  gtk_stack_set_visible_child_name (self->outline_stack, "none");
  if (document == NULL)
    return;

  self->document = g_object_ref (document);
  self->cancellable = g_cancellable_new ();
  factory = inroad_pane_rows_new_for_pages (document);
  gtk_list_view_set_factory (self->thumbnails, factory);
  self->page = 0;
  self->asked_outline = FALSE;
  load_outline (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->thumbnails)))
    thumbnails_mapped_cb (self);
}

void
inroad_reader_pane_set_page (InroadReaderPane *self,
                             guint             page)
{
  g_return_if_fail (INROAD_IS_READER_PANE (self));

  self->page = page;
  show_page (self);
}

/**
 * inroad_reader_pane_set_search:
 * @self: a pane
 * @search: (nullable): what is looked for
 */
void
inroad_reader_pane_set_search (InroadReaderPane     *self,
                               InroadDocumentSearch *search)
{
  g_return_if_fail (INROAD_IS_READER_PANE (self));

  set_model (self->hits, NULL);
  g_clear_object (&self->shown);
  g_set_object (&self->search, search);
  if (search == NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack, "hits");
  if (gtk_widget_get_mapped (GTK_WIDGET (self->hits)))
    hits_mapped_cb (self);
}
