/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-progress-toast"

#include "config.h"

#include "ui/progress/inroad-progress-toast.h"

#include "core/profile/inroad-profile-words.h"
#include "ui/progress/inroad-progress-words.h"

#include <glib/gi18n.h>

/* Longer than other toasts: what was done is large, and whoever reads slowly may want it back. */
#define UNDO_SECONDS 15

static AdwToast *
make_toast (const char *title)
{
  AdwToast *toast = adw_toast_new (title);

  /* Titles and names are free text. */
  adw_toast_set_use_markup (toast, FALSE);

  return toast;
}

static AdwToast *
make_undo_toast (const char *title)
{
  AdwToast *toast = make_toast (title);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "session.undo");
  adw_toast_set_timeout (toast, UNDO_SECONDS);

  return toast;
}

/**
 * inroad_progress_toast_new:
 * @session: the new session
 * @deed: what was done
 *
 * Returns: (transfer full) (nullable): what is to be said of it
 */
AdwToast *
inroad_progress_toast_new (InroadSession     *session,
                           InroadSessionDeed  deed)
{
  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);

  switch (deed)
    {
    case INROAD_SESSION_DEED_RESET:
      return make_undo_toast (_("Lesson reset"));
    case INROAD_SESSION_DEED_RESTORE:
      return make_undo_toast (_("Earlier state restored"));
    case INROAD_SESSION_DEED_UNDO:
      return make_toast (_("Your progress is as it was"));
    case INROAD_SESSION_DEED_EXPORT:
    case INROAD_SESSION_DEED_RENAME:
    case INROAD_SESSION_DEED_REMOVE:
    case INROAD_SESSION_DEED_BRING_BACK:
    default:
      return NULL;
    }
}

AdwToast *
inroad_progress_toast_new_for_learner (InroadSession *session)
{
  g_autofree char *title = NULL;
  const char *name;

  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);

  name = inroad_profile_get_name (inroad_profile_store_get_profile (inroad_session_get_store (session)));
  /* Translators: %s is the name of a learner */
  title = g_strdup_printf (_("Learning as %s"), inroad_progress_words_for_name (name));

  return make_toast (title);
}

static const char *
get_heading (InroadSessionDeed deed)
{
  switch (deed)
    {
    case INROAD_SESSION_DEED_EXPORT:
      return _("The Copy Could Not Be Saved");
    case INROAD_SESSION_DEED_RESET:
      return _("The Lesson Could Not Be Reset");
    case INROAD_SESSION_DEED_RENAME:
      return _("The Name Is Not Saved Yet");
    case INROAD_SESSION_DEED_REMOVE:
      return _("The Learner Could Not Be Removed");
    case INROAD_SESSION_DEED_BRING_BACK:
      return _("The Learner Could Not Be Brought Back");
    case INROAD_SESSION_DEED_RESTORE:
    case INROAD_SESSION_DEED_UNDO:
    default:
      return _("The State Could Not Be Restored");
    }
}

static void
present_failure (GtkWidget  *root,
                 const char *heading,
                 const char *words)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, words);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, root);
}

void
inroad_progress_tell_failure (GtkWidget         *root,
                              InroadSessionDeed  deed,
                              const GError      *error)
{
  g_return_if_fail (error != NULL);

  present_failure (root, get_heading (deed),
                   deed == INROAD_SESSION_DEED_EXPORT ? inroad_progress_words_for_copy_failure (error)
                                                      : inroad_profile_words_for_error (error));
}

void
inroad_progress_tell_failure_for_learner (GtkWidget    *root,
                                          const GError *error)
{
  present_failure (root, _("Your Last Answers Are Not Saved Yet"),
                   error != NULL ? inroad_profile_words_for_error (error)
                                 : _("They are in memory alone, and go on disk before somebody else learns."));
}
