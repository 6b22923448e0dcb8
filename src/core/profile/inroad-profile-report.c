/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-report"

#include "config.h"

#include "core/profile/inroad-profile-report.h"

#include "core/profile/inroad-generation.h"

/**
 * inroad_profile_report_new:
 *
 * Returns: (transfer full): that there is nothing on the disk
 */
InroadProfileReport *
inroad_profile_report_new (void)
{
  InroadProfileReport *self = g_new0 (InroadProfileReport, 1);

  self->generations = g_list_store_new (INROAD_TYPE_GENERATION);

  return self;
}

void
inroad_profile_report_free (InroadProfileReport *self)
{
  g_free (self->path);
  g_clear_pointer (&self->saved, g_date_time_unref);
  g_object_unref (self->generations);
  g_free (self);
}
