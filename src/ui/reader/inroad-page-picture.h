/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-page-geometry.h"
#include "document/inroad-render-queue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadPagePicture:
 *
 * What is there of a page to be drawn: the tiles of the present zoom, and until they have come those of an earlier
 * one, or the page in small.
 */
typedef struct _InroadPagePicture InroadPagePicture;

InroadPagePicture *inroad_page_picture_new         (InroadPageGeometry    *geometry,
                                                    InroadRenderQueue     *queue,
                                                    guint                  page) G_GNUC_WARN_UNUSED_RESULT;
void               inroad_page_picture_free        (InroadPagePicture     *self);

/* The tiles to be shown, at the present scale of the surface. */
void               inroad_page_picture_set_tiles   (InroadPagePicture     *self,
                                                    const InroadTile      *tiles,
                                                    gsize                  n_tiles,
                                                    double                 device_scale);
/* FALSE if nothing changes, since the tile is not wanted any more. */
gboolean           inroad_page_picture_take_pixels (InroadPagePicture     *self,
                                                    const InroadTile      *tile,
                                                    InroadPixels          *pixels);
/* Whether all tiles that are to be shown are there. */
gboolean           inroad_page_picture_is_complete (InroadPagePicture     *self);
/* The page in small, for as long as tiles are missing. FALSE if nothing changes. */
gboolean           inroad_page_picture_set_placeholder (InroadPagePicture *self,
                                                    InroadPixels          *pixels);
/* Where the pictures on the page are, in points: they keep their colours at night. NULL: not known. */
void               inroad_page_picture_set_images  (InroadPagePicture     *self,
                                                    GArray                *images);
/* Whether paper is dark and print light. */
void               inroad_page_picture_set_night   (InroadPagePicture     *self,
                                                    gboolean               night);
/* @area: that of the page, in logical pixels */
void               inroad_page_picture_snapshot    (InroadPagePicture     *self,
                                                    GtkSnapshot           *snapshot,
                                                    const graphene_rect_t *area);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadPagePicture, inroad_page_picture_free)

G_END_DECLS
