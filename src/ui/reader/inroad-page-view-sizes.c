/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* The sizes of pages, learnt as they come near. */

#define G_LOG_DOMAIN "inroad-page-view-sizes"

#include "config.h"

#include "ui/reader/inroad-page-view-private.h"

/* Asked for together, and how far beyond what is in sight: a flick through pages stays on known ground. */
#define PART 64u
#define MARGIN 96u

/* Puts the true sizes in the place of those that were assumed. What is in sight stays where it is: the page at the
 * top, or below the gap there, at the share of its height that was at the top, or as far below it as it was. */
static void
learn (InroadPageView       *self,
       guint                 first,
       const InroadPageSize *sizes,
       gsize                 n_sizes)
{
  double x = inroad_page_view_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  double y = inroad_page_view_get_scroll (self, GTK_ORIENTATION_VERTICAL);
  guint page = inroad_page_geometry_find_page (self->geometry, y + INROAD_PAGE_GAP, NULL);
  InroadViewArea before, after;

  inroad_page_geometry_get_page_area (self->geometry, page, &before);
  inroad_page_geometry_set_page_sizes (self->geometry, first, sizes, n_sizes);
  inroad_page_geometry_get_page_area (self->geometry, page, &after);

  inroad_page_view_update_adjustments (self);
  inroad_page_view_set_scroll (self, GTK_ORIENTATION_HORIZONTAL, x + after.x - before.x);
  if (y > before.y && y < before.y + before.height)
    inroad_page_view_set_scroll (self, GTK_ORIENTATION_VERTICAL,
                                 after.y + (y - before.y) * after.height / before.height);
  else
    inroad_page_view_set_scroll (self, GTK_ORIENTATION_VERTICAL, y + after.y - before.y);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  inroad_page_view_wait_for_frame (self);
}

typedef struct
{
  InroadPageView *view;  /* owned */
  guint           part;
} Asked;

static void
asked_free (Asked *self)
{
  g_object_unref (self->view);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static void
on_sizes (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Asked) asked = user_data;
  InroadPageView *self = asked->view;
  g_autoptr (GError) error = NULL;
  g_autofree InroadPageSize *sizes = NULL;
  gsize n_sizes = 0;

  sizes = inroad_document_get_page_sizes_finish (INROAD_DOCUMENT (object), result, &n_sizes, &error);
  if (self->document != INROAD_DOCUMENT (object))
    return;

  /* A renderer that died over it: asked for again when a page of it is near. */
  if (error != NULL)
    g_hash_table_remove (self->asked_sizes, GUINT_TO_POINTER (asked->part));
  else if (n_sizes > 0)
    learn (self, asked->part * PART, sizes, n_sizes);
}

static gboolean
knows_part (InroadPageView *self,
            guint           part)
{
  guint first = part * PART;
  guint last = MIN (first + PART, inroad_page_geometry_get_n_pages (self->geometry)) - 1;

  return inroad_page_geometry_knows_page (self->geometry, first) &&
         inroad_page_geometry_knows_page (self->geometry, last);
}

static void
ask_for_part (InroadPageView *self,
              guint           part)
{
  Asked *asked;

  if (knows_part (self, part) || !g_hash_table_add (self->asked_sizes, GUINT_TO_POINTER (part)))
    return;

  asked = g_new0 (Asked, 1);
  asked->view = g_object_ref (self);
  asked->part = part;
  inroad_document_get_page_sizes_async (self->document, part * PART, PART, NULL, on_sizes, asked);
}

/* First what is in sight, then what is around it. */
void
inroad_page_view_ask_for_sizes (InroadPageView       *self,
                                const InroadViewArea *sight)
{
  guint n_pages = inroad_page_geometry_get_n_pages (self->geometry);
  guint first, last;

  inroad_page_geometry_get_visible (self->geometry, sight->y, sight->height, &first, &last);
  for (guint part = first / PART; part <= last / PART; part++)
    ask_for_part (self, part);

  first -= MIN (first, MARGIN);
  last = MIN (last + MARGIN, n_pages - 1);
  for (guint part = first / PART; part <= last / PART; part++)
    ask_for_part (self, part);
}
