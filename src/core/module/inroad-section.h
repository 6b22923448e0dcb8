/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"
#include "core/module/inroad-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  INROAD_SECTION_PROSE,
  INROAD_SECTION_PATTERNS,
  INROAD_SECTION_COMPARISON,
  INROAD_SECTION_CASE_STUDY,
  INROAD_SECTION_CHECK,
} InroadSectionKind;

/**
 * InroadDrawing:
 *
 * The drawings that a section may open with. The program draws them; the lesson says in words what they show.
 */
typedef enum
{
  INROAD_DRAWING_NONE,
  INROAD_DRAWING_WALL,
  INROAD_DRAWING_SCALE,
  INROAD_DRAWING_STREAMS,
  INROAD_DRAWING_QUEUE,
  INROAD_DRAWING_PLATFORM,
  INROAD_DRAWING_QUESTION,
} InroadDrawing;

/**
 * InroadSection:
 *
 * A section of the lesson: a title, a lede and the blocks under them.
 */
#define INROAD_TYPE_SECTION (inroad_section_get_type ())
G_DECLARE_FINAL_TYPE (InroadSection, inroad_section, INROAD, SECTION, InroadBlock)

InroadSection *inroad_section_new (const char       *id,
                                   InroadSectionKind kind,
                                   InroadText       *title,
                                   InroadText       *lede,
                                   InroadDrawing     drawing,
                                   InroadText       *drawing_text,
                                   GListModel       *blocks) G_GNUC_WARN_UNUSED_RESULT;

InroadSectionKind inroad_section_get_kind            (InroadSection *self);
InroadText       *inroad_section_get_title           (InroadSection *self);
InroadText       *inroad_section_get_lede            (InroadSection *self);
InroadDrawing     inroad_section_get_drawing         (InroadSection *self);
InroadText       *inroad_section_get_drawing_text    (InroadSection *self);
GListModel       *inroad_section_get_blocks          (InroadSection *self);
guint             inroad_section_get_reading_minutes (InroadSection *self);

G_END_DECLS
