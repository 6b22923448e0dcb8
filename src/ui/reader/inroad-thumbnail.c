/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-thumbnail"

#include "config.h"

#include "ui/reader/inroad-thumbnail.h"

#include "document/inroad-previews.h"
#include "ui/inroad-children.h"
#include "ui/reader/inroad-pixels-texture.h"

struct _InroadThumbnail
{
  GtkWidget       parent_instance;

  /* Owned */
  InroadDocument *document;
  InroadPreviews *previews;

  GtkPicture     *picture;
  guint           page;
  gboolean        asked;
};

G_DEFINE_FINAL_TYPE (InroadThumbnail, inroad_thumbnail, GTK_TYPE_WIDGET)

static void
show (InroadThumbnail *self)
{
  InroadPixels *pixels = inroad_previews_lookup (self->previews, self->page);
  g_autoptr (GdkTexture) texture = NULL;

  if (pixels == NULL)
    return;

  texture = inroad_pixels_make_texture (pixels);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
}

static void
drawn_cb (InroadThumbnail *self,
          guint            page)
{
  if (self->page == page)
    show (self);
}

static void
ask (InroadThumbnail *self)
{
  if (self->previews == NULL || self->asked || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->asked = TRUE;
  inroad_previews_ask (self->previews, self->page,
                       INROAD_PREVIEW_EDGE * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  show (self);
}

static void
withdraw (InroadThumbnail *self)
{
  if (self->asked)
    inroad_previews_withdraw (self->previews, self->page);
  self->asked = FALSE;
}

static void
let_go (InroadThumbnail *self)
{
  if (self->previews == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->previews, drawn_cb, self);
  withdraw (self);
  g_clear_object (&self->previews);
  g_clear_object (&self->document);
}

static void
inroad_thumbnail_dispose (GObject *object)
{
  InroadThumbnail *self = INROAD_THUMBNAIL (object);

  let_go (self);
  inroad_unparent_children (GTK_WIDGET (self));
  self->picture = NULL;

  G_OBJECT_CLASS (inroad_thumbnail_parent_class)->dispose (object);
}

static void
inroad_thumbnail_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inroad_thumbnail_parent_class)->map (widget);
  ask (INROAD_THUMBNAIL (widget));
}

/* What is not on screen need not be drawn. */
static void
inroad_thumbnail_unmap (GtkWidget *widget)
{
  withdraw (INROAD_THUMBNAIL (widget));
  GTK_WIDGET_CLASS (inroad_thumbnail_parent_class)->unmap (widget);
}

static void
inroad_thumbnail_class_init (InroadThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_thumbnail_dispose;
  widget_class->map = inroad_thumbnail_map;
  widget_class->unmap = inroad_thumbnail_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "documentthumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inroad_thumbnail_init (InroadThumbnail *self)
{
  /* As large as the page in small, and not as the room for it: its edge is that of paper. */
  self->picture = GTK_PICTURE (gtk_picture_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->picture), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->picture), GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (GTK_WIDGET (self), INROAD_PREVIEW_EDGE, INROAD_PREVIEW_EDGE);
  gtk_widget_set_parent (GTK_WIDGET (self->picture), GTK_WIDGET (self));
}

GtkWidget *
inroad_thumbnail_new (void)
{
  return g_object_new (INROAD_TYPE_THUMBNAIL, NULL);
}

void
inroad_thumbnail_set_page (InroadThumbnail *self,
                           InroadDocument  *document,
                           guint            page)
{
  g_return_if_fail (INROAD_IS_THUMBNAIL (self));

  let_go (self);
  gtk_picture_set_paintable (self->picture, NULL);
  self->page = page;
  if (document == NULL)
    return;

  self->document = g_object_ref (document);
  self->previews = g_object_ref (inroad_document_get_previews (document));
  g_signal_connect_object (self->previews, "drawn", G_CALLBACK (drawn_cb), self, G_CONNECT_SWAPPED);
  ask (self);
}
