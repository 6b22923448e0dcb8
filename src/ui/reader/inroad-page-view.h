/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document-search.h"
#include "document/inroad-document.h"
#include "document/inroad-page-geometry.h"
#include "ui/reader/inroad-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INROAD_ZOOM_MIN 0.25
#define INROAD_ZOOM_MAX 6.0

/* What the zoom follows. */
typedef enum
{
  INROAD_FIT_NONE,
  INROAD_FIT_WIDTH,
  INROAD_FIT_PAGE,
} InroadFit;

/* A point of a page: counted from 0, in points from its top left. */
typedef struct
{
  guint  page;
  double x;
  double y;
} InroadPageSpot;

/**
 * InroadPageView:
 *
 * The pages of a document one or two beside each other, to be scrolled through. Only what is in sight is rendered.
 *
 * Properties: "zoom" (1 is the size on paper), "fit-width", "fit-page" (the zoom follows the view), "two-pages"
 * (beside each other), "odd-left" (of these the first stands on the left), "night" (paper is dark), "page" (at the top,
 * counted from 0). All notify. And those of GtkScrollable.
 *
 * Signals: "link-activated" (const InroadPageLink *link): one that may be followed.
 */
#define INROAD_TYPE_PAGE_VIEW (inroad_page_view_get_type ())
G_DECLARE_FINAL_TYPE (InroadPageView, inroad_page_view, INROAD, PAGE_VIEW, GtkWidget)

/* @sizes: of the first pages, one at least; the view learns of the others as they come near */
void     inroad_page_view_set_document  (InroadPageView       *self,
                                         InroadDocument       *document,
                                         const InroadPageSize *sizes,
                                         gsize                 n_sizes);

double   inroad_page_view_get_zoom      (InroadPageView       *self);
/* Keeps the point of the view at x, y where it is. */
void     inroad_page_view_zoom_at       (InroadPageView       *self,
                                         double                zoom,
                                         double                x,
                                         double                y);
/* What is at a point of the view. */
void     inroad_page_view_get_spot      (InroadPageView       *self,
                                         double                x,
                                         double                y,
                                         InroadPageSpot       *spot);
void     inroad_page_view_hold_spot     (InroadPageView       *self,
                                         const InroadPageSpot *spot,
                                         double                zoom,
                                         double                x,
                                         double                y);
void     inroad_page_view_zoom_by       (InroadPageView       *self,
                                         double                factor);
InroadFit inroad_page_view_get_fit      (InroadPageView       *self);
void     inroad_page_view_set_fit       (InroadPageView       *self,
                                         InroadFit             fit);
void     inroad_page_view_turn          (InroadPageView       *self,
                                         guint                 degrees);
void     inroad_page_view_set_two_pages (InroadPageView       *self,
                                         gboolean              two_pages);
void     inroad_page_view_set_odd_left  (InroadPageView       *self,
                                         gboolean              odd_left);
void     inroad_page_view_get_spread    (InroadPageView       *self,
                                         gboolean             *two_pages,
                                         gboolean             *odd_left);
void     inroad_page_view_set_night     (InroadPageView       *self,
                                         gboolean              night);
void     inroad_page_view_set_may_leave (InroadPageView       *self,
                                         gboolean              may_leave);

void     inroad_page_view_set_citations (InroadPageView       *self,
                                         GListModel           *citations);

/* Both borrowed; NULL without a document. */
InroadSelection    *inroad_page_view_get_selection (InroadPageView *self);
/* NULL while nothing is shown. Borrowed. */
InroadDocument     *inroad_page_view_get_document  (InroadPageView *self);
InroadPageGeometry *inroad_page_view_get_geometry  (InroadPageView *self);

/* The page of which most is in sight. */
guint    inroad_page_view_get_page      (InroadPageView       *self);
guint    inroad_page_view_get_place     (InroadPageView       *self,
                                         double               *offset);
void     inroad_page_view_go_to         (InroadPageView       *self,
                                         guint                 page,
                                         double                offset);
void     inroad_page_view_go_to_point   (InroadPageView       *self,
                                         guint                 page,
                                         double                y);
void     inroad_page_view_set_search    (InroadPageView       *self,
                                         InroadDocumentSearch *search);
void     inroad_page_view_show_hit      (InroadPageView       *self,
                                         guint                 position,
                                         gboolean              go_there);
void     inroad_page_view_update_marks  (InroadPageView       *self);
void     inroad_page_view_show_passage  (InroadPageView       *self,
                                         guint                 page,
                                         const char           *quote);

G_END_DECLS
