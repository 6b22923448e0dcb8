/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-page-contents.h"
#include "document/inroad-page-geometry.h"
#include "document/inroad-render-queue.h"
#include "ui/reader/inroad-page-citations.h"
#include "ui/reader/inroad-page-view.h"
#include "ui/reader/inroad-page-widget.h"

G_BEGIN_DECLS

/* Where to go once there is a size. */
typedef enum
{
  INROAD_AWAITS_NOTHING,
  INROAD_AWAITS_OFFSET,   /* of the page's height, to the top of the view */
  INROAD_AWAITS_POINT,    /* of the page, in points, into the view */
} InroadAwaits;

/* The pointer while it selects. */
typedef struct
{
  double              x;            /* in the view, in logical pixels */
  double              y;
  gint64              scrolled_at;  /* microseconds of the frame clock */
  InroadSelectionUnit unit;
  guint               tick;
  gboolean            begun;
} InroadSelectDrag;

struct _InroadPageView
{
  GtkWidget             parent_instance;

  /* Owned */
  InroadDocument       *document;
  InroadPageGeometry   *geometry;
  InroadRenderQueue    *queue;
  InroadPageContents   *contents;
  InroadPageCitations  *citations;         /* NULL where the lesson cites nothing */
  InroadSelection      *selection;
  InroadDocumentSearch *search;            /* NULL unless something is looked for */
  GtkAdjustment        *adjustments[2];    /* by GtkOrientation */
  GPtrArray            *pages;             /* of borrowed InroadPageWidget, in order: those in sight */
  GCancellable         *searching;
  GHashTable           *asked_sizes;       /* set of the parts of the document whose sizes were asked for */
  GArray               *passage;           /* of InroadPageArea */

  GtkScrollablePolicy   policies[2];
  guint                 passage_page;
  guint                 hit;               /* of search */
  guint                 tick;
  guint                 page;
  InroadFit             fit;
  int                   fitted_width;      /* the size of the view that the zoom was fitted to; 0: to be done */
  int                   fitted_height;
  int                   seen_width;        /* that it was allocated last */
  int                   seen_height;
  InroadSelectDrag      drag;
  double                last_y;
  gboolean              downwards;         /* the way the reader went last */
  gboolean              two_pages;
  gboolean              odd_left;
  gboolean              night;
  gboolean              may_leave;

  InroadAwaits          awaits;
  guint                 awaited_page;
  double                awaited_offset;
  InroadPageArea        awaited_area;
};

/* inroad-page-view-frame.c: the last two are functions of GtkWidgetClass */
void              inroad_page_view_wait_for_frame     (InroadPageView       *self);
void              inroad_page_view_measure            (GtkWidget            *widget,
                                                       GtkOrientation        orientation,
                                                       int                   for_size,
                                                       int                  *minimum,
                                                       int                  *natural,
                                                       int                  *minimum_baseline,
                                                       int                  *natural_baseline);
void              inroad_page_view_allocate           (GtkWidget            *widget,
                                                       int                   width,
                                                       int                   height,
                                                       int                   baseline);
/* inroad-page-view.c */
void              inroad_page_view_set_page           (InroadPageView       *self,
                                                       guint                 page);
void              inroad_page_view_activate_link      (InroadPageView       *self,
                                                       const InroadPageLink *link);
void              inroad_page_view_notify_zoom        (InroadPageView       *self);
void              inroad_page_view_notify_fit         (InroadPageView       *self);
void              inroad_page_view_notify_spread      (InroadPageView       *self);

/* inroad-page-view-scroll.c */
double            inroad_page_view_get_device_scale   (InroadPageView       *self);
double            inroad_page_view_get_scroll         (InroadPageView       *self,
                                                       GtkOrientation        orientation);
void              inroad_page_view_set_scroll         (InroadPageView       *self,
                                                       GtkOrientation        orientation,
                                                       double                value);
void              inroad_page_view_get_sight          (InroadPageView       *self,
                                                       InroadViewArea       *sight);
void              inroad_page_view_update_adjustments (InroadPageView       *self);
void              inroad_page_view_set_adjustment     (InroadPageView       *self,
                                                       GtkOrientation        orientation,
                                                       GtkAdjustment        *adjustment);

/* inroad-page-view-sight.c: before layout */
void              inroad_page_view_update_sight       (InroadPageView       *self);
void              inroad_page_view_ask_for_more       (InroadPageView       *self);
void              inroad_page_view_remove_pages       (InroadPageView       *self);
void              inroad_page_view_update_contents    (InroadPageView       *self,
                                                       InroadPageWidget     *widget);
InroadPageWidget *inroad_page_view_find_page_widget   (InroadPageView       *self,
                                                       guint                 page);
/* inroad-page-view-sizes.c */
void              inroad_page_view_ask_for_sizes      (InroadPageView       *self,
                                                       const InroadViewArea *sight);
/* inroad-page-view-spread.c */
void              inroad_page_view_apply_spread       (InroadPageView       *self);
/* inroad-page-view-zoom.c: before layout */
void              inroad_page_view_update_fit         (InroadPageView       *self);
/* inroad-page-view-place.c: before layout */
void              inroad_page_view_go_to_awaited      (InroadPageView       *self);
void              inroad_page_view_await_area         (InroadPageView       *self,
                                                       guint                 page,
                                                       const InroadPageArea *area);
/* inroad-page-view-citations.c */
void              inroad_page_view_cite_page          (InroadPageView       *self,
                                                       InroadPageWidget     *widget);
/* inroad-page-view-marks.c */
void              inroad_page_view_mark_page          (InroadPageView       *self,
                                                       InroadPageWidget     *widget);
void              inroad_page_view_clear_marks        (InroadPageView       *self);
/* inroad-page-view-select.c */
void              inroad_page_view_select_add         (InroadPageView       *self);
void              inroad_page_view_select_end         (InroadPageView       *self);

G_END_DECLS
