/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/core/test-lesson.h"

#include "core/module/inroad-fault.h"
#include "core/module/inroad-module-reader.h"

InroadModule *
test_read_module (const char *path,
                  GListStore *faults)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);

  return inroad_module_read (bytes, folder, name, faults);
}

InroadModule *
test_read_good_module (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "modules", "good.xml", NULL);
  g_autoptr (GListStore) faults = g_list_store_new (INROAD_TYPE_FAULT);
  InroadModule *module = test_read_module (path, faults);

  g_assert_nonnull (module);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (faults)), ==, 0);

  return module;
}

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

void
test_load (InroadProfileStore  *store,
           GError             **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  inroad_profile_store_load_async (store, NULL, take_result, &result);
  TEST_WAIT_UNTIL (result != NULL);
  inroad_profile_store_load_finish (store, result, error);
}

gboolean
test_commit (InroadProfileStore  *store,
             GError             **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  inroad_profile_store_commit_async (store, NULL, take_result, &result);
  TEST_WAIT_UNTIL (result != NULL);

  return inroad_profile_store_commit_finish (store, result, error);
}

InroadQuestion *
test_get_question (InroadModule *module)
{
  return INROAD_QUESTION (inroad_module_find_block (module, "q"));
}

/* In a folder of its own that is not there yet. */
GFile *
test_make_profile_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("inroad-store-XXXXXX", NULL);

  return g_file_new_build_filename (folder, "inroad", "profile.json", NULL);
}

InroadProfileStore *
test_load_file (GFile *file)
{
  InroadProfileStore *store = inroad_profile_store_new (file);
  g_autoptr (GError) error = NULL;

  test_load (store, &error);
  g_assert_no_error (error);

  return store;
}

/* The lock goes with the store, which a worker thread may still hold for a moment. */
void
test_let_go (InroadProfileStore **store)
{
  gpointer left = *store;

  g_object_add_weak_pointer (left, &left);
  g_clear_object (store);
  TEST_WAIT_UNTIL (left == NULL);
}

char *
test_read_beside (GFile      *file,
                  const char *suffix)
{
  g_autofree char *path = g_strconcat (g_file_peek_path (file), suffix, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);

  return text;
}
