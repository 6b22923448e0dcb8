/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* How the hits of a search come: page by page, no longer than they are wanted, and not without end. */

#include "config.h"

#include "document/inroad-document-search.h"

#include "sample-pdf.h"
#include "tests/support/test-wait.h"

#include <string.h>

#define N_PAGES 60u

static InroadDocument *
open_file (GFile *file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  InroadDocument *document;

  inroad_document_open_async (file, NULL, NULL, sample_keep_result, &result);
  sample_await (&result);
  document = inroad_document_open_finish (result, &error);
  g_assert_no_error (error);
  inroad_document_set_n_renderers (document, 1);

  return document;
}

/* ------------------------------------------------------------------------------------------------ streaming */

typedef struct
{
  guint n_changes;
  guint n_items;    /* as the changes tell it */
  guint n_early;    /* changes before it was done */
} Heard;

static void
items_changed_cb (InroadDocumentSearch *search,
                  guint                 position,
                  guint                 removed,
                  guint                 added,
                  Heard                *heard)
{
  g_autoptr (InroadSearchHit) first = g_list_model_get_item (G_LIST_MODEL (search), position);
  g_autoptr (InroadSearchHit) last = g_list_model_get_item (G_LIST_MODEL (search), position + added - 1);

  g_assert_cmpuint (removed, ==, 0);
  g_assert_cmpuint (inroad_search_hit_get_page (first), ==, inroad_search_hit_get_page (last));
  heard->n_changes++;
  heard->n_items += added;
  heard->n_early += !inroad_document_search_get_done (search);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), ==, heard->n_items);
}

static void
expect_in_order (InroadDocumentSearch *search)
{
  guint page = 0, start = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (search)); i++)
    {
      g_autoptr (InroadSearchHit) hit = g_list_model_get_item (G_LIST_MODEL (search), i);

      if (i > 0 && inroad_search_hit_get_page (hit) == page)
        g_assert_cmpuint (inroad_search_hit_get_start (hit), >, start);
      else
        g_assert_cmpuint (inroad_search_hit_get_page (hit), >=, page);
      page = inroad_search_hit_get_page (hit);
      start = inroad_search_hit_get_start (hit);
    }
}

/* From the middle on, round the end, and all hits of a page at once: “This is page 7 of the “sample”” has three e's. */
static void
test_streaming (void)
{
  g_autoptr (GFile) file = sample_pdf_new (N_PAGES);
  g_autoptr (InroadDocument) document = open_file (file);
  g_autoptr (InroadDocumentSearch) search = inroad_document_search_new (document, "e", 0, N_PAGES / 2);
  Heard heard = { 0 };

  g_signal_connect (search, "items-changed", G_CALLBACK (items_changed_cb), &heard);
  TEST_WAIT_UNTIL (inroad_document_search_get_done (search));
  g_assert_cmpuint (heard.n_changes, ==, N_PAGES);
  g_assert_cmpuint (heard.n_items, ==, 3 * N_PAGES);
  /* The last page is what makes it done. */
  g_assert_cmpuint (heard.n_early, >=, N_PAGES - 1);
  g_assert_false (inroad_document_search_is_capped (search));
  expect_in_order (search);
}

/* ------------------------------------------------------------------------------------------------- the end */

/* How often the threads of a renderer went to sleep: each request that comes wakes them. */
static guint64
count_sleeps (InroadDocument *document)
{
  g_autofree char *tasks = g_strdup_printf ("/proc/%d/task", inroad_document_get_renderer_pid (document, 0));
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (tasks, 0, &error);
  guint64 n_sleeps = 0;
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (tasks, name, "status", NULL);
      g_autofree char *status = NULL;
      const char *line;

      if (!g_file_get_contents (path, &status, NULL, NULL))
        continue;
      line = strstr (status, "\nvoluntary_ctxt_switches:");
      g_assert_nonnull (line);
      n_sleeps += g_ascii_strtoull (strchr (line, ':') + 1, NULL, 10);
    }

  return n_sleeps;
}

/* First come, first served: what was asked before is answered by then. */
static void
ask_something (InroadDocument *document)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree InroadPageSize *sizes = NULL;
  gsize n_sizes;

  inroad_document_get_page_sizes_async (document, 0, 1, NULL, sample_keep_result, &result);
  sample_await (&result);
  sizes = inroad_document_get_page_sizes_finish (document, result, &n_sizes, NULL);
  g_assert_nonnull (sizes);
}

static void
let_time_pass (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 4;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static gboolean
is_idle (InroadDocument *document)
{
  guint64 n_sleeps;

  ask_something (document);
  /* It goes to sleep after its answer is here. */
  g_usleep (50000);
  n_sleeps = count_sleeps (document);
  let_time_pass ();
  return count_sleeps (document) == n_sleeps;
}

/* A new needle: for the old one the renderer is asked no more, although most of its pages are still to come. */
static void
test_dropped (void)
{
  g_autoptr (GFile) file = sample_pdf_new (20000);
  g_autoptr (InroadDocument) document = open_file (file);
  InroadDocumentSearch *search = inroad_document_search_new (document, "page 20000", 0, 0);

  g_assert_false (is_idle (document));
  g_assert_false (inroad_document_search_get_done (search));
  g_object_unref (search);
  g_assert_true (is_idle (document));
}

static void
expect_capped (guint    n_pages,
               gboolean capped)
{
  g_autoptr (GFile) file = sample_pdf_new_letters (n_pages);
  g_autoptr (InroadDocument) document = open_file (file);
  g_autoptr (InroadDocumentSearch) search = inroad_document_search_new (document, "e", 0, n_pages / 2);

  TEST_WAIT_UNTIL (inroad_document_search_get_done (search));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), ==, INROAD_SEARCH_MAX_HITS);
  g_assert_cmpint (inroad_document_search_is_capped (search), ==, capped);
  expect_in_order (search);
  g_assert_true (is_idle (document));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), ==, INROAD_SEARCH_MAX_HITS);
  /* Those from where it began, not those of the beginning of the document. */
  g_assert_cmpuint (inroad_document_search_find_page (search, n_pages / 2), ==, capped ? 0 : INROAD_SEARCH_MAX_HITS / 2);
}

/* As many as it takes, and more than that. */
static void
test_capped (void)
{
  expect_capped (INROAD_SEARCH_MAX_HITS / SAMPLE_N_LETTERS, FALSE);
  expect_capped (4 * INROAD_SEARCH_MAX_HITS / SAMPLE_N_LETTERS, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/search-stream/streaming", test_streaming);
  g_test_add_func ("/search-stream/dropped", test_dropped);
  g_test_add_func ("/search-stream/capped", test_capped);

  return g_test_run ();
}
