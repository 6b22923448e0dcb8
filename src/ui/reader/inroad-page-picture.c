/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-picture"

#include "config.h"

#include "ui/reader/inroad-page-picture.h"

#include "ui/reader/inroad-pixels-texture.h"

typedef struct
{
  InroadTile  tile;
  GdkTexture *texture;
} ShownTile;

struct _InroadPagePicture
{
  InroadPageGeometry *geometry;     /* owned */
  InroadRenderQueue  *queue;        /* owned */
  GArray             *shown;        /* owned; of ShownTile: also of an earlier zoom, until better ones are there */
  GArray             *wanted;       /* owned; of InroadTile */
  GArray             *images;       /* owned, nullable; of InroadPageArea */
  GdkTexture         *placeholder;  /* owned, nullable: the page in small, unturned */
  guint               page;
  double              device_scale;
  gboolean            night;
};

static void
clear_shown (gpointer data)
{
  ShownTile *shown = data;

  g_clear_object (&shown->texture);
}

static ShownTile *
find_shown (InroadPagePicture *self,
            const InroadTile  *tile)
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
is_wanted (InroadPagePicture *self,
           const InroadTile  *tile)
{
  for (guint i = 0; i < self->wanted->len; i++)
    {
      if (inroad_tile_equal (&g_array_index (self->wanted, InroadTile, i), tile))
        return TRUE;
    }

  return FALSE;
}

gboolean
inroad_page_picture_is_complete (InroadPagePicture *self)
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
drop_stale (InroadPagePicture *self)
{
  if (!inroad_page_picture_is_complete (self))
    return;

  for (guint i = self->shown->len; i > 0; i--)
    {
      if (!is_wanted (self, &g_array_index (self->shown, ShownTile, i - 1).tile))
        g_array_remove_index (self->shown, i - 1);
    }
}

/* What was drawn for another rotation does not lie where it did. */
static void
drop_turned (InroadPagePicture *self)
{
  for (guint i = self->shown->len; i > 0; i--)
    {
      if (g_array_index (self->shown, ShownTile, i - 1).tile.rotation != inroad_page_geometry_get_rotation (self->geometry))
        g_array_remove_index (self->shown, i - 1);
    }
}

static void
add_shown (InroadPagePicture *self,
           const InroadTile  *tile,
           InroadPixels      *pixels)
{
  ShownTile shown = { *tile, NULL };

  if (find_shown (self, tile) != NULL)
    return;

  shown.texture = inroad_pixels_make_texture (pixels);
  g_array_append_val (self->shown, shown);
}

static void
get_tile_area (InroadPagePicture *self,
               const InroadTile  *tile,
               graphene_rect_t   *area)
{
  InroadViewArea page, view;
  double scale = inroad_page_geometry_get_zoom (self->geometry) * INROAD_PIXELS_PER_POINT / tile->scale;

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
snapshot_tiles (InroadPagePicture *self,
                GtkSnapshot       *snapshot)
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

/* The page in small is drawn unturned; here it is turned about the middle of its area. */
static void
snapshot_placeholder (InroadPagePicture     *self,
                      GtkSnapshot           *snapshot,
                      const graphene_rect_t *area)
{
  guint rotation = inroad_page_geometry_get_rotation (self->geometry);
  gboolean sideways = rotation % 180 != 0;
  float width = sideways ? area->size.height : area->size.width;
  float height = sideways ? area->size.width : area->size.height;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (area->size.width / 2, area->size.height / 2));
  gtk_snapshot_rotate (snapshot, (float) rotation);
  gtk_snapshot_append_texture (snapshot, self->placeholder,
                               &GRAPHENE_RECT_INIT (-width / 2, -height / 2, width, height));
  gtk_snapshot_restore (snapshot);
}

/* White becomes nearly black and black nearly white, while colours keep their hue: each channel of the result
 * is the inverse of the lightness, plus how far the channel was from it. */
static void
push_night (GtkSnapshot *snapshot)
{
  graphene_matrix_t matrix;
  graphene_vec4_t offset;
  const float others = -2.0f / 3.0f, self = 1.0f / 3.0f, dim = 0.88f;
  float values[16] = {
    dim * self, dim * others, dim * others, 0,
    dim * others, dim * self, dim * others, 0,
    dim * others, dim * others, dim * self, 0,
    0, 0, 0, 1,
  };

  graphene_matrix_init_from_float (&matrix, values);
  graphene_vec4_init (&offset, dim + 0.09f, dim + 0.09f, dim + 0.09f, 0);
  gtk_snapshot_push_color_matrix (snapshot, &matrix, &offset);
}

static void
snapshot_page (InroadPagePicture     *self,
               GtkSnapshot           *snapshot,
               const graphene_rect_t *area)
{
  if (self->placeholder != NULL && !inroad_page_picture_is_complete (self))
    snapshot_placeholder (self, snapshot, area);
  snapshot_tiles (self, snapshot);
}

/* What is a picture on the page, once more and as it is. */
static void
snapshot_images (InroadPagePicture     *self,
                 GtkSnapshot           *snapshot,
                 const graphene_rect_t *area)
{
  InroadViewArea page, view;

  inroad_page_geometry_get_page_area (self->geometry, self->page, &page);
  for (guint i = 0; self->images != NULL && i < self->images->len; i++)
    {
      inroad_page_geometry_to_view (self->geometry, self->page, &g_array_index (self->images, InroadPageArea, i), &view);
      gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) (view.x - page.x), (float) (view.y - page.y),
                                                             (float) view.width, (float) view.height));
      snapshot_page (self, snapshot, area);
      gtk_snapshot_pop (snapshot);
    }
}

static void
snapshot_night (InroadPagePicture     *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *area)
{
  const GdkRGBA white = { 1, 1, 1, 1 };

  push_night (snapshot);
  gtk_snapshot_append_color (snapshot, &white, area);
  snapshot_page (self, snapshot, area);
  gtk_snapshot_pop (snapshot);
  snapshot_images (self, snapshot, area);
}

void
inroad_page_picture_snapshot (InroadPagePicture     *self,
                              GtkSnapshot           *snapshot,
                              const graphene_rect_t *area)
{
  if (self->night)
    snapshot_night (self, snapshot, area);
  else
    snapshot_page (self, snapshot, area);
}

/**
 * inroad_page_picture_new:
 * @geometry: where the pages are
 * @queue: what renders them
 * @page: a page, counted from 0
 */
InroadPagePicture *
inroad_page_picture_new (InroadPageGeometry *geometry,
                         InroadRenderQueue  *queue,
                         guint               page)
{
  InroadPagePicture *self = g_new0 (InroadPagePicture, 1);

  self->geometry = g_object_ref (geometry);
  self->queue = g_object_ref (queue);
  self->page = page;
  self->device_scale = 1;
  self->shown = g_array_new (FALSE, FALSE, sizeof (ShownTile));
  g_array_set_clear_func (self->shown, clear_shown);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (InroadTile));
  return self;
}

void
inroad_page_picture_free (InroadPagePicture *self)
{
  g_object_unref (self->geometry);
  g_object_unref (self->queue);
  g_array_unref (self->shown);
  g_array_unref (self->wanted);
  g_clear_object (&self->placeholder);
  g_clear_pointer (&self->images, g_array_unref);
  g_free (self);
}

void
inroad_page_picture_set_tiles (InroadPagePicture *self,
                               const InroadTile  *tiles,
                               gsize              n_tiles,
                               double             device_scale)
{
  g_array_set_size (self->wanted, 0);
  g_array_append_vals (self->wanted, tiles, (guint) n_tiles);
  self->device_scale = device_scale;
  drop_turned (self);

  for (gsize i = 0; i < n_tiles; i++)
    {
      InroadPixels *pixels = inroad_render_queue_lookup (self->queue, &tiles[i]);

      if (pixels != NULL)
        add_shown (self, &tiles[i], pixels);
    }

  drop_stale (self);
}

gboolean
inroad_page_picture_take_pixels (InroadPagePicture *self,
                                 const InroadTile  *tile,
                                 InroadPixels      *pixels)
{
  if (!is_wanted (self, tile))
    return FALSE;

  add_shown (self, tile, pixels);
  drop_stale (self);
  return TRUE;
}

void
inroad_page_picture_set_night (InroadPagePicture *self,
                               gboolean           night)
{
  self->night = night;
}

gboolean
inroad_page_picture_set_placeholder (InroadPagePicture *self,
                                     InroadPixels      *pixels)
{
  if (pixels == NULL || self->placeholder != NULL)
    return FALSE;

  self->placeholder = inroad_pixels_make_texture (pixels);
  return !inroad_page_picture_is_complete (self);
}

void
inroad_page_picture_set_images (InroadPagePicture *self,
                                GArray            *images)
{
  if (self->images == images)
    return;

  g_clear_pointer (&self->images, g_array_unref);
  self->images = images != NULL ? g_array_ref (images) : NULL;
}
