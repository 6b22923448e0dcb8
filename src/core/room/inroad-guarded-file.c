/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-guarded-file"

#include "config.h"

#include "core/room/inroad-guarded-file.h"

#include "core/room/inroad-hidden-root.h"
#include "core/room/inroad-kiosk-policy.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define LARGEST 65536

/**
 * inroad_guarded_file_describe_fault:
 * @status: what fstat(2) said of a file
 * @owner: the user that is trusted
 *
 * Returns: (transfer full) (nullable): why somebody other than @owner could have written it; %NULL if nobody could
 */
char *
inroad_guarded_file_describe_fault (const struct stat *status,
                                    uid_t              owner)
{
  if (status->st_uid != owner)
    return g_strdup_printf ("it must belong to root, and belongs to user %u", status->st_uid);
  if ((status->st_mode & S_IWGRP) != 0 && status->st_gid != 0)
    return g_strdup_printf ("group %u can write it; chmod go-w helps", status->st_gid);
  if ((status->st_mode & (S_IWGRP | S_IWOTH)) != 0)
    return g_strdup ("others than root can write it; chmod go-w helps");

  return NULL;
}

/**
 * inroad_guarded_file_look_at:
 * @fd: an open file or folder
 *
 * Returns: (transfer full) (nullable): why somebody other than root could have written it; %NULL if nobody could
 */
char *
inroad_guarded_file_look_at (int fd)
{
  struct stat status;
  uid_t stand_in;

  if (fstat (fd, &status) != 0)
    return g_strdup_printf ("it cannot be looked at: %s", g_strerror (errno));

  if (!inroad_hidden_root_find ("", &stand_in))
    return inroad_guarded_file_describe_fault (&status, 0);
  if (!inroad_hidden_root_is_read_only (fd))
    return g_strdup ("the sandbox can write there; grant its folder with :ro");

  return inroad_guarded_file_describe_fault (&status, stand_in);
}

static gboolean
fail (const char  *what,
      GError     **error)
{
  g_set_error (error, INROAD_KIOSK_POLICY_ERROR, INROAD_KIOSK_POLICY_ERROR_UNREADABLE,
               "%s: %s", what, g_strerror (errno));

  return FALSE;
}

static gboolean
check_status (int      fd,
              GError **error)
{
  g_autofree char *fault = NULL;
  struct stat status;

  if (fstat (fd, &status) != 0)
    return fail ("It cannot be looked at", error);

  if (!S_ISREG (status.st_mode) || status.st_size > LARGEST)
    {
      g_set_error_literal (error, INROAD_KIOSK_POLICY_ERROR, INROAD_KIOSK_POLICY_ERROR_UNREADABLE,
                           "It is no regular file of up to 64 KiB");
      return FALSE;
    }

  fault = inroad_guarded_file_look_at (fd);
  if (fault == NULL)
    return TRUE;

  g_set_error (error, INROAD_KIOSK_POLICY_ERROR, INROAD_KIOSK_POLICY_ERROR_UNSAFE, "It is not safe: %s", fault);

  return FALSE;
}

/* Where root is hidden, whoever could put another file in its place would not be told from it. */
static gboolean
check_folder (const char  *path,
              GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *fault = NULL;
  g_autofd int fd = -1;
  uid_t stand_in;

  if (!inroad_hidden_root_find ("", &stand_in))
    return TRUE;

  fd = open (folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
  if (fd < 0)
    return fail ("Its folder cannot be opened", error);

  fault = inroad_guarded_file_look_at (fd);
  if (fault == NULL)
    return TRUE;

  g_set_error (error, INROAD_KIOSK_POLICY_ERROR, INROAD_KIOSK_POLICY_ERROR_UNSAFE, "Its folder is not safe: %s", fault);

  return FALSE;
}

/**
 * inroad_guarded_file_read:
 * @path: the path of a file
 * @length: (out): its length
 * @error: return location for an INROAD_KIOSK_POLICY_ERROR
 *
 * Reads a file that only root can have written. What is looked at is what is read: owner and mode are those of
 * the open file, whatever the name points to meanwhile.
 *
 * Returns: (transfer full) (nullable): what is in it, with a nul at the end
 */
char *
inroad_guarded_file_read (const char  *path,
                          gsize       *length,
                          GError     **error)
{
  /* Not to wait for the other end of a pipe. */
  g_autofd int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  g_autofree char *text = g_malloc (LARGEST + 1);
  gssize n;

  *length = 0;
  if (fd < 0)
    {
      fail ("It cannot be opened", error);
      return NULL;
    }

  if (!check_status (fd, error) || !check_folder (path, error))
    return NULL;

  while (*length < LARGEST && (n = read (fd, text + *length, LARGEST - *length)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          fail ("It cannot be read", error);
          return NULL;
        }
      *length += (gsize) n;
    }
  text[*length] = '\0';

  return g_steal_pointer (&text);
}
