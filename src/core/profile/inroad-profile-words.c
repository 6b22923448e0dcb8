/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-words"

#include "config.h"

#include "core/profile/inroad-profile-words.h"

#include "core/profile/inroad-durable-file.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>

static const char *
get_reason (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    return _("The disk has not answered for some seconds.");
  if (error->domain != INROAD_DURABLE_FILE_ERROR)
    return NULL;

  switch (error->code)
    {
    case ENOSPC:
      return _("The disk is full: make some room on it.");
    case EDQUOT:
      return _("Your share of the disk is used up: remove something that you do not need.");
    case EROFS:
      return _("The disk can only be read at the moment.");
    case EACCES:
    case EPERM:
      return _("Inroad may not write to its folder.");
    case EIO:
      return _("The disk reports a fault: save a copy elsewhere, and tell whoever looks after this computer.");
    case ENOTDIR:
    case EEXIST:
      return _("Something else stands where Inroad's folder should be.");
    case EBUSY:
      return _("Another Inroad has opened your progress.");
    default:
      return NULL;
    }
}

const char *
inroad_profile_words_for_error (const GError *error)
{
  const char *reason = get_reason (error);

  return reason != NULL ? reason : error->message;
}

char *
inroad_profile_words_for_unsaved (const GError *error)
{
  /* Translators: %s is a sentence that says why */
  return g_strdup_printf (_("Your last answers are not saved yet. %s They are safe as long as Inroad stays open, and "
                            "saving is tried again."),
                          inroad_profile_words_for_error (error));
}

char *
inroad_profile_words_for_unread (const GError *error)
{
  /* Translators: %s is a sentence that says why */
  return g_strdup_printf (_("Your saved progress could not be read. %s It is left as it is, and tried again. What you do "
                            "now is safe as long as Inroad stays open."),
                          inroad_profile_words_for_error (error));
}

char *
inroad_profile_words_for_time (GDateTime *time)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (time);

  /* Translators: a day and a time, for g_date_time_format () */
  return g_date_time_format (local, _("%e %B %Y, %R"));
}
