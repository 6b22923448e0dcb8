/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-kiosk-host"

#include "config.h"

#include "core/room/inroad-kiosk-host.h"

#include "core/room/inroad-guarded-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Lessons are folders of files; deeper than that there is nothing that is read. */
#define DEEPEST 4

/* Returns: (transfer full) (nullable): what is in that file, without the space around it */
char *
inroad_kiosk_host_read (const char *root,
                        const char *path)
{
  g_autofree char *real = g_strconcat (root, path, NULL);
  char *text = NULL;

  if (g_file_get_contents (real, &text, NULL, NULL))
    g_strstrip (text);

  return text;
}

gboolean
inroad_kiosk_host_has (const char *root,
                       const char *path)
{
  g_autofree char *real = g_strconcat (root, path, NULL);

  return g_file_test (real, G_FILE_TEST_EXISTS);
}

/* Returns: (transfer full) (nullable): the arguments of the first process whose program has that name */
char **
inroad_kiosk_host_find_process (const char *root,
                                const char *name)
{
  g_autofree char *proc = g_strconcat (root, "/proc", NULL);
  g_autoptr (GDir) dir = g_dir_open (proc, 0, NULL);
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (proc, entry, "cmdline", NULL);
      g_autofree char *line = NULL;
      g_autofree char *base = NULL;
      gsize length;

      if (!g_ascii_isdigit (*entry) || !g_file_get_contents (path, &line, &length, NULL) || length == 0)
        continue;
      base = g_path_get_basename (line);
      if (!g_str_equal (base, name))
        continue;
      for (gsize i = 0; i + 1 < length; i++)
        line[i] = line[i] == '\0' ? '\n' : line[i];
      return g_strsplit (line, "\n", 0);
    }

  return NULL;
}

gboolean
inroad_kiosk_host_runs (const char *root,
                        const char *name)
{
  g_auto (GStrv) arguments = inroad_kiosk_host_find_process (root, name);

  return arguments != NULL;
}

/* --------------------------------------------------------------------------------------------------- logind */

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

static void
take_login (const char  *path,
            const char  *key,
            char       **value)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *found = NULL;

  if (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    found = g_key_file_get_string (file, "Login", key, NULL);
  if (found != NULL)
    g_set_str (value, found);
}

/* As logind.conf(5) tells: the last word is that of the drop-in whose name sorts last.
 *
 * Returns: (transfer full) (nullable): what is set */
char *
inroad_kiosk_host_get_login (const char *root,
                             const char *key)
{
  g_autofree char *first = g_strconcat (root, "/etc/systemd/logind.conf", NULL);
  g_autofree char *folder = g_strconcat (root, "/etc/systemd/logind.conf.d", NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry;
  char *value = NULL;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (entry, ".conf"))
        g_ptr_array_add (names, g_build_filename (folder, entry, NULL));
    }
  g_ptr_array_sort (names, compare_names);

  take_login (first, key, &value);
  for (guint i = 0; i < names->len; i++)
    take_login (g_ptr_array_index (names, i), key, &value);

  return value;
}

/* ---------------------------------------------------------------------------------------------------- trees */

/* Somebody may put a file in another's place where the folder is theirs, so folders count, too. */
static char *
look_at (const char *path,
         guint       depth)
{
  g_autofd int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  g_autofree char *fault = fd < 0 ? NULL : inroad_guarded_file_look_at (fd);
  g_autoptr (GDir) dir = NULL;
  const char *entry;

  if (fault != NULL)
    return g_strdup_printf ("%s: %s", path, fault);

  dir = fd >= 0 && depth < DEEPEST ? g_dir_open (path, 0, NULL) : NULL;
  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, entry, NULL);
      char *found = look_at (inner, depth + 1);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Returns: (transfer full) (nullable): what in there somebody other than root could have written; %NULL if nothing,
 *   or if there is no such folder */
char *
inroad_kiosk_host_look_at_tree (const char *root,
                                const char *path)
{
  g_autofree char *real = g_strconcat (root, path, NULL);

  return look_at (real, 0);
}
