/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/core/test-lesson.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* In a folder of its own that is not there yet. */
static GFile *
make_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("inroad-store-XXXXXX", NULL);

  return g_file_new_build_filename (folder, "inroad", "profile.json", NULL);
}

static void
write_file (GFile      *file,
            const char *text)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_file_peek_path (folder), 0700), ==, 0);
  g_file_set_contents (g_file_peek_path (file), text, -1, &error);
  g_assert_no_error (error);
}

static guint
count_files (GFile      *file,
             const char *part)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (folder), 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += strstr (name, part) != NULL;

  return n;
}

static void
begin_section (InroadProfileStore *store,
               const char         *section_id)
{
  InroadProgress *progress = inroad_profile_get_progress (inroad_profile_store_get_profile (store), "m");

  inroad_progress_raise_section_state (progress, section_id, INROAD_SECTION_STATE_BEGUN);
}

static InroadSectionState
get_state (InroadProfileStore *store,
           const char         *section_id)
{
  InroadProgress *progress = inroad_profile_get_progress (inroad_profile_store_get_profile (store), "m");

  return inroad_progress_get_section_state (progress, section_id);
}

static InroadProfileStore *
load (GFile *file)
{
  InroadProfileStore *store = inroad_profile_store_new (file);
  g_autoptr (GError) error = NULL;

  test_load (store, &error);
  g_assert_no_error (error);

  return store;
}

static void
test_save_and_load (void)
{
  g_autoptr (GFile) file = make_file ();
  g_autoptr (InroadProfileStore) store = load (file);
  g_autoptr (InroadProfileStore) again = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  begin_section (store, "words");
  g_assert_true (test_commit (store, &error));
  g_assert_no_error (error);

  /* Nobody else can read it, and nothing is left lying about. */
  g_assert_cmpint (g_stat (g_file_peek_path (file), &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (count_files (file, "profile"), ==, 1);

  again = load (file);
  g_assert_cmpint (inroad_profile_store_get_condition (again), ==, INROAD_PROFILE_CONDITION_GOOD);
  g_assert_cmpint (get_state (again, "words"), ==, INROAD_SECTION_STATE_BEGUN);

  g_assert_finalize_object (g_steal_pointer (&store));
}

static void
count_commit (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (inroad_profile_store_commit_finish (INROAD_PROFILE_STORE (object), result, &error));
  g_assert_no_error (error);
  ++*(guint *) user_data;
}

/* What is in the profile at the call is on the disk at the answer, also when a save was running. */
static void
test_commits_share_saves (void)
{
  g_autoptr (GFile) file = make_file ();
  g_autoptr (InroadProfileStore) store = load (file);
  g_autoptr (InroadProfileStore) again = NULL;
  guint n = 0;

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *id = g_strdup_printf ("section-%u", i);

      begin_section (store, id);
      inroad_profile_store_commit_async (store, NULL, count_commit, &n);
    }
  g_assert_true (inroad_profile_store_get_busy (store));
  TEST_WAIT_UNTIL (n == 50);
  g_assert_false (inroad_profile_store_get_busy (store));

  again = load (file);
  g_assert_cmpint (get_state (again, "section-49"), ==, INROAD_SECTION_STATE_BEGUN);
}

static void
test_damaged_is_set_aside (void)
{
  g_autoptr (GFile) file = make_file ();
  g_autoptr (InroadProfileStore) store = NULL;

  write_file (file, "{ \"version\": 1, ");
  store = load (file);

  g_assert_cmpint (inroad_profile_store_get_condition (store), ==, INROAD_PROFILE_CONDITION_SET_ASIDE);
  g_assert_nonnull (inroad_profile_store_get_detail (store));
  g_assert_cmpuint (count_files (file, "profile.json.damaged-"), ==, 1);
  g_assert_true (test_commit (store, NULL));
  g_assert_cmpuint (count_files (file, "profile.json"), ==, 2);
}

static void
test_newer_is_left_alone (void)
{
  g_autoptr (GFile) file = make_file ();
  g_autoptr (InroadProfileStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  write_file (file, "{ \"version\": 99 }");
  store = load (file);
  begin_section (store, "words");

  g_assert_cmpint (inroad_profile_store_get_condition (store), ==, INROAD_PROFILE_CONDITION_READ_ONLY);
  g_assert_false (test_commit (store, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "{ \"version\": 99 }");
}

/* Something that is no file stands in its place: it must not be replaced. */
static void
test_unreadable_is_left_alone (void)
{
  g_autoptr (GFile) file = make_file ();
  g_autoptr (InroadProfileStore) store = inroad_profile_store_new (file);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_file_peek_path (file), 0700), ==, 0);
  test_load (store, &error);

  g_assert_nonnull (error);
  g_assert_cmpint (inroad_profile_store_get_condition (store), ==, INROAD_PROFILE_CONDITION_READ_ONLY);
}

/* A file stands where the folder should be, as on a disk that refuses: nobody, root included, can write. */
static void
test_failed_save_is_tried_again (void)
{
  g_autoptr (GFile) file = make_file ();
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (InroadProfileStore) store = load (file);
  g_autoptr (InroadProfileStore) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (folder), "", -1, NULL));
  begin_section (store, "words");
  g_assert_false (test_commit (store, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (inroad_profile_store_get_condition (store), ==, INROAD_PROFILE_CONDITION_UNSAVED);

  g_assert_cmpint (g_unlink (g_file_peek_path (folder)), ==, 0);
  inroad_profile_store_retry (store);
  TEST_WAIT_UNTIL (inroad_profile_store_get_condition (store) == INROAD_PROFILE_CONDITION_GOOD);
  again = load (file);
  g_assert_cmpint (get_state (again, "words"), ==, INROAD_SECTION_STATE_BEGUN);
}

static void
test_guest (void)
{
  g_autoptr (InroadProfileStore) store = load (NULL);
  g_autoptr (GError) error = NULL;

  begin_section (store, "words");
  g_assert_true (test_commit (store, &error));
  g_assert_no_error (error);

  g_assert_finalize_object (g_steal_pointer (&store));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/profile/store/save-and-load", test_save_and_load);
  g_test_add_func ("/profile/store/commits-share-saves", test_commits_share_saves);
  g_test_add_func ("/profile/store/damaged-is-set-aside", test_damaged_is_set_aside);
  g_test_add_func ("/profile/store/newer-is-left-alone", test_newer_is_left_alone);
  g_test_add_func ("/profile/store/unreadable-is-left-alone", test_unreadable_is_left_alone);
  g_test_add_func ("/profile/store/failed-save-is-tried-again", test_failed_save_is_tried_again);
  g_test_add_func ("/profile/store/guest", test_guest);

  return g_test_run ();
}
