/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"
#include "core/module/inroad-evidence.h"
#include "core/module/inroad-text.h"

G_BEGIN_DECLS

/**
 * InroadOption:
 *
 * One option of a question.
 */
#define INROAD_TYPE_OPTION (inroad_option_get_type ())
G_DECLARE_FINAL_TYPE (InroadOption, inroad_option, INROAD, OPTION, InroadBlock)

InroadOption *inroad_option_new (const char     *id,
                                 gboolean        right,
                                 gboolean        fixed,
                                 InroadText     *text,
                                 InroadText     *feedback,
                                 InroadEvidence *evidence) G_GNUC_WARN_UNUSED_RESULT;

gboolean        inroad_option_get_right    (InroadOption *self);
gboolean        inroad_option_get_fixed    (InroadOption *self);
InroadText     *inroad_option_get_text     (InroadOption *self);
InroadText     *inroad_option_get_feedback (InroadOption *self);
InroadEvidence *inroad_option_get_evidence (InroadOption *self);

G_END_DECLS
