/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What is found, against what pdftotext says of the same documents: ligatures, words broken over two lines, accents. */

#include "config.h"

#include "document/inroad-document-search.h"

#include "sample-pdf.h"

/* Letters without case, accents and ligatures; no hyphen at the end of a line, and one space for any white. */
static char *
plain (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (decomposed, -1);
  g_autoptr (GRegex) hyphens = g_regex_new ("-\\s*\\n\\s*", 0, 0, NULL);
  g_autoptr (GRegex) marks = g_regex_new ("\\p{M}", 0, 0, NULL);
  g_autoptr (GRegex) white = g_regex_new ("\\s+", 0, 0, NULL);
  g_autofree char *whole = g_regex_replace_literal (hyphens, folded, -1, 0, "", 0, NULL);
  g_autofree char *bare = g_regex_replace_literal (marks, whole, -1, 0, "", 0, NULL);

  return g_regex_replace_literal (white, bare, -1, 0, " ", 0, NULL);
}

/* By page: nothing is found that goes over two of them. */
static guint
count_in_text (const char *text,
               const char *needle)
{
  g_autofree char *plain_needle = plain (needle);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  guint n = 0;

  for (gsize i = 0; pages[i] != NULL; i++)
    {
      g_autofree char *page = plain (pages[i]);

      for (const char *at = page; (at = strstr (at, plain_needle)) != NULL; at += strlen (plain_needle))
        n++;
    }

  return n;
}

static char *
read_text (GFile *file)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, "pdftotext",
                              "-enc", "UTF-8", g_file_peek_path (file), "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return text;
}

static InroadDocumentSearch *
search (GFile      *file,
        const char *needle)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (InroadDocument) document = NULL;
  InroadDocumentSearch *found;

  inroad_document_open_async (file, NULL, NULL, sample_keep_result, &result);
  sample_await (&result);
  document = inroad_document_open_finish (result, NULL);
  found = inroad_document_search_new (document, needle, INROAD_SEARCH_FLAGS_NONE, 0);
  while (!inroad_document_search_get_done (found))
    g_main_context_iteration (NULL, TRUE);

  return found;
}

static guint
count_found (GFile      *file,
             const char *needle)
{
  g_autoptr (InroadDocumentSearch) found = search (file, needle);

  return g_list_model_get_n_items (G_LIST_MODEL (found));
}

static GStrv
split_words (const char *text)
{
  return g_regex_split_simple ("\\s+", text, 0, 0);
}

static void
expect_words (GHashTable      *words,
              InroadSearchHit *hit)
{
  g_autofree char *excerpt = g_strconcat (inroad_search_hit_get_before (hit), inroad_search_hit_get_match (hit),
                                          inroad_search_hit_get_after (hit), NULL);
  g_auto (GStrv) shown = split_words (excerpt);

  for (gsize i = 0; shown[i] != NULL; i++)
    {
      if (!g_hash_table_contains (words, shown[i]))
        g_error ("“%s” in “%s”", shown[i], excerpt);
    }
}

static void
compare (GFile             *file,
         const char *const *needles)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *text = NULL;

  if (program == NULL)
    {
      g_test_skip ("There is no pdftotext");
      return;
    }

  text = read_text (file);
  for (gsize i = 0; needles[i] != NULL; i++)
    {
      guint expected = count_in_text (text, needles[i]);

      g_test_message ("“%s”: %u", needles[i], expected);
      g_assert_cmpuint (expected, >, 0);
      g_assert_cmpuint (count_found (file, needles[i]), ==, expected);
    }
}

static void
test_plain (void)
{
  g_autoptr (GFile) file = sample_pdf_new (60);
  const char *const needles[] = { "page", "page 5", "THE “sample”", NULL };

  compare (file, needles);
}

static void
test_rich (void)
{
  g_autoptr (GFile) file = sample_pdf_new_rich ();
  const char *const needles[] = { "efficient", "automation", "cafe", "cafés", "wall", "o", NULL };

  compare (file, needles);
}

static void
test_broken (void)
{
  g_autoptr (GFile) file = sample_pdf_new_raw (
    "%PDF-1.7\n"
    "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
    "2 0 obj << /Type /Pages /Kids [5 0 R] /Count 1 /MediaBox [0 0 300 200] /Resources << /Font << /S 4 0 R >> >> >> endobj\n"
    "4 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding\n"
    "/BaseEncoding /WinAnsiEncoding /Differences [1 /fi 2 /fl] >> >> endobj\n"
    "5 0 obj << /Type /Page /Parent 2 0 R /Contents 6 0 R >> endobj\n"
    "6 0 obj << >> stream\nBT /S 12 Tf 14 TL 30 170 Td (The \\001rst \\002ow of work, and the \\001nal) Tj T*\n"
    "(re\\002ection; inte-) Tj T* (gration of opera-) Tj T* (tions. Na\\357ve inte-) Tj T* (gration \\202\\350\\351) Tj ET\nendstream endobj\n"
    "trailer << /Root 1 0 R /Size 7 >>\n%%EOF\n");
  const char *const needles[] = { "first", "flow", "final", "reflection", "integration", "operations", "naive", "work", NULL };

  compare (file, needles);
}

static void
test_mixed (void)
{
  g_autoptr (GFile) file = sample_pdf_new_mixed (90);
  const char *const needles[] = { "page 7", "of the", "sample", NULL };

  compare (file, needles);
}

/* NULL where only the tests were installed. */
static GFile *
find_case_study (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "modules", "integrate-ops",
                                                 "target-api-enablement.pdf", NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_file_new_for_path (path) : NULL;
}

static void
test_case_study (void)
{
  g_autoptr (GFile) file = find_case_study ();
  const char *const needles[] = { "API", "team", "operations", "Target", "the", "in the", "Mickman", NULL };

  if (file == NULL)
    {
      g_test_skip ("The document is not where it is made");
      return;
    }
  compare (file, needles);
}

/* Where Poppler's text runs on from a column to its neighbour without a space, what is shown has the words of both. */
static void
test_excerpts (void)
{
  g_autoptr (GFile) file = find_case_study ();
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autoptr (InroadDocumentSearch) found = NULL;
  g_autoptr (GHashTable) words = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) known = NULL;

  if (file == NULL || program == NULL)
    {
      g_test_skip ("There is no pdftotext, or no document");
      return;
    }

  text = read_text (file);
  known = split_words (text);
  words = g_hash_table_new (g_str_hash, g_str_equal);
  for (gsize i = 0; known[i] != NULL; i++)
    g_hash_table_add (words, known[i]);

  found = search (file, "e");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (found)), >, 1000);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (found)); i++)
    {
      g_autoptr (InroadSearchHit) hit = g_list_model_get_item (G_LIST_MODEL (found), i);

      expect_words (words, hit);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/search-counts/plain", test_plain);
  g_test_add_func ("/search-counts/rich", test_rich);
  g_test_add_func ("/search-counts/broken", test_broken);
  g_test_add_func ("/search-counts/mixed", test_mixed);
  g_test_add_func ("/search-counts/case-study", test_case_study);
  g_test_add_func ("/search-counts/excerpts", test_excerpts);

  return g_test_run ();
}
