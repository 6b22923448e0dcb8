/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-sandbox"

#include "config.h"

#include "document/renderer/inroad-sandbox.h"

#include "document/renderer/inroad-landlock.h"
#include "document/renderer/inroad-system-calls.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* Bytes of memory that one renderer can map. What it has mapped before it opens anything, and the canvases that it was
 * lent, are some 300 MiB; the rest is for the pictures inside a document. */
#define MAX_ADDRESS_SPACE ((rlim_t) 1536 * 1024 * 1024)

/* The socket, the document, pictures under way and fonts. */
#define MAX_OPEN_FILES 256

/* Bytes of a memory file: the largest picture (INROAD_RENDERER_MAX_EDGE) with some room. */
#define MAX_FILE_SIZE ((rlim_t) 96 * 1024 * 1024)

static gboolean
set_error (GError     **error,
           const char  *what)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", what,
               g_strerror (errno));
  return FALSE;
}

/* When memory runs out, the kernel is to end a renderer and not the program or its neighbours. Where the file
 * cannot be written that is no reason not to draw. */
static void
volunteer_for_oom_killer (void)
{
  g_autofd int fd = open ("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);

  if (fd == -1 || write (fd, "1000", 4) != 4)
    g_debug ("Cannot set the score of the OOM killer");
}

static gboolean
limit (__rlimit_resource_t   resource,
       rlim_t                value,
       GError              **error)
{
  struct rlimit old;

  if (getrlimit (resource, &old) == 0)
    {
      const rlim_t        least = MIN (value, old.rlim_max);
      const struct rlimit new = { least, least };

      if (setrlimit (resource, &new) == 0)
        return TRUE;
    }

  return set_error (error, "Limit of resources");
}

static gboolean
set_limits (GError **error)
{
  /* A core would hold the document. The shadow memory of sanitizers is larger than any address space that
   * is worth a limit. */
  return limit (RLIMIT_CORE, 0, error) && limit (RLIMIT_NOFILE, MAX_OPEN_FILES, error) &&
         limit (RLIMIT_FSIZE, MAX_FILE_SIZE, error) &&
         (INROAD_SANITIZED || limit (RLIMIT_AS, MAX_ADDRESS_SPACE, error));
}

gboolean
inroad_sandbox_enter (const char *const  *readable,
                      GError            **error)
{
  g_return_val_if_fail (readable != NULL, FALSE);

  volunteer_for_oom_killer ();

  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == -1)
    return set_error (error, "No new privileges");

  return set_limits (error) && inroad_landlock_enter (readable, error) &&
         inroad_system_calls_restrict (error);
}
