/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INROAD_ZOOM_MIN 0.25
#define INROAD_ZOOM_MAX 6.0

/**
 * InroadPageView:
 *
 * The pages of a document one below the other, to be scrolled through. Only what is in sight is rendered.
 *
 * Properties: "zoom" (1 is the size on paper), "fit-width" (the zoom follows the width), "page" (at the top,
 * counted from 0). All notify. And those of GtkScrollable.
 */
#define INROAD_TYPE_PAGE_VIEW (inroad_page_view_get_type ())
G_DECLARE_FINAL_TYPE (InroadPageView, inroad_page_view, INROAD, PAGE_VIEW, GtkWidget)

/* @sizes: of all pages that are known, the first at least */
void     inroad_page_view_set_document  (InroadPageView       *self,
                                         InroadDocument       *document,
                                         const InroadPageSize *sizes,
                                         gsize                 n_sizes);
void     inroad_page_view_learn_sizes   (InroadPageView       *self,
                                         guint                 first,
                                         const InroadPageSize *sizes,
                                         gsize                 n_sizes);

double   inroad_page_view_get_zoom      (InroadPageView       *self);
/* Keeps the point of the view at x, y where it is. */
void     inroad_page_view_zoom_at       (InroadPageView       *self,
                                         double                zoom,
                                         double                x,
                                         double                y);
void     inroad_page_view_zoom_by       (InroadPageView       *self,
                                         double                factor);
gboolean inroad_page_view_get_fit_width (InroadPageView       *self);
void     inroad_page_view_set_fit_width (InroadPageView       *self,
                                         gboolean              fit_width);

/* The page of which most is in sight. */
guint    inroad_page_view_get_page      (InroadPageView       *self);
guint    inroad_page_view_get_place     (InroadPageView       *self,
                                         double               *offset);
void     inroad_page_view_go_to         (InroadPageView       *self,
                                         guint                 page,
                                         double                offset);
void     inroad_page_view_show_passage  (InroadPageView       *self,
                                         guint                 page,
                                         const char           *quote);

G_END_DECLS
