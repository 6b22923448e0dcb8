/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/core/test-lesson.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

static void
write_text (GFile      *file,
            const char *suffix,
            const char *text)
{
  g_autofree char *path = g_strconcat (g_file_peek_path (file), suffix, NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);

  write_file (other, text);
}

static void
save_section (GFile      *file,
              const char *section_id)
{
  g_autoptr (InroadProfileStore) store = test_load_file (file);
  g_autoptr (GError) error = NULL;

  begin_section (store, section_id);
  g_assert_true (test_commit (store, &error));
  g_assert_no_error (error);
  test_let_go (&store);
}

static void
test_save_and_load (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (InroadProfileStore) store = test_load_file (file);
  g_autoptr (InroadProfileStore) again = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  begin_section (store, "words");
  g_assert_true (test_commit (store, &error));
  g_assert_no_error (error);

  /* Nobody else can read it, and nothing is left lying about but its lock. */
  g_assert_cmpint (g_stat (g_file_peek_path (file), &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (count_files (file, "profile"), ==, 2);

  test_let_go (&store);
  again = test_load_file (file);
  g_assert_cmpint (inroad_profile_store_get_condition (again), ==, INROAD_PROFILE_CONDITION_GOOD);
  g_assert_cmpint (get_state (again, "words"), ==, INROAD_SECTION_STATE_BEGUN);
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
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (InroadProfileStore) store = test_load_file (file);
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

  test_let_go (&store);
  again = test_load_file (file);
  g_assert_cmpint (get_state (again, "section-49"), ==, INROAD_SECTION_STATE_BEGUN);
}

static void
test_damaged_is_set_aside (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (InroadProfileStore) store = NULL;

  write_file (file, "{ \"version\": 1, ");
  store = test_load_file (file);

  g_assert_cmpint (inroad_profile_store_get_condition (store), ==, INROAD_PROFILE_CONDITION_SET_ASIDE);
  g_assert_nonnull (inroad_profile_store_get_detail (store));
  g_assert_cmpuint (count_files (file, "profile.json.damaged-"), ==, 1);
  g_assert_true (test_commit (store, NULL));
  g_assert_cmpuint (count_files (file, "profile.json"), ==, 3);
}

static void
test_newer_is_left_alone (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (InroadProfileStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  write_file (file, "{ \"version\": 99 }");
  store = test_load_file (file);
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
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (InroadProfileStore) store = inroad_profile_store_new (file);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_file_peek_path (file), 0700), ==, 0);
  test_load (store, &error);

  g_assert_nonnull (error);
  g_assert_cmpint (inroad_profile_store_get_condition (store), ==, INROAD_PROFILE_CONDITION_UNREAD);
  g_assert_false (inroad_profile_store_get_unsaved (store));
  test_let_go (&store);
}

static void
answer (InroadProfileStore *store,
        const char         *id)
{
  static const char * const order[] = { "a", "b", NULL };
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (InroadAttempt) attempt = inroad_attempt_new (id, "round", "1", "digest", "q", "a", order, 7, TRUE, now);

  inroad_progress_add_attempt (inroad_profile_get_progress (inroad_profile_store_get_profile (store), "m"), attempt);
}

static void
assert_answers (InroadProfileStore *store,
                const char         *first,
                const char         *second)
{
  InroadProfile *profile = inroad_profile_store_get_profile (store);
  GListModel *attempts = inroad_progress_get_attempts (inroad_profile_get_progress (profile, "m"));
  g_autoptr (InroadAttempt) one = g_list_model_get_item (attempts, 0);
  g_autoptr (InroadAttempt) other = g_list_model_get_item (attempts, 1);

  g_assert_cmpuint (g_list_model_get_n_items (attempts), ==, 2);
  g_assert_cmpstr (inroad_attempt_get_id (one), ==, first);
  g_assert_cmpstr (inroad_attempt_get_id (other), ==, second);
}

/* What was answered before the file could be read is put behind what was in it. */
static void
test_unreadable_is_tried_again (gconstpointer by_itself)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autofree char *away = g_strconcat (g_file_peek_path (file), "-away", NULL);
  g_autoptr (InroadProfileStore) store = test_load_file (file);
  InroadProfile *profile;
  g_autoptr (GError) error = NULL;

  answer (store, "before");
  begin_section (store, "words");
  inroad_profile_set_name (inroad_profile_store_get_profile (store), "Ada");
  g_assert_true (test_commit (store, NULL));
  test_let_go (&store);

  /* Nobody, root included, can read a folder as a file. */
  g_assert_cmpint (g_rename (g_file_peek_path (file), away), ==, 0);
  g_assert_cmpint (g_mkdir (g_file_peek_path (file), 0700), ==, 0);
  store = inroad_profile_store_new (file);
  test_load (store, NULL);
  profile = inroad_profile_store_get_profile (store);
  answer (store, "meanwhile");
  g_assert_false (test_commit (store, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PENDING);
  g_assert_true (inroad_profile_store_get_unsaved (store));

  g_assert_cmpint (g_rmdir (g_file_peek_path (file)), ==, 0);
  g_assert_cmpint (g_rename (away, g_file_peek_path (file)), ==, 0);
  if (!GPOINTER_TO_INT (by_itself))
    inroad_profile_store_retry (store);
  TEST_WAIT_UNTIL (inroad_profile_store_get_condition (store) == INROAD_PROFILE_CONDITION_GOOD);
  g_assert_true (inroad_profile_store_get_profile (store) == profile);
  assert_answers (store, "before", "meanwhile");
  TEST_WAIT_UNTIL (!inroad_profile_store_get_busy (store));
  test_let_go (&store);

  store = test_load_file (file);
  assert_answers (store, "before", "meanwhile");
  g_assert_cmpint (get_state (store, "words"), ==, INROAD_SECTION_STATE_BEGUN);
  g_assert_cmpstr (inroad_profile_get_name (inroad_profile_store_get_profile (store)), ==, "Ada");
  test_let_go (&store);
}

/* A damaged copy is not written over, though the profile itself is good. */
static void
test_damaged_copy_is_set_aside (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (InroadProfileStore) store = test_load_file (file);
  static const char * const copies[] = { ".1", ".2", ".3" };

  g_assert_true (test_commit (store, NULL));
  test_let_go (&store);
  for (gsize i = 0; i < G_N_ELEMENTS (copies); i++)
    write_text (file, copies[i], "{ \"half");

  store = test_load_file (file);
  answer (store, "one");
  g_assert_true (test_commit (store, NULL));
  test_let_go (&store);
  store = test_load_file (file);
  answer (store, "two");
  g_assert_true (test_commit (store, NULL));
  test_let_go (&store);

  g_assert_cmpuint (count_files (file, ".1.damaged-"), ==, 1);
  g_assert_cmpuint (count_files (file, ".2.damaged-"), ==, 1);
  g_assert_cmpuint (count_files (file, ".3.damaged-"), ==, 1);
}

/* A file stands where the folder should be, as on a disk that refuses: nobody, root included, can write. */
static void
test_failed_save_is_tried_again (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (InroadProfileStore) store = NULL;
  g_autoptr (InroadProfileStore) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (folder), "", -1, NULL));
  store = test_load_file (file);
  begin_section (store, "words");
  g_assert_false (test_commit (store, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (inroad_profile_store_get_condition (store), ==, INROAD_PROFILE_CONDITION_UNSAVED);

  g_assert_cmpint (g_unlink (g_file_peek_path (folder)), ==, 0);
  inroad_profile_store_retry (store);
  TEST_WAIT_UNTIL (inroad_profile_store_get_condition (store) == INROAD_PROFILE_CONDITION_GOOD);
  g_assert_null (inroad_profile_store_get_detail (store));
  test_let_go (&store);
  again = test_load_file (file);
  g_assert_cmpint (get_state (again, "words"), ==, INROAD_SECTION_STATE_BEGUN);
}

/* By itself, without anybody asking. */
static void
test_failed_save_comes_back (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (InroadProfileStore) store = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (folder), "", -1, NULL));
  store = test_load_file (file);
  begin_section (store, "words");
  g_assert_false (test_commit (store, NULL));
  g_assert_cmpint (g_unlink (g_file_peek_path (folder)), ==, 0);
  TEST_WAIT_UNTIL (inroad_profile_store_get_condition (store) == INROAD_PROFILE_CONDITION_GOOD);
  g_assert_true (g_file_query_exists (file, NULL));
}

/* .1 is the save before, .2 the state at the last start, .3 the one before that. */
static void
test_generations (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  save_section (file, "one");
  save_section (file, "two");
  save_section (file, "three");
  save_section (file, "four");

  first = test_read_beside (file, ".1");
  second = test_read_beside (file, ".2");
  third = test_read_beside (file, ".3");
  g_assert_nonnull (strstr (first, "three"));
  g_assert_null (strstr (first, "four"));
  g_assert_nonnull (strstr (second, "three"));
  g_assert_nonnull (strstr (third, "two"));
  g_assert_null (strstr (third, "three"));
  g_assert_cmpuint (count_files (file, "profile"), ==, 5);
}

static void
test_damaged_falls_back (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (InroadProfileStore) store = NULL;
  g_autofree char *second = NULL;

  save_section (file, "one");
  save_section (file, "two");
  save_section (file, "three");
  write_text (file, "", "");
  write_text (file, ".1", "{ \"version\": 1, \"modu");

  store = test_load_file (file);
  g_assert_cmpint (inroad_profile_store_get_condition (store), ==, INROAD_PROFILE_CONDITION_SET_ASIDE);
  g_assert_nonnull (strstr (inroad_profile_store_get_detail (store), "copy of"));
  g_assert_cmpint (get_state (store, "two"), ==, INROAD_SECTION_STATE_BEGUN);
  g_assert_cmpint (get_state (store, "three"), ==, INROAD_SECTION_STATE_NOT_STARTED);
  g_assert_cmpuint (count_files (file, "damaged-"), ==, 2);

  /* What is empty or damaged takes no good file's place. */
  begin_section (store, "four");
  g_assert_true (test_commit (store, NULL));
  second = test_read_beside (file, ".2");
  g_assert_nonnull (strstr (second, "two"));
}

static void
test_missing_falls_back (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (InroadProfileStore) store = NULL;

  save_section (file, "one");
  save_section (file, "two");
  g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);

  store = test_load_file (file);
  g_assert_cmpint (inroad_profile_store_get_condition (store), ==, INROAD_PROFILE_CONDITION_SET_ASIDE);
  g_assert_cmpint (get_state (store, "one"), ==, INROAD_SECTION_STATE_BEGUN);
}

/* Somebody, such as a program that brings files from elsewhere, replaces the file while it is in use. */
static void
test_stranger_is_kept (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (InroadProfileStore) store = test_load_file (file);
  g_autofree char *second = NULL;

  begin_section (store, "one");
  g_assert_true (test_commit (store, NULL));
  write_file (file, "{ \"version\": 1, \"modules\": {}, \"stranger\": true }");
  begin_section (store, "two");
  g_assert_true (test_commit (store, NULL));

  second = test_read_beside (file, ".2");
  g_assert_nonnull (strstr (second, "stranger"));

  write_file (file, "damaged");
  begin_section (store, "three");
  g_assert_true (test_commit (store, NULL));
  g_assert_cmpuint (count_files (file, "damaged-"), ==, 1);

  write_file (file, "{ \"version\": 99 }");
  begin_section (store, "four");
  g_assert_false (test_commit (store, NULL));
  g_assert_cmpint (inroad_profile_store_get_condition (store), ==, INROAD_PROFILE_CONDITION_UNSAVED);
}

/* Of two, the first writes; the second can look. */
static void
test_second_store_reads_only (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (InroadProfileStore) first = NULL;
  g_autoptr (InroadProfileStore) second = NULL;

  save_section (file, "one");
  first = test_load_file (file);
  second = test_load_file (file);
  g_assert_cmpint (inroad_profile_store_get_condition (first), ==, INROAD_PROFILE_CONDITION_GOOD);
  g_assert_cmpint (inroad_profile_store_get_condition (second), ==, INROAD_PROFILE_CONDITION_READ_ONLY);
  g_assert_nonnull (strstr (inroad_profile_store_get_detail (second), "Another Inroad"));
  g_assert_cmpint (get_state (second, "one"), ==, INROAD_SECTION_STATE_BEGUN);

  begin_section (second, "lost");
  g_assert_false (test_commit (second, NULL));
  begin_section (first, "two");
  g_assert_true (test_commit (first, NULL));

  test_let_go (&first);
  test_let_go (&second);
  first = test_load_file (file);
  g_assert_cmpint (inroad_profile_store_get_condition (first), ==, INROAD_PROFILE_CONDITION_GOOD);
  g_assert_cmpint (get_state (first, "two"), ==, INROAD_SECTION_STATE_BEGUN);
}

/* The link stays, and what it leads to is replaced: for the file and for its folder. */
static void
test_links (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autofree char *elsewhere = g_dir_make_tmp ("inroad-link-XXXXXX", NULL);
  g_autofree char *target = g_build_filename (elsewhere, "kept.json", NULL);
  g_autofree char *lock = g_build_filename (elsewhere, "kept.json.lock", NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) above = g_file_get_parent (folder);
  g_autoptr (GFile) linked_folder = g_file_get_child (above, "linked");
  g_autoptr (GFile) linked_file = g_file_get_child (linked_folder, "profile.json");
  g_autoptr (InroadProfileStore) again = NULL;

  g_assert_cmpint (g_mkdir (g_file_peek_path (folder), 0700), ==, 0);
  g_assert_true (g_file_make_symbolic_link (file, target, NULL, NULL));
  g_assert_true (g_file_make_symbolic_link (linked_folder, "inroad", NULL, NULL));
  save_section (file, "one");
  save_section (linked_file, "two");

  g_assert_true (g_file_test (g_file_peek_path (file), G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (target, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_test (lock, G_FILE_TEST_IS_REGULAR));
  again = test_load_file (file);
  g_assert_cmpint (get_state (again, "one"), ==, INROAD_SECTION_STATE_BEGUN);
  g_assert_cmpint (get_state (again, "two"), ==, INROAD_SECTION_STATE_BEGUN);
}

/* What a crash in the middle of a save leaves behind goes with the next start; nothing else does. */
static void
test_leftovers_are_swept (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();

  write_text (file, ".new-ABCDEF", "half");
  write_text (file, ".1.new-ABCDEF", "half");
  write_text (file, ".damaged-2026-11-24T093000Z", "damaged");
  save_section (file, "one");
  g_assert_cmpuint (count_files (file, ".new-"), ==, 0);
  g_assert_cmpuint (count_files (file, "damaged-"), ==, 1);
}

static void
test_huge_is_set_aside (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (InroadProfileStore) store = NULL;

  write_file (file, "");
  /* Takes no room: nothing is written into it. */
  g_assert_cmpint (truncate (g_file_peek_path (file), 101 * 1000 * 1000), ==, 0);
  store = test_load_file (file);
  g_assert_cmpint (inroad_profile_store_get_condition (store), ==, INROAD_PROFILE_CONDITION_SET_ASIDE);
  g_assert_cmpuint (count_files (file, "damaged-"), ==, 1);
}

/* The same profile again is not written again: the disk and the generations are spared. */
static void
test_same_is_not_written (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (InroadProfileStore) store = test_load_file (file);
  GStatBuf before, after;

  begin_section (store, "one");
  g_assert_true (test_commit (store, NULL));
  g_assert_cmpint (g_stat (g_file_peek_path (file), &before), ==, 0);
  g_assert_true (test_commit (store, NULL));
  g_assert_cmpint (g_stat (g_file_peek_path (file), &after), ==, 0);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  g_assert_cmpuint (count_files (file, ".1"), ==, 0);
}

static void
test_guest (void)
{
  g_autoptr (InroadProfileStore) store = test_load_file (NULL);
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
  g_test_add_data_func ("/profile/store/unreadable-is-tried-again/asked", GINT_TO_POINTER (FALSE),
                        test_unreadable_is_tried_again);
  g_test_add_data_func ("/profile/store/unreadable-is-tried-again/by-itself", GINT_TO_POINTER (TRUE),
                        test_unreadable_is_tried_again);
  g_test_add_func ("/profile/store/damaged-copy-is-set-aside", test_damaged_copy_is_set_aside);
  g_test_add_func ("/profile/store/failed-save-is-tried-again", test_failed_save_is_tried_again);
  g_test_add_func ("/profile/store/failed-save-comes-back", test_failed_save_comes_back);
  g_test_add_func ("/profile/store/generations", test_generations);
  g_test_add_func ("/profile/store/damaged-falls-back", test_damaged_falls_back);
  g_test_add_func ("/profile/store/missing-falls-back", test_missing_falls_back);
  g_test_add_func ("/profile/store/stranger-is-kept", test_stranger_is_kept);
  g_test_add_func ("/profile/store/second-store-reads-only", test_second_store_reads_only);
  g_test_add_func ("/profile/store/links", test_links);
  g_test_add_func ("/profile/store/leftovers-are-swept", test_leftovers_are_swept);
  g_test_add_func ("/profile/store/huge-is-set-aside", test_huge_is_set_aside);
  g_test_add_func ("/profile/store/same-is-not-written", test_same_is_not_written);
  g_test_add_func ("/profile/store/guest", test_guest);

  return g_test_run ();
}
