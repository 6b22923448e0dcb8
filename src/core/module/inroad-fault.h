/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  INROAD_FAULT_ERROR,
  INROAD_FAULT_WARNING,
} InroadFaultSeverity;

/**
 * InroadFault:
 *
 * One thing that is wrong with a lesson file, and where. Errors keep a lesson from being used, warnings
 * do not.
 */
#define INROAD_TYPE_FAULT (inroad_fault_get_type ())
G_DECLARE_FINAL_TYPE (InroadFault, inroad_fault, INROAD, FAULT, GObject)

InroadFault         *inroad_fault_new          (InroadFaultSeverity  severity,
                                                const char          *file,
                                                guint                line,
                                                guint                column,
                                                const char          *rule,
                                                const char          *text) G_GNUC_WARN_UNUSED_RESULT;

InroadFaultSeverity  inroad_fault_get_severity (InroadFault         *self);
const char          *inroad_fault_get_file     (InroadFault         *self);
guint                inroad_fault_get_line     (InroadFault         *self);
guint                inroad_fault_get_column   (InroadFault         *self);
const char          *inroad_fault_get_rule     (InroadFault         *self);
const char          *inroad_fault_get_text     (InroadFault         *self);

/* "file:line:column: rule: text" */
char                *inroad_fault_to_string    (InroadFault         *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
