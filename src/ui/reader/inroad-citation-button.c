/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-citation-button"

#include "config.h"

#include "ui/reader/inroad-citation-button.h"

#include "core/module/inroad-citation.h"
#include "ui/inroad-children.h"

#include <glib/gi18n.h>

struct _InroadCitationButton
{
  GtkWidget   parent_instance;

  GListModel *citations;  /* owned; of InroadCitation, NULL without a document */
  guint       page;
};

G_DEFINE_FINAL_TYPE (InroadCitationButton, inroad_citation_button, GTK_TYPE_WIDGET)

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

static void
add_label (GtkWidget  *button,
           const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (GTK_IS_MENU_BUTTON (button))
    gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  else
    gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static GtkWidget *
make_button (InroadCitation *citation)
{
  GtkWidget *button = gtk_button_new ();
  /* Translators: a button with a page of a document; leads to the part of the lesson that cites it, of that title */
  g_autofree char *text = g_strdup_printf (_("In the Lesson: %s"), get_title (citation));

  add_label (button, text);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "session.show-block");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", get_block_id (citation));

  return button;
}

static GtkWidget *
make_menu_button (GPtrArray *citations)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < citations->len; i++)
    {
      InroadCitation *citation = g_ptr_array_index (citations, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);

      /* Set so, what has an underscore in it is no mnemonic. */
      g_menu_item_set_attribute (item, G_MENU_ATTRIBUTE_LABEL, "s", get_title (citation));
      g_menu_item_set_action_and_target (item, "session.show-block", "s", get_block_id (citation));
      g_menu_append_item (menu, item);
    }

  /* Translators: a button with a page of a document; how many parts of the lesson cite it */
  text = g_strdup_printf (ngettext ("In the Lesson (%u)", "In the Lesson (%u)", citations->len), citations->len);
  add_label (button, text);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);

  return button;
}

static GPtrArray *
list_citations (InroadCitationButton *self)
{
  GPtrArray *citations = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->citations != NULL && i < g_list_model_get_n_items (self->citations); i++)
    {
      g_autoptr (InroadCitation) citation = g_list_model_get_item (self->citations, i);

      if (inroad_evidence_get_page (inroad_citation_get_passage (citation)) == self->page + 1)
        g_ptr_array_add (citations, g_steal_pointer (&citation));
    }

  return citations;
}

static void
update (InroadCitationButton *self)
{
  g_autoptr (GPtrArray) citations = list_citations (self);
  GtkWidget *button;

  inroad_unparent_children (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), citations->len > 0);
  if (citations->len == 0)
    return;

  button = citations->len == 1 ? make_button (g_ptr_array_index (citations, 0)) : make_menu_button (citations);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
inroad_citation_button_dispose (GObject *object)
{
  InroadCitationButton *self = INROAD_CITATION_BUTTON (object);

  g_clear_object (&self->citations);
  inroad_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (inroad_citation_button_parent_class)->dispose (object);
}

static void
inroad_citation_button_class_init (InroadCitationButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_citation_button_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "citationbutton");
}

static void
inroad_citation_button_init (InroadCitationButton *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
inroad_citation_button_set_document (InroadCitationButton *self,
                                     InroadModule         *module,
                                     InroadAttachment     *attachment)
{
  g_return_if_fail (INROAD_IS_CITATION_BUTTON (self));
  g_return_if_fail (INROAD_IS_MODULE (module));
  g_return_if_fail (attachment == NULL || INROAD_IS_ATTACHMENT (attachment));

  g_clear_object (&self->citations);
  self->page = 0;
  if (attachment != NULL && !inroad_attachment_is_supplied (attachment))
    self->citations = inroad_module_list_citations (module, inroad_block_get_id (INROAD_BLOCK (attachment)));
  update (self);
}

void
inroad_citation_button_set_page (InroadCitationButton *self,
                                 guint                 page)
{
  g_return_if_fail (INROAD_IS_CITATION_BUTTON (self));

  if (self->page == page)
    return;

  self->page = page;
  update (self);
}
