/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-module-builder"

#include "config.h"

#include "core/module/inroad-module-builder.h"

#include "core/module/inroad-aspect.h"
#include "core/module/inroad-evidence.h"
#include "core/module/inroad-option.h"
#include "core/module/inroad-pattern.h"
#include "core/module/inroad-question.h"
#include "core/module/inroad-section.h"

typedef struct
{
  const char *name;
  int         value;
} Choice;

static const Choice diagrams[] = {
  { "embed", INROAD_PATTERN_DIAGRAM_EMBED },
  { "liaison", INROAD_PATTERN_DIAGRAM_LIAISON },
  { "invite", INROAD_PATTERN_DIAGRAM_INVITE },
  { NULL, INROAD_PATTERN_DIAGRAM_NONE },
};

static const Choice drawings[] = {
  { "wall", INROAD_DRAWING_WALL },
  { "scale", INROAD_DRAWING_SCALE },
  { "streams", INROAD_DRAWING_STREAMS },
  { "queue", INROAD_DRAWING_QUEUE },
  { "platform", INROAD_DRAWING_PLATFORM },
  { "question", INROAD_DRAWING_QUESTION },
  { NULL, INROAD_DRAWING_NONE },
};

/* The value of that name, or that of the last choice, which has none. */
static int
choose (const Choice *choices,
        const char   *name)
{
  while (choices->name != NULL && g_strcmp0 (choices->name, name) != 0)
    choices++;

  return choices->value;
}

static guint
get_number (InroadElement *element,
            const char    *attribute)
{
  const char *value = inroad_element_get_attribute (element, attribute);

  return value != NULL ? (guint) g_ascii_strtoull (value, NULL, 10) : 0;
}

static const char *
get_id (InroadElement *element)
{
  return inroad_element_get_attribute (element, "id");
}

/* ---------------------------------------------------------------------------------------------- patterns */

GObject *
inroad_build_aspect (InroadModuleBuilder *builder,
                     InroadElement       *element)
{
  return G_OBJECT (inroad_aspect_new (get_id (element),
                                      inroad_element_get_object (element, "title"),
                                      inroad_element_get_object (element, "p")));
}

GObject *
inroad_build_pattern (InroadModuleBuilder *builder,
                      InroadElement       *element)
{
  g_autoptr (GListStore) aspects = inroad_element_list_objects (element, INROAD_TYPE_ASPECT);

  return G_OBJECT (inroad_pattern_new (get_id (element),
                                       get_number (element, "investment"),
                                       choose (diagrams, inroad_element_get_attribute (element, "diagram")),
                                       inroad_element_get_object (element, "title"),
                                       inroad_element_get_object (element, "summary"),
                                       inroad_element_get_object (element, "investment"),
                                       G_LIST_MODEL (aspects)));
}

/* ------------------------------------------------------------------------------------------------- check */

GObject *
inroad_build_because (InroadModuleBuilder *builder,
                      InroadElement       *element)
{
  const char *block = inroad_element_get_attribute (element, "block");
  const char *document = inroad_element_get_attribute (element, "document");
  const char *page = inroad_element_get_attribute (element, "page");
  InroadText *quote = inroad_element_get_object (element, "quote");
  gboolean names_block = block != NULL && document == NULL && page == NULL && quote == NULL;
  gboolean names_passage = block == NULL && document != NULL && page != NULL && quote != NULL;

  if (!names_block && !names_passage)
    {
      builder->report (builder->user_data, element, "because-target",
                       "<because> names either a block, or a document with a page and a <quote>");
      return NULL;
    }

  return G_OBJECT (inroad_evidence_new (block, document, get_number (element, "page"),
                                        quote != NULL ? inroad_text_get_plain (quote) : NULL));
}

GObject *
inroad_build_passage (InroadModuleBuilder *builder,
                      InroadElement       *element)
{
  InroadText *quote = inroad_element_get_object (element, "quote");

  return G_OBJECT (inroad_evidence_new (NULL, inroad_element_get_attribute (element, "document"),
                                        get_number (element, "page"), inroad_text_get_plain (quote)));
}

GObject *
inroad_build_option (InroadModuleBuilder *builder,
                     InroadElement       *element)
{
  return G_OBJECT (inroad_option_new (get_id (element),
                                      inroad_element_get_attribute (element, "right") != NULL,
                                      inroad_element_get_attribute (element, "fixed") != NULL,
                                      inroad_element_get_object (element, "text"),
                                      inroad_element_get_object (element, "feedback"),
                                      inroad_element_get_object (element, "because")));
}

GObject *
inroad_build_question (InroadModuleBuilder *builder,
                       InroadElement       *element)
{
  g_autoptr (GListStore) options = inroad_element_list_objects (element, INROAD_TYPE_OPTION);
  guint n_right = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (options)); i++)
    {
      g_autoptr (InroadOption) option = g_list_model_get_item (G_LIST_MODEL (options), i);

      if (inroad_option_get_right (option))
        n_right++;
    }

  if (n_right != 1)
    {
      builder->report (builder->user_data, element, "right-option",
                       n_right == 0 ? "no option of this question is right: one needs right=\"yes\""
                                    : "more than one option of this question is right: exactly one may be");
      return NULL;
    }

  return G_OBJECT (inroad_question_new (get_id (element),
                                        inroad_element_get_object (element, "instruction"),
                                        inroad_element_get_object (element, "stem"),
                                        G_LIST_MODEL (options),
                                        inroad_element_get_object (element, "explanation")));
}

/* ---------------------------------------------------------------------------------------------- sections */

static GObject *
build_section (InroadElement     *element,
               InroadSectionKind  kind,
               GListModel        *blocks)
{
  InroadElement *picture = inroad_element_get_child (element, "picture", 0);
  const char *drawing = picture != NULL ? inroad_element_get_attribute (picture, "drawing") : NULL;

  return G_OBJECT (inroad_section_new (get_id (element), kind,
                                       inroad_element_get_object (element, "title"),
                                       inroad_element_get_object (element, "lede"),
                                       choose (drawings, drawing),
                                       picture != NULL ? INROAD_TEXT (picture->object) : NULL,
                                       blocks));
}

static GObject *
build_section_in_order (InroadElement     *element,
                        InroadSectionKind  kind)
{
  g_autoptr (GListStore) blocks = inroad_element_list_objects (element, INROAD_TYPE_BLOCK);

  return build_section (element, kind, G_LIST_MODEL (blocks));
}

GObject *
inroad_build_prose (InroadModuleBuilder *builder,
                    InroadElement       *element)
{
  return build_section_in_order (element, INROAD_SECTION_PROSE);
}

GObject *
inroad_build_comparison (InroadModuleBuilder *builder,
                         InroadElement       *element)
{
  return build_section_in_order (element, INROAD_SECTION_COMPARISON);
}

GObject *
inroad_build_case_study (InroadModuleBuilder *builder,
                         InroadElement       *element)
{
  return build_section_in_order (element, INROAD_SECTION_CASE_STUDY);
}

GObject *
inroad_build_check (InroadModuleBuilder *builder,
                    InroadElement       *element)
{
  return build_section_in_order (element, INROAD_SECTION_CHECK);
}

static gboolean
check_weights (InroadModuleBuilder *builder,
               InroadElement       *element)
{
  guint seen = 0;
  InroadElement *pattern;

  for (guint i = 0; (pattern = inroad_element_get_child (element, "pattern", i)) != NULL; i++)
    {
      guint weight = 1u << get_number (pattern, "investment");

      if ((seen & weight) != 0)
        {
          builder->report (builder->user_data, pattern, "investment-unique",
                           "another pattern of this section has the same investment");
          return FALSE;
        }
      seen |= weight;
    }

  return TRUE;
}

static int
compare_heaviest_first (gconstpointer a,
                        gconstpointer b)
{
  guint one = inroad_pattern_get_investment (*(InroadPattern **) a);
  guint other = inroad_pattern_get_investment (*(InroadPattern **) b);

  return (one < other) - (one > other);
}

/* The patterns change places among themselves; what stands around them stays where it is. */
static GListStore *
list_heaviest_first (InroadElement *element)
{
  g_autoptr (GListStore) patterns = inroad_element_list_objects (element, INROAD_TYPE_PATTERN);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *blocks = g_list_store_new (INROAD_TYPE_BLOCK);
  guint next = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (patterns)); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (G_LIST_MODEL (patterns), i));
  g_ptr_array_sort (sorted, compare_heaviest_first);

  for (guint i = 0; i < element->children->len; i++)
    {
      InroadElement *child = g_ptr_array_index (element->children, i);

      if (INROAD_IS_PATTERN (child->object))
        g_list_store_append (blocks, g_ptr_array_index (sorted, next++));
      else if (INROAD_IS_BLOCK (child->object))
        g_list_store_append (blocks, child->object);
    }

  return blocks;
}

GObject *
inroad_build_patterns (InroadModuleBuilder *builder,
                       InroadElement       *element)
{
  g_autoptr (GListStore) blocks = NULL;

  if (!check_weights (builder, element))
    return NULL;

  blocks = list_heaviest_first (element);

  return build_section (element, INROAD_SECTION_PATTERNS, G_LIST_MODEL (blocks));
}
