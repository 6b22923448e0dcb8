/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-module-builder"

#include "config.h"

#include "core/module/inroad-module-builder.h"

#include "core/module/inroad-bars.h"
#include "core/module/inroad-beat.h"
#include "core/module/inroad-comparison.h"
#include "core/module/inroad-comparison-row.h"
#include "core/module/inroad-heading.h"
#include "core/module/inroad-note.h"
#include "core/module/inroad-paragraph.h"
#include "core/module/inroad-reading.h"
#include "core/module/inroad-side.h"

static const char *
get_id (InroadElement *element)
{
  return inroad_element_get_attribute (element, "id");
}

/* The text of an element that is a text itself. */
static InroadText *
build_own_text (InroadModuleBuilder *builder,
                InroadElement       *element)
{
  return INROAD_TEXT (inroad_build_inline (builder, element));
}

GObject *
inroad_build_heading (InroadModuleBuilder *builder,
                      InroadElement       *element)
{
  g_autoptr (GObject) text = inroad_build_plain (builder, element);

  return G_OBJECT (inroad_heading_new (get_id (element), INROAD_TEXT (text)));
}

GObject *
inroad_build_paragraph (InroadModuleBuilder *builder,
                        InroadElement       *element)
{
  g_autoptr (InroadText) text = build_own_text (builder, element);

  return G_OBJECT (inroad_paragraph_new (get_id (element), text));
}

GObject *
inroad_build_reading (InroadModuleBuilder *builder,
                      InroadElement       *element)
{
  g_autoptr (InroadText) text = build_own_text (builder, element);

  return G_OBJECT (inroad_reading_new (get_id (element),
                                       inroad_element_get_attribute (element, "document"), text));
}

GObject *
inroad_build_note (InroadModuleBuilder *builder,
                   InroadElement       *element)
{
  g_autoptr (GListStore) paragraphs = inroad_element_list_objects (element, INROAD_TYPE_PARAGRAPH);

  return G_OBJECT (inroad_note_new (get_id (element), inroad_element_get_object (element, "title"),
                                    G_LIST_MODEL (paragraphs), inroad_element_get_object (element, "passage")));
}

GObject *
inroad_build_bars (InroadModuleBuilder *builder,
                   InroadElement       *element)
{
  InroadBars *bars = inroad_bars_new (get_id (element),
                                      inroad_element_get_object (element, "title"),
                                      inroad_element_get_object (element, "caption"));
  InroadElement *bar;

  for (guint i = 0; (bar = inroad_element_get_child (element, "bar", i)) != NULL; i++)
    inroad_bars_add (bars,
                     g_ascii_strtod (inroad_element_get_attribute (bar, "value"), NULL),
                     inroad_element_get_object (bar, "label"),
                     inroad_element_get_object (bar, "amount"));

  return G_OBJECT (bars);
}

GObject *
inroad_build_side (InroadModuleBuilder *builder,
                   InroadElement       *element)
{
  const char *stream = inroad_element_get_attribute (element, "stream");
  g_autoptr (GListStore) steps = g_list_store_new (INROAD_TYPE_TEXT);
  InroadElement *step;

  for (guint i = 0; (step = inroad_element_get_child (element, "step", i)) != NULL; i++)
    g_list_store_append (steps, step->object);

  return G_OBJECT (inroad_side_new (get_id (element),
                                    g_str_equal (stream, "walled") ? INROAD_STREAM_WALLED : INROAD_STREAM_TOGETHER,
                                    inroad_element_get_object (element, "title"),
                                    G_LIST_MODEL (steps),
                                    inroad_element_get_object (element, "picture-text")));
}

GObject *
inroad_build_row (InroadModuleBuilder *builder,
                  InroadElement       *element)
{
  InroadElement *first = inroad_element_get_child (element, "p", 0);
  InroadElement *second = inroad_element_get_child (element, "p", 1);

  return G_OBJECT (inroad_comparison_row_new (get_id (element),
                                              inroad_element_get_object (element, "subject"),
                                              INROAD_TEXT (first->object),
                                              INROAD_TEXT (second->object)));
}

GObject *
inroad_build_compare (InroadModuleBuilder *builder,
                      InroadElement       *element)
{
  InroadElement *first = inroad_element_get_child (element, "side", 0);
  InroadElement *second = inroad_element_get_child (element, "side", 1);
  g_autoptr (GListStore) rows = inroad_element_list_objects (element, INROAD_TYPE_COMPARISON_ROW);

  return G_OBJECT (inroad_comparison_new (get_id (element), INROAD_SIDE (first->object),
                                          INROAD_SIDE (second->object), G_LIST_MODEL (rows)));
}

static GObject *
build_beat (InroadElement  *element,
            InroadBeatKind  kind)
{
  return G_OBJECT (inroad_beat_new (get_id (element), kind,
                                    inroad_element_get_object (element, "headline"),
                                    inroad_element_get_object (element, "p"),
                                    inroad_element_get_object (element, "note")));
}

GObject *
inroad_build_problem (InroadModuleBuilder *builder,
                      InroadElement       *element)
{
  return build_beat (element, INROAD_BEAT_PROBLEM);
}

GObject *
inroad_build_fix (InroadModuleBuilder *builder,
                  InroadElement       *element)
{
  return build_beat (element, INROAD_BEAT_FIX);
}

GObject *
inroad_build_result (InroadModuleBuilder *builder,
                     InroadElement       *element)
{
  return build_beat (element, INROAD_BEAT_RESULT);
}
