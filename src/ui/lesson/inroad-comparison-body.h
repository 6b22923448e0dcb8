/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/lesson/inroad-section-body.h"

G_BEGIN_DECLS

#define INROAD_TYPE_COMPARISON_BODY (inroad_comparison_body_get_type ())
G_DECLARE_FINAL_TYPE (InroadComparisonBody, inroad_comparison_body, INROAD, COMPARISON_BODY, InroadSectionBody)

G_END_DECLS
