/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-page-geometry.h"
#include "document/inroad-render-queue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadPageWidget:
 *
 * A page on screen: what of it is rendered, passages that are pointed at, or why it cannot be shown.
 */
#define INROAD_TYPE_PAGE_WIDGET (inroad_page_widget_get_type ())
G_DECLARE_FINAL_TYPE (InroadPageWidget, inroad_page_widget, INROAD, PAGE_WIDGET, GtkWidget)

GtkWidget *inroad_page_widget_new            (InroadPageGeometry   *geometry,
                                              InroadRenderQueue    *queue,
                                              guint                 page);

guint      inroad_page_widget_get_page       (InroadPageWidget     *self);
/* The tiles to be shown, at the present scale of the surface. */
void       inroad_page_widget_set_tiles      (InroadPageWidget     *self,
                                              const InroadTile     *tiles,
                                              gsize                 n_tiles,
                                              double                device_scale);
void       inroad_page_widget_take_pixels    (InroadPageWidget     *self,
                                              const InroadTile     *tile,
                                              InroadPixels         *pixels);
void       inroad_page_widget_update_failure (InroadPageWidget     *self);
void       inroad_page_widget_set_passage    (InroadPageWidget     *self,
                                              const InroadPageArea *areas,
                                              gsize                 n_areas);

G_END_DECLS
