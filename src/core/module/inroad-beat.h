/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"
#include "core/module/inroad-note.h"
#include "core/module/inroad-text.h"

G_BEGIN_DECLS

typedef enum
{
  INROAD_BEAT_PROBLEM,
  INROAD_BEAT_FIX,
  INROAD_BEAT_RESULT,
} InroadBeatKind;

/**
 * InroadBeat:
 *
 * One beat of a case study: the problem, a fix or the result.
 */
#define INROAD_TYPE_BEAT (inroad_beat_get_type ())
G_DECLARE_FINAL_TYPE (InroadBeat, inroad_beat, INROAD, BEAT, InroadBlock)

InroadBeat *inroad_beat_new (const char    *id,
                             InroadBeatKind kind,
                             InroadText    *headline,
                             InroadText    *text,
                             InroadNote    *note) G_GNUC_WARN_UNUSED_RESULT;

InroadBeatKind inroad_beat_get_kind     (InroadBeat *self);
InroadText    *inroad_beat_get_headline (InroadBeat *self);
InroadText    *inroad_beat_get_text     (InroadBeat *self);
InroadNote    *inroad_beat_get_note     (InroadBeat *self);

G_END_DECLS
