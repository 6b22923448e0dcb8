/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "inroad-studio.h"

#include "core/module/inroad-module-catalog.h"
#include "core/profile/inroad-learner.h"
#include "ui/window/inroad-window.h"

static void
note_loaded (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!inroad_profile_store_load_finish (INROAD_PROFILE_STORE (object), result, &error))
    g_error ("%s", error->message);
  *(gboolean *) user_data = TRUE;
}

static void
note_committed (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!inroad_profile_store_commit_finish (INROAD_PROFILE_STORE (object), result, &error))
    g_error ("%s", error->message);
  *(gboolean *) user_data = TRUE;
}

static InroadProfileStore *
load (GFile *file)
{
  InroadProfileStore *store = inroad_profile_store_new (file);
  gboolean done = FALSE;

  inroad_profile_store_load_async (store, NULL, note_loaded, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);

  return store;
}

static void
commit (InroadProfileStore *store)
{
  gboolean done = FALSE;

  inroad_profile_store_commit_async (store, NULL, note_committed, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
add_learner (GFile      *folder,
             const char *name)
{
  g_autofree char *id = inroad_learner_make_id ();
  g_autoptr (GFile) file = inroad_learner_get_file (folder, id);
  g_autoptr (InroadProfileStore) store = load (file);

  inroad_profile_set_name (inroad_profile_store_get_profile (store), name);
  commit (store);
}

/* From each start a state is kept. */
static void
learn (GFile        *file,
       InroadModule *module,
       const char   *section_id,
       const char   *option_id)
{
  InroadProfileStore *store = load (file);
  InroadSession *session = inroad_session_new (module, store, INROAD_PERMISSION_ALL);
  gpointer left = store;

  inroad_profile_set_name (inroad_profile_store_get_profile (store), "Ada");
  inroad_studio_activate (session, "go", section_id);
  inroad_session_reach_end (session);
  inroad_studio_answer (session, "small-org", option_id);
  commit (store);

  /* The lock goes with it. */
  g_object_add_weak_pointer (left, &left);
  g_object_unref (session);
  g_object_unref (store);
  while (left != NULL)
    g_main_context_iteration (NULL, FALSE);
}

/**
 * inroad_studio_open_learner:
 * @session: (out) (transfer full): the session of a learner who has a file, with earlier states
 * @window: (out) (transfer none): its window, not yet presented
 *
 * There is another learner beside.
 */
void
inroad_studio_open_learner (InroadSession **session,
                            GtkWindow     **window)
{
  static const char * const none[] = { NULL };
  g_autoptr (InroadModuleCatalog) catalog = inroad_module_catalog_new_for_folders (none, NULL);
  InroadModule *module = inroad_module_catalog_get_built_in (catalog);
  g_autofree char *path = g_dir_make_tmp ("inroad-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) file = g_file_get_child (folder, "profile.json");
  g_autoptr (InroadProfileStore) store = NULL;
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  add_learner (folder, "Grace");
  learn (file, module, "wall", "small-org-retros");
  learn (file, module, "patterns", "small-org-liaison");
  learn (file, module, "comparison", "small-org-queue");
  store = load (file);
  *session = inroad_session_new (module, store, INROAD_PERMISSION_ALL);
  *window = GTK_WINDOW (inroad_window_new (application, *session));
  gtk_widget_set_can_target (GTK_WIDGET (*window), FALSE);
}
