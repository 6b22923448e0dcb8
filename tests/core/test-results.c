/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/core/test-lesson.h"

#include "core/room/inroad-room-results.h"
#include "core/room/inroad-session-record.h"
#include "core/room/inroad-spool.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* Six people, worked by hand. In a, three of six were right at first and w1 tempted twice; in b as well, x
 * twice. Right in a and in b: 1 1, 1 1, 1 0, 0 0, 0 0, 0 1. Both means are 1/2; the products of what differs from
 * them are +¼ +¼ -¼ +¼ +¼ -¼ = ½, the squares 6 × ¼ each: ½ / 1½ = ⅓. */
static const struct
{
  const char *session;
  const char *answers;   /* question:option, right ones in capitals */
} room[] = {
  { "s1", "a:A b:B" },
  { "s2", "a:A b:B" },
  { "s3", "a:A b:x b:B" },
  { "s4", "a:w1 a:A b:x" },
  { "s5", "a:w1 b:y" },
  { "s6", "a:w2 a:w1 a:A b:B" },
};

static char *
make_line (const char *session,
           const char *module,
           const char *answers)
{
  GString *line = g_string_new (NULL);
  g_auto (GStrv) parts = g_strsplit (answers, " ", 0);

  g_string_printf (line, "{\"format\":\"" INROAD_SESSION_RECORD_FORMAT "\",\"session\":\"%s\",\"module\":\"%s\","
                   "\"module_version\":\"1\",\"module_digest\":\"d\",\"attempts\":[", session, module);
  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (line, "%s{\"id\":\"%s-%s-%u\",\"question\":\"%.1s\",\"option\":\"%s\",\"right\":%s}",
                            i > 0 ? "," : "", session, module, i, parts[i], parts[i] + 2,
                            g_ascii_isupper (parts[i][2]) ? "true" : "false");
  g_string_append (line, "]}\n");

  return g_string_free (line, FALSE);
}

static void
add_room (InroadRoomResults *results,
          const char        *module,
          guint              n)
{
  g_autoptr (GPtrArray) complaints = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = make_line (room[i].session, module, room[i].answers);

      inroad_room_results_add (results, line, "room", complaints);
    }
  g_assert_cmpuint (complaints->len, ==, 0);
}

static void
test_by_hand (void)
{
  g_autoptr (InroadRoomResults) results = inroad_room_results_new ();
  g_autoptr (GPtrArray) items = NULL;
  const InroadRoomItem *a, *b;

  add_room (results, "lesson", 6);
  items = inroad_room_results_list_items (results);
  g_assert_cmpuint (items->len, ==, 2);
  a = g_ptr_array_index (items, 0);
  b = g_ptr_array_index (items, 1);

  g_assert_cmpstr (a->question, ==, "a");
  g_assert_cmpuint (a->n, ==, 6);
  g_assert_cmpuint (a->n_right, ==, 3);
  g_assert_cmpstr (a->tempting, ==, "w1");
  g_assert_cmpuint (a->n_tempting, ==, 2);
  g_assert_true (a->has_discrimination);
  g_assert_cmpfloat_with_epsilon (a->discrimination, 1.0 / 3, 1e-12);

  g_assert_cmpuint (b->n_right, ==, 3);
  g_assert_cmpstr (b->tempting, ==, "x");
  g_assert_cmpfloat_with_epsilon (b->discrimination, 1.0 / 3, 1e-12);
}

static void
test_twice (void)
{
  g_autoptr (InroadRoomResults) results = inroad_room_results_new ();
  g_autoptr (GPtrArray) once = NULL;
  g_autoptr (GPtrArray) twice = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint n;

  add_room (results, "lesson", 6);
  n = inroad_room_results_get_n_attempts (results);
  once = inroad_room_results_list_items (results);
  first = inroad_room_results_to_csv (once);

  add_room (results, "lesson", 6);
  g_assert_cmpuint (inroad_room_results_get_n_attempts (results), ==, n);
  twice = inroad_room_results_list_items (results);
  second = inroad_room_results_to_csv (twice);
  g_assert_cmpstr (first, ==, second);
}

static void
test_few (void)
{
  g_autoptr (InroadRoomResults) results = inroad_room_results_new ();
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *page = NULL;

  add_room (results, "lesson", 4);
  items = inroad_room_results_list_items (results);
  for (guint i = 0; i < items->len; i++)
    {
      const InroadRoomItem *item = g_ptr_array_index (items, i);

      g_assert_true (item->hidden);
      g_assert_null (item->tempting);
      g_assert_cmpuint (item->n_right, ==, 0);
    }

  csv = inroad_room_results_to_csv (items);
  g_assert_cmpstr (csv, ==,
                   "module,version,digest,question,sessions,facility,discrimination,tempting_option,tempting_picks\r\n"
                   "lesson,1,d,a,<5,,,,\r\nlesson,1,d,b,<5,,,,\r\n");
  page = inroad_room_results_to_page (items, NULL, NULL);
  g_assert_null (strstr (page, "w1"));
  g_assert_nonnull (strstr (page, "&lt; 5"));
}

static void
test_csv (void)
{
  g_autoptr (InroadRoomResults) results = inroad_room_results_new ();
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *csv = NULL;

  add_room (results, "=cmd()", 6);
  add_room (results, "a,\\\"b\\\"", 6);
  items = inroad_room_results_list_items (results);
  csv = inroad_room_results_to_csv (items);
  g_assert_nonnull (strstr (csv, "\r\n\"'=cmd()\",1,d,a,6,0.500,0.333,w1,2\r\n"));
  g_assert_nonnull (strstr (csv, "\r\n\"a,\"\"b\"\"\",1,d,a,6,0.500,0.333,w1,2\r\n"));
}

static void
test_page_escapes (void)
{
  g_autoptr (InroadRoomResults) results = inroad_room_results_new ();
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *page = NULL;

  add_room (results, "<script>", 6);
  items = inroad_room_results_list_items (results);
  page = inroad_room_results_to_page (items, NULL, NULL);
  g_assert_null (strstr (page, "<script>"));
  g_assert_nonnull (strstr (page, "&lt;script&gt;"));
  g_assert_nonnull (strstr (page, "50 %"));
}

static void
test_damage (void)
{
  static const char * const lines[] = {
    "{\"format\":\"inroad-ses", "[]", "1", "{}", "{\"format\":\"inroad-session-2\"}", "\xff\xfe",
    "{\"format\":\"inroad-session-1\",\"session\":\"s\",\"module\":1,\"module_version\":\"1\",\"module_digest\":\"d\",\"attempts\":[]}",
    "{\"format\":\"inroad-session-1\",\"session\":\"s\",\"module\":\"m\",\"module_version\":\"1\",\"module_digest\":\"d\",\"attempts\":[1]}",
    "{\"format\":\"inroad-session-1\",\"session\":\"s\",\"module\":\"m\",\"module_version\":\"1\",\"module_digest\":\"d\","
    "\"attempts\":[{\"id\":\"i\",\"question\":\"q\",\"option\":\"o\",\"right\":\"yes\"}]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (InroadRoomResults) results = inroad_room_results_new ();
      g_autoptr (GPtrArray) complaints = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *text = g_strconcat ("\n", lines[i], "\n", NULL);

      inroad_room_results_add (results, text, "file", complaints);
      g_assert_cmpuint (complaints->len, ==, 1);
      g_assert_true (g_str_has_prefix (g_ptr_array_index (complaints, 0), "file:2: "));
      g_assert_cmpuint (inroad_room_results_get_n_attempts (results), ==, 0);
    }
}

/* ------------------------------------------------------------------------------------------------ record */

static void
answer (InroadSession *session,
        const char    *option_id)
{
  InroadQuestion *question = test_get_question (inroad_session_get_module (session));
  InroadRound *round = inroad_session_get_round (session, question);

  inroad_round_set_picked (round, inroad_question_find_option (question, option_id));
  inroad_session_verify (session, question);
  TEST_WAIT_UNTIL (!inroad_round_get_recording (round) && inroad_round_get_picked (round) == NULL);
}

/* These and no others: what is not there tells nothing of anybody. */
static void
assert_members (const char *line)
{
  static const char * const record[] = {
    "format", "session", "hour", "module", "module_version", "module_digest", "attempts", NULL,
  };
  static const char * const attempt[] = { "id", "round", "question", "option", "right", NULL };
  g_autoptr (JsonNode) root = json_from_string (line, NULL);
  JsonObject *object = json_node_get_object (root);
  JsonObject *first = json_array_get_object_element (json_object_get_array_member (object, "attempts"), 0);
  g_autoptr (GList) of_record = json_object_get_members (object);
  g_autoptr (GList) of_attempt = json_object_get_members (first);

  g_assert_cmpuint (g_list_length (of_record), ==, g_strv_length ((char **) record));
  for (GList *l = of_record; l != NULL; l = l->next)
    g_assert_true (g_strv_contains (record, l->data));
  g_assert_cmpuint (g_list_length (of_attempt), ==, g_strv_length ((char **) attempt));
  for (GList *l = of_attempt; l != NULL; l = l->next)
    g_assert_true (g_strv_contains (attempt, l->data));
}

static void
test_record (void)
{
  g_autoptr (InroadModule) module = test_read_good_module ();
  g_autoptr (InroadProfileStore) store = inroad_profile_store_new (NULL);
  g_autoptr (InroadSession) session = inroad_session_new (module, store, INROAD_PERMISSION_NONE);
  g_autoptr (InroadRoomResults) results = inroad_room_results_new ();
  g_autoptr (GPtrArray) complaints = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 1, 9, 41, 17);
  g_autofree char *empty = inroad_session_record_new (session, "random", 0, now);
  g_autofree char *line = NULL;
  g_autofree char *later = NULL;
  g_autofree char *name = inroad_session_record_file_name (inroad_module_get_id (module), now);
  InroadQuestion *question = test_get_question (module);

  g_assert_null (empty);
  answer (session, inroad_block_get_id (INROAD_BLOCK (inroad_question_get_right_option (question))));
  line = inroad_session_record_new (session, "random", 0, now);
  later = inroad_session_record_new (session, "random", 1, now);
  g_assert_null (later);

  g_assert_nonnull (strstr (line, "\"hour\":\"2026-03-01T09:00:00Z\""));
  assert_members (line);
  g_assert_true (g_str_has_suffix (name, "-2026-03-01.jsonl"));
  g_assert_cmpuint (strlen (strchr (line, '\n')), ==, 1);

  inroad_room_results_add (results, line, "line", complaints);
  g_assert_cmpuint (complaints->len, ==, 0);
  g_assert_cmpuint (inroad_room_results_get_n_attempts (results), ==, 1);
}

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(int *) user_data = inroad_spool_append_finish (INROAD_SPOOL (object), result, &error);
}

static int
append (InroadSpool *spool,
        const char  *line)
{
  int written = -1;

  inroad_spool_append_async (spool, "lesson.jsonl", line, take_result, &written);
  TEST_WAIT_UNTIL (written != -1);

  return written;
}

static void
test_spool (void)
{
  g_autofree char *folder = g_dir_make_tmp ("spool.XXXXXX", NULL);
  g_autofree char *later = g_build_filename (folder, "later", NULL);
  g_autofree char *path = g_build_filename (later, "lesson.jsonl", NULL);
  g_autofree char *text = NULL;
  InroadSpool *spool = inroad_spool_new (later);

  /* The folder is not there yet: what is told meanwhile is kept. */
  g_assert_false (append (spool, "one\n"));
  g_assert_no_errno (g_mkdir (later, 0700));
  g_assert_true (append (spool, "two\n"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "one\ntwo\n");

  /* The power went in the middle of a line. */
  g_clear_pointer (&text, g_free);
  g_assert_true (g_file_set_contents (path, "one\ntw", -1, NULL));
  g_assert_true (append (spool, "three\n"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "one\ntw\nthree\n");

  g_assert_finalize_object (spool);
  g_unlink (path);
  g_rmdir (later);
  g_assert_no_errno (g_rmdir (folder));
}

static gpointer
let_go_later (gpointer data)
{
  g_usleep (300000);
  close (GPOINTER_TO_INT (data));

  return NULL;
}

/* A disk that does not answer, made of a file that somebody else holds: it is not waited for longer than was said. */
static void
test_flush_within (void)
{
  g_autofree char *folder = g_dir_make_tmp ("spool.XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "lesson.jsonl", NULL);
  g_autofree char *text = NULL;
  InroadSpool *spool = inroad_spool_new (folder);
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  int written = -1;
  gint64 begun;

  g_assert_no_errno (flock (fd, LOCK_EX));
  inroad_spool_append_async (spool, "lesson.jsonl", "one\n", take_result, &written);
  begun = g_get_monotonic_time ();
  g_assert_false (inroad_spool_flush_within (spool, 0.1));
  g_assert_cmpint (g_get_monotonic_time () - begun, >=, 100000);

  g_thread_unref (g_thread_new ("let go", let_go_later, GINT_TO_POINTER (fd)));
  g_assert_true (inroad_spool_flush_within (spool, 30));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "one\n");

  TEST_WAIT_UNTIL (written == TRUE);
  g_object_unref (spool);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/results/by-hand", test_by_hand);
  g_test_add_func ("/results/twice", test_twice);
  g_test_add_func ("/results/few", test_few);
  g_test_add_func ("/results/csv", test_csv);
  g_test_add_func ("/results/page-escapes", test_page_escapes);
  g_test_add_func ("/results/damage", test_damage);
  g_test_add_func ("/results/record", test_record);
  g_test_add_func ("/results/spool", test_spool);
  g_test_add_func ("/results/spool/flush-within", test_flush_within);

  return g_test_run ();
}
