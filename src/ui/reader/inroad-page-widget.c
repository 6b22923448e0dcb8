/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-widget"

#include "config.h"

#include "ui/reader/inroad-page-widget.h"

#include <glib/gi18n.h>
#include <math.h>

/* Logical pixels a point, at the size on paper. */
#define PIXELS_A_POINT (96.0 / 72.0)

typedef struct
{
  InroadTile  tile;
  GdkTexture *texture;
} ShownTile;

struct _InroadPageWidget
{
  GtkWidget           parent_instance;

  /* Owned */
  InroadPageGeometry *geometry;
  InroadRenderQueue  *queue;
  GArray             *shown;      /* of ShownTile: also of an earlier zoom, until better ones are there */
  GArray             *wanted;     /* of InroadTile */
  GArray             *passage;    /* of InroadPageArea */
  GtkWidget          *failure;    /* NULL unless the page cannot be shown */

  guint               page;
  double              device_scale;
};

G_DEFINE_FINAL_TYPE (InroadPageWidget, inroad_page_widget, GTK_TYPE_WIDGET)

static void
clear_shown (gpointer data)
{
  ShownTile *shown = data;

  g_clear_object (&shown->texture);
}

static ShownTile *
find_shown (InroadPageWidget *self,
            const InroadTile *tile)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      ShownTile *shown = &g_array_index (self->shown, ShownTile, i);

      if (inroad_tile_equal (&shown->tile, tile))
        return shown;
    }

  return NULL;
}

static gboolean
is_wanted (InroadPageWidget *self,
           const InroadTile *tile)
{
  for (guint i = 0; i < self->wanted->len; i++)
    {
      if (inroad_tile_equal (&g_array_index (self->wanted, InroadTile, i), tile))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_complete (InroadPageWidget *self)
{
  for (guint i = 0; i < self->wanted->len; i++)
    {
      if (find_shown (self, &g_array_index (self->wanted, InroadTile, i)) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* As long as something is missing, what was there before is better than nothing. */
static void
drop_stale (InroadPageWidget *self)
{
  if (!is_complete (self))
    return;

  for (guint i = self->shown->len; i > 0; i--)
    {
      if (!is_wanted (self, &g_array_index (self->shown, ShownTile, i - 1).tile))
        g_array_remove_index (self->shown, i - 1);
    }
}

static void
add_shown (InroadPageWidget *self,
           const InroadTile *tile,
           InroadPixels     *pixels)
{
  ShownTile shown = { *tile, NULL };

  if (find_shown (self, tile) != NULL)
    return;

  shown.texture = gdk_memory_texture_new (tile->width, tile->height, GDK_MEMORY_DEFAULT,
                                          inroad_pixels_get_bytes (pixels), inroad_pixels_get_stride (pixels));
  g_array_append_val (self->shown, shown);
}

static void
get_tile_area (InroadPageWidget *self,
               const InroadTile *tile,
               graphene_rect_t  *area)
{
  InroadViewArea page, view;
  double scale = inroad_page_geometry_get_zoom (self->geometry) * PIXELS_A_POINT / tile->scale;

  if (!is_wanted (self, tile))
    {
      graphene_rect_init (area, (float) (tile->x * scale), (float) (tile->y * scale),
                          (float) (tile->width * scale), (float) (tile->height * scale));
      return;
    }

  inroad_page_geometry_get_page_area (self->geometry, self->page, &page);
  inroad_page_geometry_get_tile_area (self->geometry, tile, self->device_scale, &view);
  graphene_rect_init (area, (float) (view.x - page.x), (float) (view.y - page.y),
                      (float) view.width, (float) view.height);
}

static void
snapshot_tiles (InroadPageWidget *self,
                GtkSnapshot      *snapshot)
{
  /* In the order in which they came: what is sharper lies on top. */
  for (guint i = 0; i < self->shown->len; i++)
    {
      ShownTile *shown = &g_array_index (self->shown, ShownTile, i);
      graphene_rect_t area;

      get_tile_area (self, &shown->tile, &area);
      gtk_snapshot_append_texture (snapshot, shown->texture, &area);
    }
}

static void
snapshot_passage (InroadPageWidget *self,
                  GtkSnapshot      *snapshot)
{
  /* A text marker on paper: the page is white in every scheme. */
  const GdkRGBA marker = { 1.0f, 0.85f, 0.1f, 0.45f };
  InroadViewArea page;

  inroad_page_geometry_get_page_area (self->geometry, self->page, &page);
  for (guint i = 0; i < self->passage->len; i++)
    {
      InroadViewArea area;

      inroad_page_geometry_to_view (self->geometry, self->page,
                                    &g_array_index (self->passage, InroadPageArea, i), &area);
      gtk_snapshot_append_color (snapshot, &marker,
                                 &GRAPHENE_RECT_INIT ((float) (area.x - page.x - 1), (float) (area.y - page.y - 1),
                                                      (float) area.width + 2, (float) area.height + 2));
    }
}

static void
inroad_page_widget_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  InroadPageWidget *self = INROAD_PAGE_WIDGET (widget);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                         (float) gtk_widget_get_height (widget)));
  snapshot_tiles (self, snapshot);
  snapshot_passage (self, snapshot);
  gtk_snapshot_pop (snapshot);

  GTK_WIDGET_CLASS (inroad_page_widget_parent_class)->snapshot (widget, snapshot);
}

static void
inroad_page_widget_dispose (GObject *object)
{
  InroadPageWidget *self = INROAD_PAGE_WIDGET (object);

  g_clear_pointer (&self->failure, gtk_widget_unparent);
  g_clear_object (&self->geometry);
  g_clear_object (&self->queue);

  G_OBJECT_CLASS (inroad_page_widget_parent_class)->dispose (object);
}

static void
inroad_page_widget_finalize (GObject *object)
{
  InroadPageWidget *self = INROAD_PAGE_WIDGET (object);

  g_array_unref (self->shown);
  g_array_unref (self->wanted);
  g_array_unref (self->passage);

  G_OBJECT_CLASS (inroad_page_widget_parent_class)->finalize (object);
}

static void
inroad_page_widget_class_init (InroadPageWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inroad_page_widget_dispose;
  object_class->finalize = inroad_page_widget_finalize;
  widget_class->snapshot = inroad_page_widget_snapshot;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "documentpage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
inroad_page_widget_init (InroadPageWidget *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (ShownTile));
  g_array_set_clear_func (self->shown, clear_shown);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (InroadTile));
  self->passage = g_array_new (FALSE, FALSE, sizeof (InroadPageArea));
  self->device_scale = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_VISIBLE);
}

/**
 * inroad_page_widget_new:
 * @geometry: where the pages are
 * @queue: what renders them
 * @page: a page, counted from 0
 *
 * Returns: (transfer floating): the page, empty until tiles are set
 */
GtkWidget *
inroad_page_widget_new (InroadPageGeometry *geometry,
                        InroadRenderQueue  *queue,
                        guint               page)
{
  InroadPageWidget *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (geometry), NULL);
  g_return_val_if_fail (INROAD_IS_RENDER_QUEUE (queue), NULL);

  self = g_object_new (INROAD_TYPE_PAGE_WIDGET, NULL);
  self->geometry = g_object_ref (geometry);
  self->queue = g_object_ref (queue);
  self->page = page;

  name = g_strdup_printf (_("Page %u of %u"), page + 1, inroad_page_geometry_get_n_pages (geometry));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  inroad_page_widget_update_failure (self);

  return GTK_WIDGET (self);
}

guint
inroad_page_widget_get_page (InroadPageWidget *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_WIDGET (self), 0);

  return self->page;
}

void
inroad_page_widget_set_tiles (InroadPageWidget *self,
                              const InroadTile *tiles,
                              gsize             n_tiles,
                              double            device_scale)
{
  g_return_if_fail (INROAD_IS_PAGE_WIDGET (self));

  g_array_set_size (self->wanted, 0);
  g_array_append_vals (self->wanted, tiles, (guint) n_tiles);
  self->device_scale = device_scale;

  for (gsize i = 0; i < n_tiles; i++)
    {
      InroadPixels *pixels = inroad_render_queue_lookup (self->queue, &tiles[i]);

      if (pixels != NULL)
        add_shown (self, &tiles[i], pixels);
    }

  drop_stale (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
inroad_page_widget_take_pixels (InroadPageWidget *self,
                                const InroadTile *tile,
                                InroadPixels     *pixels)
{
  g_return_if_fail (INROAD_IS_PAGE_WIDGET (self));

  if (!is_wanted (self, tile))
    return;

  add_shown (self, tile, pixels);
  drop_stale (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ----------------------------------------------------------------------------------------------- failure */

static void
retry_cb (InroadPageWidget *self)
{
  inroad_render_queue_retry (self->queue, self->page);
  inroad_page_widget_update_failure (self);
}

static GtkWidget *
make_failure (InroadPageWidget *self,
              const char       *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Try Again"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  g_signal_connect_object (button, "clicked", G_CALLBACK (retry_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "failure");

  return box;
}

/**
 * inroad_page_widget_update_failure:
 * @self: a page
 *
 * Says why the page cannot be shown, if the queue has given it up.
 */
void
inroad_page_widget_update_failure (InroadPageWidget *self)
{
  const GError *error;

  g_return_if_fail (INROAD_IS_PAGE_WIDGET (self));

  error = inroad_render_queue_get_failure (self->queue, self->page);
  g_clear_pointer (&self->failure, gtk_widget_unparent);
  if (error == NULL)
    return;

  self->failure = make_failure (self, error->message);
  gtk_widget_set_parent (self->failure, GTK_WIDGET (self));
}

/**
 * inroad_page_widget_set_passage:
 * @self: a page
 * @areas: where on the page a passage stands
 * @n_areas: how many there are; 0 for none
 *
 * Marks a passage.
 */
void
inroad_page_widget_set_passage (InroadPageWidget     *self,
                                const InroadPageArea *areas,
                                gsize                 n_areas)
{
  g_return_if_fail (INROAD_IS_PAGE_WIDGET (self));

  g_array_set_size (self->passage, 0);
  g_array_append_vals (self->passage, areas, (guint) n_areas);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
