/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-supplied-file"

#include "config.h"

#include "core/module/inroad-supplied-file.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Opening anything else, such as a pipe, could wait for ever. */
static gboolean
is_readable_file (const char *path)
{
  struct stat status;

  return stat (path, &status) == 0 && S_ISREG (status.st_mode) && access (path, R_OK) == 0;
}

/**
 * inroad_supplied_file_find:
 * @documents: the path of the folder that holds a folder for each lesson
 * @module_id: the id of a lesson
 * @path: what the lesson calls the file: relative to its folder
 *
 * Looks for a file that a trainer supplies in place of one that comes with a lesson. It has to be a regular
 * file that can be read, and to lie in the lesson's folder below @documents even when every symbolic link has
 * been followed: a link must not turn a lesson into a way to read other files. @documents itself may be a link.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL if there is none
 */
GFile *
inroad_supplied_file_find (const char *documents,
                           const char *module_id,
                           const char *path)
{
  g_autofree char *asked = NULL;
  g_autofree char *root = NULL;
  g_autofree char *found = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (documents != NULL, NULL);
  g_return_val_if_fail (module_id != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  asked = g_build_filename (documents, module_id, path, NULL);
  root = realpath (documents, NULL);
  found = realpath (asked, NULL);
  if (root == NULL || found == NULL)
    return NULL;

  folder = g_strconcat (root, G_DIR_SEPARATOR_S, module_id, G_DIR_SEPARATOR_S, NULL);
  if (!g_str_has_prefix (found, folder) || !is_readable_file (found))
    {
      g_message ("“%s” is not used: it is no readable file in its own folder", asked);
      return NULL;
    }

  return g_file_new_for_path (found);
}
