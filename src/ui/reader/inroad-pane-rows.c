/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-pane-rows"

#include "config.h"

#include "ui/reader/inroad-pane-rows.h"

#include "document/inroad-outline-item.h"
#include "document/inroad-search-hit.h"
#include "ui/reader/inroad-thumbnail.h"

#include <glib/gi18n.h>

static GtkListItemFactory *
make_factory (GCallback setup,
              GCallback bind,
              GCallback unbind,
              GObject  *data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, NULL);
  if (data != NULL)
    g_signal_connect_object (factory, "bind", bind, data, G_CONNECT_DEFAULT);
  else
    g_signal_connect (factory, "bind", bind, NULL);
  if (unbind != NULL)
    g_signal_connect (factory, "unbind", unbind, NULL);

  return factory;
}

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return label;
}

/* ----------------------------------------------------------------------------------------------- outline */

static void
set_up_outline (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *expander = gtk_tree_expander_new ();

  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), make_label ());
  gtk_list_item_set_child (item, expander);
}

static void
bind_outline (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (InroadOutlineItem) entry = gtk_tree_list_row_get_item (row);

  gtk_tree_expander_set_list_row (expander, row);
  gtk_label_set_label (GTK_LABEL (gtk_tree_expander_get_child (expander)), inroad_outline_item_get_title (entry));
  gtk_list_item_set_accessible_label (item, inroad_outline_item_get_title (entry));
}

GtkListItemFactory *
inroad_pane_rows_new_for_outline (void)
{
  return make_factory (G_CALLBACK (set_up_outline), G_CALLBACK (bind_outline), NULL, NULL);
}

/* -------------------------------------------------------------------------------------------------- hits */

char *
inroad_pane_rows_mark_up (const char *before,
                          const char *match,
                          const char *after)
{
  g_autofree char *safe_before = g_markup_escape_text (before, -1);
  g_autofree char *safe_match = g_markup_escape_text (match, -1);
  g_autofree char *safe_after = g_markup_escape_text (after, -1);

  return g_strdup_printf ("%s<b>%s</b>%s", safe_before, safe_match, safe_after);
}

static void
set_up_hit (GtkSignalListItemFactory *factory,
            GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = make_label ();

  gtk_widget_add_css_class (page, "caption");
  gtk_widget_add_css_class (page, "dimmed");
  gtk_box_append (GTK_BOX (box), make_label ());
  gtk_box_append (GTK_BOX (box), page);
  gtk_list_item_set_child (item, box);
}

static void
bind_hit (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  InroadSearchHit *hit = gtk_list_item_get_item (item);
  GtkWidget *words = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *page = gtk_widget_get_next_sibling (words);
  g_autofree char *markup = NULL;
  g_autofree char *number = g_strdup_printf (_("Page %u"), inroad_search_hit_get_page (hit) + 1);

  markup = inroad_pane_rows_mark_up (inroad_search_hit_get_before (hit), inroad_search_hit_get_match (hit),
                                     inroad_search_hit_get_after (hit));
  gtk_label_set_markup (GTK_LABEL (words), markup);
  gtk_label_set_label (GTK_LABEL (page), number);
}

GtkListItemFactory *
inroad_pane_rows_new_for_hits (void)
{
  return make_factory (G_CALLBACK (set_up_hit), G_CALLBACK (bind_hit), NULL, NULL);
}

/* ------------------------------------------------------------------------------------------------- pages */

static void
set_up_page (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *number = gtk_label_new (NULL);

  gtk_widget_add_css_class (number, "caption");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), inroad_thumbnail_new ());
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_item_set_child (item, box);
}

static void
bind_page (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           InroadDocument           *document)
{
  guint page = gtk_list_item_get_position (item);
  GtkWidget *thumbnail = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *name = g_strdup_printf (_("Page %u"), page + 1);

  inroad_thumbnail_set_page (INROAD_THUMBNAIL (thumbnail), document, page);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (thumbnail)), number);
  gtk_list_item_set_accessible_label (item, name);
}

/* What is scrolled away before it is drawn is not drawn. */
static void
unbind_page (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  GtkWidget *thumbnail = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  inroad_thumbnail_set_page (INROAD_THUMBNAIL (thumbnail), NULL, 0);
}

GtkListItemFactory *
inroad_pane_rows_new_for_pages (InroadDocument *document)
{
  return make_factory (G_CALLBACK (set_up_page), G_CALLBACK (bind_page), G_CALLBACK (unbind_page),
                       G_OBJECT (document));
}
