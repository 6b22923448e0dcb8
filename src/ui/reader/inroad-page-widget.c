/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-widget"

#include "config.h"

#include "ui/reader/inroad-page-widget.h"

#include "ui/reader/inroad-citation-mark.h"
#include "ui/reader/inroad-link-widget.h"
#include "ui/reader/inroad-page-failure.h"
#include "ui/reader/inroad-page-layout.h"
#include "ui/reader/inroad-page-picture.h"
#include "ui/reader/inroad-page-reading.h"
#include "ui/reader/inroad-page-rect.h"

#include <glib/gi18n.h>

struct _InroadPageWidget
{
  GtkWidget           parent_instance;

  /* Owned */
  InroadPageGeometry *geometry;
  InroadRenderQueue  *queue;
  InroadPageText     *text;       /* NULL until it is known */
  InroadPagePicture  *picture;
  InroadPageMarks    *marks;
  GtkWidget          *failure;    /* NULL unless the page cannot be shown */

  guint               page;
  gboolean            has_links;
  gboolean            has_citations;
};

enum
{
  SIGNAL_LINK_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (InroadPageWidget, inroad_page_widget, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_TEXT, inroad_page_reading_iface_init))

static void
inroad_page_widget_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  InroadPageWidget *self = INROAD_PAGE_WIDGET (widget);
  graphene_rect_t area;

  graphene_rect_init (&area, 0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  gtk_snapshot_push_clip (snapshot, &area);
  inroad_page_picture_snapshot (self->picture, snapshot, &area);
  inroad_page_marks_snapshot (self->marks, snapshot);
  gtk_snapshot_pop (snapshot);

  GTK_WIDGET_CLASS (inroad_page_widget_parent_class)->snapshot (widget, snapshot);
}

static void
inroad_page_widget_dispose (GObject *object)
{
  InroadPageWidget *self = INROAD_PAGE_WIDGET (object);

  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->failure = NULL;
  g_clear_object (&self->geometry);
  g_clear_object (&self->queue);
  g_clear_object (&self->text);

  G_OBJECT_CLASS (inroad_page_widget_parent_class)->dispose (object);
}

static void
inroad_page_widget_finalize (GObject *object)
{
  InroadPageWidget *self = INROAD_PAGE_WIDGET (object);

  g_clear_pointer (&self->picture, inroad_page_picture_free);
  g_clear_pointer (&self->marks, inroad_page_marks_free);

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

  signals[SIGNAL_LINK_ACTIVATED] = g_signal_new ("link-activated", INROAD_TYPE_PAGE_WIDGET, G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_css_name (widget_class, "documentpage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ARTICLE);
}

static void
inroad_page_widget_init (InroadPageWidget *self)
{
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
  self->picture = inroad_page_picture_new (geometry, queue, page);
  self->marks = inroad_page_marks_new (geometry, page);
  self->page = page;
  gtk_widget_set_layout_manager (GTK_WIDGET (self), inroad_page_layout_new (geometry, page));

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

  inroad_page_picture_set_tiles (self->picture, tiles, n_tiles, device_scale);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
inroad_page_widget_take_pixels (InroadPageWidget *self,
                                const InroadTile *tile,
                                InroadPixels     *pixels)
{
  g_return_if_fail (INROAD_IS_PAGE_WIDGET (self));

  if (inroad_page_picture_take_pixels (self->picture, tile, pixels))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
inroad_page_widget_is_complete (InroadPageWidget *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_WIDGET (self), TRUE);

  return self->failure != NULL || inroad_page_picture_is_complete (self->picture);
}

void
inroad_page_widget_set_placeholder (InroadPageWidget *self,
                                    InroadPixels     *pixels)
{
  g_return_if_fail (INROAD_IS_PAGE_WIDGET (self));

  if (inroad_page_picture_set_placeholder (self->picture, pixels))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ----------------------------------------------------------------------------------------------- failure */

static void
retry_cb (InroadPageWidget *self)
{
  inroad_render_queue_retry (self->queue, self->page);
  inroad_page_widget_update_failure (self);
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

  self->failure = inroad_page_failure_new (error->message, G_CALLBACK (retry_cb), self);
  gtk_widget_set_parent (self->failure, GTK_WIDGET (self));
}

/* ------------------------------------------------------------------------------------- marks, text, links */

void
inroad_page_widget_set_marks (InroadPageWidget     *self,
                              InroadMark            mark,
                              const InroadPageArea *areas,
                              gsize                 n_areas)
{
  g_return_if_fail (INROAD_IS_PAGE_WIDGET (self));

  if (inroad_page_marks_set (self->marks, mark, areas, n_areas))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
inroad_page_widget_has_marks (InroadPageWidget *self,
                              InroadMark        mark)
{
  g_return_val_if_fail (INROAD_IS_PAGE_WIDGET (self), FALSE);

  return inroad_page_marks_has (self->marks, mark);
}

void
inroad_page_widget_set_night (InroadPageWidget *self,
                              gboolean          night)
{
  g_return_if_fail (INROAD_IS_PAGE_WIDGET (self));

  inroad_page_picture_set_night (self->picture, night);
  if (night)
    gtk_widget_add_css_class (GTK_WIDGET (self), "night");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "night");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
inroad_page_widget_set_images (InroadPageWidget *self,
                               GArray           *images)
{
  g_return_if_fail (INROAD_IS_PAGE_WIDGET (self));

  inroad_page_picture_set_images (self->picture, images);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

InroadPageText *
inroad_page_widget_get_text (InroadPageWidget *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_WIDGET (self), NULL);

  return self->text;
}

void
inroad_page_widget_set_text (InroadPageWidget *self,
                             InroadPageText   *text)
{
  g_return_if_fail (INROAD_IS_PAGE_WIDGET (self));
  g_return_if_fail (INROAD_IS_PAGE_TEXT (text));

  if (g_set_object (&self->text, text))
    gtk_accessible_text_update_contents (GTK_ACCESSIBLE_TEXT (self), GTK_ACCESSIBLE_TEXT_CONTENT_CHANGE_INSERT, 0,
                                         inroad_page_text_get_n_chars (text));
}

static void
link_activated_cb (InroadPageWidget *self,
                   InroadLinkWidget *link)
{
  g_signal_emit (self, signals[SIGNAL_LINK_ACTIVATED], 0, inroad_link_widget_get_link (link));
}

/**
 * inroad_page_widget_set_links:
 * @self: a page
 * @links: (element-type InroadPageLink): its links; those that may not be followed are text like any other
 * @may_leave: whether addresses may be opened
 *
 * Done once a page; later calls are ignored.
 */
void
inroad_page_widget_set_links (InroadPageWidget *self,
                              GPtrArray        *links,
                              gboolean          may_leave)
{
  g_return_if_fail (INROAD_IS_PAGE_WIDGET (self));
  g_return_if_fail (links != NULL);

  if (self->has_links)
    return;

  self->has_links = TRUE;
  for (guint i = 0; i < links->len; i++)
    {
      const InroadPageLink *link = g_ptr_array_index (links, i);
      g_autofree char *words = NULL;
      GtkWidget *widget;

      if (inroad_link_policy_decide (link, may_leave) == INROAD_LINK_ACTION_NONE)
        continue;
      words = self->text != NULL ? inroad_page_link_dup_words (link, self->text) : NULL;
      widget = inroad_link_widget_new (link, words);
      g_signal_connect_object (widget, "activated", G_CALLBACK (link_activated_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (widget, GTK_WIDGET (self));
    }
}

/**
 * inroad_page_widget_set_citations:
 * @self: a page
 * @places: (element-type InroadCitedPlace): where the lesson cites it, from top to bottom
 *
 * Done once a page; later calls are ignored.
 */
void
inroad_page_widget_set_citations (InroadPageWidget *self,
                                  GPtrArray        *places)
{
  g_return_if_fail (INROAD_IS_PAGE_WIDGET (self));
  g_return_if_fail (places != NULL);

  if (self->has_citations)
    return;

  self->has_citations = TRUE;
  for (guint i = 0; i < places->len; i++)
    gtk_widget_set_parent (inroad_citation_mark_new (g_ptr_array_index (places, i)), GTK_WIDGET (self));
}

/**
 * inroad_page_widget_get_letter_area:
 * @self: a page with text
 * @index: a character
 * @area: (out): where it is in the coordinates of the widget
 */
void
inroad_page_widget_get_letter_area (InroadPageWidget *self,
                                    guint             index,
                                    graphene_rect_t  *area)
{
  InroadPageArea letter;

  g_return_if_fail (INROAD_IS_PAGE_WIDGET (self));
  g_return_if_fail (self->text != NULL && area != NULL);

  inroad_page_text_get_letter (self->text, index, &letter);
  inroad_page_rect_init (area, self->geometry, self->page, &letter);
}
