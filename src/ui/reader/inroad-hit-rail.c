/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-hit-rail"

#include "config.h"

#include "ui/reader/inroad-hit-rail.h"

#include <math.h>

struct _InroadHitRail
{
  GtkWidget             parent_instance;

  /* Owned */
  InroadPageView       *view;
  InroadDocumentSearch *search;
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

/* No more marks than there are pixels, however many hits there are. */
static void
inroad_hit_rail_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  InroadHitRail *self = INROAD_HIT_RAIL (widget);
  InroadPageGeometry *geometry = self->view != NULL ? inroad_page_view_get_geometry (self->view) : NULL;
  guint n_hits = self->search != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->search)) : 0;
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float last = -2;
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  for (guint i = 0; geometry != NULL && i < n_hits; i++)
    {
      g_autoptr (InroadSearchHit) hit = g_list_model_get_item (G_LIST_MODEL (self->search), i);
      float y = floorf ((float) get_place (geometry, hit) * height);

      if (y < last + 2)
        continue;
      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (0, y, width, 2));
      last = y;
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
inroad_hit_rail_class_init (InroadHitRailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_hit_rail_dispose;
  widget_class->snapshot = inroad_hit_rail_snapshot;
  gtk_widget_class_set_css_name (widget_class, "hitrail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inroad_hit_rail_init (InroadHitRail *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

void
inroad_hit_rail_set_search (InroadHitRail        *self,
                            InroadPageView       *view,
                            InroadDocumentSearch *search)
{
  g_return_if_fail (INROAD_IS_HIT_RAIL (self));

  if (self->search != NULL)
    g_signal_handlers_disconnect_by_func (self->search, gtk_widget_queue_draw, self);
  g_set_object (&self->view, view);
  g_set_object (&self->search, search);
  if (search != NULL)
    g_signal_connect_object (search, "items-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
