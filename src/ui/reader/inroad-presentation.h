/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadPresentation:
 *
 * One page of a document at a time, as large as the widget on black, for a projector. The keys of a keyboard and
 * of a presenter's remote, clicks and taps go through the pages; behind the last one there is an end.
 *
 * Properties: "position" (the page, counted from 0; as many as there are pages at the end). Notifies.
 *
 * Signals: "leave": it is over.
 */
#define INROAD_TYPE_PRESENTATION (inroad_presentation_get_type ())
G_DECLARE_FINAL_TYPE (InroadPresentation, inroad_presentation, INROAD, PRESENTATION, GtkWidget)

/* @document: NULL ends it */
void       inroad_presentation_set_document (InroadPresentation *self,
                                             InroadDocument     *document,
                                             guint               first_page);
guint      inroad_presentation_get_position (InroadPresentation *self);
void       inroad_presentation_step         (InroadPresentation *self,
                                             int                 steps);
/* To the next figure of the document, or the one before. */
void       inroad_presentation_step_figure  (InroadPresentation *self,
                                             int                 steps);
/* Whether the page at the position is drawn, as large as it can be. */
gboolean   inroad_presentation_is_drawn     (InroadPresentation *self);
/* Whether it is drawn at all: very large and very small pages are drawn as large as a renderer can. */
gboolean   inroad_presentation_has_picture  (InroadPresentation *self);

G_END_DECLS
