/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/core/test-lesson.h"

#include "core/profile/inroad-durable-file.h"
#include "core/profile/inroad-learners.h"

#include <errno.h>
#include <glib/gstdio.h>

/* A folder with a first learner and, if they have a name, another one. */
static GFile *
make_folder (const char  *name,
             char       **id)
{
  g_autoptr (GFile) first = test_make_profile_file ();
  GFile *folder = g_file_get_parent (first);
  g_autoptr (InroadProfileStore) store = test_load_file (first);
  g_autoptr (GError) error = NULL;

  test_commit (store, &error);
  g_assert_no_error (error);
  test_let_go (&store);
  if (name == NULL)
    return folder;

  {
    g_autoptr (GFile) file = NULL;

    *id = inroad_learner_make_id ();
    file = inroad_learner_get_file (folder, *id);
    store = test_load_file (file);
    inroad_profile_set_name (inroad_profile_store_get_profile (store), name);
    test_commit (store, &error);
    g_assert_no_error (error);
    test_let_go (&store);
  }

  return folder;
}

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GListModel *
list (GFile *folder)
{
  g_autoptr (GAsyncResult) result = NULL;

  inroad_learners_list_async (folder, take_result, &result);
  TEST_WAIT_UNTIL (result != NULL);

  return inroad_learners_list_finish (folder, result);
}

static char *
set_aside (GFile       *folder,
           const char  *id,
           GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  inroad_learners_remove_async (folder, id, take_result, &result);
  TEST_WAIT_UNTIL (result != NULL);

  return inroad_learners_remove_finish (folder, result, error);
}

static gboolean
bring_back (GFile       *folder,
            const char  *aside,
            GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  inroad_learners_bring_back_async (folder, aside, take_result, &result);
  TEST_WAIT_UNTIL (result != NULL);

  return inroad_learners_bring_back_finish (folder, result, error);
}

/* Names are free text, and files are called by ids. */
static void
test_list (void)
{
  const char *name = "../../\"Ä\n’; rm -rf";
  g_autofree char *id = NULL;
  g_autoptr (GFile) folder = make_folder (name, &id);
  g_autoptr (GListModel) learners = list (folder);
  g_autoptr (InroadLearner) first = g_list_model_get_item (learners, 0);
  g_autoptr (InroadLearner) second = g_list_model_get_item (learners, 1);

  g_assert_cmpuint (g_list_model_get_n_items (learners), ==, 2);
  g_assert_cmpstr (inroad_learner_get_id (first), ==, "");
  g_assert_null (inroad_learner_get_name (first));
  g_assert_cmpstr (inroad_learner_get_id (second), ==, id);
  g_assert_cmpstr (inroad_learner_get_name (second), ==, name);
  g_assert_nonnull (inroad_learner_get_saved (second));
}

static void
test_ids (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path ("/data");
  static const char * const strange[] = { "", "../x", "profile", "/etc/passwd", "a-b" };

  for (gsize i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autoptr (GFile) file = inroad_learner_get_file (folder, strange[i]);

      g_assert_cmpstr (g_file_peek_path (file), ==, "/data/profile.json");
    }

  g_assert_null (inroad_learner_get_id_of ("profile.json.1"));
  g_assert_null (inroad_learner_get_id_of ("profile.json.removed-2026-11-24T093000Z"));
  g_assert_null (inroad_learner_get_id_of ("profile-x.json"));
}

static void
test_remove (void)
{
  g_autofree char *id = NULL;
  g_autoptr (GFile) folder = make_folder ("Ada", &id);
  g_autoptr (GFile) file = inroad_learner_get_file (folder, id);
  g_autofree char *before = test_read_beside (file, "");
  g_autofree char *name = NULL;
  g_autoptr (GFile) aside_file = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GListModel) learners = NULL;
  g_autoptr (GError) error = NULL;

  name = set_aside (folder, id, &error);
  g_assert_no_error (error);
  learners = list (folder);
  g_assert_cmpuint (g_list_model_get_n_items (learners), ==, 1);
  aside_file = g_file_get_child (folder, name);
  aside = test_read_beside (aside_file, "");
  g_assert_cmpstr (aside, ==, before);

  g_assert_true (bring_back (folder, name, &error));
  g_assert_no_error (error);
  after = test_read_beside (file, "");
  g_assert_cmpstr (after, ==, before);
  g_assert_false (bring_back (folder, name, &error));
  g_assert_error (error, INROAD_DURABLE_FILE_ERROR, EEXIST);
  g_clear_error (&error);
  g_assert_false (bring_back (folder, "profile.json.removed-/../../x", &error));
  g_assert_error (error, INROAD_DURABLE_FILE_ERROR, ENOENT);
}

/* Not under the hands of somebody who learns. */
static void
test_remove_in_use (void)
{
  g_autofree char *id = NULL;
  g_autoptr (GFile) folder = make_folder ("Ada", &id);
  g_autoptr (GFile) file = inroad_learner_get_file (folder, id);
  g_autoptr (InroadProfileStore) store = test_load_file (file);
  g_autoptr (GError) error = NULL;

  g_assert_null (set_aside (folder, id, &error));
  g_assert_error (error, INROAD_DURABLE_FILE_ERROR, EBUSY);
  g_assert_true (g_file_query_exists (file, NULL));
  test_let_go (&store);
}

/* One whose profile is damaged is told of as what they will find. */
static void
test_damaged (void)
{
  g_autofree char *id = NULL;
  g_autoptr (GFile) folder = make_folder ("Ada", &id);
  g_autoptr (GFile) file = inroad_learner_get_file (folder, id);
  g_autoptr (GListModel) learners = NULL;
  g_autoptr (InroadLearner) second = NULL;
  g_autofree char *copy = g_strconcat (g_file_peek_path (file), ".1", NULL);

  g_assert_cmpint (g_rename (g_file_peek_path (file), copy), ==, 0);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "{", -1, NULL));
  learners = list (folder);
  second = g_list_model_get_item (learners, 1);
  g_assert_cmpstr (inroad_learner_get_name (second), ==, "Ada");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/learners/list", test_list);
  g_test_add_func ("/learners/ids", test_ids);
  g_test_add_func ("/learners/remove", test_remove);
  g_test_add_func ("/learners/remove-in-use", test_remove_in_use);
  g_test_add_func ("/learners/damaged", test_damaged);

  return g_test_run ();
}
