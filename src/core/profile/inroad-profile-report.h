/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadProfileReport:
 * @path: (nullable): where the profile is, with symbolic links followed; %NULL for a guest
 * @size: its size in bytes, 0 while there is none
 * @saved: (nullable): when it was saved last, in UTC
 * @generations: of InroadGeneration: the earlier states that are kept, newest first
 *
 * What is on the disk of a learner.
 */
typedef struct
{
  char       *path;
  goffset     size;
  GDateTime  *saved;
  GListStore *generations;
} InroadProfileReport;

InroadProfileReport *inroad_profile_report_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void                 inroad_profile_report_free (InroadProfileReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadProfileReport, inroad_profile_report_free)

G_END_DECLS
