/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* replay FOLDER...: gives every file of the folders to the target, as any compiler can. */

#include "config.h"

#include "tests/fuzz/fuzz.h"

#include <glib.h>
#include <stdlib.h>

static guint
replay (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      gsize length;

      if (!g_file_get_contents (path, &text, &length, NULL))
        continue;

      g_print ("%s\n", path);
      LLVMFuzzerTestOneInput ((const uint8_t *) text, length);
      n++;
    }

  return n;
}

int
main (int   argc,
      char *argv[])
{
  guint n = 0;

  for (int i = 1; i < argc; i++)
    n += replay (argv[i]);

  return n > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
