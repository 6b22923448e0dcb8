/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-thumbnail"

#include "config.h"

#include "ui/reader/inroad-thumbnail.h"

#include "ui/inroad-children.h"
#include "ui/reader/inroad-pixels-texture.h"

#include <math.h>

/* The longer edge in logical pixels. */
#define EDGE 140

struct _InroadThumbnail
{
  GtkWidget       parent_instance;

  /* Owned */
  InroadDocument *document;
  GCancellable   *cancellable;    /* of what is asked for the present page */

  GtkPicture     *picture;
  guint           page;
};

G_DEFINE_FINAL_TYPE (InroadThumbnail, inroad_thumbnail, GTK_TYPE_WIDGET)

static void
on_rendered (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (InroadThumbnail) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadPixels) pixels = inroad_document_render_finish (INROAD_DOCUMENT (object), result, &error);
  g_autoptr (GdkTexture) texture = NULL;

  /* Another page may have taken its place while it was drawn. */
  if (pixels == NULL || inroad_pixels_get_tile (pixels)->page != self->page ||
      INROAD_DOCUMENT (object) != self->document)
    return;

  texture = inroad_pixels_make_texture (pixels);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
}

static void
on_size (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (InroadThumbnail) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree InroadPageSize *sizes = NULL;
  InroadTile tile = { .page = self->page };
  gsize n_sizes = 0;
  double edge;

  sizes = inroad_document_get_page_sizes_finish (INROAD_DOCUMENT (object), result, &n_sizes, &error);
  if (n_sizes == 0 || INROAD_DOCUMENT (object) != self->document)
    return;

  edge = EDGE * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  tile.scale = edge / MAX (MAX (sizes[0].width, sizes[0].height), 1);
  tile.width = MAX ((int) round (sizes[0].width * tile.scale), 1);
  tile.height = MAX ((int) round (sizes[0].height * tile.scale), 1);
  inroad_document_render_async (INROAD_DOCUMENT (object), &tile, self->cancellable, on_rendered, g_object_ref (self));
}

static void
let_go (InroadThumbnail *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
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
inroad_thumbnail_class_init (InroadThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_thumbnail_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "documentthumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inroad_thumbnail_init (InroadThumbnail *self)
{
  self->picture = GTK_PICTURE (gtk_picture_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self), EDGE, EDGE);
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
  self->cancellable = g_cancellable_new ();
  inroad_document_get_page_sizes_async (document, page, 1, self->cancellable, on_size, g_object_ref (self));
}
