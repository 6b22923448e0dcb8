/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* For the reader of lesson files alone: what an element may hold, as data. The same grammar is written down
 * for editors in data/schema/module.rnc. */

typedef struct _InroadElement     InroadElement;
typedef struct _InroadElementRule InroadElementRule;
typedef struct _InroadModuleBuilder InroadModuleBuilder;

/**
 * InroadContent:
 * @INROAD_CONTENT_ELEMENTS: elements only
 * @INROAD_CONTENT_PLAIN: text without marks, for translators
 * @INROAD_CONTENT_INLINE: text with marks, for translators
 * @INROAD_CONTENT_LITERAL: text to the letter, never translated
 * @INROAD_CONTENT_MARK: a mark inside a text
 * @INROAD_CONTENT_NOTHING: nothing
 */
typedef enum
{
  INROAD_CONTENT_ELEMENTS,
  INROAD_CONTENT_PLAIN,
  INROAD_CONTENT_INLINE,
  INROAD_CONTENT_LITERAL,
  INROAD_CONTENT_MARK,
  INROAD_CONTENT_NOTHING,
} InroadContent;

/* What an attribute's value names, where it names something. */
typedef enum
{
  INROAD_REFERENCE_NONE,
  INROAD_REFERENCE_BLOCK,
  INROAD_REFERENCE_SOURCE,
  INROAD_REFERENCE_DOCUMENT,
} InroadReference;

/**
 * InroadAttributeRule:
 * @name: the attribute
 * @required: whether it must be there
 * @form: (nullable): a regular expression that the whole value matches
 * @rule: (nullable): the rule that a value of another form breaks
 * @expected: (nullable): the form in words
 * @reference: what the value names
 */
typedef struct
{
  const char      *name;
  gboolean         required;
  const char      *form;
  const char      *rule;
  const char      *expected;
  InroadReference  reference;
} InroadAttributeRule;

/**
 * InroadChildRule:
 * @name: the child
 * @element: what it may hold
 * @kind: (nullable): the value of its attribute "kind" that @element is for
 * @min: how many there must be
 * @max: how many there may be
 * @rank: children of a higher rank come later; 0: anywhere
 */
typedef struct
{
  const char              *name;
  const InroadElementRule *element;
  const char              *kind;
  guint                    min;
  guint                    max;
  guint                    rank;
} InroadChildRule;

struct _InroadElementRule
{
  InroadContent              content;
  /* What the id of such an element can be named as. */
  InroadReference            names;
  /* Ended by one without a name; NULL: none. */
  const InroadAttributeRule *attributes;
  const InroadChildRule     *children;
  /* Makes the object that the element stands for, from children that are all sound; reports what is wrong
   * and returns NULL if it cannot. NULL: the parent looks at the element itself. */
  GObject                 *(*build) (InroadModuleBuilder *builder,
                                     InroadElement       *element);
};

const InroadElementRule   *inroad_module_grammar_get_root  (void);
const InroadChildRule     *inroad_element_rule_find_child  (const InroadElementRule *self,
                                                            const char              *name,
                                                            const char              *kind);
gboolean                   inroad_element_rule_knows_child (const InroadElementRule *self,
                                                            const char              *name);
const InroadAttributeRule *inroad_element_rule_find_attribute (const InroadElementRule *self,
                                                               const char              *name);

G_END_DECLS
