/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-layout"

#include "config.h"

#include "ui/reader/inroad-page-layout.h"

#include "ui/reader/inroad-citation-mark.h"
#include "ui/reader/inroad-link-widget.h"
#include "ui/reader/inroad-page-rect.h"

#include <math.h>

/* What a finger hits, in logical pixels. */
#define FINGER 44.0

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

/* What of the margin is a mark's, as far as there is margin. */
static void
place_mark (InroadPageLayout      *self,
            InroadCitationMark    *mark,
            const InroadPageArea  *target,
            const graphene_rect_t *page)
{
  graphene_rect_t area, bar;
  GtkAllocation allocation;

  inroad_page_rect_init (&area, self->geometry, self->page, target);
  inroad_page_rect_init (&bar, self->geometry, self->page, &inroad_citation_mark_get_mark (mark)->bar);
  if (!graphene_rect_intersection (&area, page, &area))
    graphene_rect_init (&area, 0, 0, 0, 0);

  allocation = (GtkAllocation) { (int) area.origin.x, (int) area.origin.y, MAX ((int) area.size.width, 1),
                                 MAX ((int) area.size.height, 1) };
  graphene_rect_offset (&bar, (float) -allocation.x, (float) -allocation.y);
  inroad_citation_mark_set_bar (mark, &bar);
  gtk_widget_size_allocate (GTK_WIDGET (mark), &allocation, -1);
}

/* All at once, since none may take what is another's. */
static void
place_marks (InroadPageLayout *self,
             GtkWidget        *widget,
             int               width,
             int               height)
{
  graphene_rect_t page = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  g_autoptr (GPtrArray) widgets = g_ptr_array_new ();
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (InroadMarginMark));
  g_autofree InroadPageArea *targets = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (INROAD_IS_CITATION_MARK (child))
      {
        g_ptr_array_add (widgets, child);
        g_array_append_vals (marks, inroad_citation_mark_get_mark (INROAD_CITATION_MARK (child)), 1);
      }

  targets = g_new (InroadPageArea, marks->len);
  inroad_margin_mark_grow ((const InroadMarginMark *) marks->data, marks->len,
                           FINGER / (inroad_page_geometry_get_zoom (self->geometry) * INROAD_PIXELS_PER_POINT), targets);
  for (guint i = 0; i < widgets->len; i++)
    place_mark (self, g_ptr_array_index (widgets, i), &targets[i], &page);
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

      if (INROAD_IS_CITATION_MARK (child))
        continue;
      if (INROAD_IS_LINK_WIDGET (child))
        allocation = place_link (self, INROAD_LINK_WIDGET (child));
      gtk_widget_size_allocate (child, &allocation, -1);
    }
  place_marks (self, widget, width, height);
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
