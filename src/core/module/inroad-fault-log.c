/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-fault-log"

#include "config.h"

#include "core/module/inroad-fault-log.h"

/* Nobody reads more of them, and a hostile file could hold millions. */
#define MAX_ERRORS 200
#define MAX_WARNINGS 50

struct _InroadFaultLog
{
  char       *file;
  GListStore *faults;
  guint       n_warnings;
  guint       n_errors;
};

InroadFaultLog *
inroad_fault_log_new (const char *file,
                      GListStore *faults)
{
  InroadFaultLog *self = g_new0 (InroadFaultLog, 1);

  self->file = g_strdup (file);
  self->faults = g_object_ref (faults);

  return self;
}

void
inroad_fault_log_free (InroadFaultLog *self)
{
  g_free (self->file);
  g_object_unref (self->faults);
  g_free (self);
}

void
inroad_fault_log_add (InroadFaultLog      *self,
                      InroadFaultSeverity  severity,
                      guint                line,
                      guint                column,
                      const char          *rule,
                      const char          *format,
                      ...)
{
  g_autoptr (InroadFault) fault = NULL;
  g_autofree char *text = NULL;
  va_list arguments;

  if (severity == INROAD_FAULT_ERROR)
    self->n_errors++;
  else
    self->n_warnings++;

  /* Errors are counted on their own: warnings must not crowd out the reason why a lesson is refused. */
  if (self->n_errors > MAX_ERRORS || self->n_warnings > MAX_WARNINGS)
    return;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fault = inroad_fault_new (severity, self->file, line, column, rule, text);
  g_list_store_append (self->faults, fault);
}

guint
inroad_fault_log_get_n_errors (InroadFaultLog *self)
{
  return self->n_errors;
}

gboolean
inroad_fault_log_is_full (InroadFaultLog *self)
{
  return self->n_errors >= MAX_ERRORS - 1;
}
