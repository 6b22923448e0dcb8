/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InroadKioskFinding:
 * @row: the row of the table in data/kiosk/README.md
 * @subject: what was looked at
 * @fault: (nullable): what is wrong with it and what helps; %NULL if it is well
 */
typedef struct
{
  const char *row;
  const char *subject;
  char       *fault;
} InroadKioskFinding;

/* Looks at what only the host can see to, since no program can forbid it. Blocks; for the command line.
 * @root: the folder in which the system's files are found: "" but for tests
 * Returns: (transfer full): of InroadKioskFinding */
GPtrArray *inroad_kiosk_check (const char         *root,
                               const char         *policy_path,
                               const char * const *environment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
