/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"
#include "core/module/inroad-side.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadComparison:
 *
 * Two sides and the rows that compare them.
 */
#define INROAD_TYPE_COMPARISON (inroad_comparison_get_type ())
G_DECLARE_FINAL_TYPE (InroadComparison, inroad_comparison, INROAD, COMPARISON, InroadBlock)

InroadComparison *inroad_comparison_new (const char *id,
                                         InroadSide *first,
                                         InroadSide *second,
                                         GListModel *rows) G_GNUC_WARN_UNUSED_RESULT;

InroadSide *inroad_comparison_get_side (InroadComparison *self,
                                        guint side);
GListModel *inroad_comparison_get_rows (InroadComparison *self);

G_END_DECLS
