/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-settings"

#include "config.h"

#include "ui/window/inroad-settings.h"

/**
 * inroad_settings_open:
 *
 * Asking for a schema that is not installed ends the program; a size of the window is not worth that.
 *
 * Returns: (transfer full) (nullable): the program's settings, or %NULL if their schema is not installed
 */
GSettings *
inroad_settings_open (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, INROAD_APPLICATION_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
