/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-element.h"
#include "core/module/inroad-fault.h"
#include "core/module/inroad-lines.h"

G_BEGIN_DECLS

/* For the reader of lesson files alone: the faults of one file, as they are found. */
typedef struct _InroadFaultLog InroadFaultLog;

InroadFaultLog *inroad_fault_log_new        (const char     *file,
                                             GListStore     *faults);
void            inroad_fault_log_free       (InroadFaultLog *self);

void            inroad_fault_log_add        (InroadFaultLog      *self,
                                             InroadFaultSeverity  severity,
                                             guint                line,
                                             guint                column,
                                             const char          *rule,
                                             const char          *format,
                                             ...) G_GNUC_PRINTF (6, 7);
guint           inroad_fault_log_get_n_errors (InroadFaultLog *self);
gboolean        inroad_fault_log_is_full    (InroadFaultLog *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadFaultLog, inroad_fault_log_free)

G_END_DECLS
