/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "core/session/inroad-reading-places.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char  *folder;
  GFile *file;
  GFile *document;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *document = NULL;

  fixture->folder = g_dir_make_tmp ("inroad-places-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_file_new_build_filename (fixture->folder, "reading-places.ini", NULL);
  document = g_build_filename (fixture->folder, "document.pdf", NULL);
  g_file_set_contents (document, "%PDF", -1, &error);
  g_assert_no_error (error);
  fixture->document = g_file_new_for_path (document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (g_file_peek_path (fixture->file));
  g_unlink (g_file_peek_path (fixture->document));
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->file);
  g_object_unref (fixture->document);
  g_free (fixture->folder);
}

static void
keep_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static char *
identify (InroadReadingPlaces  *places,
          GFile                *document,
          GError              **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  inroad_reading_places_identify_async (places, document, NULL, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return inroad_reading_places_identify_finish (places, result, error);
}

static void
save (InroadReadingPlaces *places)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  inroad_reading_places_save_async (places, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  inroad_reading_places_save_finish (places, result, &error);
  g_assert_no_error (error);
}

static void
write_places (Fixture    *fixture,
              const char *text,
              gssize      length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (fixture->file), text, length, &error);
  g_assert_no_error (error);
}

static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *identity = NULL;
  g_autofree char *again = NULL;
  InroadPagePlace place = { 0, 0, 0 };

  {
    g_autoptr (InroadReadingPlaces) places = inroad_reading_places_new (fixture->file);

    identity = identify (places, fixture->document, &error);
    g_assert_no_error (error);
    g_assert_false (inroad_reading_places_find (places, identity, &place));
    inroad_reading_places_remember (places, identity, &(InroadPagePlace) { 6, 0.25, 1.5, TRUE, TRUE, TRUE });
    save (places);
  }

  {
    g_autoptr (InroadReadingPlaces) places = inroad_reading_places_new (fixture->file);

    again = identify (places, fixture->document, &error);
    g_assert_cmpstr (again, ==, identity);
    g_assert_true (inroad_reading_places_find (places, identity, &place));
    g_assert_cmpuint (place.page, ==, 6);
    g_assert_cmpfloat (place.offset, ==, 0.25);
    g_assert_cmpfloat (place.zoom, ==, 1.5);
    g_assert_true (place.two_pages);
    g_assert_true (place.odd_left);
  }
}

/* Another document under the same name has no place yet. */
static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (InroadReadingPlaces) places = inroad_reading_places_new (fixture->file);
  g_autofree char *before = identify (places, fixture->document, NULL);
  g_autofree char *after = NULL;

  g_file_set_contents (g_file_peek_path (fixture->document), "%PDE", -1, NULL);
  after = identify (places, fixture->document, NULL);
  g_assert_cmpstr (before, !=, after);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (InroadReadingPlaces) places = inroad_reading_places_new (fixture->file);
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/at-all.pdf");
  g_autoptr (GError) error = NULL;
  g_autofree char *identity = identify (places, nowhere, &error);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (identity);
}

/* A guest leaves no file. */
static void
test_guest (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (InroadReadingPlaces) places = inroad_reading_places_new (NULL);
  g_autofree char *identity = identify (places, fixture->document, NULL);
  InroadPagePlace place;

  inroad_reading_places_remember (places, identity, &(InroadPagePlace) { 3, 0, 0 });
  save (places);
  g_assert_true (inroad_reading_places_find (places, identity, &place));
  g_assert_cmpuint (place.page, ==, 3);
  g_assert_false (g_file_query_exists (fixture->file, NULL));
}

static void
expect_nothing (Fixture    *fixture,
                const char *text,
                gssize      length)
{
  g_autoptr (InroadReadingPlaces) places = inroad_reading_places_new (fixture->file);
  g_autofree char *identity = NULL;
  InroadPagePlace place;

  write_places (fixture, text, length);
  identity = identify (places, fixture->document, NULL);
  g_assert_nonnull (identity);
  g_assert_false (inroad_reading_places_find (places, "a", &place));
  inroad_reading_places_remember (places, identity, &(InroadPagePlace) { 1, 0.5, 0 });
  save (places);
}

static void
test_bad (Fixture       *fixture,
          gconstpointer  data)
{
  const char *start = "[a]\npage=1\noffset=0\nzoom=0\n#";
  g_autofree char *huge = g_strnfill (1 << 20, 'x');

  memcpy (huge, start, strlen (start));
  expect_nothing (fixture, "", 0);
  expect_nothing (fixture, "\0\0\0", 3);
  expect_nothing (fixture, "page=1", -1);
  expect_nothing (fixture, "[a]\noffset=0.5\n", -1);
  expect_nothing (fixture, "[a]\npage=-1\noffset=0\nzoom=0\n", -1);
  expect_nothing (fixture, "[a]\npage=1e300\noffset=0\nzoom=0\n", -1);
  expect_nothing (fixture, "[a]\npage=nan\noffset=0\nzoom=0\n", -1);
  expect_nothing (fixture, "[a]\npage=1\noffset=7\nzoom=0\n", -1);
  expect_nothing (fixture, "[a]\npage=1\noffset=0\nzoom=inf\n", -1);
  expect_nothing (fixture, huge, -1);
}

/* The latest are kept. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (InroadReadingPlaces) places = inroad_reading_places_new (NULL);
  InroadPagePlace place = { 0, 0, 0 };

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *identity = g_strdup_printf ("%u", i);

      place.page = i;
      inroad_reading_places_remember (places, identity, &place);
      inroad_reading_places_remember (places, "0", &(InroadPagePlace) { 0, 0, 0 });
    }

  g_assert_true (inroad_reading_places_find (places, "0", &place));
  g_assert_true (inroad_reading_places_find (places, "199", &place));
  g_assert_cmpuint (place.page, ==, 199);
  g_assert_true (inroad_reading_places_find (places, "137", &place));
  g_assert_false (inroad_reading_places_find (places, "136", &place));
}

static void
add_test (const char *path,
          void     (* test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add_test ("/reading-places/kept", test_kept);
  add_test ("/reading-places/replaced", test_replaced);
  add_test ("/reading-places/missing", test_missing);
  add_test ("/reading-places/guest", test_guest);
  add_test ("/reading-places/bad", test_bad);
  add_test ("/reading-places/many", test_many);

  return g_test_run ();
}
