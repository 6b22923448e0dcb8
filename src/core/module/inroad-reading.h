/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"
#include "core/module/inroad-text.h"

G_BEGIN_DECLS

/**
 * InroadReading:
 *
 * Offers one of the documents of the lesson to be read and saved.
 */
#define INROAD_TYPE_READING (inroad_reading_get_type ())
G_DECLARE_FINAL_TYPE (InroadReading, inroad_reading, INROAD, READING, InroadBlock)

InroadReading *inroad_reading_new (const char *id,
                                   const char *document_id,
                                   InroadText *text) G_GNUC_WARN_UNUSED_RESULT;

const char *inroad_reading_get_document_id (InroadReading *self);
InroadText *inroad_reading_get_text        (InroadReading *self);

G_END_DECLS
