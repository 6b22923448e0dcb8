/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-application"

#include "config.h"

#include "ui/window/inroad-application-private.h"

#include "core/profile/inroad-learner.h"
#include "ui/progress/inroad-progress-toast.h"
#include "ui/window/inroad-lesson-menu.h"
#include "ui/window/inroad-window.h"

static void deed_done_cb      (InroadApplication *self,
                               InroadSessionDeed  deed,
                               const char        *subject,
                               const GError      *error);
static void learner_chosen_cb (InroadApplication *self,
                               const char        *id,
                               const char        *name);

/* ------------------------------------------------------------------------------------------------- close */

static void
on_session_closed (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GApplication) application = user_data;
  g_autoptr (GError) error = NULL;

  /* There is nobody left to be told; the log is the only place. */
  if (!inroad_session_close_finish (INROAD_SESSION (object), result, &error))
    g_message ("%s", error->message);

  g_application_release (application);
}

void
inroad_application_close_session (InroadApplication *self)
{
  g_autoptr (InroadSession) session = g_steal_pointer (&self->session);

  g_application_hold (G_APPLICATION (self));
  inroad_session_close_async (session, on_session_closed, g_object_ref (self));
}

/* -------------------------------------------------------------------------------------------------- open */

/* The one that was open the last time, if it is still there. */
static InroadModule *
find_module (InroadApplication *self)
{
  g_autofree char *id = self->settings != NULL ? g_settings_get_string (self->settings, "lesson") : NULL;
  InroadModule *module = id != NULL ? inroad_module_catalog_find (self->catalog, id) : NULL;

  return module != NULL ? module : inroad_module_catalog_get_default (self->catalog);
}

static InroadWindow *
show_session (InroadApplication *self,
              InroadModule      *module)
{
  g_autoptr (GMenuModel) lessons = inroad_lesson_menu_new (self->catalog);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "lesson");
  InroadWindow *window;

  self->session = inroad_session_new (module, self->store, INROAD_PERMISSION_ALL);
  g_signal_connect_object (self->session, "deed-done", G_CALLBACK (deed_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "learner-chosen", G_CALLBACK (learner_chosen_cb), self, G_CONNECT_SWAPPED);
  window = inroad_window_new (GTK_APPLICATION (self), self->session);
  if (lessons != NULL)
    inroad_window_add_menu (window, lessons);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (inroad_module_get_id (module)));
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static GtkWidget *
get_window (InroadApplication *self)
{
  return GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self)));
}

/* Another session has a window of its own, which is there before the old one goes. */
static InroadWindow *
replace_session (InroadApplication *self,
                 InroadModule      *module)
{
  g_autoptr (InroadModule) kept = g_object_ref (module);
  GtkWindow *old = gtk_application_get_active_window (GTK_APPLICATION (self));
  InroadWindow *window;

  inroad_application_close_session (self);
  window = show_session (self, kept);
  if (old != NULL)
    {
      g_object_set (window, "fullscreened", gtk_window_is_fullscreen (old), NULL);
      gtk_window_destroy (old);
    }

  return window;
}

void
inroad_application_change_lesson (GSimpleAction *action,
                                  GVariant      *state,
                                  gpointer       user_data)
{
  InroadApplication *self = user_data;
  InroadModule *module = inroad_module_catalog_find (self->catalog, g_variant_get_string (state, NULL));

  if (module == NULL || self->session == NULL || inroad_session_get_module (self->session) == module)
    return;

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "lesson", inroad_module_get_id (module));
  replace_session (self, module);
}

/* A session is for one state of the profile; of one that was replaced it knows nothing. */
static void
deed_done_cb (InroadApplication *self,
              InroadSessionDeed  deed,
              const char        *subject,
              const GError      *error)
{
  AdwToast *toast;
  InroadWindow *window;

  /* From a toast, behind which there is no dialog that would say it. */
  if (error != NULL && deed == INROAD_SESSION_DEED_UNDO)
    inroad_progress_tell_failure (get_window (self), deed, error);
  if (error != NULL || (deed != INROAD_SESSION_DEED_RESET && deed != INROAD_SESSION_DEED_RESTORE &&
                        deed != INROAD_SESSION_DEED_UNDO))
    return;

  window = replace_session (self, inroad_session_get_module (self->session));
  toast = inroad_progress_toast_new (self->session, deed);
  if (toast != NULL)
    inroad_window_add_toast (window, toast);
}

/* ---------------------------------------------------------------------------------------------- learners */

/* Learners who are new have a file as soon as they have a name. */
static void
on_named (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* The window says it in a banner. */
  if (!inroad_profile_store_commit_finish (INROAD_PROFILE_STORE (object), result, &error))
    g_message ("%s", error->message);
}

static void
take_new_name (InroadApplication *self)
{
  g_autofree char *name = g_steal_pointer (&self->new_name);

  if (name == NULL)
    return;

  inroad_profile_set_name (inroad_profile_store_get_profile (self->store), name);
  inroad_profile_store_commit_async (self->store, NULL, on_named, NULL);
}

static void
on_profile_loaded (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (InroadApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  InroadWindow *window;

  /* The window says it in a banner. */
  if (!inroad_profile_store_load_finish (INROAD_PROFILE_STORE (object), result, &error))
    g_message ("%s", error->message);

  self->loading = FALSE;
  g_set_object (&self->store, INROAD_PROFILE_STORE (object));
  if (self->session == NULL)
    {
      show_session (self, find_module (self));
    }
  else
    {
      take_new_name (self);
      window = replace_session (self, inroad_session_get_module (self->session));
      inroad_window_add_toast (window, inroad_progress_toast_new_for_learner (self->session));
    }
  g_application_release (G_APPLICATION (self));
}

static void
load_learner (InroadApplication *self,
              const char        *id)
{
  g_autoptr (GFile) first = inroad_profile_store_default_file ();
  g_autoptr (GFile) folder = g_file_get_parent (first);
  g_autoptr (GFile) file = inroad_learner_get_file (folder, id);
  g_autoptr (InroadProfileStore) store = inroad_profile_store_new (file);

  self->loading = TRUE;
  g_application_hold (G_APPLICATION (self));
  inroad_profile_store_load_async (store, NULL, on_profile_loaded, g_object_ref (self));
}

/* Answers that are in memory alone go nowhere else: they wait for the disk. */
static void
on_saved_for_learner (GObject      *object,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  InroadSession *session = INROAD_SESSION (object);
  g_autoptr (InroadApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  inroad_session_close_finish (session, result, &error);
  if (inroad_profile_store_get_unsaved (inroad_session_get_store (session)))
    {
      self->loading = FALSE;
      inroad_progress_tell_failure_for_learner (get_window (self), error);
      return;
    }

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "learner", self->new_id);
  load_learner (self, self->new_id);
}

static void
learner_chosen_cb (InroadApplication *self,
                   const char        *id,
                   const char        *name)
{
  if (self->loading)
    return;

  self->loading = TRUE;
  g_set_str (&self->new_id, id);
  g_set_str (&self->new_name, name);
  inroad_session_close_async (self->session, on_saved_for_learner, g_object_ref (self));
}

void
inroad_application_begin (InroadApplication *self)
{
  g_autofree char *id = self->settings != NULL ? g_settings_get_string (self->settings, "learner") : g_strdup ("");

  load_learner (self, id);
}
