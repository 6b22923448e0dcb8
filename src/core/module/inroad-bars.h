/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"
#include "core/module/inroad-text.h"

G_BEGIN_DECLS

/**
 * InroadBars:
 *
 * Amounts of one kind, drawn as bars from zero and told as a table.
 */
#define INROAD_TYPE_BARS (inroad_bars_get_type ())
G_DECLARE_FINAL_TYPE (InroadBars, inroad_bars, INROAD, BARS, InroadBlock)

InroadBars *inroad_bars_new        (const char *id,
                                    InroadText *title,
                                    InroadText *caption) G_GNUC_WARN_UNUSED_RESULT;
void        inroad_bars_add        (InroadBars *self,
                                    double      value,
                                    InroadText *label,
                                    InroadText *amount);

InroadText *inroad_bars_get_title   (InroadBars *self);
guint       inroad_bars_get_n_bars  (InroadBars *self);
double      inroad_bars_get_value   (InroadBars *self,
                                     guint position);
InroadText *inroad_bars_get_label   (InroadBars *self,
                                     guint position);
InroadText *inroad_bars_get_amount  (InroadBars *self,
                                     guint position);
InroadText *inroad_bars_get_caption (InroadBars *self);

G_END_DECLS
