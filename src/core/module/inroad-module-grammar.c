/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-module-grammar"

#include "config.h"

#include "core/module/inroad-module-grammar.h"

#include "core/module/inroad-module-builder.h"

#define ID_FORM "[a-z][a-z0-9]*(-[a-z0-9]+)*"
#define ID_WORDS "small letters and digits in words joined by single hyphens"
#define PATH_FORM "[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*\\.pdf"
#define MANY 200

#define ID { "id", TRUE, ID_FORM, "id-form", ID_WORDS }
#define CHOICE(name, required, form, words) { name, required, form, "attribute-value", words }
#define ADDRESS(required) { "href", required, "https?://[^\\s]+", "address-form", "a whole address that begins with https:// or http://" }
#define PAGE(required) CHOICE ("page", required, "[1-9][0-9]{0,4}", "a page, counted from 1")
#define TEXT(name, element, rank) { name, &element, NULL, 1, 1, rank }
#define MAYBE(name, element, rank) { name, &element, NULL, 0, 1, rank }

/* ------------------------------------------------------------------------------------------- inside a text */

static const InroadElementRule emphasis, strong, code, hyperlink, cite;

static const InroadChildRule marks[] = {
  { "emphasis", &emphasis, NULL, 0, MANY },
  { "strong", &strong, NULL, 0, MANY },
  { "code", &code, NULL, 0, MANY },
  { "link", &hyperlink, NULL, 0, MANY },
  { "cite", &cite, NULL, 0, MANY },
  { NULL },
};

static const InroadAttributeRule link_attributes[] = { ADDRESS (TRUE), { NULL } };
static const InroadAttributeRule cite_attributes[] = {
  { "source", TRUE, ID_FORM, "id-form", ID_WORDS, INROAD_REFERENCE_SOURCE },
  { NULL },
};

static const InroadElementRule emphasis = { INROAD_CONTENT_MARK, .children = marks };
static const InroadElementRule strong = { INROAD_CONTENT_MARK, .children = marks };
static const InroadElementRule code = { INROAD_CONTENT_MARK };
static const InroadElementRule hyperlink = { INROAD_CONTENT_MARK, .attributes = link_attributes };
static const InroadElementRule cite = { INROAD_CONTENT_NOTHING, .attributes = cite_attributes };

static const InroadElementRule plain = { INROAD_CONTENT_PLAIN, .build = inroad_build_plain };
static const InroadElementRule literal = { INROAD_CONTENT_LITERAL, .build = inroad_build_plain };
static const InroadElementRule inlined = { INROAD_CONTENT_INLINE, .children = marks, .build = inroad_build_inline };

/* --------------------------------------------------------------------------------------- prose, anywhere */

static const InroadAttributeRule id_only[] = { ID, { NULL } };

static const InroadElementRule heading = {
  INROAD_CONTENT_PLAIN, INROAD_REFERENCE_BLOCK, id_only, NULL, inroad_build_heading,
};

static const InroadElementRule paragraph = {
  INROAD_CONTENT_INLINE, INROAD_REFERENCE_BLOCK, id_only, marks, inroad_build_paragraph,
};

/* Where a document tells it at length. */
static const InroadAttributeRule passage_attributes[] = {
  { "document", TRUE, ID_FORM, "id-form", ID_WORDS, INROAD_REFERENCE_DOCUMENT },
  PAGE (TRUE),
  { NULL },
};
static const InroadChildRule passage_children[] = { TEXT ("quote", literal, 1), { NULL } };
static const InroadElementRule passage = {
  INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_NONE, passage_attributes, passage_children, inroad_build_passage,
};

static const InroadChildRule note_children[] = {
  TEXT ("title", plain, 1),
  { "p", &paragraph, NULL, 1, MANY, 2 },
  MAYBE ("passage", passage, 3),
  { NULL },
};
static const InroadElementRule note = {
  INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_BLOCK, id_only, note_children, inroad_build_note,
};

static const InroadAttributeRule bar_attributes[] = {
  CHOICE ("value", TRUE, "[0-9]{1,12}(\\.[0-9]{1,6})?", "a number from 0 up, such as 17 or 1.5"),
  { NULL },
};
static const InroadChildRule bar_children[] = {
  TEXT ("label", plain, 1),
  TEXT ("amount", plain, 2),
  { NULL },
};
static const InroadElementRule bar = {
  INROAD_CONTENT_ELEMENTS, .attributes = bar_attributes, .children = bar_children,
};

static const InroadChildRule bars_children[] = {
  TEXT ("title", plain, 1),
  { "bar", &bar, NULL, 1, 20, 2 },
  MAYBE ("caption", inlined, 3),
  { NULL },
};
static const InroadElementRule bars = {
  INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_BLOCK, id_only, bars_children, inroad_build_bars,
};

#define FLOW(min) \
  { "heading", &heading, NULL, 0, MANY }, \
  { "p", &paragraph, NULL, min, MANY }, \
  { "note", &note, NULL, 0, MANY }, \
  { "bars", &bars, NULL, 0, MANY }

/* ---------------------------------------------------------------------------------------------- patterns */

static const InroadChildRule aspect_children[] = {
  TEXT ("title", plain, 1),
  TEXT ("p", inlined, 2),
  { NULL },
};
static const InroadElementRule aspect = {
  INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_BLOCK, id_only, aspect_children, inroad_build_aspect,
};

static const InroadAttributeRule pattern_attributes[] = {
  ID,
  CHOICE ("investment", TRUE, "[1-9]", "a weight from 1, lightest, to 9, heaviest"),
  CHOICE ("diagram", FALSE, "embed|liaison|invite", "embed, liaison or invite"),
  { NULL },
};
static const InroadChildRule pattern_children[] = {
  TEXT ("title", plain, 1),
  TEXT ("summary", inlined, 2),
  TEXT ("investment", plain, 3),
  { "aspect", &aspect, NULL, 1, 12, 4 },
  { NULL },
};
static const InroadElementRule pattern = {
  INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_BLOCK, pattern_attributes, pattern_children, inroad_build_pattern,
};

/* -------------------------------------------------------------------------------------------- comparison */

static const InroadAttributeRule side_attributes[] = {
  ID,
  CHOICE ("stream", TRUE, "walled|together", "walled or together"),
  { NULL },
};
static const InroadChildRule side_children[] = {
  TEXT ("title", plain, 1),
  { "step", &plain, NULL, 1, 8, 2 },
  TEXT ("picture-text", plain, 3),
  { NULL },
};
static const InroadElementRule side = {
  INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_BLOCK, side_attributes, side_children, inroad_build_side,
};

static const InroadChildRule row_children[] = {
  TEXT ("subject", plain, 1),
  { "p", &inlined, NULL, 2, 2, 2 },
  { NULL },
};
static const InroadElementRule row = {
  INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_BLOCK, id_only, row_children, inroad_build_row,
};

static const InroadChildRule compare_children[] = {
  { "side", &side, NULL, 2, 2, 1 },
  { "row", &row, NULL, 1, 40, 2 },
  { NULL },
};
static const InroadElementRule compare = {
  INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_BLOCK, id_only, compare_children, inroad_build_compare,
};

/* -------------------------------------------------------------------------------------------- case study */

static const InroadChildRule beat_children[] = {
  TEXT ("headline", plain, 1),
  TEXT ("p", inlined, 2),
  MAYBE ("note", note, 3),
  { NULL },
};
static const InroadElementRule problem = {
  INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_BLOCK, id_only, beat_children, inroad_build_problem,
};
static const InroadElementRule fix = {
  INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_BLOCK, id_only, beat_children, inroad_build_fix,
};
static const InroadElementRule result = {
  INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_BLOCK, id_only, beat_children, inroad_build_result,
};

static const InroadAttributeRule reading_attributes[] = {
  ID,
  { "document", TRUE, ID_FORM, "id-form", ID_WORDS, INROAD_REFERENCE_DOCUMENT },
  { NULL },
};
static const InroadElementRule reading = {
  INROAD_CONTENT_INLINE, INROAD_REFERENCE_BLOCK, reading_attributes, marks, inroad_build_reading,
};

/* ------------------------------------------------------------------------------------------------- check */

static const InroadAttributeRule because_attributes[] = {
  { "block", FALSE, ID_FORM, "id-form", ID_WORDS, INROAD_REFERENCE_BLOCK },
  { "document", FALSE, ID_FORM, "id-form", ID_WORDS, INROAD_REFERENCE_DOCUMENT },
  PAGE (FALSE),
  { NULL },
};
static const InroadChildRule because_children[] = { MAYBE ("quote", literal, 1), { NULL } };
static const InroadElementRule because = {
  INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_NONE, because_attributes, because_children, inroad_build_because,
};

static const InroadAttributeRule option_attributes[] = {
  ID,
  CHOICE ("right", FALSE, "yes", "yes, or no such attribute"),
  CHOICE ("fixed", FALSE, "yes", "yes, or no such attribute"),
  { NULL },
};
static const InroadChildRule option_children[] = {
  TEXT ("text", plain, 1),
  TEXT ("feedback", inlined, 2),
  TEXT ("because", because, 3),
  { NULL },
};
static const InroadElementRule option = {
  INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_BLOCK, option_attributes, option_children, inroad_build_option,
};

/* At most nine options: each has a key of its own. */
static const InroadChildRule question_children[] = {
  TEXT ("instruction", plain, 1),
  TEXT ("stem", inlined, 2),
  { "option", &option, NULL, 2, 9, 3 },
  TEXT ("explanation", inlined, 4),
  { NULL },
};
static const InroadElementRule question = {
  INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_BLOCK, id_only, question_children, inroad_build_question,
};

/* ---------------------------------------------------------------------------------------------- sections */

static const InroadAttributeRule picture_attributes[] = {
  CHOICE ("drawing", TRUE, "wall|scale|streams|queue|platform|question",
          "wall, scale, streams, queue, platform or question"),
  { NULL },
};
static const InroadElementRule picture = {
  INROAD_CONTENT_PLAIN, INROAD_REFERENCE_NONE, picture_attributes, NULL, inroad_build_plain,
};

static const InroadAttributeRule section_attributes[] = {
  ID,
  { "kind", TRUE },
  { NULL },
};

#define SECTION_HEAD \
  TEXT ("title", plain, 1), \
  MAYBE ("lede", inlined, 2), \
  MAYBE ("picture", picture, 3)

#define SECTION(builder) \
  { INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_BLOCK, section_attributes, builder##_children, inroad_build_##builder }

static const InroadChildRule prose_children[] = { SECTION_HEAD, FLOW (1), { NULL } };
static const InroadChildRule patterns_children[] = {
  SECTION_HEAD, FLOW (0), { "pattern", &pattern, NULL, 1, 9, 4 }, { NULL },
};
static const InroadChildRule comparison_children[] = {
  SECTION_HEAD, FLOW (0), { "compare", &compare, NULL, 1, 1, 4 }, { NULL },
};
static const InroadChildRule case_study_children[] = {
  SECTION_HEAD,
  FLOW (0),
  TEXT ("problem", problem, 4),
  { "fix", &fix, NULL, 1, 9, 5 },
  TEXT ("result", result, 6),
  MAYBE ("reading", reading, 7),
  { NULL },
};
static const InroadChildRule check_children[] = {
  SECTION_HEAD, FLOW (0), { "question", &question, NULL, 1, 50, 4 }, { NULL },
};

static const InroadElementRule section_prose = SECTION (prose);
static const InroadElementRule section_patterns = SECTION (patterns);
static const InroadElementRule section_comparison = SECTION (comparison);
static const InroadElementRule section_case_study = SECTION (case_study);
static const InroadElementRule section_check = SECTION (check);

/* ------------------------------------------------------------------------------------------------ module */

static const InroadAttributeRule document_attributes[] = {
  ID,
  { "file", TRUE, PATH_FORM, "document-path", "a PDF file in the lesson's own folder" },
  CHOICE ("language", FALSE, "[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*", "a language, such as en or de-AT"),
  { NULL },
};
static const InroadChildRule document_children[] = { TEXT ("title", plain, 1), { NULL } };
static const InroadElementRule document = {
  INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_DOCUMENT, document_attributes, document_children, inroad_build_document,
};
static const InroadChildRule documents_children[] = { { "document", &document, NULL, 1, 20, 1 }, { NULL } };
static const InroadElementRule documents = {
  INROAD_CONTENT_ELEMENTS, .children = documents_children, .build = inroad_build_documents,
};

static const InroadAttributeRule source_attributes[] = {
  ID,
  ADDRESS (FALSE),
  CHOICE ("confidence", FALSE, "A|B", "A or B"),
  { NULL },
};
static const InroadElementRule source = {
  INROAD_CONTENT_INLINE, INROAD_REFERENCE_SOURCE, source_attributes, marks, inroad_build_source,
};
static const InroadChildRule sources_children[] = { { "source", &source, NULL, 1, MANY, 1 }, { NULL } };
static const InroadElementRule sources = {
  INROAD_CONTENT_ELEMENTS, .children = sources_children, .build = inroad_build_sources,
};

static const InroadAttributeRule module_attributes[] = {
  { "format", TRUE, "1", "format-version", "1, the only format that this version of Inroad reads" },
  ID,
  CHOICE ("version", TRUE, "[0-9]{1,6}(\\.[0-9]{1,6}){0,2}", "a version, such as 1.2"),
  CHOICE ("language", TRUE, "[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*", "a language, such as en or de-AT"),
  { "licence", TRUE },
  CHOICE ("translation-domain", FALSE, "[a-z0-9][a-z0-9._-]*", "small letters, digits, dots and hyphens"),
  { NULL },
};
static const InroadChildRule module_children[] = {
  TEXT ("title", plain, 1),
  TEXT ("lede", inlined, 2),
  MAYBE ("documents", documents, 3),
  MAYBE ("sources", sources, 4),
  { "section", &section_prose, "prose", 1, 60, 5 },
  { "section", &section_patterns, "patterns", 1, 60, 5 },
  { "section", &section_comparison, "comparison", 1, 60, 5 },
  { "section", &section_case_study, "case-study", 1, 60, 5 },
  { "section", &section_check, "check", 1, 60, 5 },
  { NULL },
};
static const InroadElementRule module = {
  INROAD_CONTENT_ELEMENTS, INROAD_REFERENCE_NONE, module_attributes, module_children, inroad_build_module,
};

const InroadElementRule *
inroad_module_grammar_get_root (void)
{
  return &module;
}

const InroadChildRule *
inroad_element_rule_find_child (const InroadElementRule *self,
                                const char              *name,
                                const char              *kind)
{
  for (const InroadChildRule *child = self->children; child != NULL && child->name != NULL; child++)
    {
      if (g_str_equal (child->name, name) && (child->kind == NULL || g_strcmp0 (child->kind, kind) == 0))
        return child;
    }

  return NULL;
}

/* Whether a child of that name is known, of whatever kind. */
gboolean
inroad_element_rule_knows_child (const InroadElementRule *self,
                                 const char              *name)
{
  for (const InroadChildRule *child = self->children; child != NULL && child->name != NULL; child++)
    {
      if (g_str_equal (child->name, name))
        return TRUE;
    }

  return FALSE;
}

const InroadAttributeRule *
inroad_element_rule_find_attribute (const InroadElementRule *self,
                                    const char              *name)
{
  const InroadAttributeRule *attribute;

  for (attribute = self->attributes; attribute != NULL && attribute->name != NULL; attribute++)
    {
      if (g_str_equal (attribute->name, name))
        return attribute;
    }

  return NULL;
}
