/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-durable-file"

#include "config.h"

#include "core/profile/inroad-durable-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* By hand, because g_file_set_contents_full () does not wait for the folder: after a power cut the old name
 * could point to the old file although the new one is safe. */

/* Behind the name of a file while it is written; a leftover after a crash. */
#define STAGED ".new-"
#define MAX_LINKS 16

G_DEFINE_QUARK (inroad-durable-file-error-quark, inroad_durable_file_error)

gboolean
inroad_durable_file_is_missing (const GError *error)
{
  return g_error_matches (error, INROAD_DURABLE_FILE_ERROR, ENOENT) ||
         g_error_matches (error, INROAD_DURABLE_FILE_ERROR, ENOTDIR);
}

static gboolean
fail (const char  *what,
      const char  *path,
      GError     **error)
{
  int code = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, INROAD_DURABLE_FILE_ERROR, code, "%s “%s”: %s", what, name, g_strerror (code));

  return FALSE;
}

/**
 * inroad_durable_file_resolve:
 * @path: the path of a file, which need not exist
 *
 * Follows symbolic links, such as those of people who keep their files elsewhere: renaming a new file over a
 * link would replace the link.
 *
 * Returns: (transfer full): the path of the file itself
 */
char *
inroad_durable_file_resolve (const char *path)
{
  char *resolved = g_strdup (path);

  g_return_val_if_fail (path != NULL, NULL);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (resolved, NULL);
      g_autofree char *folder = g_path_get_dirname (resolved);

      if (target == NULL)
        break;

      g_free (resolved);
      resolved = g_path_is_absolute (target) ? g_steal_pointer (&target) : g_build_filename (folder, target, NULL);
    }

  return resolved;
}

/* -------------------------------------------------------------------------------------------------- read */

static int
open_file (const char *path,
           int         flags)
{
  int fd;

  do
    fd = open (path, flags | O_CLOEXEC);
  while (fd < 0 && errno == EINTR);

  return fd;
}

static gboolean
read_all (int         fd,
          GByteArray *array,
          gsize       max_bytes)
{
  guint8 buffer[65536];

  while (array->len <= max_bytes)
    {
      gssize n = read (fd, buffer, sizeof buffer);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return n == 0;

      g_byte_array_append (array, buffer, (guint) n);
    }

  errno = EFBIG;

  return FALSE;
}

/**
 * inroad_durable_file_read:
 * @path: the path of a file
 * @max_bytes: the largest size that is read, less than 4 GiB
 * @identity: (out): which content was read
 * @error: return location for an INROAD_DURABLE_FILE_ERROR: ENOENT if there is no file, EFBIG if it is too large,
 *   ENOTSUP if it is none: opening a pipe would wait for a writer, and reading a device might never end
 *
 * Reads a whole file. Blocks.
 *
 * Returns: (transfer full) (nullable): what it holds
 */
GBytes *
inroad_durable_file_read (const char          *path,
                          gsize                max_bytes,
                          InroadFileIdentity  *identity,
                          GError             **error)
{
  g_autofd int fd = -1;
  g_autoptr (GByteArray) array = NULL;
  struct stat status;

  g_return_val_if_fail (path != NULL, NULL);

  fd = open_file (path, O_RDONLY | O_NONBLOCK);
  if (fd < 0 || fstat (fd, &status) != 0)
    {
      fail ("Cannot open", path, error);
      return NULL;
    }

  inroad_file_identity_take (identity, &status);
  errno = !S_ISREG (status.st_mode) ? ENOTSUP : (gsize) status.st_size > max_bytes ? EFBIG : 0;
  if (errno == 0)
    {
      array = g_byte_array_sized_new ((guint) status.st_size + 1);
      if (read_all (fd, array, max_bytes))
        return g_byte_array_free_to_bytes (g_steal_pointer (&array));
    }

  fail ("Cannot read", path, error);

  return NULL;
}

/* ------------------------------------------------------------------------------------------------- write */

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
      if (written == 0)
        errno = EIO;
      if (written <= 0)
        return FALSE;

      data += written;
      length -= (gsize) written;
    }

  return TRUE;
}

static gboolean
sync_file (int fd)
{
  int result;

  do
    result = fsync (fd);
  while (result != 0 && errno == EINTR);

  return result == 0;
}

/**
 * inroad_durable_file_sync_folder:
 * @path: the path of a file
 * @error: return location for an INROAD_DURABLE_FILE_ERROR
 *
 * Waits until the folder of a file is on the disk: only then is the name of the file. Blocks.
 *
 * Returns: whether it is, or whether it can be asked for at all: some network file systems cannot
 */
gboolean
inroad_durable_file_sync_folder (const char  *path,
                                 GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofd int fd = -1;

  g_return_val_if_fail (path != NULL, FALSE);

  folder = g_path_get_dirname (path);
  fd = open_file (folder, O_RDONLY | O_DIRECTORY);
  if (fd < 0)
    return fail ("Cannot make sure of the folder", folder, error);

  if (!sync_file (fd) && errno != EINVAL && errno != ENOTSUP)
    return fail ("Cannot make sure of the folder", folder, error);

  return TRUE;
}

/* A name of its own, taken by the file that is made. */
static int
make_staged (const char  *path,
             char       **staged)
{
  int fd;

  do
    {
      g_free (*staged);
      *staged = g_strconcat (path, STAGED "XXXXXX", NULL);
      fd = g_mkstemp_full (*staged, O_WRONLY | O_CLOEXEC, 0600);
    }
  while (fd < 0 && errno == EINTR);

  return fd;
}

/**
 * inroad_durable_file_make_folder:
 * @path: the path of a file
 * @error: return location for an INROAD_DURABLE_FILE_ERROR
 *
 * Makes the folder of a file, which only the owner can enter, unless it is there. Blocks.
 *
 * Returns: whether it is there
 */
gboolean
inroad_durable_file_make_folder (const char  *path,
                                 GError     **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  folder = g_path_get_dirname (path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail ("Cannot make the folder", folder, error);

  return TRUE;
}

static gboolean
write_pieces (int        fd,
              GPtrArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      if (!write_all (fd, g_ptr_array_index (pieces, i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * inroad_durable_file_stage:
 * @path: the path of a file
 * @pieces: of GBytes: what it is to hold
 * @identity: (out): the content as it will be found at @path once it is there
 * @error: return location for an INROAD_DURABLE_FILE_ERROR
 *
 * Writes a file beside @path, which only its owner can read, and waits until it is on the disk. Blocks.
 *
 * Returns: (transfer full) (nullable): its path, to be renamed
 */
char *
inroad_durable_file_stage (const char          *path,
                           GPtrArray           *pieces,
                           InroadFileIdentity  *identity,
                           GError             **error)
{
  g_autofree char *staged = NULL;
  g_autofd int fd = -1;
  struct stat status;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (pieces != NULL, NULL);

  fd = make_staged (path, &staged);
  if (fd < 0)
    {
      fail ("Cannot make", staged, error);
      return NULL;
    }

  if (!write_pieces (fd, pieces) || !sync_file (fd) || fstat (fd, &status) != 0)
    {
      fail ("Cannot write", staged, error);
      unlink (staged);
      return NULL;
    }
  inroad_file_identity_take (identity, &status);

  return g_steal_pointer (&staged);
}

/**
 * inroad_durable_file_rename:
 * @from: the path of a file
 * @to: another path in the same folder; a file of that name is replaced
 * @error: return location for an INROAD_DURABLE_FILE_ERROR
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

  if (rename (from, to) != 0)
    return fail ("Cannot rename", from, error);

  return inroad_durable_file_sync_folder (to, error);
}

/**
 * inroad_durable_file_write:
 * @path: the path of a file, which need not exist
 * @bytes: what the file is to hold
 * @error: return location for an INROAD_DURABLE_FILE_ERROR
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
  g_autoptr (GPtrArray) pieces = NULL;
  g_autofree char *staged = NULL;
  InroadFileIdentity identity;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  pieces = g_ptr_array_new ();
  g_ptr_array_add (pieces, bytes);
  staged = inroad_durable_file_stage (path, pieces, &identity, error);
  if (staged == NULL)
    return FALSE;

  if (inroad_durable_file_rename (staged, path, error))
    return TRUE;

  unlink (staged);

  return FALSE;
}

/**
 * inroad_durable_file_sweep:
 * @path: the path of a file that nobody is writing
 *
 * Removes what crashes in the middle of writing it, or its generations, have left. Blocks.
 */
void
inroad_durable_file_sweep (const char *path)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *entry;

  g_return_if_fail (path != NULL);

  folder = g_path_get_dirname (path);
  name = g_path_get_basename (path);
  dir = g_dir_open (folder, 0, NULL);

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *leftover = g_build_filename (folder, entry, NULL);

      if (g_str_has_prefix (entry, name) && strstr (entry, STAGED) != NULL)
        unlink (leftover);
    }
}
