/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-text-page"

#include "config.h"

#include "ui/reader/inroad-text-page.h"

#include "document/inroad-page-text.h"
#include "ui/reader/inroad-page-list.h"

#include <glib/gi18n.h>

struct _InroadTextPage
{
  AdwDialog       parent_instance;

  InroadDocument *document;     /* owned */
  GCancellable   *cancellable;  /* owned */
};

G_DEFINE_FINAL_TYPE (InroadTextPage, inroad_text_page, ADW_TYPE_DIALOG)

/* ------------------------------------------------------------------------------------------------ reflow */

static glong
find_longest (char **lines)
{
  glong longest = 0;

  for (char **line = lines; *line != NULL; line++)
    longest = MAX (longest, g_utf8_strlen (*line, -1));

  return longest;
}

/* A line that leaves a third of the width free was not broken for want of room. */
static gboolean
ends_paragraph (const char *line,
                glong       longest)
{
  return !g_str_has_suffix (line, "-") && g_utf8_strlen (line, -1) * 3 < longest * 2;
}

static void
append_line (GString    *text,
             const char *line)
{
  if (text->len > 0 && text->str[text->len - 1] == '-')
    g_string_truncate (text, text->len - 1);
  else if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, ' ');
  g_string_append (text, line);
}

char *
inroad_text_page_reflow (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) result = g_string_new (NULL);
  glong longest = find_longest (lines);

  for (char **at = lines; *at != NULL; at++)
    {
      char *line = g_strstrip (*at);

      if (*line != '\0')
        append_line (result, line);
      if (ends_paragraph (line, longest) && result->len > 0 && result->str[result->len - 1] != '\n')
        g_string_append (result, "\n\n");
    }

  return g_strdup (g_strstrip (result->str));
}

/* ------------------------------------------------------------------------------------------------- pages */

static void
set_up_page (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "xalign", 0.0,
                                     NULL);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "selectable", FALSE, "wrap-mode",
                                  PANGO_WRAP_WORD_CHAR, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (text, "body");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_add_css_class (box, "textpage");
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

typedef struct
{
  GtkListItem *item;  /* owned */
  guint        page;
} Asked;

static void
on_text (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (GtkListItem) item = asked->item;
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadPageText) text = NULL;
  g_autofree char *words = NULL;
  GtkWidget *child = gtk_list_item_get_child (item);

  text = inroad_document_get_text_finish (INROAD_DOCUMENT (object), result, &error);
  if (child == NULL || gtk_list_item_get_position (item) != asked->page ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  words = text != NULL ? inroad_text_page_reflow (inroad_page_text_get_text (text)) : g_strdup (error->message);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (child)), words);
}

static void
bind_page (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           InroadTextPage           *self)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  Asked *asked = g_new0 (Asked, 1);
  g_autofree char *name = NULL;

  asked->item = g_object_ref (item);
  asked->page = gtk_list_item_get_position (item);
  name = g_strdup_printf (_("Page %u"), asked->page + 1);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (child)), name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (child)), "");
  inroad_document_get_text_async (self->document, asked->page, self->cancellable, on_text, asked);
}

/* ------------------------------------------------------------------------------------------------- class */

static void
inroad_text_page_dispose (GObject *object)
{
  InroadTextPage *self = INROAD_TEXT_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (inroad_text_page_parent_class)->dispose (object);
}

static void
inroad_text_page_class_init (InroadTextPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inroad_text_page_dispose;
}

static void
inroad_text_page_init (InroadTextPage *self)
{
  self->cancellable = g_cancellable_new ();
}

static GtkWidget *
make_list (InroadTextPage *self,
           guint           first_page)
{
  GListModel *pages = inroad_page_list_new (inroad_document_get_n_pages (self->document));
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (pages)), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_page), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_page), self, G_CONNECT_DEFAULT);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), first_page, GTK_LIST_SCROLL_FOCUS, NULL);
  return list;
}

AdwDialog *
inroad_text_page_new (InroadDocument *document,
                      guint           first_page,
                      const char     *title)
{
  InroadTextPage *self;
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_return_val_if_fail (INROAD_IS_DOCUMENT (document), NULL);

  self = g_object_new (INROAD_TYPE_TEXT_PAGE, "title", title, "content-width", 620, "content-height", 720, NULL);
  self->document = g_object_ref (document);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), make_list (self, first_page));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);
  adw_dialog_set_child (ADW_DIALOG (self), view);

  return ADW_DIALOG (self);
}
