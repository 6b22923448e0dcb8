/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-citation-opener"

#include "config.h"

#include "ui/reader/inroad-citation-opener.h"

#include "core/module/inroad-citation.h"

#include <glib/gi18n.h>

static const char *
get_title (InroadCitation *citation)
{
  return inroad_text_get_plain (inroad_citation_get_title (citation));
}

static const char *
get_block_id (InroadCitation *citation)
{
  return inroad_block_get_id (inroad_citation_get_block (citation));
}

char *
inroad_citation_opener_dup_text (GPtrArray *citations)
{
  g_return_val_if_fail (citations != NULL && citations->len > 0, NULL);

  if (citations->len == 1)
    /* Translators: a button with a page of a document; leads to the part of the lesson that cites it, of that title */
    return g_strdup_printf (_("In the Lesson: %s"), get_title (g_ptr_array_index (citations, 0)));

  /* Translators: a button with a page of a document; how many parts of the lesson cite it */
  return g_strdup_printf (ngettext ("In the Lesson (%u)", "In the Lesson (%u)", citations->len), citations->len);
}

static GtkWidget *
make_button (InroadCitation *citation,
             GtkWidget      *child)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "session.show-block");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", get_block_id (citation));

  return button;
}

static GtkWidget *
make_menu_button (GPtrArray *citations,
                  GtkWidget *child)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < citations->len; i++)
    {
      InroadCitation *citation = g_ptr_array_index (citations, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);

      /* Set so, what has an underscore in it is no mnemonic. */
      g_menu_item_set_attribute (item, G_MENU_ATTRIBUTE_LABEL, "s", get_title (citation));
      g_menu_item_set_action_and_target (item, "session.show-block", "s", get_block_id (citation));
      g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), child);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));

  return button;
}

GtkWidget *
inroad_citation_opener_new (GPtrArray *citations,
                            GtkWidget *child)
{
  g_autofree char *text = inroad_citation_opener_dup_text (citations);
  GtkWidget *button;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  if (citations->len == 1)
    button = make_button (g_ptr_array_index (citations, 0), child);
  else
    button = make_menu_button (citations, child);
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return button;
}
