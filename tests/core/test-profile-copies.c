/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/core/test-lesson.h"

#include "core/profile/inroad-durable-file.h"
#include "core/profile/inroad-generation.h"
#include "core/profile/inroad-profile-codec.h"
#include "core/profile/inroad-progress-change.h"

#include <errno.h>
#include <glib/gstdio.h>

static void
answer (InroadProfile *profile,
        const char    *module_id)
{
  const char *order[] = { "a", "b", NULL };
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *round = g_uuid_string_random ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (InroadAttempt) attempt = inroad_attempt_new (id, round, "1", "d", "q", "a", order, 7, TRUE, now);

  inroad_progress_add_attempt (inroad_profile_get_progress (profile, module_id), attempt);
}

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static InroadProfileReport *
look (InroadProfileStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;

  inroad_profile_store_report_async (store, take_result, &result);
  TEST_WAIT_UNTIL (result != NULL);

  return inroad_profile_store_report_finish (store, result);
}

static gboolean
replace (InroadProfileStore  *store,
         InroadProfile       *profile,
         GError             **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  inroad_profile_store_replace_async (store, profile, take_result, &result);
  TEST_WAIT_UNTIL (result != NULL);

  return inroad_profile_store_replace_finish (store, result, error);
}

static gboolean
export (InroadProfileStore  *store,
        GFile               *target,
        GError             **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  inroad_profile_store_export_async (store, target, take_result, &result);
  TEST_WAIT_UNTIL (result != NULL);

  return inroad_profile_store_export_finish (store, result, error);
}

static void
commit (InroadProfileStore *store)
{
  g_autoptr (GError) error = NULL;

  test_commit (store, &error);
  g_assert_no_error (error);
}

static void
test_name (void)
{
  g_autoptr (InroadProfile) profile = inroad_profile_new ();
  g_autoptr (GBytes) unnamed = inroad_profile_to_bytes (profile);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (InroadProfile) read = NULL;
  g_autoptr (GError) error = NULL;

  inroad_profile_set_name (profile, "  Zoë \"Z\"\n ");
  g_assert_cmpstr (inroad_profile_get_name (profile), ==, "Zoë \"Z\"");
  bytes = inroad_profile_to_bytes (profile);
  read = inroad_profile_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (inroad_profile_get_name (read), ==, "Zoë \"Z\"");

  inroad_profile_set_name (read, " \t");
  g_assert_null (inroad_profile_get_name (read));
  g_clear_pointer (&bytes, g_bytes_unref);
  bytes = inroad_profile_to_bytes (read);
  g_assert_true (g_bytes_equal (bytes, unnamed));
}

/* What the learner has elsewhere is left alone, and so is what later programs wrote. */
static void
test_without (void)
{
  const char *text = "{\n  \"version\": 1,\n  \"name\": \"Ada\",\n  \"modules\": {\n  }, \"x\": [1]\n}\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (InroadProfile) profile = inroad_profile_new_from_bytes (bytes, NULL);
  g_autoptr (InroadProfile) without = NULL;
  g_autoptr (GBytes) empty = NULL;

  answer (profile, "kept");
  answer (profile, "reset");
  without = inroad_profile_new_without (profile, "reset");
  g_assert_false (inroad_profile_has_progress (without, "reset"));
  g_assert_true (inroad_profile_get_progress (without, "kept") == inroad_profile_get_progress (profile, "kept"));
  g_assert_true (inroad_profile_has_progress (profile, "reset"));

  g_clear_object (&profile);
  profile = inroad_profile_new_without (without, "kept");
  empty = inroad_profile_to_bytes (profile);
  g_assert_true (g_bytes_equal (empty, bytes));
}

static void
test_compare (void)
{
  g_autoptr (InroadProfile) present = inroad_profile_new ();
  g_autoptr (InroadProfile) other = inroad_profile_new ();
  g_autoptr (InroadAttempt) shared = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  InroadProgressChange *change;

  answer (present, "same");
  shared = g_list_model_get_item (inroad_progress_get_attempts (inroad_profile_get_progress (present, "same")), 0);
  inroad_progress_add_attempt (inroad_profile_get_progress (other, "same"), shared);
  answer (present, "m");
  answer (present, "m");
  answer (other, "m");
  inroad_progress_raise_section_state (inroad_profile_get_progress (present, "m"), "s", INROAD_SECTION_STATE_DONE);
  inroad_progress_raise_section_state (inroad_profile_get_progress (other, "m"), "s", INROAD_SECTION_STATE_BEGUN);
  answer (other, "only-there");

  changes = inroad_profile_compare (present, other);
  g_assert_cmpuint (changes->len, ==, 2);
  change = g_ptr_array_index (changes, 0);
  g_assert_cmpstr (change->module_id, ==, "m");
  g_assert_cmpuint (change->answers_lost, ==, 2);
  g_assert_cmpuint (change->answers_gained, ==, 1);
  g_assert_cmpuint (change->sections_lost, ==, 1);
  g_assert_cmpuint (change->sections_gained, ==, 0);
  change = g_ptr_array_index (changes, 1);
  g_assert_cmpstr (change->module_id, ==, "only-there");
  g_assert_cmpuint (change->answers_gained, ==, 1);
}

static void
test_report (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (InroadProfileStore) store = test_load_file (file);
  g_autoptr (InroadProfileStore) guest = inroad_profile_store_new (NULL);
  InroadProfileReport *report = look (store);
  g_autofree char *text = NULL;

  g_assert_cmpstr (report->path, ==, g_file_peek_path (file));
  g_assert_null (report->saved);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (report->generations)), ==, 0);
  inroad_profile_report_free (report);

  commit (store);
  answer (inroad_profile_store_get_profile (store), "m");
  commit (store);
  report = look (store);
  text = test_read_beside (file, "");
  g_assert_cmpint (report->size, ==, strlen (text));
  g_assert_nonnull (report->saved);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (report->generations)), ==, 1);
  inroad_profile_report_free (report);

  report = look (guest);
  g_assert_null (report->path);
  inroad_profile_report_free (report);
  test_let_go (&store);
}

/* What was replaced can be had back at once, and from the disk by whoever starts the program later. */
static void
test_replace (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (InroadProfileStore) store = test_load_file (file);
  g_autoptr (InroadProfile) old = g_object_ref (inroad_profile_store_get_profile (store));
  g_autoptr (InroadProfile) reset = NULL;
  g_autoptr (InroadGeneration) generation = NULL;
  g_autofree char *before = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  InroadProfileReport *report;

  /* Not saved yet. */
  answer (old, "m");
  reset = inroad_profile_new_without (old, "m");
  g_assert_true (replace (store, reset, &error));
  g_assert_no_error (error);
  g_assert_true (inroad_profile_store_get_profile (store) == reset);
  g_assert_true (inroad_profile_store_get_replaced (store) == old);
  kept = test_read_beside (file, ".2");
  g_assert_nonnull (strstr (kept, "\"question\": \"q\""));
  before = test_read_beside (file, "");
  g_assert_null (strstr (before, "\"question\": \"q\""));

  report = look (store);
  generation = g_list_model_get_item (G_LIST_MODEL (report->generations), 1);
  g_assert_cmpuint (inroad_generation_get_number (generation), ==, 2);
  inroad_profile_report_free (report);

  g_assert_true (replace (store, old, &error));
  after = test_read_beside (file, "");
  g_assert_cmpstr (after, ==, kept);
  test_let_go (&store);
}

/* Whatever stands in the way: the present state stays. */
static void
test_replace_fails (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (InroadProfileStore) first = test_load_file (file);
  g_autoptr (InroadProfileStore) second = NULL;
  g_autoptr (InroadProfile) other = inroad_profile_new ();
  g_autoptr (GError) error = NULL;
  InroadProfile *profile;

  commit (first);
  second = test_load_file (file);
  profile = inroad_profile_store_get_profile (second);
  g_assert_false (replace (second, other, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
  g_assert_true (inroad_profile_store_get_profile (second) == profile);
  test_let_go (&second);
  test_let_go (&first);
}

static void
test_export (void)
{
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (InroadProfileStore) store = test_load_file (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) target = g_file_get_child (folder, "copy.json");
  g_autoptr (GFile) nowhere = g_file_new_build_filename (g_file_peek_path (folder), "none", "copy.json", NULL);
  g_autofree char *original = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  answer (inroad_profile_store_get_profile (store), "m");
  g_assert_true (export (store, target, &error));
  g_assert_no_error (error);
  original = test_read_beside (file, "");
  copy = test_read_beside (target, "");
  g_assert_nonnull (strstr (original, "\"question\": \"q\""));
  g_assert_cmpstr (copy, ==, original);

  g_assert_false (export (store, nowhere, &error));
  g_assert_error (error, INROAD_DURABLE_FILE_ERROR, ENOENT);
  dir = g_dir_open (g_file_peek_path (folder), 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_null (strstr (name, ".new-"));
  test_let_go (&store);
}

/* A profile of a later version can be copied, though not read; that of a disk that fails is had from memory. */
static void
test_export_faults (void)
{
  const char *future = "{ \"version\": 99 }";
  g_autoptr (GFile) file = test_make_profile_file ();
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) outside = g_file_get_parent (folder);
  g_autoptr (GFile) target = g_file_get_child (outside, "copy.json");
  g_autoptr (InroadProfileStore) store = NULL;
  g_autofree char *copy = NULL;
  const char *found;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (g_file_peek_path (folder), 0700), ==, 0);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), future, -1, NULL));
  store = test_load_file (file);
  g_assert_true (export (store, target, &error));
  copy = test_read_beside (target, "");
  g_assert_cmpstr (copy, ==, future);
  test_let_go (&store);
  g_clear_pointer (&copy, g_free);

  g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
  store = test_load_file (file);
  answer (inroad_profile_store_get_profile (store), "m");
  commit (store);
  answer (inroad_profile_store_get_profile (store), "m");
  {
    g_autofree char *moved = g_strconcat (g_file_peek_path (folder), "-moved", NULL);

    g_assert_cmpint (g_rename (g_file_peek_path (folder), moved), ==, 0);
    g_assert_true (g_file_set_contents (g_file_peek_path (folder), "in the way", -1, NULL));
  }
  g_assert_true (export (store, target, &error));
  g_assert_no_error (error);
  g_assert_cmpint (inroad_profile_store_get_condition (store), ==, INROAD_PROFILE_CONDITION_UNSAVED);
  copy = test_read_beside (target, "");
  found = strstr (copy, "\"question\"");
  g_assert_nonnull (found);
  g_assert_nonnull (strstr (found + 1, "\"question\""));
  test_let_go (&store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/profile/name", test_name);
  g_test_add_func ("/profile/without", test_without);
  g_test_add_func ("/profile/compare", test_compare);
  g_test_add_func ("/profile/store/report", test_report);
  g_test_add_func ("/profile/store/replace", test_replace);
  g_test_add_func ("/profile/store/replace-fails", test_replace_fails);
  g_test_add_func ("/profile/store/export", test_export);
  g_test_add_func ("/profile/store/export-faults", test_export_faults);

  return g_test_run ();
}
