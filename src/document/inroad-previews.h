/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

G_BEGIN_DECLS

/**
 * InroadPreviews:
 *
 * The pages of a document in small: for lists of them, and to stand in for a page until it is drawn sharp. Whoever
 * wants one asks for it; those used longest ago are dropped beyond 8 MiB. A document has one of these.
 *
 * Signals: "drawn" (guint page).
 */
#define INROAD_TYPE_PREVIEWS (inroad_previews_get_type ())
G_DECLARE_FINAL_TYPE (InroadPreviews, inroad_previews, INROAD, PREVIEWS, GObject)

/* The longer edge of a preview in logical pixels. */
#define INROAD_PREVIEW_EDGE 140

/* Borrowed from the document, and gone with it. */
InroadPreviews *inroad_document_get_previews (InroadDocument *document);

/* @document: borrowed */
InroadPreviews *inroad_previews_new          (InroadDocument *document) G_GNUC_WARN_UNUSED_RESULT;
/* The document ends: nothing comes any more. */
void            inroad_previews_let_go       (InroadPreviews *self);
/* Borrowed; NULL if it is not drawn. */
InroadPixels   *inroad_previews_lookup       (InroadPreviews *self,
                                              guint           page);
/* Has it drawn, unless it is there or will be. @edge: the longer edge in device pixels */
void            inroad_previews_ask          (InroadPreviews *self,
                                              guint           page,
                                              int             edge);
/* Takes one asking back; when nobody wants it any more it is not begun. */
void            inroad_previews_withdraw     (InroadPreviews *self,
                                              guint           page);

G_END_DECLS
