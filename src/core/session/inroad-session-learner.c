/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-session"

#include "config.h"

#include "core/profile/inroad-generation.h"
#include "core/profile/inroad-learners.h"
#include "core/session/inroad-session-private.h"

/* Something that is done off the main thread, and what is told of it. */
typedef struct
{
  InroadSession     *session;
  InroadSessionDeed  deed;
  char              *subject;   /* NULL where there is none */
} Deed;

static Deed *
deed_new (InroadSession     *session,
          InroadSessionDeed  deed,
          const char        *subject)
{
  Deed *self = g_new0 (Deed, 1);

  self->session = g_object_ref (session);
  self->deed = deed;
  self->subject = g_strdup (subject);

  return self;
}

static void
deed_free (Deed *self)
{
  g_object_unref (self->session);
  g_free (self->subject);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deed, deed_free)

static void
tell (Deed         *deed,
      const GError *error)
{
  inroad_session_emit_deed_done (deed->session, deed->deed, deed->subject, error);
}

/* ------------------------------------------------------------------------------------------ other states */

static void
on_replaced (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Deed) deed = user_data;
  g_autoptr (GError) error = NULL;

  deed->session->replacing = FALSE;
  inroad_profile_store_replace_finish (INROAD_PROFILE_STORE (object), result, &error);
  tell (deed, error);
}

static void
replace (InroadSession     *self,
         InroadProfile     *profile,
         InroadSessionDeed  deed,
         const char        *subject)
{
  if (self->replacing)
    return;

  self->replacing = TRUE;
  inroad_profile_store_replace_async (self->store, profile, on_replaced, deed_new (self, deed, subject));
}

/**
 * inroad_session_reset_module:
 * @self: a session
 * @module_id: the id of a module
 *
 * Begins a module anew: what was done in it is kept with the earlier states of the profile.
 */
void
inroad_session_reset_module (InroadSession *self,
                             const char    *module_id)
{
  g_autoptr (InroadProfile) without = NULL;

  without = inroad_profile_new_without (inroad_profile_store_get_profile (self->store), module_id);
  replace (self, without, INROAD_SESSION_DEED_RESET, module_id);
}

/**
 * inroad_session_restore:
 * @self: a session
 * @number: of an earlier state, as the store reported it last
 *
 * Goes back to that state. The learner keeps the name that they have now.
 */
void
inroad_session_restore (InroadSession *self,
                        guint          number)
{
  InroadGeneration *generation = inroad_profile_store_find_generation (self->store, number);
  InroadProfile *profile;

  if (generation == NULL)
    return;

  profile = inroad_generation_get_profile (generation);
  inroad_profile_set_name (profile, inroad_profile_get_name (inroad_profile_store_get_profile (self->store)));
  replace (self, profile, INROAD_SESSION_DEED_RESTORE, NULL);
}

void
inroad_session_undo (InroadSession *self)
{
  InroadProfile *replaced = inroad_profile_store_get_replaced (self->store);

  if (replaced != NULL)
    replace (self, replaced, INROAD_SESSION_DEED_UNDO, NULL);
}

/* ------------------------------------------------------------------------------------------------ export */

static void
on_exported (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Deed) deed = user_data;
  g_autoptr (GError) error = NULL;

  inroad_profile_store_export_finish (INROAD_PROFILE_STORE (object), result, &error);
  tell (deed, error);
}

void
inroad_session_export (InroadSession *self,
                       const char    *uri)
{
  g_autoptr (GFile) target = g_file_new_for_uri (uri);
  g_autofree char *name = g_file_get_basename (target);
  g_autofree char *display_name = name != NULL ? g_filename_display_name (name) : NULL;

  inroad_profile_store_export_async (self->store, target, on_exported,
                                     deed_new (self, INROAD_SESSION_DEED_EXPORT, display_name));
}

/* ---------------------------------------------------------------------------------------------- learners */

static void
on_renamed (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Deed) deed = user_data;
  g_autoptr (GError) error = NULL;

  inroad_profile_store_commit_finish (INROAD_PROFILE_STORE (object), result, &error);
  tell (deed, error);
}

void
inroad_session_rename_learner (InroadSession *self,
                               const char    *name)
{
  inroad_profile_set_name (inroad_profile_store_get_profile (self->store), name);
  inroad_profile_store_commit_async (self->store, NULL, on_renamed,
                                     deed_new (self, INROAD_SESSION_DEED_RENAME, NULL));
}

/* Where the profiles of all learners are; NULL for a guest. */
static GFile *
get_folder (InroadSession *self)
{
  GFile *file = inroad_profile_store_get_file (self->store);

  return file != NULL ? g_file_get_parent (file) : NULL;
}

static void
on_removed (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Deed) deed = user_data;
  g_autoptr (GError) error = NULL;

  deed->subject = inroad_learners_remove_finish (G_FILE (object), result, &error);
  tell (deed, error);
}

/**
 * inroad_session_remove_learner:
 * @self: a session
 * @id: the id of another learner than its own
 *
 * Sets the files of a learner aside.
 */
void
inroad_session_remove_learner (InroadSession *self,
                               const char    *id)
{
  g_autoptr (GFile) folder = get_folder (self);

  if (folder != NULL)
    inroad_learners_remove_async (folder, id, on_removed, deed_new (self, INROAD_SESSION_DEED_REMOVE, NULL));
}

static void
on_brought_back (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (Deed) deed = user_data;
  g_autoptr (GError) error = NULL;

  inroad_learners_bring_back_finish (G_FILE (object), result, &error);
  tell (deed, error);
}

void
inroad_session_bring_back_learner (InroadSession *self,
                                   const char    *aside)
{
  g_autoptr (GFile) folder = get_folder (self);

  if (folder != NULL)
    inroad_learners_bring_back_async (folder, aside, on_brought_back,
                                      deed_new (self, INROAD_SESSION_DEED_BRING_BACK, NULL));
}
