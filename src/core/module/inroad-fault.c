/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-fault"

#include "config.h"

#include "core/module/inroad-fault.h"

struct _InroadFault
{
  GObject              parent_instance;

  /* Owned */
  char                *file;
  char                *rule;
  char                *text;

  InroadFaultSeverity  severity;
  guint                line;
  guint                column;
};

G_DEFINE_FINAL_TYPE (InroadFault, inroad_fault, G_TYPE_OBJECT)

static void
inroad_fault_finalize (GObject *object)
{
  InroadFault *self = INROAD_FAULT (object);

  g_free (self->file);
  g_free (self->rule);
  g_free (self->text);

  G_OBJECT_CLASS (inroad_fault_parent_class)->finalize (object);
}

static void
inroad_fault_class_init (InroadFaultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_fault_finalize;
}

static void
inroad_fault_init (InroadFault *self)
{
}

/**
 * inroad_fault_new:
 * @severity: whether the lesson can still be used
 * @file: the file's name
 * @line: the line, from 1
 * @column: the column in characters, from 1
 * @rule: the rule that is broken, by its stable name
 * @text: what is wrong, for an author
 *
 * Returns: (transfer full): a fault
 */
InroadFault *
inroad_fault_new (InroadFaultSeverity  severity,
                  const char          *file,
                  guint                line,
                  guint                column,
                  const char          *rule,
                  const char          *text)
{
  InroadFault *self;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (rule != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (INROAD_TYPE_FAULT, NULL);
  self->severity = severity;
  self->file = g_strdup (file);
  self->line = line;
  self->column = column;
  self->rule = g_strdup (rule);
  self->text = g_strdup (text);

  return self;
}

/**
 * inroad_fault_get_severity:
 * @self: a fault
 *
 * Returns: whether the lesson can still be used
 */
InroadFaultSeverity
inroad_fault_get_severity (InroadFault *self)
{
  g_return_val_if_fail (INROAD_IS_FAULT (self), INROAD_FAULT_ERROR);

  return self->severity;
}

/**
 * inroad_fault_get_file:
 * @self: a fault
 *
 * Returns: (transfer none): the name of the file that it is in
 */
const char *
inroad_fault_get_file (InroadFault *self)
{
  g_return_val_if_fail (INROAD_IS_FAULT (self), NULL);

  return self->file;
}

/**
 * inroad_fault_get_line:
 * @self: a fault
 *
 * Returns: the line, from 1
 */
guint
inroad_fault_get_line (InroadFault *self)
{
  g_return_val_if_fail (INROAD_IS_FAULT (self), 0);

  return self->line;
}

/**
 * inroad_fault_get_column:
 * @self: a fault
 *
 * Returns: the column in characters, from 1
 */
guint
inroad_fault_get_column (InroadFault *self)
{
  g_return_val_if_fail (INROAD_IS_FAULT (self), 0);

  return self->column;
}

/**
 * inroad_fault_get_rule:
 * @self: a fault
 *
 * Returns: (transfer none): the rule that is broken, by its stable name
 */
const char *
inroad_fault_get_rule (InroadFault *self)
{
  g_return_val_if_fail (INROAD_IS_FAULT (self), NULL);

  return self->rule;
}

/**
 * inroad_fault_get_text:
 * @self: a fault
 *
 * Returns: (transfer none): what is wrong, for an author
 */
const char *
inroad_fault_get_text (InroadFault *self)
{
  g_return_val_if_fail (INROAD_IS_FAULT (self), NULL);

  return self->text;
}

/**
 * inroad_fault_to_string:
 * @self: a fault
 *
 * Returns: (transfer full): "file:line:column: rule: text", as editors understand it
 */
char *
inroad_fault_to_string (InroadFault *self)
{
  g_return_val_if_fail (INROAD_IS_FAULT (self), NULL);

  return g_strdup_printf ("%s:%u:%u: %s: %s",
                          self->file, self->line, self->column, self->rule, self->text);
}
