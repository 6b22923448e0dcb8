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
#include <sys/syscall.h>
#include <unistd.h>

#define READ (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)

/* What the versions of Landlock can refuse (linux/landlock.h); rights that a kernel does not know are an
 * error there. */
#define ACCESS_V1 ((G_GUINT64_CONSTANT (1) << 13) - 1)
#define ACCESS_V2 (ACCESS_V1 | G_GUINT64_CONSTANT (1) << 13)
#define ACCESS_V3 (ACCESS_V2 | G_GUINT64_CONSTANT (1) << 14)
#define ACCESS_V5 (ACCESS_V3 | G_GUINT64_CONSTANT (1) << 15)

/* Fonts, what describes them, their caches; the data of Poppler; libraries that are loaded when they are
 * needed, such as converters of character sets. As on a system and as inside a Flatpak. */
static const char * const readable[] = {
  "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/texmf/fonts", "/usr/share/ghostscript/fonts",
  "/etc/fonts", "/usr/share/fontconfig", "/var/cache/fontconfig", "/usr/share/xml/fontconfig",
  "/usr/share/poppler", "/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/share/zoneinfo", "/usr/share/locale",
  "/app/share/fonts", "/app/share/poppler", "/app/lib", "/app/etc/fonts",
  "/run/host/fonts", "/run/host/local-fonts", "/run/host/user-fonts", "/run/host/fonts-cache",
  "/run/host/user-fonts-cache", "/run/host/font-dirs.xml",
  "/etc/ld.so.cache", "/etc/localtime", "/dev/urandom", "/dev/null", "/sys/devices/system/cpu",
};

/* The same of the user, below the home directory and where XDG says. */
static const char * const readable_at_home[] = { ".fonts", ".fontconfig", ".fonts.conf", ".fonts.conf.d" };

/* The C library has no names for these. */
static int
create_ruleset (const struct landlock_ruleset_attr *attributes,
                gsize                               size,
                guint32                             flags)
{
  return (int) syscall (SYS_landlock_create_ruleset, attributes, size, flags);
}

static int
add_rule (int                                        ruleset,
          const struct landlock_path_beneath_attr   *rule)
{
  return (int) syscall (SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, rule, 0);
}

static int
restrict_self (int ruleset)
{
  return (int) syscall (SYS_landlock_restrict_self, ruleset, 0);
}

/* What is not there needs no permission. */
static void
allow (int         ruleset,
       const char *path)
{
  g_autofd int fd = open (path, O_PATH | O_CLOEXEC);
  struct landlock_path_beneath_attr rule = { .parent_fd = fd };

  if (fd < 0)
    return;

  rule.allowed_access = g_file_test (path, G_FILE_TEST_IS_DIR) ? READ : LANDLOCK_ACCESS_FS_READ_FILE;
  if (add_rule (ruleset, &rule) != 0)
    g_debug ("%s stays shut: %s", path, g_strerror (errno));
}

static void
allow_below (int                 ruleset,
             const char         *folder,
             const char * const *names,
             gsize               n_names)
{
  for (gsize i = 0; i < n_names; i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      allow (ruleset, path);
    }
}

static void
allow_fonts (int ruleset)
{
  static const char * const fonts[] = { "fonts" };
  static const char * const fontconfig[] = { "fontconfig" };

  for (gsize i = 0; i < G_N_ELEMENTS (readable); i++)
    allow (ruleset, readable[i]);

  allow_below (ruleset, g_get_home_dir (), readable_at_home, G_N_ELEMENTS (readable_at_home));
  allow_below (ruleset, g_get_user_data_dir (), fonts, G_N_ELEMENTS (fonts));
  allow_below (ruleset, g_get_user_config_dir (), fontconfig, G_N_ELEMENTS (fontconfig));
  allow_below (ruleset, g_get_user_cache_dir (), fontconfig, G_N_ELEMENTS (fontconfig));
}

static void
choose_rights (int                           version,
               struct landlock_ruleset_attr *attributes)
{
  if (version >= 5)
    attributes->handled_access_fs = ACCESS_V5;
  else if (version >= 3)
    attributes->handled_access_fs = ACCESS_V3;
  else if (version == 2)
    attributes->handled_access_fs = ACCESS_V2;
  else
    attributes->handled_access_fs = ACCESS_V1;

#ifdef LANDLOCK_ACCESS_NET_BIND_TCP
  if (version >= 4)
    attributes->handled_access_net = LANDLOCK_ACCESS_NET_BIND_TCP | LANDLOCK_ACCESS_NET_CONNECT_TCP;
#endif
}

static gboolean
fail (GError **error)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "Cannot shut off the files: %s", g_strerror (code));

  return FALSE;
}

/**
 * inroad_landlock_restrict:
 * @error: return location for a G_IO_ERROR
 *
 * Lets this thread and those it makes read fonts and what belongs to them, and no other file; nothing can be
 * written. Files that are open already can still be used.
 *
 * Returns: whether that is in force, or the kernel knows no Landlock
 */
gboolean
inroad_landlock_restrict (GError **error)
{
  struct landlock_ruleset_attr attributes = { 0, };
  int version = create_ruleset (NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  g_autofd int ruleset = -1;

  if (version < 1)
    {
      g_debug ("No Landlock: %s", g_strerror (errno));
      return TRUE;
    }

  choose_rights (version, &attributes);
  ruleset = create_ruleset (&attributes, sizeof attributes, 0);
  if (ruleset < 0)
    return fail (error);

  allow_fonts (ruleset);
  if (restrict_self (ruleset) != 0)
    return fail (error);

  return TRUE;
}
