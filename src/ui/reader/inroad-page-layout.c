/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-layout"

#include "config.h"

#include "ui/reader/inroad-page-layout.h"

#include "ui/reader/inroad-link-widget.h"
#include "ui/reader/inroad-page-rect.h"

#include <math.h>

struct _InroadPageLayout
{
  GtkLayoutManager    parent_instance;

  InroadPageGeometry *geometry;  /* owned */
  guint               page;
};

G_DEFINE_FINAL_TYPE (InroadPageLayout, inroad_page_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Nothing, but GTK wants to be asked before a size is given. */
static void
inroad_page_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_measure (child, orientation, -1, NULL, NULL, NULL, NULL);
}

static GtkAllocation
place_link (InroadPageLayout *self,
            InroadLinkWidget *link)
{
  graphene_rect_t area;

  inroad_page_rect_init (&area, self->geometry, self->page, &inroad_link_widget_get_link (link)->area);

  return (GtkAllocation) { (int) area.origin.x, (int) area.origin.y, MAX ((int) ceilf (area.size.width), 1),
                           MAX ((int) ceilf (area.size.height), 1) };
}

static void
inroad_page_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  InroadPageLayout *self = INROAD_PAGE_LAYOUT (manager);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation = { 0, 0, width, height };

      if (INROAD_IS_LINK_WIDGET (child))
        allocation = place_link (self, INROAD_LINK_WIDGET (child));
      gtk_widget_size_allocate (child, &allocation, -1);
    }
}

static void
inroad_page_layout_finalize (GObject *object)
{
  g_clear_object (&INROAD_PAGE_LAYOUT (object)->geometry);

  G_OBJECT_CLASS (inroad_page_layout_parent_class)->finalize (object);
}

static void
inroad_page_layout_class_init (InroadPageLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inroad_page_layout_finalize;
  layout_class->measure = inroad_page_layout_measure;
  layout_class->allocate = inroad_page_layout_allocate;
}

static void
inroad_page_layout_init (InroadPageLayout *self)
{
}

/**
 * inroad_page_layout_new:
 * @geometry: where the pages are
 * @page: a page, counted from 0
 */
GtkLayoutManager *
inroad_page_layout_new (InroadPageGeometry *geometry,
                        guint               page)
{
  InroadPageLayout *self;

  g_return_val_if_fail (INROAD_IS_PAGE_GEOMETRY (geometry), NULL);

  self = g_object_new (INROAD_TYPE_PAGE_LAYOUT, NULL);
  self->geometry = g_object_ref (geometry);
  self->page = page;

  return GTK_LAYOUT_MANAGER (self);
}
