/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-durable-file"

#include "config.h"

#include "core/profile/inroad-durable-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

/* By hand, because g_file_set_contents_full () does not wait for the folder: after a power cut the old name
 * could point to the old file although the new one is safe. */

static gboolean
fail (const char  *what,
      const char  *path,
      GError     **error)
{
  int code = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s “%s”: %s", what, name, g_strerror (code));

  return FALSE;
}

static gboolean
write_all (int     fd,
           GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;

      data += written;
      length -= (gsize) written;
    }

  return TRUE;
}

/* The name of a file is on the disk once its folder is. */
static gboolean
sync_folder (const char  *path,
             GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofd int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0 || fsync (fd) != 0)
    return fail ("Cannot make sure of the folder", folder, error);

  return TRUE;
}

static gboolean
write_temporary (const char  *path,
                 GBytes      *bytes,
                 GError     **error)
{
  g_autofd int fd = g_mkstemp_full ((char *) path, O_WRONLY | O_CLOEXEC, 0600);

  if (fd < 0)
    return fail ("Cannot make", path, error);

  if (!write_all (fd, bytes) || fsync (fd) != 0)
    {
      fail ("Cannot write", path, error);
      g_unlink (path);
      return FALSE;
    }

  return TRUE;
}

/**
 * inroad_durable_file_rename:
 * @from: the path of a file
 * @to: another path in the same folder; a file of that name is replaced
 * @error: return location for a G_IO_ERROR
 *
 * Renames a file and waits until the new name is on the disk. Blocks.
 *
 * Returns: whether it is
 */
gboolean
inroad_durable_file_rename (const char  *from,
                            const char  *to,
                            GError     **error)
{
  g_return_val_if_fail (from != NULL, FALSE);
  g_return_val_if_fail (to != NULL, FALSE);

  if (g_rename (from, to) != 0)
    return fail ("Cannot rename", from, error);

  return sync_folder (to, error);
}

/**
 * inroad_durable_file_write:
 * @path: the path of a file, which need not exist, nor its folder
 * @bytes: what the file is to hold
 * @error: return location for a G_IO_ERROR
 *
 * Writes a file that only its owner can read, and waits until it is on the disk. At any moment, whatever
 * happens, the path names the old file or the new one, whole. Blocks.
 *
 * Returns: whether the new file is on the disk
 */
gboolean
inroad_durable_file_write (const char  *path,
                           GBytes      *bytes,
                           GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  folder = g_path_get_dirname (path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail ("Cannot make the folder", folder, error);

  temporary = g_strconcat (path, ".XXXXXX", NULL);
  if (!write_temporary (temporary, bytes, error))
    return FALSE;

  if (!inroad_durable_file_rename (temporary, path, error))
    {
      g_unlink (temporary);
      return FALSE;
    }

  return TRUE;
}
