/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Which lines of a page are one paragraph, by where they stand. */

#include "config.h"

#include "document/inroad-page-paragraphs.h"

#include "sample-pdf.h"

#include <string.h>

#define CASE_STUDY "/io/github/inroad_app/Inroad/tests/target-api-enablement.pdf"

/* In points; a letter is as high as the size says and half as wide. */
typedef struct
{
  double      x;
  double      y;
  double      size;
  const char *text;
} Line;

#define MAX_LINES 8

static InroadPageText *
make_text (const Line *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) letters = g_array_new (FALSE, TRUE, sizeof (InroadPageArea));

  for (const Line *line = lines; line->text != NULL; line++)
    {
      glong n_letters = g_utf8_strlen (line->text, -1);

      g_string_append (text, line->text);
      g_string_append_c (text, '\n');
      for (glong i = 0; i < n_letters; i++)
        {
          double width = line->size / 2;
          InroadPageArea letter = { line->x + (double) i * width, line->y, width, line->size };

          g_array_append_val (letters, letter);
        }
      g_array_set_size (letters, letters->len + 1);
    }

  return inroad_page_text_new (g_strdup (text->str), (const InroadPageArea *) letters->data, letters->len);
}

static const struct
{
  const char *name;
  Line        lines[MAX_LINES];
  const char *expected;     /* paragraphs, with a bar between them */
} cases[] = {
  { "joined",
    { { 50, 100, 10, "A line that was broken for want" }, { 50, 114, 10, "of room, and one more" } },
    "A line that was broken for want of room, and one more" },
  { "hyphens",
    { { 50, 100, 10, "Words are broken at times: auto-" }, { 50, 114, 10, "mation, and in 2012-" },
      { 50, 128, 10, "2015, and with a real hyph\xe2\x80\x90" }, { 50, 142, 10, "en" } },
    "Words are broken at times: automation, and in 2012-2015, and with a real hyphen" },
  { "short",
    { { 50, 100, 10, "The end of a paragraph leaves" }, { 50, 114, 10, "room." },
      { 50, 128, 10, "The next begins after that, and" }, { 50, 142, 10, "goes on." } },
    "The end of a paragraph leaves room.|The next begins after that, and goes on." },
  { "indent",
    { { 50, 100, 10, "A paragraph that fills its lines," }, { 50, 114, 10, "and its last one to the very end." },
      { 62, 128, 10, "The next one is indented, for" }, { 50, 142, 10, "that." } },
    "A paragraph that fills its lines, and its last one to the very end.|The next one is indented, for that." },
  { "distance",
    { { 50, 100, 10, "A paragraph that fills its lines," }, { 50, 114, 10, "and its last one to the very end." },
      { 50, 132, 10, "The next one stands apart from" }, { 50, 146, 10, "it." } },
    "A paragraph that fills its lines, and its last one to the very end.|The next one stands apart from it." },
  { "one-line-before",
    { { 50, 100, 10, "A paragraph that fills its line." }, { 50, 118, 10, "The next one stands apart from" },
      { 50, 132, 10, "it." } },
    "A paragraph that fills its line.|The next one stands apart from it." },
  { "size",
    { { 50, 100, 14, "A heading over it" }, { 50, 118, 10, "what stands below, in lines that" },
      { 50, 132, 10, "go on" } },
    "A heading over it|what stands below, in lines that go on" },
  { "list",
    { { 50, 100, 10, "• A point that takes two lines" }, { 60, 114, 10, "of its list" },
      { 50, 128, 10, "• and the next that takes as" }, { 60, 142, 10, "many" } },
    "• A point that takes two lines of its list|• and the next that takes as many" },
  { "numbers",
    { { 50, 100, 10, "1. A step that takes two lines," }, { 62, 114, 10, "as it must" },
      { 50, 128, 10, "2. and the last one" } },
    "1. A step that takes two lines, as it must|2. and the last one" },
  { "narrow",
    { { 50, 100, 10, "The body of the page has lines that go all over it," },
      { 50, 114, 10, "and at its side is what is" },
      { 320, 100, 8, "Standing still" }, { 320, 112, 8, "was the reflex" }, { 320, 124, 8, "here." } },
    "The body of the page has lines that go all over it, and at its side is what is|"
    "Standing still was the reflex here." },
  { "to-and-fro",
    { { 50, 100, 10, "What stands at the left has" }, { 300, 103, 10, "and what stands at the right" },
      { 50, 114, 10, "another line" }, { 300, 117, 10, "has one too" } },
    "What stands at the left has another line|and what stands at the right has one too" },
  { "centred",
    { { 70, 100, 10, "A centred title, that" }, { 97.5, 114, 10, "is in two" } },
    "A centred title, that is in two" },
  { "rows",
    { { 50, 100, 10, "Build the links" }, { 200, 100, 10, "3" }, { 50, 124, 10, "Test them" }, { 200, 124, 10, "6" } },
    "Build the links|3|Test them|6" },
};

static void
test_case (gconstpointer data)
{
  guint number = GPOINTER_TO_UINT (data);
  g_autoptr (InroadPageText) text = make_text (cases[number].lines);
  g_auto (GStrv) paragraphs = inroad_page_text_list_paragraphs (text, NULL);
  g_autofree char *joined = g_strjoinv ("|", paragraphs);

  g_assert_cmpstr (joined, ==, cases[number].expected);
}

static void
test_titles (void)
{
  const Line lines[] = { { 50, 100, 10, "In short" }, { 50, 114, 10, "is a title that is as large as" },
                         { 50, 128, 10, "the rest" }, { 0, 0, 0, NULL } };
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (InroadPageText) text = make_text (lines);
  g_auto (GStrv) paragraphs = NULL;

  g_hash_table_add (titles, (gpointer) "In short");
  paragraphs = inroad_page_text_list_paragraphs (text, titles);
  g_assert_cmpstrv (paragraphs, ((const char *const[]) { "In short", "is a title that is as large as the rest", NULL }));
}

/* Nothing is to be seen of the letters, or there are fewer of them than the text has. */
static void
test_unseen (void)
{
  g_autoptr (InroadPageText) text = inroad_page_text_new (g_strdup ("One\ntwo\n\nthree"), NULL, 0);
  g_autoptr (InroadPageText) empty = inroad_page_text_new (g_strdup ("\n \n"), NULL, 0);
  g_auto (GStrv) paragraphs = inroad_page_text_list_paragraphs (text, NULL);
  g_auto (GStrv) none = inroad_page_text_list_paragraphs (empty, NULL);

  g_assert_cmpstrv (paragraphs, ((const char *const[]) { "One", "two", "three", NULL }));
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

static InroadPageText *
get_page (const char *path,
          guint       page)
{
  g_autofree char *uri = g_strconcat ("resource://", path, NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (InroadDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  InroadPageText *text;

  inroad_document_open_async (file, NULL, NULL, sample_keep_result, &opened);
  sample_await (&opened);
  document = inroad_document_open_finish (opened, &error);
  g_assert_no_error (error);

  inroad_document_get_text_async (document, page, NULL, sample_keep_result, &result);
  sample_await (&result);
  text = inroad_document_get_text_finish (document, result, &error);
  g_assert_no_error (error);

  return text;
}

static const char *
find (char       **paragraphs,
      const char  *prefix)
{
  for (char **at = paragraphs; *at != NULL; at++)
    {
      if (g_str_has_prefix (*at, prefix))
        return *at;
    }

  return NULL;
}

/* Body, side column and box of a real page, each by itself; and no letter of it is lost. */
static void
test_case_study (void)
{
  g_autoptr (InroadPageText) text = get_page (CASE_STUDY, 1);
  g_auto (GStrv) paragraphs = inroad_page_text_list_paragraphs (text, NULL);
  const char *body = find (paragraphs, "Target is large");
  const char *side = find (paragraphs, "Standing still was the reflex");
  const char *box = find (paragraphs, "A second witness");

  for (char **at = paragraphs; *at != NULL; at++)
    g_test_message ("%s", *at);

  g_assert_true (body != NULL && g_str_has_suffix (body, "each ran between them.1, 5"));
  g_assert_nonnull (find (paragraphs, "Just asking these systems was no way out. They were slow,"));
  g_assert_true (box != NULL && strstr (box, "Another project at Target, not that of the API team, is told of in") != NULL);
  g_assert_true (side != NULL && g_str_has_suffix (side, "according to the Handbook.1"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/paragraphs/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/paragraphs/titles", test_titles);
  g_test_add_func ("/paragraphs/unseen", test_unseen);
  g_test_add_func ("/paragraphs/case-study", test_case_study);

  return g_test_run ();
}
