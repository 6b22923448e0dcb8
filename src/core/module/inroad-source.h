/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"
#include "core/module/inroad-text.h"

G_BEGIN_DECLS

/**
 * InroadSource:
 *
 * A source that the lesson cites.
 */
#define INROAD_TYPE_SOURCE (inroad_source_get_type ())
G_DECLARE_FINAL_TYPE (InroadSource, inroad_source, INROAD, SOURCE, InroadBlock)

InroadSource *inroad_source_new (const char *id,
                                 guint       number,
                                 InroadText *text,
                                 const char *address,
                                 const char *confidence) G_GNUC_WARN_UNUSED_RESULT;

guint       inroad_source_get_number     (InroadSource *self);
InroadText *inroad_source_get_text       (InroadSource *self);
const char *inroad_source_get_address    (InroadSource *self);
const char *inroad_source_get_confidence (InroadSource *self);

G_END_DECLS
