/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-link-preview"

#include "config.h"

#include "ui/reader/inroad-link-preview.h"

#include "document/inroad-outline-item.h"
#include "document/inroad-page-labels.h"
#include "ui/inroad-children.h"

#include <glib/gi18n.h>

/* Above this much of the page a heading stands that a link leads to: links aim a little higher. */
#define ABOVE_HEADING 24

struct _InroadLinkPreview
{
  GtkWidget       parent_instance;

  /* Owned */
  InroadDocument *document;
  GCancellable   *cancellable;   /* of the document */
  GCancellable   *asking;        /* of the page that is shown */
  GListModel     *outline;       /* of InroadOutlineItem; NULL until it is known */

  GtkLabel       *label;
  GtkRevealer    *revealer;
  guint           page;
  double          y;
};

G_DEFINE_FINAL_TYPE (InroadLinkPreview, inroad_link_preview, GTK_TYPE_WIDGET)

static void
show_text (InroadLinkPreview  *self,
           const char         *text,
           PangoEllipsizeMode  ellipsize)
{
  gtk_label_set_label (self->label, text);
  gtk_label_set_ellipsize (self->label, ellipsize);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static void
stop_asking (InroadLinkPreview *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

/* ------------------------------------------------------------------------------------------------ titles */

static gboolean
is_before (guint  page,
           double y,
           guint  other_page,
           double other_y)
{
  return page < other_page || (page == other_page && y <= other_y + ABOVE_HEADING);
}

/* The last title of the outline that stands at the place or before it. */
static void
find_title (GListModel         *items,
            guint               page,
            double              y,
            InroadOutlineItem **best)
{
  for (guint i = 0; items != NULL && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (InroadOutlineItem) item = g_list_model_get_item (items, i);
      guint its_page;
      double its_y;

      if (inroad_outline_item_get_target (item, &its_page, &its_y) && is_before (its_page, its_y, page, y))
        *best = item;
      find_title (inroad_outline_item_get_children (item), page, y, best);
    }
}

static char *
dup_place (InroadLinkPreview *self,
           const char        *label)
{
  InroadOutlineItem *item = NULL;

  find_title (self->outline, self->page, self->y, &item);
  if (item == NULL)
    return g_strdup_printf (_("Page %s"), label);

  /* Translators: where a link leads: the name of a page, and the title of what is there */
  return g_strdup_printf (_("Page %s · %s"), label, inroad_outline_item_get_title (item));
}

static void
on_labels (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InroadLinkPreview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) labels = inroad_document_get_labels_finish (INROAD_DOCUMENT (object), result, &error);
  g_autofree char *number = g_strdup_printf ("%u", self->page + 1);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->document != INROAD_DOCUMENT (object))
    return;

  text = dup_place (self, labels != NULL && labels[0] != NULL ? labels[0] : number);
  show_text (self, text, PANGO_ELLIPSIZE_END);
}

static void
on_outline (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InroadLinkPreview) self = user_data;
  g_autoptr (GListModel) outline = inroad_document_get_outline_finish (INROAD_DOCUMENT (object), result, NULL);

  if (self->document == INROAD_DOCUMENT (object))
    g_set_object (&self->outline, outline);
}

/* ------------------------------------------------------------------------------------------------- class */

static void
inroad_link_preview_dispose (GObject *object)
{
  InroadLinkPreview *self = INROAD_LINK_PREVIEW (object);

  stop_asking (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
  g_clear_object (&self->outline);
  inroad_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (inroad_link_preview_parent_class)->dispose (object);
}

static void
inroad_link_preview_class_init (InroadLinkPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_link_preview_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "linkpreview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
inroad_link_preview_init (InroadLinkPreview *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_child (self->revealer, GTK_WIDGET (self->label));
  gtk_widget_set_parent (GTK_WIDGET (self->revealer), GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * inroad_link_preview_set_document:
 * @self: a preview
 * @document: (nullable): the document with the links
 */
void
inroad_link_preview_set_document (InroadLinkPreview *self,
                                  InroadDocument    *document)
{
  g_return_if_fail (INROAD_IS_LINK_PREVIEW (self));

  inroad_link_preview_clear (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->outline);
  g_set_object (&self->document, document);
  if (document == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  inroad_document_get_outline_async (document, self->cancellable, on_outline, g_object_ref (self));
}

void
inroad_link_preview_show_place (InroadLinkPreview *self,
                                guint              page,
                                double             y)
{
  g_return_if_fail (INROAD_IS_LINK_PREVIEW (self));

  stop_asking (self);
  if (self->document == NULL)
    return;

  self->page = page;
  self->y = y;
  self->asking = g_cancellable_new ();
  inroad_document_get_labels_async (self->document, page, 1, self->asking, on_labels, g_object_ref (self));
}

void
inroad_link_preview_show_address (InroadLinkPreview *self,
                                  const char        *address)
{
  g_return_if_fail (INROAD_IS_LINK_PREVIEW (self));
  g_return_if_fail (address != NULL);

  stop_asking (self);
  /* What it begins and ends with tells most of it. */
  show_text (self, address, PANGO_ELLIPSIZE_MIDDLE);
}

void
inroad_link_preview_clear (InroadLinkPreview *self)
{
  g_return_if_fail (INROAD_IS_LINK_PREVIEW (self));

  stop_asking (self);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
