/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Ten thousand damaged files: each is read, set aside or left alone; its bytes are never lost, and nothing worse
 * happens. */

#include "config.h"

#include "tests/core/test-lesson.h"

#include "core/profile/inroad-profile-codec.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_FILES 10000
#define DIGEST "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

static GBytes *
make_profile (void)
{
  g_autoptr (InroadProfile) profile = inroad_profile_new ();
  InroadProgress *progress = inroad_profile_get_progress (profile, "good");
  g_autoptr (InroadPlace) place = inroad_place_new ();
  const char *order[] = { "q-right", "q-wrong", NULL };

  inroad_progress_raise_section_state (progress, "words", INROAD_SECTION_STATE_DONE);
  place->section_id = g_strdup ("test");
  place->document_id = g_strdup ("paper");
  place->page = 2;
  place->offset = 0.25;
  inroad_progress_set_place (progress, place);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 24, 9, 30, i);
      g_autofree char *id = g_strdup_printf ("id-%u", i);
      g_autoptr (InroadAttempt) attempt = inroad_attempt_new (id, "round", "1.0", DIGEST, "q", "q-right", order,
                                                              i, TRUE, time);

      inroad_progress_add_attempt (progress, attempt);
    }

  return inroad_profile_to_bytes (profile);
}

/* What disks, editors and other programs do to files, and what is hardest to read. */
static void
mutate (GByteArray *bytes,
        GRand      *rand)
{
  static const char * const morsels[] = {
    "{", "}", "[", "]", "\"", ",", ":", "null", "NaN", "1e999", "-1", "\\u0000", "\\ud800", "\xff", "\xc3",
    "\"version\": 2,", "\"modules\": {},", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "99999999999999999999",
  };
  guint at = bytes->len > 0 ? (guint) g_rand_int_range (rand, 0, (gint32) bytes->len) : 0;
  guint length = bytes->len > 0 ? (guint) g_rand_int_range (rand, 0, (gint32) (bytes->len - at) + 1) : 0;
  const char *morsel = morsels[g_rand_int_range (rand, 0, G_N_ELEMENTS (morsels))];

  switch (g_rand_int_range (rand, 0, 7))
    {
    case 0:
      g_byte_array_set_size (bytes, at);
      break;
    case 1:
      memset (bytes->data + at, 0, length);
      break;
    case 2:
      g_byte_array_remove_range (bytes, at, MIN (length, 40));
      break;
    case 3:
      if (bytes->len > 0)
        bytes->data[at] ^= (guint8) (1 << g_rand_int_range (rand, 0, 8));
      break;
    case 4:
      if (bytes->len > 0)
        bytes->data[at] = (guint8) g_rand_int_range (rand, 0, 256);
      break;
    case 5:
      length = MIN (length, 200);
      g_byte_array_append (bytes, bytes->data + at, length);
      break;
    default:
      if (at + strlen (morsel) <= bytes->len)
        memcpy (bytes->data + at, morsel, strlen (morsel));
    }
}

static GBytes *
read_bytes (const char *folder,
            const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text;
  gsize length;

  return g_file_get_contents (path, &text, &length, NULL) ? g_bytes_new_take (text, length) : NULL;
}

/* Under the name that it had, or the one that it was given. */
static gboolean
is_kept (const char *folder,
         GBytes     *bytes)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GBytes) found = read_bytes (folder, name);

      if (found != NULL && g_bytes_equal (found, bytes))
        return TRUE;
    }

  return FALSE;
}

static void
clear_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
}

static InroadProfileCondition
load_file (const char *folder,
           GBytes     *bytes)
{
  g_autofree char *path = g_build_filename (folder, "profile.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (InroadProfileStore) store = inroad_profile_store_new (file);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  test_load (store, &error);
  g_assert_no_error (error);

  return inroad_profile_store_get_condition (store);
}

static void
test_mutations (void)
{
  g_autofree char *folder = g_dir_make_tmp ("inroad-mutations-XXXXXX", NULL);
  g_autoptr (GBytes) good = make_profile ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guint n[INROAD_PROFILE_CONDITION_UNSAVED + 1] = { 0 };

  for (guint i = 0; i < N_FILES; i++)
    {
      g_autoptr (GByteArray) array = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      InroadProfileCondition condition;

      g_byte_array_append (array, g_bytes_get_data (good, NULL), (guint) g_bytes_get_size (good));
      for (gint32 j = g_rand_int_range (rand, 0, 3); j >= 0; j--)
        mutate (array, rand);
      bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));

      condition = load_file (folder, bytes);
      g_assert_true (is_kept (folder, bytes));
      n[condition]++;
      clear_folder (folder);
    }

  g_test_message ("%u read, %u set aside, %u of a newer version", n[INROAD_PROFILE_CONDITION_GOOD],
                  n[INROAD_PROFILE_CONDITION_SET_ASIDE], n[INROAD_PROFILE_CONDITION_READ_ONLY]);
  g_assert_cmpuint (n[INROAD_PROFILE_CONDITION_SET_ASIDE], >, N_FILES / 2);
  g_assert_cmpuint (n[INROAD_PROFILE_CONDITION_GOOD], >, 10);
  g_assert_cmpuint (n[INROAD_PROFILE_CONDITION_READ_ONLY], >, 0);
  g_assert_cmpuint (n[INROAD_PROFILE_CONDITION_UNSAVED], ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/faults/mutations", test_mutations);

  return g_test_run ();
}
