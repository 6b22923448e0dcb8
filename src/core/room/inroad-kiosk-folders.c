/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-kiosk-folders"

#include "config.h"

#include "core/room/inroad-kiosk-check-private.h"

#include "core/room/inroad-kiosk-policy.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Where the kiosk writes, as its policy says. */

#define HELP "run this as the kiosk's user, and let its unit write there"

static char *
describe_unknown (void)
{
  return g_strdup ("nobody knows, for the policy is not one");
}

char *
inroad_kiosk_look_at_results (const InroadKioskHost *host)
{
  g_autoptr (InroadKioskPolicy) policy = inroad_kiosk_policy_read (host->policy_path, NULL);

  if (policy == NULL)
    return describe_unknown ();
  if (policy->results_directory == NULL || access (policy->results_directory, W_OK | X_OK) == 0)
    return NULL;

  return g_strdup_printf ("%s cannot be written (%s); " HELP, policy->results_directory, g_strerror (errno));
}

/* By a file that is gone at once: whether one can be written is known only to who has written one. */
static gboolean
try_folder (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "try.XXXXXX", NULL);
  g_autofd int fd = g_mkdir_with_parents (folder, 0700) == 0 ? g_mkstemp (path) : -1;

  return fd >= 0 && g_unlink (path) == 0;
}

char *
inroad_kiosk_look_at_kept (const InroadKioskHost *host)
{
  g_autoptr (InroadKioskPolicy) policy = inroad_kiosk_policy_read (host->policy_path, NULL);
  g_autofree char *folder = policy != NULL ? inroad_kiosk_policy_get_kept_folder (policy) : NULL;

  if (policy == NULL)
    return describe_unknown ();
  if (folder == NULL || try_folder (folder))
    return NULL;

  return g_strdup_printf ("what sessions leave cannot be kept in %s (%s); install data/kiosk/kept-kiosk.conf, and " HELP,
                          folder, g_strerror (errno));
}
