/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/fuzz/fuzz.h"

#include <glib.h>
#include <stdlib.h>

/* GLib ends a program that warned with a trap, for which libFuzzer does not keep the case. */
static GLogWriterOutput
end_on_warnings (GLogLevelFlags   level,
                 const GLogField *fields,
                 gsize            n_fields,
                 gpointer         user_data)
{
  GLogWriterOutput output = g_log_writer_default (level & ~(GLogLevelFlags) G_LOG_FLAG_FATAL, fields, n_fields, NULL);

  if ((level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) != 0)
    abort ();

  return output;
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_writer_func (end_on_warnings, NULL, NULL);

  return 0;
}
