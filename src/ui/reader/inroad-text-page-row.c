/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-text-page-row"

#include "config.h"

#include "ui/reader/inroad-text-page-row.h"

#include "document/inroad-link-policy.h"
#include "document/inroad-outline-item.h"
#include "document/inroad-page-link.h"
#include "document/inroad-page-paragraphs.h"
#include "ui/inroad-children.h"

#include <glib/gi18n.h>

/* px: taller than what it is shown in, so that the pages around the first to be read are not on screen before it. */
#define EMPTY_HEIGHT 4000

struct _InroadTextPageRow
{
  GtkWidget       parent_instance;

  /* Owned */
  InroadDocument *document;
  GCancellable   *cancellable;   /* of the page */
  GHashTable     *titles;        /* char *, those of the table of contents on the page */
  InroadPageText *text;          /* NULL until it is there */

  guint           page;
  gboolean        may_leave;
};

enum
{
  SIGNAL_LINK_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadTextPageRow, inroad_text_page_row, GTK_TYPE_WIDGET)

/* ------------------------------------------------------------------------------------------------ labels */

static void
append (InroadTextPageRow *self,
        GtkWidget         *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
append_heading (InroadTextPageRow *self,
                const char        *text,
                int                level,
                const char        *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text,
                                   "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  gtk_widget_add_css_class (label, style);
  append (self, label);
}

static void
append_paragraph (InroadTextPageRow *self,
                  const char        *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, "body");
  append (self, label);
}

/* What the table of contents has as a title is one. */
static void
append_text (InroadTextPageRow *self)
{
  g_auto (GStrv) paragraphs = inroad_page_text_list_paragraphs (self->text, self->titles);

  for (char **at = paragraphs; *at != NULL; at++)
    {
      if (g_hash_table_contains (self->titles, *at))
        append_heading (self, *at, 3, "title-4");
      else
        append_paragraph (self, *at);
    }
}

/* ------------------------------------------------------------------------------------------------- links */

static void
clicked_cb (GtkButton *button,
            gpointer   user_data)
{
  GtkWidget *self = gtk_widget_get_ancestor (GTK_WIDGET (button), INROAD_TYPE_TEXT_PAGE_ROW);

  g_signal_emit (self, signals[SIGNAL_LINK_ACTIVATED], 0, user_data);
}

static char *
dup_label (InroadTextPageRow    *self,
           const InroadPageLink *link)
{
  g_autofree char *words = self->text != NULL ? inroad_page_link_dup_words (link, self->text) : g_strdup ("");

  if (link->kind != INROAD_LINK_PAGE)
    return *words != '\0' ? g_strdup_printf ("%s · %s", words, link->address) : g_strdup (link->address);

  if (*words == '\0')
    return g_strdup_printf (_("Go to page %u"), link->page + 1);

  /* Translators: a link in a document: what it says, and the page that it leads to */
  return g_strdup_printf (_("%s · page %u"), words, link->page + 1);
}

static InroadPageLink *
copy_link (const InroadPageLink *link)
{
  InroadPageLink *copy = g_memdup2 (link, sizeof *link);

  copy->address = g_strdup (link->address);
  return copy;
}

static void
free_link (gpointer  data,
           GClosure *closure)
{
  inroad_page_link_free (data);
}

static GtkWidget *
make_link (InroadTextPageRow    *self,
           const InroadPageLink *link)
{
  g_autofree char *text = dup_label (self, link);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), copy_link (link), free_link, G_CONNECT_DEFAULT);

  return button;
}

static void
on_links (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (InroadTextPageRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) links = inroad_document_get_links_finish (INROAD_DOCUMENT (object), result, &error);
  GtkWidget *list;

  /* Without them there are still the words. */
  if (links == NULL || self->document == NULL)
    return;

  list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  for (guint i = 0; i < links->len; i++)
    {
      const InroadPageLink *link = g_ptr_array_index (links, i);

      if (inroad_link_policy_decide (link, self->may_leave) != INROAD_LINK_ACTION_NONE)
        gtk_box_append (GTK_BOX (list), make_link (self, link));
    }

  if (gtk_widget_get_first_child (list) == NULL)
    {
      g_object_ref_sink (list);
      g_object_unref (list);
      return;
    }
  append_heading (self, _("Links on This Page"), 3, "caption-heading");
  append (self, list);
}

static void
on_text (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (InroadTextPageRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadPageText) text = inroad_document_get_text_finish (INROAD_DOCUMENT (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->document == NULL)
    return;

  gtk_widget_set_size_request (GTK_WIDGET (self), -1, -1);
  if (text == NULL)
    {
      append_paragraph (self, error->message);
      return;
    }

  g_set_object (&self->text, text);
  append_text (self);
  inroad_document_get_links_async (self->document, self->page, self->cancellable, on_links, g_object_ref (self));
}

/* ------------------------------------------------------------------------------------------------- class */

static void
let_go (InroadTextPageRow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->text);
  g_hash_table_remove_all (self->titles);
  inroad_unparent_children (GTK_WIDGET (self));
}

static void
inroad_text_page_row_dispose (GObject *object)
{
  InroadTextPageRow *self = INROAD_TEXT_PAGE_ROW (object);

  let_go (self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (inroad_text_page_row_parent_class)->dispose (object);
}

static void
inroad_text_page_row_finalize (GObject *object)
{
  g_hash_table_unref (INROAD_TEXT_PAGE_ROW (object)->titles);

  G_OBJECT_CLASS (inroad_text_page_row_parent_class)->finalize (object);
}

static void
inroad_text_page_row_class_init (InroadTextPageRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inroad_text_page_row_dispose;
  object_class->finalize = inroad_text_page_row_finalize;

  signals[SIGNAL_LINK_ACTIVATED] = g_signal_new ("link-activated", INROAD_TYPE_TEXT_PAGE_ROW, G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "textpage");
}

static void
inroad_text_page_row_init (InroadTextPageRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 9);
}

GtkWidget *
inroad_text_page_row_new (InroadDocument *document,
                          gboolean        may_leave)
{
  InroadTextPageRow *self;

  g_return_val_if_fail (INROAD_IS_DOCUMENT (document), NULL);

  self = g_object_new (INROAD_TYPE_TEXT_PAGE_ROW, NULL);
  self->document = g_object_ref (document);
  self->may_leave = may_leave;

  return GTK_WIDGET (self);
}

static void
collect_titles (InroadTextPageRow *self,
                GListModel        *items)
{
  for (guint i = 0; items != NULL && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (InroadOutlineItem) item = g_list_model_get_item (items, i);
      guint page;
      double y;

      if (inroad_outline_item_get_target (item, &page, &y) && page == self->page)
        g_hash_table_add (self->titles, g_strdup (inroad_outline_item_get_title (item)));
      collect_titles (self, inroad_outline_item_get_children (item));
    }
}

void
inroad_text_page_row_set_page (InroadTextPageRow *self,
                               guint              page,
                               GListModel        *outline)
{
  g_autofree char *name = NULL;

  g_return_if_fail (INROAD_IS_TEXT_PAGE_ROW (self));

  let_go (self);
  self->page = page;
  self->cancellable = g_cancellable_new ();
  collect_titles (self, outline);
  name = g_strdup_printf (_("Page %u"), page + 1);
  append_heading (self, name, 2, "heading");
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, EMPTY_HEIGHT);
  inroad_document_get_text_async (self->document, page, self->cancellable, on_text, g_object_ref (self));
}
