/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-citation-button"

#include "config.h"

#include "ui/reader/inroad-citation-button.h"

#include "core/module/inroad-citation.h"
#include "ui/inroad-children.h"
#include "ui/reader/inroad-citation-opener.h"

struct _InroadCitationButton
{
  GtkWidget   parent_instance;

  GListModel *citations;  /* owned; of InroadCitation, NULL where there are none */
  guint       page;
};

G_DEFINE_FINAL_TYPE (InroadCitationButton, inroad_citation_button, GTK_TYPE_WIDGET)

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

static GtkWidget *
make_button (GPtrArray *citations)
{
  g_autofree char *text = inroad_citation_opener_dup_text (citations);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = inroad_citation_opener_new (citations, label);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (button, "flat");
  if (GTK_IS_MENU_BUTTON (button))
    {
      gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
      gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
    }

  return button;
}

static void
update (InroadCitationButton *self)
{
  g_autoptr (GPtrArray) citations = list_citations (self);

  inroad_unparent_children (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), citations->len > 0);
  if (citations->len > 0)
    gtk_widget_set_parent (make_button (citations), GTK_WIDGET (self));
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
inroad_citation_button_set_citations (InroadCitationButton *self,
                                      GListModel           *citations)
{
  g_return_if_fail (INROAD_IS_CITATION_BUTTON (self));
  g_return_if_fail (citations == NULL || G_IS_LIST_MODEL (citations));

  g_set_object (&self->citations, citations);
  self->page = 0;
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
