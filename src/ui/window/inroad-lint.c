/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-lint"

#include "config.h"

#include "ui/window/inroad-lint.h"

#include "core/module/inroad-fault.h"
#include "core/module/inroad-module-reader.h"

#include <stdlib.h>

/**
 * inroad_lint:
 * @file: the file of a lesson
 *
 * For authors: prints all that is wrong with the file, a line each.
 *
 * Returns: an exit status: success if it can be opened as a lesson
 */
int
inroad_lint (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListStore) faults = g_list_store_new (INROAD_TYPE_FAULT);
  g_autoptr (InroadModule) module = NULL;

  g_return_val_if_fail (G_IS_FILE (file), EXIT_FAILURE);

  module = inroad_module_read_file (file, faults, &error);
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (faults)); i++)
    {
      g_autoptr (InroadFault) fault = g_list_model_get_item (G_LIST_MODEL (faults), i);
      g_autofree char *line = inroad_fault_to_string (fault);

      g_print ("%s\n", line);
    }

  return module != NULL ? EXIT_SUCCESS : EXIT_FAILURE;
}
