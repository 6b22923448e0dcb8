/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"
#include "core/module/inroad-option.h"
#include "core/module/inroad-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadQuestion:
 *
 * A question with its options; exactly one of them is right.
 */
#define INROAD_TYPE_QUESTION (inroad_question_get_type ())
G_DECLARE_FINAL_TYPE (InroadQuestion, inroad_question, INROAD, QUESTION, InroadBlock)

InroadQuestion *inroad_question_new (const char *id,
                                     InroadText *instruction,
                                     InroadText *stem,
                                     GListModel *options,
                                     InroadText *explanation) G_GNUC_WARN_UNUSED_RESULT;

InroadText   *inroad_question_get_instruction  (InroadQuestion *self);
InroadText   *inroad_question_get_stem         (InroadQuestion *self);
GListModel   *inroad_question_get_options      (InroadQuestion *self);
InroadOption *inroad_question_get_right_option (InroadQuestion *self);
InroadOption *inroad_question_find_option      (InroadQuestion *self,
                                                const char *id);
InroadText   *inroad_question_get_explanation  (InroadQuestion *self);

G_END_DECLS
