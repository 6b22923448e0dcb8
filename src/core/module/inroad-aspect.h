/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"
#include "core/module/inroad-text.h"

G_BEGIN_DECLS

/**
 * InroadAspect:
 *
 * One aspect of a pattern: what it is, when it fits, what it costs and so on.
 */
#define INROAD_TYPE_ASPECT (inroad_aspect_get_type ())
G_DECLARE_FINAL_TYPE (InroadAspect, inroad_aspect, INROAD, ASPECT, InroadBlock)

InroadAspect *inroad_aspect_new (const char *id,
                                 InroadText *title,
                                 InroadText *text) G_GNUC_WARN_UNUSED_RESULT;

InroadText *inroad_aspect_get_title (InroadAspect *self);
InroadText *inroad_aspect_get_text  (InroadAspect *self);

G_END_DECLS
