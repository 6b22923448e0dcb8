/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "core/profile/inroad-profile-codec.h"

#include <string.h>

#define DIGEST "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

static InroadProfile *
make_profile (void)
{
  InroadProfile *profile = inroad_profile_new ();
  InroadProgress *progress = inroad_profile_get_progress (profile, "good");
  g_autoptr (InroadPlace) place = inroad_place_new ();
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 24, 9, 30, 15);
  const char *order[] = { "b", "a", NULL };
  g_autoptr (InroadAttempt) attempt = inroad_attempt_new ("id-1", "round-1", "1.0", DIGEST, "q", "a", order,
                                                          4294967295u, TRUE, time);

  inroad_progress_raise_section_state (progress, "words", INROAD_SECTION_STATE_DONE);
  inroad_progress_raise_section_state (progress, "ways", INROAD_SECTION_STATE_BEGUN);
  place->section_id = g_strdup ("ways");
  place->block_id = g_strdup ("heavy");
  place->offset = 0.25;
  place->document_id = g_strdup ("paper");
  place->page = 2;
  place->page_offset = 0.5;
  place->zoom = 1.5;
  inroad_progress_set_place (progress, place);
  inroad_progress_add_attempt (progress, attempt);

  return profile;
}

static InroadProfile *
decode (const char  *text,
        GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return inroad_profile_new_from_bytes (bytes, error);
}

static void
test_round_trip (void)
{
  g_autoptr (InroadProfile) profile = make_profile ();
  g_autoptr (GBytes) first = inroad_profile_to_bytes (profile);
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadProfile) again = inroad_profile_new_from_bytes (first, &error);
  g_autoptr (GBytes) second = NULL;
  InroadProgress *progress;
  g_autoptr (InroadAttempt) attempt = NULL;

  g_assert_no_error (error);
  second = inroad_profile_to_bytes (again);
  g_assert_true (g_bytes_equal (first, second));

  progress = inroad_profile_get_progress (again, "good");
  g_assert_true (inroad_place_equal (inroad_progress_get_place (progress),
                                     inroad_progress_get_place (inroad_profile_get_progress (profile, "good"))));
  g_assert_cmpint (inroad_progress_get_section_state (progress, "words"), ==, INROAD_SECTION_STATE_DONE);
  attempt = g_list_model_get_item (inroad_progress_get_attempts (progress), 0);
  g_assert_cmpuint (inroad_attempt_get_seed (attempt), ==, 4294967295u);
  g_assert_cmpstr (inroad_attempt_get_order (attempt)[0], ==, "b");

  g_assert_finalize_object (g_steal_pointer (&profile));
}

static void
test_unknown_members (void)
{
  const char *text =
    "{ \"version\": 1, \"nickname\": \"a\", \"modules\": { \"good\": {"
    "  \"sections\": {}, \"place\": { \"offset\": 0.0, \"finger\": 3 }, \"mood\": [ 1, null ],"
    "  \"attempts\": [ { \"id\": \"i\", \"round\": \"r\", \"module_version\": \"1\", \"module_digest\": \"d\","
    "    \"question\": \"q\", \"option\": \"o\", \"order\": [ \"o\" ], \"seed\": 7, \"right\": false,"
    "    \"time\": \"2026-11-24T09:30:15Z\", \"seconds\": 12.5 } ] } } }";
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadProfile) profile = decode (text, &error);
  g_autoptr (GBytes) bytes = NULL;
  const char *written;

  g_assert_no_error (error);
  bytes = inroad_profile_to_bytes (profile);
  written = g_bytes_get_data (bytes, NULL);
  g_assert_nonnull (strstr (written, "\"nickname\": \"a\""));
  g_assert_nonnull (strstr (written, "\"finger\": 3"));
  g_assert_nonnull (strstr (written, "\"mood\": [ 1, null ]"));
  g_assert_nonnull (strstr (written, "\"seconds\": 12.5"));
}

#define PROGRESS(sections, place, attempts) \
  "{\"version\":1,\"modules\":{\"m\":{\"sections\":" sections ",\"place\":" place ",\"attempts\":" attempts "}}}"

static const char * const damaged[] = {
  "",
  "{",
  "[]",
  "null",
  "{}",
  "{\"version\":\"1\",\"modules\":{}}",
  "{\"version\":0,\"modules\":[]}",
  "{\"version\":0,\"modules\":{},\"modules\":{}}",
  "{\"version\":0,\"modules\":{\"m\":{\"attempts\":7}}}",
  "{\"version\":-1,\"modules\":{}}",
  "{\"version\":1}",
  "{\"version\":1,\"modules\":[]}",
  "{\"version\":1.0,\"modules\":{}}",
  "{\"version\":1,\"version\":1,\"modules\":{}}",
  "{\"version\":1,\"modules\":{}} {}",
  "{\"version\":1,\"modules\":{},}",
  "{\"version\":1,\"modules\":{},\"a\":1,\"a\":1}",
  "{\"version\":1,\"modules\":{},\"a\":{\"b\":1,\"b\":1}}",
  "{\"version\":1,\"modules\":{},\"a\":NaN}",
  "{\"version\":1,\"modules\":{},\"a\":Infinity}",
  "{\"version\":1,\"modules\":{},\"a\":1e999}",
  "{\"version\":1,\"modules\":{},\"a\":01}",
  "{\"version\":1,\"modules\":{},\"a\":1.}",
  "{\"version\":1,\"modules\":{},\"a\":[1,]}",
  "{\"version\":1,\"modules\":{},\"a\":\"\\ud800\"}",
  "{\"version\":1,\"modules\":{},\"a\":\"\\u0000\"}",
  "{\"version\":1,\"modules\":{},\"a\":\"\n\"}",
  "{\"version\":1,\"modules\":{},/* a */\"a\":1}",
  "{\"version\":1,\"modules\":{\"m\":{\"sections\":{},\"place\":{\"offset\":0},\"attempts\":[]},"
  "\"m\":{\"sections\":{},\"place\":{\"offset\":0},\"attempts\":[]}}}",
  PROGRESS ("{\"a\":\"done\",\"a\":\"begun\"}", "{\"offset\":0}", "[]"),
  PROGRESS ("{}", "{\"offset\":0,\"offset\":0}", "[]"),
  PROGRESS ("{}", "{\"offset\":NaN}", "[]"),
  "{\"version\":1,\"modules\":{\"m\":null}}",
  "{\"version\":1,\"modules\":{\"m\":{}}}",
  PROGRESS ("[]", "{\"offset\":0}", "[]"),
  PROGRESS ("{\"a\":\"lost\"}", "{\"offset\":0}", "[]"),
  PROGRESS ("{\"a\":1}", "{\"offset\":0}", "[]"),
  PROGRESS ("{}", "{}", "[]"),
  PROGRESS ("{}", "{\"offset\":\"top\"}", "[]"),
  PROGRESS ("{}", "{\"offset\":2}", "[]"),
  PROGRESS ("{}", "{\"offset\":0,\"document\":\"d\"}", "[]"),
  PROGRESS ("{}", "{\"offset\":0,\"section\":7}", "[]"),
  PROGRESS ("{}", "{\"offset\":0}", "{}"),
  PROGRESS ("{}", "{\"offset\":0}", "[7]"),
  PROGRESS ("{}", "{\"offset\":0}", "[{}]"),
  "\xff\xfe{}",
};

static void
test_damaged (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", i + 1 < G_N_ELEMENTS (damaged) ? damaged[i] : "not UTF-8");
      g_assert_null (decode (damaged[i], &error));
      g_assert_error (error, INROAD_PROFILE_ERROR, INROAD_PROFILE_ERROR_DAMAGED);
    }
}

/* A profile that was cut off anywhere is damaged, and nothing worse happens. */
static void
test_truncated (void)
{
  g_autoptr (InroadProfile) profile = make_profile ();
  g_autoptr (GBytes) bytes = inroad_profile_to_bytes (profile);
  gsize length = g_bytes_get_size (bytes);

  /* Without its last newline it is still whole. */
  for (gsize i = 0; i + 1 < length; i++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, i);
      g_autoptr (GError) error = NULL;

      g_assert_null (inroad_profile_new_from_bytes (part, &error));
      g_assert_error (error, INROAD_PROFILE_ERROR, INROAD_PROFILE_ERROR_DAMAGED);
    }
}

static void
test_too_new (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (decode ("{\"version\":2,\"modules\":\"somewhere else\"}", &error));
  g_assert_error (error, INROAD_PROFILE_ERROR, INROAD_PROFILE_ERROR_TOO_NEW);
}

/* As deep as the file's own objects and lists may be, and one deeper. */
static void
test_nesting (void)
{
  for (guint depth = 1; depth <= 40; depth++)
    {
      g_autoptr (GString) text = g_string_new ("{\"version\":1,\"modules\":{},\"a\":");
      g_autoptr (GError) error = NULL;
      g_autoptr (InroadProfile) profile = NULL;

      for (guint i = 0; i < depth; i++)
        g_string_append_c (text, '[');
      for (guint i = 0; i < depth; i++)
        g_string_append_c (text, ']');
      g_string_append_c (text, '}');
      profile = decode (text->str, &error);
      g_assert_true ((profile != NULL) == (depth < 32));
    }
}

/* A million brackets must not eat the stack. */
static void
test_bomb (void)
{
  g_autofree char *text = g_strnfill (1000 * 1000, '[');
  g_autoptr (GError) error = NULL;

  g_assert_null (decode (text, &error));
  g_assert_error (error, INROAD_PROFILE_ERROR, INROAD_PROFILE_ERROR_DAMAGED);
}

/* As a disk may leave it after a power cut. */
static void
test_nul_filled (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (4096), 4096);
  g_autoptr (GError) error = NULL;

  g_assert_null (inroad_profile_new_from_bytes (bytes, &error));
  g_assert_error (error, INROAD_PROFILE_ERROR, INROAD_PROFILE_ERROR_DAMAGED);
}

static void
test_migration (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadProfile) profile =
    decode ("{\"version\":0,\"nickname\":\"a\",\"modules\":{\"m\":{\"sections\":{\"words\":\"done\"}},"
            "\"n\":{\"place\":{\"section\":\"s\"},\"mood\":[1]}}}", &error);
  g_autoptr (GBytes) bytes = NULL;
  const char *written;

  g_assert_no_error (error);
  g_assert_cmpint (inroad_progress_get_section_state (inroad_profile_get_progress (profile, "m"), "words"), ==,
                   INROAD_SECTION_STATE_DONE);
  g_assert_cmpstr (inroad_progress_get_place (inroad_profile_get_progress (profile, "n"))->section_id, ==, "s");
  bytes = inroad_profile_to_bytes (profile);
  written = g_bytes_get_data (bytes, NULL);
  g_assert_nonnull (strstr (written, "\"version\": 1"));
  g_assert_nonnull (strstr (written, "\"nickname\": \"a\""));
  g_assert_nonnull (strstr (written, "\"mood\": [1]"));
}

/* Whatever an author calls a section, it comes back. */
static void
test_escapes (void)
{
  g_autoptr (InroadProfile) profile = inroad_profile_new ();
  InroadProgress *progress = inroad_profile_get_progress (profile, "a\"\\\n\t\x01/é😀");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (InroadProfile) again = NULL;
  g_autoptr (InroadProfile) escaped = NULL;
  g_autoptr (GError) error = NULL;

  inroad_progress_raise_section_state (progress, "é\"", INROAD_SECTION_STATE_DONE);
  bytes = inroad_profile_to_bytes (profile);
  again = inroad_profile_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_true (inroad_profile_has_progress (again, "a\"\\\n\t\x01/é😀"));

  escaped = decode ("{\"version\":1,\"modules\":{\"\\u00e9\\ud83d\\ude00\\/\\b\\f\\r\":"
                    "{\"sections\":{},\"place\":{\"offset\":0},\"attempts\":[]}}}", &error);
  g_assert_no_error (error);
  g_assert_true (inroad_profile_has_progress (escaped, "é😀/\b\f\r"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/profile/codec/round-trip", test_round_trip);
  g_test_add_func ("/profile/codec/unknown-members", test_unknown_members);
  g_test_add_func ("/profile/codec/damaged", test_damaged);
  g_test_add_func ("/profile/codec/truncated", test_truncated);
  g_test_add_func ("/profile/codec/too-new", test_too_new);

  g_test_add_func ("/profile/codec/nesting", test_nesting);
  g_test_add_func ("/profile/codec/bomb", test_bomb);
  g_test_add_func ("/profile/codec/nul-filled", test_nul_filled);
  g_test_add_func ("/profile/codec/migration", test_migration);
  g_test_add_func ("/profile/codec/escapes", test_escapes);

  return g_test_run ();
}
