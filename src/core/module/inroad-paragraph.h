/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"
#include "core/module/inroad-text.h"

G_BEGIN_DECLS

/**
 * InroadParagraph:
 *
 * A paragraph of running text.
 */
#define INROAD_TYPE_PARAGRAPH (inroad_paragraph_get_type ())
G_DECLARE_FINAL_TYPE (InroadParagraph, inroad_paragraph, INROAD, PARAGRAPH, InroadBlock)

InroadParagraph *inroad_paragraph_new (const char *id,
                                       InroadText *text) G_GNUC_WARN_UNUSED_RESULT;

InroadText *inroad_paragraph_get_text (InroadParagraph *self);

G_END_DECLS
