/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/lesson/inroad-section-body.h"

G_BEGIN_DECLS

#define INROAD_TYPE_PROSE_BODY (inroad_prose_body_get_type ())
G_DECLARE_FINAL_TYPE (InroadProseBody, inroad_prose_body, INROAD, PROSE_BODY, InroadSectionBody)

G_END_DECLS
