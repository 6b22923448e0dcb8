/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-hit-rail"

#include "config.h"

#include "ui/reader/inroad-hit-rail.h"

#include <math.h>
#include <string.h>

/* Pixels that a mark is high. */
#define MARK 2

struct _InroadHitRail
{
  GtkWidget             parent_instance;

  /* Owned */
  InroadPageView       *view;
  InroadDocumentSearch *search;

  /* One byte a row of pixels, not 0 where something was found; for pages that lie like that. A hit is put there when it
   * comes, so that what is drawn costs the same however many there are. */
  GByteArray           *rows;
  double                document_height;
  guint                 rotation;
  InroadPageSpread      spread;
};

G_DEFINE_FINAL_TYPE (InroadHitRail, inroad_hit_rail, GTK_TYPE_WIDGET)

/* From 0 at the top of the document to 1 at its end. */
static double
get_place (InroadPageGeometry *geometry,
           InroadSearchHit    *hit)
{
  const InroadPageArea *areas;
  InroadViewArea area;
  gsize n_areas;

  areas = inroad_search_hit_get_areas (hit, &n_areas);
  if (n_areas == 0)
    return 0;

  inroad_page_geometry_to_view (geometry, inroad_search_hit_get_page (hit), areas, &area);
  return area.y / inroad_page_geometry_get_height (geometry);
}

static InroadPageGeometry *
get_geometry (InroadHitRail *self)
{
  return self->view != NULL ? inroad_page_view_get_geometry (self->view) : NULL;
}

static void
put_hits (InroadHitRail      *self,
          InroadPageGeometry *geometry,
          guint               position,
          guint               n_hits)
{
  for (guint i = position; i < position + n_hits; i++)
    {
      g_autoptr (InroadSearchHit) hit = g_list_model_get_item (G_LIST_MODEL (self->search), i);
      int row = (int) floor (get_place (geometry, hit) * self->rows->len);

      if (row >= 0 && row < (int) self->rows->len)
        self->rows->data[row] = 1;
    }
}

static gboolean
is_up_to_date (InroadHitRail      *self,
               InroadPageGeometry *geometry)
{
  return self->rows->len == (guint) gtk_widget_get_height (GTK_WIDGET (self)) &&
         self->document_height == inroad_page_geometry_get_height (geometry) &&
         self->rotation == inroad_page_geometry_get_rotation (geometry) &&
         self->spread == inroad_page_geometry_get_spread (geometry);
}

/* Where pages lie otherwise, or are larger than they were thought to be, all of them are elsewhere. */
static void
put_all_hits (InroadHitRail      *self,
              InroadPageGeometry *geometry)
{
  g_byte_array_set_size (self->rows, (guint) gtk_widget_get_height (GTK_WIDGET (self)));
  self->document_height = inroad_page_geometry_get_height (geometry);
  self->rotation = inroad_page_geometry_get_rotation (geometry);
  self->spread = inroad_page_geometry_get_spread (geometry);
  memset (self->rows->data, 0, self->rows->len);
  put_hits (self, geometry, 0, g_list_model_get_n_items (G_LIST_MODEL (self->search)));
}

static void
items_changed_cb (InroadHitRail *self,
                  guint          position,
                  guint          removed,
                  guint          added)
{
  InroadPageGeometry *geometry = get_geometry (self);

  if (geometry != NULL && is_up_to_date (self, geometry))
    put_hits (self, geometry, position, added);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* No more marks than there are pixels, however many hits there are. */
static void
inroad_hit_rail_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  InroadHitRail *self = INROAD_HIT_RAIL (widget);
  InroadPageGeometry *geometry = get_geometry (self);
  float width = (float) gtk_widget_get_width (widget);
  GdkRGBA color;

  if (geometry == NULL || self->search == NULL)
    return;

  if (!is_up_to_date (self, geometry))
    put_all_hits (self, geometry);

  gtk_widget_get_color (widget, &color);
  for (guint row = 0; row < self->rows->len; row++)
    if (self->rows->data[row] != 0)
      {
        gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (0, (float) row, width, MARK));
        row += MARK - 1;
      }
}

static void
inroad_hit_rail_dispose (GObject *object)
{
  InroadHitRail *self = INROAD_HIT_RAIL (object);

  g_clear_object (&self->search);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (inroad_hit_rail_parent_class)->dispose (object);
}

static void
inroad_hit_rail_finalize (GObject *object)
{
  g_byte_array_unref (INROAD_HIT_RAIL (object)->rows);

  G_OBJECT_CLASS (inroad_hit_rail_parent_class)->finalize (object);
}

static void
inroad_hit_rail_class_init (InroadHitRailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_hit_rail_dispose;
  G_OBJECT_CLASS (klass)->finalize = inroad_hit_rail_finalize;
  widget_class->snapshot = inroad_hit_rail_snapshot;
  gtk_widget_class_set_css_name (widget_class, "hitrail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inroad_hit_rail_init (InroadHitRail *self)
{
  self->rows = g_byte_array_new ();
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

void
inroad_hit_rail_set_search (InroadHitRail        *self,
                            InroadPageView       *view,
                            InroadDocumentSearch *search)
{
  g_return_if_fail (INROAD_IS_HIT_RAIL (self));

  if (self->search != NULL)
    g_signal_handlers_disconnect_by_func (self->search, items_changed_cb, self);
  g_set_object (&self->view, view);
  g_set_object (&self->search, search);
  g_byte_array_set_size (self->rows, 0);
  if (search != NULL)
    g_signal_connect_object (search, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
