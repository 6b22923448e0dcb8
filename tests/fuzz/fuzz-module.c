/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Whatever a lesson's file holds: it is read, or all that is wrong is said. */

#include "config.h"

#include "tests/fuzz/fuzz.h"

#include "core/module/inroad-fault.h"
#include "core/module/inroad-module-reader.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GFile) folder = g_file_new_for_path ("/nonexistent");
  g_autoptr (GListStore) faults = g_list_store_new (INROAD_TYPE_FAULT);
  g_autoptr (InroadModule) module = inroad_module_read (bytes, folder, "module.xml", faults);

  if (module == NULL && g_list_model_get_n_items (G_LIST_MODEL (faults)) == 0)
    g_error ("Refused, and nobody knows why");

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (faults)); i++)
    {
      g_autoptr (InroadFault) fault = g_list_model_get_item (G_LIST_MODEL (faults), i);
      g_autofree char *line = inroad_fault_to_string (fault);

      if (!g_utf8_validate (line, -1, NULL))
        g_error ("A fault that cannot be shown");
    }

  return 0;
}
