/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* The pages in sight: a widget for each, and what is to be rendered of them. */

#define G_LOG_DOMAIN "inroad-page-view-sight"

#include "config.h"

#include "document/inroad-previews.h"
#include "ui/reader/inroad-page-view-private.h"

#define N_PREVIEWS 6u

InroadPageWidget *
inroad_page_view_find_page_widget (InroadPageView *self,
                                   guint           page)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      InroadPageWidget *widget = g_ptr_array_index (self->pages, i);

      if (inroad_page_widget_get_page (widget) == page)
        return widget;
    }

  return NULL;
}

static void
remove_pages (InroadPageView *self,
              guint           first,
              guint           last)
{
  for (guint i = self->pages->len; i > 0; i--)
    {
      InroadPageWidget *widget = g_ptr_array_index (self->pages, i - 1);
      guint page = inroad_page_widget_get_page (widget);

      if (page >= first && page <= last)
        continue;
      g_ptr_array_remove_index (self->pages, i - 1);
      gtk_widget_unparent (GTK_WIDGET (widget));
    }
}

void
inroad_page_view_remove_pages (InroadPageView *self)
{
  remove_pages (self, G_MAXUINT, 0);
}

/* The words first: links are named by them. */
void
inroad_page_view_update_contents (InroadPageView   *self,
                                  InroadPageWidget *widget)
{
  guint page = inroad_page_widget_get_page (widget);
  InroadPageText *text = inroad_page_contents_get_text (self->contents, page);
  GPtrArray *links = text != NULL ? inroad_page_contents_get_links (self->contents, page) : NULL;
  GArray *images = self->night ? inroad_page_contents_get_images (self->contents, page) : NULL;

  if (images != NULL)
    inroad_page_widget_set_images (widget, images);
  if (text != NULL)
    inroad_page_widget_set_text (widget, text);
  if (links != NULL)
    inroad_page_widget_set_links (widget, links, self->may_leave);
  inroad_page_view_cite_page (self, widget);
}

static void
add_page (InroadPageView *self,
          guint           page,
          guint           position)
{
  GtkWidget *widget = inroad_page_widget_new (self->geometry, self->queue, page);
  GtkWidget *previous = position > 0 ? g_ptr_array_index (self->pages, position - 1) : NULL;

  gtk_widget_insert_after (widget, GTK_WIDGET (self), previous);
  g_ptr_array_insert (self->pages, (int) position, widget);
  inroad_page_widget_set_night (INROAD_PAGE_WIDGET (widget), self->night);
  g_signal_connect_object (widget, "link-activated", G_CALLBACK (inroad_page_view_activate_link), self, G_CONNECT_SWAPPED);
  inroad_page_widget_set_placeholder (INROAD_PAGE_WIDGET (widget),
                                      inroad_previews_lookup (inroad_document_get_previews (self->document), page));
  inroad_page_view_mark_page (self, INROAD_PAGE_WIDGET (widget));
}

/* In reading order among the children, which is the order of a screen reader. */
static void
update_page_widgets (InroadPageView       *self,
                     const InroadViewArea *sight)
{
  guint first, last;

  inroad_page_geometry_get_visible (self->geometry, sight->y, sight->height, &first, &last);
  remove_pages (self, first, last);

  for (guint page = first; page <= last; page++)
    {
      if (inroad_page_view_find_page_widget (self, page) == NULL)
        add_page (self, page, page - first);
    }
}

static void
append_tiles (InroadPageView       *self,
              guint                 page,
              const InroadViewArea *area,
              GArray               *wanted)
{
  g_autoptr (GArray) tiles = NULL;

  if (!inroad_page_geometry_knows_page (self->geometry, page))
    return;

  tiles = inroad_page_geometry_list_tiles (self->geometry, page, area, inroad_page_view_get_device_scale (self));
  g_array_append_vals (wanted, tiles->data, tiles->len);
}

static void
update_tiles (InroadPageView       *self,
              const InroadViewArea *sight)
{
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (InroadTile));
  g_autoptr (GArray) neighbours = NULL;

  for (guint i = 0; i < self->pages->len; i++)
    {
      InroadPageWidget *widget = g_ptr_array_index (self->pages, i);
      guint before = wanted->len;

      append_tiles (self, inroad_page_widget_get_page (widget), sight, wanted);
      inroad_page_widget_set_tiles (widget, &g_array_index (wanted, InroadTile, before), wanted->len - before,
                                    inroad_page_view_get_device_scale (self));
    }

  neighbours = inroad_page_geometry_list_neighbours (self->geometry, sight, self->downwards,
                                                     inroad_page_view_get_device_scale (self));
  g_array_append_vals (wanted, neighbours->data, neighbours->len);
  inroad_render_queue_set_wanted (self->queue, (const InroadTile *) wanted->data, wanted->len);
}

/* The page of which most is in sight, the first of several: the last page is often too short to reach the top. */
static guint
find_main_page (InroadPageView       *self,
                const InroadViewArea *sight)
{
  guint first, last, main_page;
  double most = 0;

  inroad_page_geometry_get_visible (self->geometry, sight->y, sight->height, &first, &last);
  main_page = first;
  for (guint page = first; page <= last; page++)
    {
      InroadViewArea area;
      double height;

      inroad_page_geometry_get_page_area (self->geometry, page, &area);
      height = MIN (area.y + area.height, sight->y + sight->height) - MAX (area.y, sight->y);
      if (height > most + 1)
        {
          most = height;
          main_page = page;
        }
    }

  return main_page;
}

static gboolean
is_sight_complete (InroadPageView *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    if (!inroad_page_widget_is_complete (g_ptr_array_index (self->pages, i)))
      return FALSE;

  return TRUE;
}

/* Pages that a flick would reach before they are drawn sharp. */
static void
ask_for_previews (InroadPageView *self)
{
  InroadPreviews *previews = inroad_document_get_previews (self->document);
  int edge = INROAD_PREVIEW_EDGE * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  guint n_pages = inroad_page_geometry_get_n_pages (self->geometry);

  for (guint i = 1; i <= N_PREVIEWS; i++)
    {
      if (self->downwards && self->page + i < n_pages)
        inroad_previews_ask (previews, self->page + i, edge);
      else if (!self->downwards && self->page >= i)
        inroad_previews_ask (previews, self->page - i, edge);
    }
}

/* First what is in sight is drawn, then its words and links are asked for, and when there is nothing else to do the
 * pages that come next in small. */
void
inroad_page_view_ask_for_more (InroadPageView *self)
{
  if (!is_sight_complete (self))
    return;

  for (guint i = 0; i < self->pages->len; i++)
    inroad_page_view_update_contents (self, g_ptr_array_index (self->pages, i));
  if (inroad_render_queue_is_idle (self->queue))
    ask_for_previews (self);
}

void
inroad_page_view_update_sight (InroadPageView *self)
{
  InroadViewArea sight;

  inroad_page_view_get_sight (self, &sight);
  if (sight.y != self->last_y)
    self->downwards = sight.y > self->last_y;
  self->last_y = sight.y;

  inroad_page_view_ask_for_sizes (self, &sight);
  update_page_widgets (self, &sight);
  update_tiles (self, &sight);
  inroad_page_view_set_page (self, find_main_page (self, &sight));
  inroad_page_view_ask_for_more (self);
}
