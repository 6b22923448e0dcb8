/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-element-check"

#include "config.h"

#include "core/module/inroad-element-check.h"

#include <string.h>

#define MAX_ATTRIBUTE_BYTES 2000
#define MAX_TEXT_BYTES 20000

#define REPORT(self, log, rule, ...) \
  G_STMT_START { \
    (self)->sound = FALSE; \
    inroad_fault_log_add ((log), INROAD_FAULT_ERROR, (self)->line, (self)->column, (rule), __VA_ARGS__); \
  } G_STMT_END

static void
check_value (InroadElement             *self,
             const InroadAttributeRule *attribute,
             const char                *value,
             InroadFaultLog            *log)
{
  g_autofree char *form = NULL;

  if (strlen (value) > MAX_ATTRIBUTE_BYTES)
    {
      REPORT (self, log, "attribute-length", "the attribute “%s” of <%s> is longer than %d bytes",
              attribute->name, self->name, MAX_ATTRIBUTE_BYTES);
      return;
    }

  if (*value == '\0')
    {
      REPORT (self, log, "empty-attribute", "the attribute “%s” of <%s> is empty", attribute->name, self->name);
      return;
    }

  if (attribute->form == NULL)
    return;

  form = g_strconcat ("^(", attribute->form, ")$", NULL);
  if (!g_regex_match_simple (form, value, G_REGEX_DOLLAR_ENDONLY, 0))
    REPORT (self, log, attribute->rule, "the attribute “%s” of <%s> is “%s”; it must be %s",
            attribute->name, self->name, value, attribute->expected);
}

static void
check_required (InroadElement  *self,
                InroadFaultLog *log)
{
  const InroadAttributeRule *attribute;

  for (attribute = self->rule->attributes; attribute != NULL && attribute->name != NULL; attribute++)
    {
      if (attribute->required && inroad_element_get_attribute (self, attribute->name) == NULL)
        REPORT (self, log, "missing-attribute", "<%s> lacks its attribute “%s”", self->name, attribute->name);
    }
}

void
inroad_element_check_attributes (InroadElement  *self,
                                 InroadFaultLog *log)
{
  for (guint i = 0; self->attributes[i] != NULL; i += 2)
    {
      const InroadAttributeRule *attribute;

      attribute = inroad_element_rule_find_attribute (self->rule, self->attributes[i]);
      if (attribute != NULL)
        check_value (self, attribute, self->attributes[i + 1], log);
      else if (!g_str_has_prefix (self->attributes[i], "xml"))
        inroad_fault_log_add (log, INROAD_FAULT_WARNING, self->line, self->column, "unknown-attribute",
                              "<%s> has no attribute “%s”: it is left out", self->name, self->attributes[i]);
    }

  check_required (self, log);
}

static guint
count_children (InroadElement *self,
                const char    *name)
{
  guint n = 0;

  while (inroad_element_get_child (self, name, n) != NULL)
    n++;

  return n;
}

/* The variants of a child that stand in a row in the grammar count as one. */
static gboolean
is_repeated (const InroadChildRule *child)
{
  return child->kind != NULL && child[1].name != NULL && g_str_equal (child->name, child[1].name);
}

void
inroad_element_check_children (InroadElement  *self,
                               InroadFaultLog *log)
{
  const InroadChildRule *child;

  for (child = self->rule->children; child != NULL && child->name != NULL; child++)
    {
      guint n = count_children (self, child->name);

      if (is_repeated (child))
        continue;

      if (n < child->min)
        REPORT (self, log, "missing-element",
                child->min == 1 ? "<%s> lacks <%s>" : "<%s> has too few of <%s>", self->name, child->name);
      else if (n > child->max)
        REPORT (self, log, "repeated-element", "<%s> holds %u of <%s>; at most %u may be",
                self->name, n, child->name, child->max);
    }

  for (guint i = 0; i < self->children->len; i++)
    {
      InroadElement *part = g_ptr_array_index (self->children, i);

      self->sound = self->sound && part->sound;
    }
}

void
inroad_element_check_text (InroadElement  *self,
                           InroadFaultLog *log)
{
  if (self->text->len == 0)
    REPORT (self, log, "empty-text", "<%s> is empty", self->name);
  else if (self->text->len > MAX_TEXT_BYTES)
    REPORT (self, log, "text-length", "the text of <%s> is longer than %d bytes", self->name, MAX_TEXT_BYTES);
}

/* To be called with the parent before a child is added. */
void
inroad_element_check_order (InroadElement         *self,
                            const InroadChildRule *child,
                            guint                  line,
                            guint                  column,
                            InroadFaultLog        *log)
{
  if (child->rank == 0)
    return;

  if (child->rank < self->rank)
    {
      self->sound = FALSE;
      inroad_fault_log_add (log, INROAD_FAULT_ERROR, line, column, "element-order",
                            "<%s> stands too late in <%s>", child->name, self->name);
    }

  self->rank = MAX (self->rank, child->rank);
}
