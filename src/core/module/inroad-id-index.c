/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-id-index"

#include "config.h"

#include "core/module/inroad-id-index.h"

typedef struct
{
  InroadReference  to;
  char            *id;
  guint            line;
  guint            column;
} PendingReference;

struct _InroadIdIndex
{
  /* Borrowed */
  InroadFaultLog *log;

  /* Owned */
  GHashTable     *names;      /* id (char *) → InroadReference it can be named as */
  GArray         *references; /* of PendingReference */
};

static void
clear_reference (gpointer data)
{
  PendingReference *reference = data;

  g_free (reference->id);
}

InroadIdIndex *
inroad_id_index_new (InroadFaultLog *log)
{
  InroadIdIndex *self = g_new0 (InroadIdIndex, 1);

  self->log = log;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->references = g_array_new (FALSE, FALSE, sizeof (PendingReference));
  g_array_set_clear_func (self->references, clear_reference);

  return self;
}

void
inroad_id_index_free (InroadIdIndex *self)
{
  g_hash_table_unref (self->names);
  g_array_unref (self->references);
  g_free (self);
}

static void
add_name (InroadIdIndex *self,
          InroadElement *element,
          const char    *id)
{
  if (g_hash_table_contains (self->names, id))
    {
      inroad_fault_log_add (self->log, INROAD_FAULT_ERROR, element->line, element->column, "duplicate-id",
                            "the id “%s” is taken already: each is used once in a lesson", id);
      element->sound = FALSE;
      return;
    }

  g_hash_table_insert (self->names, g_strdup (id), GINT_TO_POINTER (element->rule->names));
}

/* Notes an element's own id and the ids that its attributes name. */
void
inroad_id_index_add (InroadIdIndex *self,
                     InroadElement *element)
{
  for (guint i = 0; element->attributes[i] != NULL; i += 2)
    {
      const char *value = element->attributes[i + 1];
      const InroadAttributeRule *rule = inroad_element_rule_find_attribute (element->rule, element->attributes[i]);
      PendingReference reference = { 0, };

      if (rule == NULL)
        continue;

      if (g_str_equal (rule->name, "id"))
        add_name (self, element, value);

      if (rule->reference == INROAD_REFERENCE_NONE)
        continue;

      reference.to = rule->reference;
      reference.id = g_strdup (value);
      reference.line = element->line;
      reference.column = element->column;
      g_array_append_val (self->references, reference);
    }
}

static const char *
get_missing_rule (InroadReference to)
{
  switch (to)
    {
    case INROAD_REFERENCE_BLOCK:
      return "unknown-block";
    case INROAD_REFERENCE_SOURCE:
      return "unknown-source";
    case INROAD_REFERENCE_DOCUMENT:
      return "unknown-document";
    case INROAD_REFERENCE_NONE:
    default:
      g_assert_not_reached ();
    }
}

/* To be called at the end of the file: reports what is referred to and is not there. */
void
inroad_id_index_settle (InroadIdIndex *self)
{
  for (guint i = 0; i < self->references->len; i++)
    {
      PendingReference *reference = &g_array_index (self->references, PendingReference, i);
      InroadReference found = GPOINTER_TO_INT (g_hash_table_lookup (self->names, reference->id));

      if (found != reference->to)
        inroad_fault_log_add (self->log, INROAD_FAULT_ERROR, reference->line, reference->column,
                              get_missing_rule (reference->to),
                              "this refers to “%s”, which is not in the lesson", reference->id);
    }
}
