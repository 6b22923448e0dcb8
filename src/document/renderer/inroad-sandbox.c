/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-sandbox"

#include "config.h"

#include "document/renderer/inroad-sandbox.h"

#include "document/renderer/inroad-landlock.h"
#include "document/renderer/inroad-system-calls.h"

#include <errno.h>
#include <gio/gio.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/* A page of 4,096 by 4,096 pixels takes 64 MiB, beside the libraries and what Poppler keeps of a document. */
#define ADDRESS_SPACE_BYTES ((rlim_t) 2 * 1024 * 1024 * 1024)
/* The largest picture, and nothing larger. */
#define FILE_BYTES ((rlim_t) 96 * 1024 * 1024)
/* Fonts are opened one by one; a handful of pictures may be on their way. */
#define OPEN_FILES 128

static gboolean
fail (const char  *what,
      GError     **error)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", what, g_strerror (code));

  return FALSE;
}

static gboolean
set_limit (__rlimit_resource_t   resource,
           rlim_t                most,
           GError              **error)
{
  struct rlimit limit;

  if (getrlimit (resource, &limit) != 0)
    return fail ("Cannot read a limit", error);

  limit.rlim_max = MIN (limit.rlim_max, most);
  limit.rlim_cur = MIN (limit.rlim_cur, limit.rlim_max);
  if (setrlimit (resource, &limit) != 0)
    return fail ("Cannot set a limit", error);

  return TRUE;
}

static gboolean
set_limits (GError **error)
{
  /* The address sanitizer reserves terabytes of addresses. */
#ifndef INROAD_SANITIZED
  if (!set_limit (RLIMIT_AS, ADDRESS_SPACE_BYTES, error))
    return FALSE;
#endif

  return set_limit (RLIMIT_FSIZE, FILE_BYTES, error) &&
         set_limit (RLIMIT_NOFILE, OPEN_FILES, error) &&
         set_limit (RLIMIT_CORE, 0, error);
}

/**
 * inroad_sandbox_enter:
 * @error: return location for a G_IO_ERROR
 *
 * Drops every right that drawing a document does not need, for good: no new privileges, no other program, no
 * network, no writing, no files but fonts and what belongs to them, and limits on memory. To be called before
 * any thread is made and before anything of a document is read.
 *
 * Where the kernel knows no Landlock (before 5.13, or switched off) the system calls alone are the fence: no
 * file can be written, but other files of the user could be read.
 *
 * Returns: whether all of it is in force
 */
gboolean
inroad_sandbox_enter (GError **error)
{
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return fail ("Cannot give up privileges", error);

  return set_limits (error) &&
         inroad_landlock_restrict (error) &&
         inroad_system_calls_restrict (error);
}
