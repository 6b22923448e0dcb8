/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-kiosk-host"

#include "config.h"

#include "core/room/inroad-kiosk-host.h"

#include "core/room/inroad-guarded-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
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

/* What the kernel keeps of a program's name, and of a script's, whose arguments begin with what runs it. */
#define KEPT_OF_NAME 15

static gboolean
is_called (const char *process,
           const char *first_argument,
           const char *name)
{
  g_autofree char *base = g_path_get_basename (first_argument);
  g_autofree char *kept = inroad_kiosk_host_read (process, "/comm");

  return g_str_equal (base, name) ||
         (kept != NULL && *kept != '\0' && strncmp (kept, name, KEPT_OF_NAME) == 0);
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
      g_autofree char *process = g_build_filename (proc, entry, NULL);
      g_autofree char *path = g_build_filename (process, "cmdline", NULL);
      g_autofree char *line = NULL;
      gsize length;

      if (!g_ascii_isdigit (*entry) || !g_file_get_contents (path, &line, &length, NULL) || length == 0)
        continue;
      if (!is_called (process, line, name))
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

/* As systemd looks for its files: the first of these that has one of a name has the only one of that name. */
static const char * const login_folders[] = {
  "/etc/systemd", "/run/systemd", "/usr/local/lib/systemd", "/usr/lib/systemd",
};

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/* Not a GKeyFile, which refuses the whole of a file whose comments begin with a semicolon. No key is called like a
 * comment. */
static void
take_login (const char  *root,
            const char  *path,
            const char  *key,
            char       **value)
{
  g_autofree char *text = inroad_kiosk_host_read (root, path);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  gboolean ours = FALSE;

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      char *equals = strchr (line, '=');

      if (*line == '[')
        ours = g_str_equal (line, "[Login]");
      if (!ours || equals == NULL)
        continue;
      *equals = '\0';
      if (g_str_equal (g_strchomp (line), key))
        g_set_str (value, g_strchug (equals + 1));
    }
}

static void
add_drop_ins (GHashTable *paths,
              const char *root,
              const char *folder)
{
  g_autofree char *inside = g_strconcat (folder, "/logind.conf.d", NULL);
  g_autofree char *real = g_strconcat (root, inside, NULL);
  g_autoptr (GDir) dir = g_dir_open (real, 0, NULL);
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (entry, ".conf") && !g_hash_table_contains (paths, entry))
        g_hash_table_insert (paths, g_strdup (entry), g_build_filename (inside, entry, NULL));
    }
}

/* As logind.conf(5) tells: the last word is that of the drop-in whose name sorts last, wherever it is, and that of
 * the file itself is the first. An empty file, or a link to /dev/null, takes the word from one of its name.
 *
 * Returns: (transfer full) (nullable): what is set */
char *
inroad_kiosk_host_get_login (const char *root,
                             const char *key)
{
  g_autoptr (GHashTable) drop_ins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *first = NULL;
  g_autofree const char **names = NULL;
  guint n_names;
  char *value = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (login_folders); i++)
    {
      g_autofree char *path = g_strconcat (login_folders[i], "/logind.conf", NULL);

      if (first == NULL && inroad_kiosk_host_has (root, path))
        first = g_steal_pointer (&path);
      add_drop_ins (drop_ins, root, login_folders[i]);
    }

  if (first != NULL)
    take_login (root, first, key, &value);
  names = (const char **) g_hash_table_get_keys_as_array (drop_ins, &n_names);
  g_sort_array (names, n_names, sizeof *names, compare_names, NULL);
  for (guint i = 0; i < n_names; i++)
    take_login (root, g_hash_table_lookup (drop_ins, names[i]), key, &value);

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
