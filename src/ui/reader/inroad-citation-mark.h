/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/reader/inroad-page-citations.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadCitationMark:
 *
 * A bar in the margin of a page, beside a passage that the lesson cites. Around it there is room for a finger; it
 * leads to what the lesson says with the passage.
 */
#define INROAD_TYPE_CITATION_MARK (inroad_citation_mark_get_type ())
G_DECLARE_FINAL_TYPE (InroadCitationMark, inroad_citation_mark, INROAD, CITATION_MARK, GtkWidget)

GtkWidget              *inroad_citation_mark_new      (const InroadCitedPlace *place);

const InroadMarginMark *inroad_citation_mark_get_mark (InroadCitationMark     *self);
/* @bar: where the bar is drawn, from the top left of the widget */
void                    inroad_citation_mark_set_bar  (InroadCitationMark     *self,
                                                       const graphene_rect_t  *bar);

G_END_DECLS
