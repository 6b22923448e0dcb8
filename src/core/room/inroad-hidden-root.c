/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-hidden-root"

#include "config.h"

#include "core/room/inroad-hidden-root.h"

#include <stdio.h>
#include <sys/statvfs.h>

/* A Flatpak sandbox is a user namespace that knows the learner and nobody else: the kernel shows the files of
 * root, as those of everybody else, as those of the overflow user, user_namespaces(7). "It belongs to root" cannot
 * be asked for there. What can be asked for is that it belongs to somebody whom the sandbox does not know, so not
 * to the learner; that neither its group nor others can write it; the same of the folder that it is in, so that
 * the learner cannot put another in its place; and that the mount is read-only, which processes in the sandbox
 * cannot change.
 *
 * This keeps out the learner as well as root's ownership does. What it leaves open is another account of
 * the same machine, which looks the same from inside: which folder is granted to the sandbox decides whose it is,
 * and that is an override of the system, which root alone writes.
 *
 * It holds only where root is not to be seen. In a namespace that knows user 0, a file of that user is asked for
 * as ever; and where the overflow user is an account that can own files in here, nobody stands for root. */

static gboolean
get_overflow_user (const char *root,
                   uid_t      *uid)
{
  g_autofree char *path = g_strconcat (root, "/proc/sys/kernel/overflowuid", NULL);
  g_autofree char *text = NULL;
  guint64 number;

  if (!g_file_get_contents (path, &text, NULL, NULL) ||
      !g_ascii_string_to_unsigned (g_strstrip (text), 10, 1, G_MAXUINT32 - 1, &number, NULL))
    return FALSE;

  *uid = (uid_t) number;

  return TRUE;
}

/* Each line is a range of users in here, where they begin outside, and how many there are. */
static gboolean
is_known (const char *map,
          guint64     uid)
{
  g_auto (GStrv) lines = g_strsplit (map, "\n", 0);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      guint64 first, outside, n;

      if (*lines[i] == '\0')
        continue;
      /* What is not understood might name it. */
      if (sscanf (lines[i], "%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, &first, &outside, &n) != 3)
        return TRUE;
      if (uid >= first && uid - first < n)
        return TRUE;
    }

  return FALSE;
}

gboolean
inroad_hidden_root_find (const char *root,
                         uid_t      *uid)
{
  g_autofree char *info = NULL;
  g_autofree char *map_path = NULL;
  g_autofree char *map = NULL;

  g_return_val_if_fail (root != NULL, FALSE);
  g_return_val_if_fail (uid != NULL, FALSE);

  info = g_strconcat (root, "/.flatpak-info", NULL);
  map_path = g_strconcat (root, "/proc/self/uid_map", NULL);

  return g_file_test (info, G_FILE_TEST_IS_REGULAR) &&
         get_overflow_user (root, uid) &&
         g_file_get_contents (map_path, &map, NULL, NULL) && *map != '\0' &&
         !is_known (map, 0) && !is_known (map, *uid);
}

gboolean
inroad_hidden_root_is_read_only (int fd)
{
  struct statvfs status;

  return fstatvfs (fd, &status) == 0 && (status.f_flag & ST_RDONLY) != 0;
}
