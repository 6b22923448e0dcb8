/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"
#include "core/module/inroad-text.h"

G_BEGIN_DECLS

/**
 * InroadComparisonRow:
 *
 * One subject and a thought on it for each side.
 */
#define INROAD_TYPE_COMPARISON_ROW (inroad_comparison_row_get_type ())
G_DECLARE_FINAL_TYPE (InroadComparisonRow, inroad_comparison_row, INROAD, COMPARISON_ROW, InroadBlock)

InroadComparisonRow *inroad_comparison_row_new (const char *id,
                                                InroadText *subject,
                                                InroadText *first,
                                                InroadText *second) G_GNUC_WARN_UNUSED_RESULT;

InroadText *inroad_comparison_row_get_subject (InroadComparisonRow *self);
InroadText *inroad_comparison_row_get_text    (InroadComparisonRow *self,
                                               guint side);

G_END_DECLS
