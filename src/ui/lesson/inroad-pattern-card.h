/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-pattern.h"
#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadPatternCard:
 *
 * A pattern: its idea drawn, its weight drawn and told, and its aspects as a disclosure that opens in place.
 *
 * Properties: "open".
 */
#define INROAD_TYPE_PATTERN_CARD (inroad_pattern_card_get_type ())
G_DECLARE_FINAL_TYPE (InroadPatternCard, inroad_pattern_card, INROAD, PATTERN_CARD, GtkWidget)

/* @rank: its place among @n_patterns by investment, 1 for the lightest */
GtkWidget *inroad_pattern_card_new      (InroadSession     *session,
                                         InroadPattern     *pattern,
                                         guint              rank,
                                         guint              n_patterns);

gboolean   inroad_pattern_card_get_open (InroadPatternCard *self);
void       inroad_pattern_card_set_open (InroadPatternCard *self,
                                         gboolean           open);

G_END_DECLS
