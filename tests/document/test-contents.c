/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What a document says of itself: its words, links, table of contents and the names of its pages. */

#include "config.h"

#include "document/inroad-document-pages.h"
#include "document/inroad-document-search.h"
#include "document/inroad-link-policy.h"
#include "document/inroad-outline-item.h"
#include "document/inroad-page-contents.h"
#include "document/inroad-page-images.h"
#include "document/inroad-page-labels.h"
#include "document/inroad-page-text.h"

#include "sample-pdf.h"
#include "tests/support/test-wait.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/mman.h>
#include <unistd.h>

static InroadDocument *
open_file (GFile       *file,
           const char  *password,
           GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  inroad_document_open_async (file, password, NULL, sample_keep_result, &result);
  sample_await (&result);
  return inroad_document_open_finish (result, error);
}

static InroadDocument *
open_rich (void)
{
  g_autoptr (GFile) file = sample_pdf_new_rich ();
  g_autoptr (GError) error = NULL;
  InroadDocument *document = open_file (file, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static InroadPageText *
get_text (InroadDocument *document,
          guint           page)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  InroadPageText *text;

  inroad_document_get_text_async (document, page, NULL, sample_keep_result, &result);
  sample_await (&result);
  text = inroad_document_get_text_finish (document, result, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_text (void)
{
  g_autoptr (GFile) file = sample_pdf_new (2);
  g_autoptr (InroadDocument) document = open_file (file, NULL, NULL);
  g_autoptr (InroadPageText) text = get_text (document, 1);
  g_autofree char *expected = g_strdup_printf (SAMPLE_TEXT, 2);
  g_autofree char *range = NULL;
  guint n_chars = (guint) g_utf8_strlen (expected, -1);

  g_assert_true (g_str_has_prefix (inroad_page_text_get_text (text), expected));
  g_assert_cmpuint (inroad_page_text_get_n_chars (text), >=, n_chars);
  range = inroad_page_text_dup_range (text, 5, n_chars);
  g_assert_cmpstr (range, ==, "is page 2 of the “sample”");
}

static void
test_places (void)
{
  g_autoptr (InroadDocument) document = open_rich ();
  g_autoptr (InroadPageText) text = get_text (document, 1);
  g_autoptr (GArray) areas = NULL;
  g_autofree char *word = NULL;
  InroadPageArea letter;
  guint place, start, end;
  gboolean inside;

  /* The c of "efficient": Poppler takes the ligature before it apart. */
  inroad_page_text_get_letter (text, 8, &letter);
  place = inroad_page_text_find_place (text, letter.x + 0.1, letter.y + letter.height / 2, &inside);
  g_assert_cmpuint (place, ==, 8);
  g_assert_true (inside);
  place = inroad_page_text_find_place (text, letter.x + letter.width - 0.1, letter.y + 1, &inside);
  g_assert_cmpuint (place, ==, 9);
  inroad_page_text_find_place (text, letter.x, 190, &inside);
  g_assert_false (inside);

  inroad_page_text_find_word (text, place, &start, &end);
  word = inroad_page_text_dup_range (text, start, end);
  g_assert_cmpuint (start, ==, 4);
  g_assert_cmpstr (word, ==, "efficient");

  inroad_page_text_find_line (text, place, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  areas = inroad_page_text_list_areas (text, 0, inroad_page_text_get_n_chars (text));
  g_assert_cmpuint (areas->len, ==, 2);
}

static void
expect_range (InroadPageText *text,
              guint           start,
              guint           end,
              const char     *expected)
{
  g_autofree char *range = inroad_page_text_dup_range (text, start, end);

  g_assert_cmpstr (range, ==, expected);
}

/* Where columns meet there is no space in Poppler's text: a word ends there all the same, and so does a line. */
static void
test_columns (void)
{
  static const char words[] = "go from" "over here";
  InroadPageArea letters[G_N_ELEMENTS (words) - 1];
  g_autoptr (InroadPageText) text = NULL;
  guint start, end;

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    letters[i] = (InroadPageArea) { (i < 7 ? 50 : 200) + i * 6, 100, 6, 12 };
  text = inroad_page_text_new (g_strdup (words), letters, G_N_ELEMENTS (letters));

  inroad_page_text_find_word (text, 6, &start, &end);
  expect_range (text, start, end, "from");
  inroad_page_text_find_word (text, 7, &start, &end);
  expect_range (text, start, end, "over");
  inroad_page_text_find_line (text, 0, &start, &end);
  expect_range (text, start, end, "go from");
  inroad_page_text_find_line (text, 16, &start, &end);
  expect_range (text, start, end, "over here");

  /* Behind a word it is that word, and a space by itself. */
  inroad_page_text_find_word (text, 2, &start, &end);
  expect_range (text, start, end, "go");
  inroad_page_text_find_word (text, 16, &start, &end);
  expect_range (text, start, end, "here");

  g_assert_cmpuint (inroad_page_text_find_letter (text, 50 + 6 * 6 + 5, 106, NULL), ==, 6);
  g_assert_cmpuint (inroad_page_text_find_place (text, 50 + 6 * 6 + 5, 106, NULL), ==, 7);
}

static InroadDocumentSearch *
search (InroadDocument    *document,
        const char        *needle,
        InroadSearchFlags  flags,
        guint              first_page)
{
  InroadDocumentSearch *found = inroad_document_search_new (document, needle, flags, first_page);

  while (!inroad_document_search_get_done (found))
    g_main_context_iteration (NULL, TRUE);

  return found;
}

static void
test_search (void)
{
  g_autoptr (InroadDocument) document = open_rich ();
  const InroadSearchFlags both = INROAD_SEARCH_FLAGS_MATCH_CASE | INROAD_SEARCH_FLAGS_WHOLE_WORDS;
  const struct { const char *needle; InroadSearchFlags flags; guint n_hits; } cases[] = {
    { "efficient", INROAD_SEARCH_FLAGS_NONE, 1 },
    { "automation", INROAD_SEARCH_FLAGS_NONE, 1 },
    { "auto-mation", INROAD_SEARCH_FLAGS_NONE, 1 },
    { "of   automation\nand", INROAD_SEARCH_FLAGS_NONE, 1 },
    { "café", INROAD_SEARCH_FLAGS_NONE, 2 },
    { "CAFÉ", INROAD_SEARCH_FLAGS_NONE, 2 },
    { "cafe", INROAD_SEARCH_FLAGS_NONE, 2 },
    { "cafè", INROAD_SEARCH_FLAGS_NONE, 0 },
    { "cafe", INROAD_SEARCH_FLAGS_MATCH_CASE, 0 },
    { "café", INROAD_SEARCH_FLAGS_WHOLE_WORDS, 1 },
    { "wall", INROAD_SEARCH_FLAGS_NONE, 3 },
    { "Wall", INROAD_SEARCH_FLAGS_MATCH_CASE, 2 },
    { "wall", INROAD_SEARCH_FLAGS_WHOLE_WORDS, 2 },
    { "Wall", both, 1 },
    { "one", INROAD_SEARCH_FLAGS_NONE, 3 },
    { "chapter", INROAD_SEARCH_FLAGS_NONE, 2 },
    { "oneone", INROAD_SEARCH_FLAGS_NONE, 0 },
    { " ", INROAD_SEARCH_FLAGS_NONE, 0 },
    { "", INROAD_SEARCH_FLAGS_NONE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint first_page = 0; first_page < 4; first_page++)
      {
        g_autoptr (InroadDocumentSearch) found = search (document, cases[i].needle, cases[i].flags, first_page);
        guint page = 0;

        if (g_list_model_get_n_items (G_LIST_MODEL (found)) != cases[i].n_hits)
          g_error ("“%s”: %u hits", cases[i].needle, g_list_model_get_n_items (G_LIST_MODEL (found)));

        for (guint at = 0; at < cases[i].n_hits; at++)
          {
            g_autoptr (InroadSearchHit) hit = g_list_model_get_item (G_LIST_MODEL (found), at);

            g_assert_cmpuint (inroad_search_hit_get_page (hit), >=, page);
            page = inroad_search_hit_get_page (hit);
          }
      }
}

static void
test_hit (void)
{
  g_autoptr (InroadDocument) document = open_rich ();
  g_autoptr (InroadDocumentSearch) found = search (document, "automation", INROAD_SEARCH_FLAGS_NONE, 0);
  g_autoptr (InroadSearchHit) hit = g_list_model_get_item (G_LIST_MODEL (found), 0);
  g_autoptr (InroadPageText) text = get_text (document, 1);
  g_autofree char *words = NULL;
  const InroadPageArea *areas;
  gsize n_areas;

  g_assert_cmpuint (inroad_search_hit_get_page (hit), ==, 1);
  g_assert_true (g_str_has_suffix (inroad_search_hit_get_before (hit), "café of "));
  g_assert_cmpstr (inroad_search_hit_get_match (hit), ==, "auto- mation");
  g_assert_true (g_str_has_prefix (inroad_search_hit_get_after (hit), " and cafés"));
  words = inroad_page_text_dup_range (text, inroad_search_hit_get_start (hit),
                                      inroad_search_hit_get_start (hit) + inroad_search_hit_get_length (hit));
  g_assert_cmpstr (words, ==, "auto-\nmation");

  /* One rectangle a line: the second is lower and further to the left. */
  areas = inroad_search_hit_get_areas (hit, &n_areas);
  g_assert_cmpuint (n_areas, ==, 2);
  g_assert_cmpfloat (areas[1].x, <, areas[0].x);
  g_assert_cmpfloat (areas[1].y, >, areas[0].y + 10);
}

/* A new needle: the old search neither keeps the document busy nor itself alive. */
static void
test_search_dropped (void)
{
  g_autoptr (GFile) file = sample_pdf_new (300);
  g_autoptr (InroadDocument) document = open_file (file, NULL, NULL);
  InroadDocumentSearch *dropped = inroad_document_search_new (document, "sample", INROAD_SEARCH_FLAGS_NONE, 0);
  g_autoptr (InroadDocumentSearch) found = NULL;

  g_assert_finalize_object (dropped);
  found = search (document, "page 300", INROAD_SEARCH_FLAGS_NONE, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (found)), ==, 1);
  g_assert_cmpuint (inroad_document_search_find_page (found, 299), ==, 0);
  g_assert_cmpuint (inroad_document_search_find_page (found, 300), ==, 1);
}

/* What every kind of link would do, and what it may. */
static void
test_links (void)
{
  g_autoptr (InroadDocument) document = open_rich ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) links = NULL;
  g_autoptr (GError) error = NULL;
  const struct { InroadLinkKind kind; guint page; double y; InroadLinkAction action; InroadLinkAction shut; } cases[] = {
    { INROAD_LINK_PAGE, 2, 50, INROAD_LINK_ACTION_GO, INROAD_LINK_ACTION_GO },
    { INROAD_LINK_PAGE, 3, 150, INROAD_LINK_ACTION_GO, INROAD_LINK_ACTION_GO },
    { INROAD_LINK_PAGE, 1, 0, INROAD_LINK_ACTION_GO, INROAD_LINK_ACTION_GO },
    { INROAD_LINK_ADDRESS, 0, 0, INROAD_LINK_ACTION_ASK, INROAD_LINK_ACTION_NONE },
    { INROAD_LINK_ADDRESS, 0, 0, INROAD_LINK_ACTION_NONE, INROAD_LINK_ACTION_NONE },
    { INROAD_LINK_PROGRAM, 0, 0, INROAD_LINK_ACTION_NONE, INROAD_LINK_ACTION_NONE },
    { INROAD_LINK_OTHER_FILE, 0, 0, INROAD_LINK_ACTION_NONE, INROAD_LINK_ACTION_NONE },
    { INROAD_LINK_SCRIPT, 0, 0, INROAD_LINK_ACTION_NONE, INROAD_LINK_ACTION_NONE },
    { INROAD_LINK_OTHER, 0, 0, INROAD_LINK_ACTION_NONE, INROAD_LINK_ACTION_NONE },
    { INROAD_LINK_MEDIA, 0, 0, INROAD_LINK_ACTION_NONE, INROAD_LINK_ACTION_NONE },
    { INROAD_LINK_MEDIA, 0, 0, INROAD_LINK_ACTION_NONE, INROAD_LINK_ACTION_NONE },
  };

  inroad_document_get_links_async (document, 0, NULL, sample_keep_result, &result);
  sample_await (&result);
  links = inroad_document_get_links_finish (document, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (links->len, ==, G_N_ELEMENTS (cases));

  for (guint i = 0; i < links->len; i++)
    {
      const InroadPageLink *link = g_ptr_array_index (links, i);

      g_assert_cmpint ((int) link->kind, ==, (int) cases[i].kind);
      g_assert_cmpint ((int) inroad_link_policy_decide (link, TRUE), ==, (int) cases[i].action);
      g_assert_cmpint ((int) inroad_link_policy_decide (link, FALSE), ==, (int) cases[i].shut);
      g_assert_cmpfloat_with_epsilon (link->area.x, 30, 0.01);
      if (link->kind != INROAD_LINK_PAGE)
        continue;
      g_assert_cmpuint (link->page, ==, cases[i].page);
      g_assert_cmpfloat_with_epsilon (link->y, cases[i].y, 0.01);
    }
}

static void
test_outline (void)
{
  g_autoptr (InroadDocument) document = open_rich ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GListModel) outline = NULL;
  g_autoptr (InroadOutlineItem) chapters = NULL;
  g_autoptr (InroadOutlineItem) two = NULL;
  g_autoptr (GError) error = NULL;
  guint page;
  double y;

  inroad_document_get_outline_async (document, NULL, sample_keep_result, &result);
  sample_await (&result);
  outline = inroad_document_get_outline_finish (document, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (outline), ==, 2);

  chapters = g_list_model_get_item (outline, 1);
  g_assert_cmpstr (inroad_outline_item_get_title (chapters), ==, "Chapters");
  g_assert_true (inroad_outline_item_get_target (chapters, &page, &y));
  g_assert_cmpuint (page, ==, 2);

  two = g_list_model_get_item (inroad_outline_item_get_children (chapters), 0);
  g_assert_true (inroad_outline_item_get_target (two, &page, &y));
  g_assert_cmpuint (page, ==, 3);
  g_assert_cmpfloat_with_epsilon (y, 150, 0.01);
  g_assert_null (inroad_outline_item_get_children (two));
}

static void
expect_label (InroadDocument *document,
              const char     *label,
              gssize          page)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  inroad_document_find_label_async (document, label, NULL, sample_keep_result, &result);
  sample_await (&result);
  g_assert_cmpint (inroad_document_find_label_finish (document, result, &error), ==, page);
  g_assert_no_error (error);
}

static void
test_labels (void)
{
  g_autoptr (InroadDocument) document = open_rich ();
  g_autoptr (GAsyncResult) result = NULL;
  g_auto (GStrv) labels = NULL;
  g_autofree char *joined = NULL;

  inroad_document_get_labels_async (document, 0, 100, NULL, sample_keep_result, &result);
  sample_await (&result);
  labels = inroad_document_get_labels_finish (document, result, NULL);
  joined = g_strjoinv (" ", labels);
  g_assert_cmpstr (joined, ==, "i ii 1 2");

  expect_label (document, "ii", 1);
  expect_label (document, "1", 2);
  expect_label (document, "iv", -1);
  expect_label (document, "", -1);
}

static void
test_images (void)
{
  g_autoptr (GFile) file = sample_pdf_new_picture ();
  g_autoptr (InroadDocument) document = open_file (file, NULL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) images = NULL;
  const InroadPageArea *area;

  inroad_document_get_images_async (document, 0, NULL, sample_keep_result, &result);
  sample_await (&result);
  images = inroad_document_get_images_finish (document, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (images->len, ==, 1);
  area = &g_array_index (images, InroadPageArea, 0);
  g_assert_cmpfloat_with_epsilon (area->x, SAMPLE_PICTURE_X, 0.01);
  g_assert_cmpfloat_with_epsilon (area->y, SAMPLE_PICTURE_Y, 0.01);
  g_assert_cmpfloat_with_epsilon (area->width, SAMPLE_PICTURE_WIDTH, 0.01);
  g_assert_cmpfloat_with_epsilon (area->height, SAMPLE_PICTURE_HEIGHT, 0.01);
}

static void
test_password (void)
{
  g_autoptr (GFile) file = sample_pdf_new_encrypted ();
  g_autoptr (InroadDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  static const char *const wrong[] = { NULL, "", "Wall", "ünwahrscheinlich" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_null (open_file (file, wrong[i], &error));
      g_assert_error (error, INROAD_DOCUMENT_ERROR, INROAD_DOCUMENT_ERROR_ENCRYPTED);
      g_clear_error (&error);
    }

  document = open_file (file, SAMPLE_PASSWORD, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inroad_document_get_n_pages (document), ==, 1);
}

/* ------------------------------------------------------------------------------------------------ pages */

static InroadDocumentSource *
get_pages (InroadDocument        *document,
           guint                  first,
           guint                  last,
           GError               **error)
{
  const InroadPageSpan span = { first, last };
  g_autoptr (GAsyncResult) result = NULL;

  inroad_document_get_pages_async (document, &span, 1, NULL, sample_keep_result, &result);
  sample_await (&result);
  return inroad_document_get_pages_finish (document, result, error);
}

/* Also of a document that needs a password: what comes of it needs none, and the document goes on being read. */
static void
test_pages (void)
{
  g_autoptr (GFile) file = sample_pdf_new_encrypted ();
  g_autoptr (GFile) printed = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadDocument) document = open_file (file, SAMPLE_PASSWORD, &error);
  g_autoptr (InroadDocument) opened = NULL;
  g_autoptr (InroadPageText) text = NULL;
  g_autoptr (InroadPageText) its_text = NULL;
  g_autoptr (InroadDocumentSource) pages = NULL;
  guint last;

  g_assert_no_error (error);
  last = inroad_document_get_n_pages (document) - 1;
  pages = get_pages (document, last, last, &error);
  g_assert_no_error (error);
  printed = inroad_document_source_get_file (pages);
  opened = open_file (printed, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inroad_document_get_n_pages (opened), ==, 1);
  text = get_text (document, last);
  its_text = get_text (opened, 0);
  g_assert_cmpstr (inroad_page_text_get_text (its_text), ==, inroad_page_text_get_text (text));

  g_clear_pointer (&pages, inroad_document_source_free);
  pages = get_pages (document, last, last + 1, &error);
  g_assert_error (error, INROAD_DOCUMENT_ERROR, INROAD_DOCUMENT_ERROR_DAMAGED);
  g_assert_null (pages);
}

/* What is forgotten is fetched again when it is asked for. */
static void
test_kept (void)
{
  g_autoptr (GFile) file = sample_pdf_new (9);
  g_autoptr (InroadDocument) document = open_file (file, NULL, NULL);
  g_autoptr (InroadPageContents) contents = inroad_page_contents_new (document);

  for (guint page = 0; page < 9; page++)
    TEST_WAIT_UNTIL (inroad_page_contents_get_text (contents, page) != NULL);

  inroad_page_contents_keep (contents, 3, 5);
  for (guint page = 3; page <= 5; page++)
    g_assert_nonnull (inroad_page_contents_get_text (contents, page));
  g_assert_null (inroad_page_contents_get_text (contents, 2));
  g_assert_null (inroad_page_contents_get_text (contents, 6));
  TEST_WAIT_UNTIL (inroad_page_contents_get_text (contents, 6) != NULL);
}

/* What a renderer that was taken over could still change is not read. */
static void
test_unsealed (void)
{
  g_autofd int fd = memfd_create ("test", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  g_autoptr (InroadDocumentSource) source = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *contents = NULL;

  g_assert_cmpint (write (fd, "bytes", 5), ==, 5);
  g_assert_null (inroad_document_source_new_sealed (dup (fd)));
  g_assert_null (inroad_document_source_new_sealed (-1));
  g_assert_cmpint (fcntl (fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK), ==, 0);
  source = inroad_document_source_new_sealed (dup (fd));
  g_assert_nonnull (source);
  g_assert_cmpint (source->size, ==, 5);
  file = inroad_document_source_get_file (source);
  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, "bytes");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/contents/text", test_text);
  g_test_add_func ("/contents/places", test_places);
  g_test_add_func ("/contents/columns", test_columns);
  g_test_add_func ("/contents/search", test_search);
  g_test_add_func ("/contents/hit", test_hit);
  g_test_add_func ("/contents/kept", test_kept);
  g_test_add_func ("/contents/search-dropped", test_search_dropped);
  g_test_add_func ("/contents/links", test_links);
  g_test_add_func ("/contents/outline", test_outline);
  g_test_add_func ("/contents/labels", test_labels);
  g_test_add_func ("/contents/images", test_images);
  g_test_add_func ("/contents/password", test_password);
  g_test_add_func ("/contents/pages", test_pages);
  g_test_add_func ("/contents/unsealed", test_unsealed);

  return g_test_run ();
}
