/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-landlock"

#include "config.h"

#include "document/renderer/inroad-landlock.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define READ_FILE LANDLOCK_ACCESS_FS_READ_FILE
#define READ_ALL (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)

/* What the first version of Landlock knows: all ways to open, run, make, move and remove. */
#define FIRST_RIGHTS ((LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1)

/* glibc has no functions for these calls. */
static int
create_ruleset (const struct landlock_ruleset_attr *attributes,
                size_t                              size,
                guint32                             flags)
{
  return (int) syscall (SYS_landlock_create_ruleset, attributes, size, flags);
}

/* Which rights a kernel can take away, by the version of its Landlock (linux/landlock.h). */
static guint64
get_known_rights (int version)
{
  guint64 rights = FIRST_RIGHTS;

  if (version >= 2)
    rights |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3)
    rights |= LANDLOCK_ACCESS_FS_TRUNCATE;
  if (version >= 5)
    rights |= LANDLOCK_ACCESS_FS_IOCTL_DEV;

  return rights;
}

static void
allow_reading (int         ruleset,
               const char *path)
{
  struct landlock_path_beneath_attr rule = { 0 };
  struct stat info;
  g_autofd int fd = open (path, O_PATH | O_CLOEXEC);

  if (fd == -1 || fstat (fd, &info) == -1)
    return;

  rule.parent_fd = fd;
  rule.allowed_access = S_ISDIR (info.st_mode) ? READ_ALL : READ_FILE;
  if (syscall (SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == -1)
    g_debug ("%s stays closed: %s", path, g_strerror (errno));
}

gboolean
inroad_landlock_enter (const char *const  *readable,
                       GError            **error)
{
  struct landlock_ruleset_attr attributes = { 0 };
  int version = create_ruleset (NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  g_autofd int ruleset = -1;

  g_return_val_if_fail (readable != NULL, FALSE);

  if (version < 1)
    {
      g_debug ("This kernel has no Landlock");
      return TRUE;
    }

  attributes.handled_access_fs = get_known_rights (version);
  ruleset = create_ruleset (&attributes, sizeof attributes, 0);
  if (ruleset != -1)
    {
      for (gsize i = 0; readable[i] != NULL; i++)
        allow_reading (ruleset, readable[i]);

      if (syscall (SYS_landlock_restrict_self, ruleset, 0) == 0)
        return TRUE;
    }

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "Landlock: %s",
               g_strerror (errno));
  return FALSE;
}
