/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

G_BEGIN_DECLS

/**
 * InroadRenderQueue:
 *
 * Decides what the renderers do next: what is visible first, then its neighbours. Setting what is wanted
 * drops every request that is not wanted any more, before it is sent and after it comes back. Keeps what
 * was rendered within a budget of bytes, least recently used out first; when nobody has wanted anything else for
 * some seconds an eighth of it, or what is wanted.
 *
 * Signals: "rendered" (const InroadTile *tile, InroadPixels *pixels),
 *          "failed" (guint page, const GError *error): the page cannot be shown,
 *          "retried" (guint page): what failed is asked for again,
 *          "rested": nobody has wanted anything else for some seconds.
 */
#define INROAD_TYPE_RENDER_QUEUE (inroad_render_queue_get_type ())
G_DECLARE_FINAL_TYPE (InroadRenderQueue, inroad_render_queue, INROAD, RENDER_QUEUE, GObject)

InroadRenderQueue *inroad_render_queue_new          (InroadDocument    *document) G_GNUC_WARN_UNUSED_RESULT;

/* Most wanted first. @tiles: an array of InroadTile. */
void               inroad_render_queue_set_wanted   (InroadRenderQueue *self,
                                                     const InroadTile  *tiles,
                                                     gsize              n_tiles);
/* What is kept of a tile, or NULL. Borrowed. */
InroadPixels      *inroad_render_queue_lookup       (InroadRenderQueue *self,
                                                     const InroadTile  *tile);
/* Why a page cannot be shown, or NULL. Borrowed. */
const GError      *inroad_render_queue_get_failure  (InroadRenderQueue *self,
                                                     guint              page);
/* Whether all that is wanted is there, or known to fail. */
gboolean           inroad_render_queue_is_idle      (InroadRenderQueue *self);
/* Lets a page that failed be tried again. */
void               inroad_render_queue_retry        (InroadRenderQueue *self,
                                                     guint              page);
/* Bytes that what is kept takes now, and may take: 64 MiB by default. What is wanted beyond the budget is not
 * rendered. */
gsize              inroad_render_queue_get_size     (InroadRenderQueue *self);
void               inroad_render_queue_set_budget   (InroadRenderQueue *self,
                                                     gsize              bytes);

G_END_DECLS
