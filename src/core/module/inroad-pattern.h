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
  INROAD_PATTERN_DIAGRAM_NONE,
  INROAD_PATTERN_DIAGRAM_EMBED,
  INROAD_PATTERN_DIAGRAM_LIAISON,
  INROAD_PATTERN_DIAGRAM_INVITE,
} InroadPatternDiagram;

/**
 * InroadPattern:
 *
 * A pattern with its weight, its one-sentence summary and its aspects.
 */
#define INROAD_TYPE_PATTERN (inroad_pattern_get_type ())
G_DECLARE_FINAL_TYPE (InroadPattern, inroad_pattern, INROAD, PATTERN, InroadBlock)

InroadPattern *inroad_pattern_new (const char          *id,
                                   guint                investment,
                                   InroadPatternDiagram diagram,
                                   InroadText          *title,
                                   InroadText          *summary,
                                   InroadText          *investment_text,
                                   GListModel          *aspects) G_GNUC_WARN_UNUSED_RESULT;

guint                inroad_pattern_get_investment      (InroadPattern *self);
InroadPatternDiagram inroad_pattern_get_diagram         (InroadPattern *self);
InroadText          *inroad_pattern_get_title           (InroadPattern *self);
InroadText          *inroad_pattern_get_summary         (InroadPattern *self);
InroadText          *inroad_pattern_get_investment_text (InroadPattern *self);
GListModel          *inroad_pattern_get_aspects         (InroadPattern *self);

G_END_DECLS
