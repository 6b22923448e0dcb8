/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/lesson/inroad-section-body.h"

G_BEGIN_DECLS

#define INROAD_TYPE_PATTERNS_BODY (inroad_patterns_body_get_type ())
G_DECLARE_FINAL_TYPE (InroadPatternsBody, inroad_patterns_body, INROAD, PATTERNS_BODY, InroadSectionBody)

G_END_DECLS
