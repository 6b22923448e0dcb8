/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"
#include "core/module/inroad-evidence.h"
#include "core/module/inroad-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadNote:
 *
 * A remark beside the text under a title of its own, such as what the record says.
 */
#define INROAD_TYPE_NOTE (inroad_note_get_type ())
G_DECLARE_FINAL_TYPE (InroadNote, inroad_note, INROAD, NOTE, InroadBlock)

InroadNote     *inroad_note_new (const char     *id,
                                 InroadText     *title,
                                 GListModel     *paragraphs,
                                 InroadEvidence *passage) G_GNUC_WARN_UNUSED_RESULT;

InroadText     *inroad_note_get_title      (InroadNote *self);
GListModel     *inroad_note_get_paragraphs (InroadNote *self);
InroadEvidence *inroad_note_get_passage    (InroadNote *self);

G_END_DECLS
