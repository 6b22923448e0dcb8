/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"
#include "core/module/inroad-text.h"

G_BEGIN_DECLS

/**
 * InroadHeading:
 *
 * A heading inside a section.
 */
#define INROAD_TYPE_HEADING (inroad_heading_get_type ())
G_DECLARE_FINAL_TYPE (InroadHeading, inroad_heading, INROAD, HEADING, InroadBlock)

InroadHeading *inroad_heading_new (const char *id,
                                   InroadText *text) G_GNUC_WARN_UNUSED_RESULT;

InroadText *inroad_heading_get_text (InroadHeading *self);

G_END_DECLS
