/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* The bar that finds: what it says of how much was found, and what becomes of a search when another needle is typed. */

#include "config.h"

#include "tests/document/sample-pdf.h"
#include "tests/ui/test-ui.h"

#include "ui/reader/inroad-find-bar.h"
#include "ui/reader/inroad-page-widget.h"
#include "ui/reader/inroad-reader.h"

#include <string.h>

static InroadFindBar *
open_file (TestWindow *test,
           GFile      *file)
{
  test_window_open_file (test, file);
  TEST_WAIT_UNTIL (test_window_find (test, INROAD_TYPE_PAGE_WIDGET) != NULL);
  gtk_widget_activate_action (test_window_find (test, INROAD_TYPE_READER), "reader.find", NULL);
  TEST_WAIT_UNTIL (test_window_find (test, INROAD_TYPE_FIND_BAR) != NULL);

  return test_window_find (test, INROAD_TYPE_FIND_BAR);
}

/* More than anybody steps through: it says so, and where one is among those that it lists. */
static void
test_many (void)
{
  TestWindow test = { NULL };
  g_autoptr (GFile) file = sample_pdf_new_letters (2 * INROAD_SEARCH_MAX_HITS / SAMPLE_N_LETTERS);
  InroadFindBar *bar = open_file (&test, file);
  GtkWidget *count;

  inroad_find_bar_begin (bar, "e");
  TEST_WAIT_UNTIL ((count = test_find_label (bar, "1 of 10000+")) != NULL);
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (count), "10000"));
  inroad_find_bar_step (bar, -1);
  TEST_WAIT_UNTIL (test_find_label (bar, "10000 of 10000+") != NULL);

  inroad_find_bar_begin (bar, "eeeeeeeeeeeeeeeeeeeeeeeee");
  TEST_WAIT_UNTIL (g_str_has_suffix (gtk_label_get_text (GTK_LABEL (count)), " of 800"));
  g_assert_null (gtk_widget_get_tooltip_text (count));
  test_window_close (&test);
}

static gboolean
has_hits (InroadDocumentSearch *search)
{
  return search != NULL && g_list_model_get_n_items (G_LIST_MODEL (search)) > 0;
}

/* Nobody keeps the search for the old needle: it ends, wherever it is. */
static void
test_new_needle (void)
{
  TestWindow test = { NULL };
  g_autoptr (GFile) file = sample_pdf_new (3000);
  InroadFindBar *bar = open_file (&test, file);
  InroadDocumentSearch *old;

  inroad_find_bar_begin (bar, "sample");
  /* Those that are there can be used before the others are. */
  TEST_WAIT_UNTIL (has_hits (inroad_find_bar_get_search (bar)));
  old = inroad_find_bar_get_search (bar);
  g_assert_false (inroad_document_search_get_done (old));
  inroad_find_bar_step (bar, 1);

  g_object_add_weak_pointer (G_OBJECT (old), (gpointer *) &old);
  inroad_find_bar_begin (bar, "page 2");
  TEST_WAIT_UNTIL (old == NULL);
  TEST_WAIT_UNTIL (has_hits (inroad_find_bar_get_search (bar)));
  test_window_close (&test);
}

static gboolean
is_done (InroadFindBar *bar)
{
  return inroad_find_bar_get_search (bar) != NULL && inroad_document_search_get_done (inroad_find_bar_get_search (bar));
}

/* Long enough for what an entry says a while after it was typed into. */
static void
let_entry_speak (void)
{
  gint64 start = g_get_monotonic_time ();

  TEST_WAIT_UNTIL (g_get_monotonic_time () - start > G_USEC_PER_SEC / 2);
}

/* What is looked for already is not begun once more, and what was given up not at all. */
static void
test_begun_once (void)
{
  TestWindow test = { NULL };
  g_autoptr (GFile) file = sample_pdf_new (3);
  InroadFindBar *bar = open_file (&test, file);
  InroadDocumentSearch *search;

  inroad_find_bar_begin (bar, "sample");
  search = inroad_find_bar_get_search (bar);
  TEST_WAIT_UNTIL (is_done (bar));
  let_entry_speak ();
  g_assert_true (inroad_find_bar_get_search (bar) == search);

  inroad_find_bar_begin (bar, "page");
  inroad_find_bar_clear (bar);
  let_entry_speak ();
  g_assert_null (inroad_find_bar_get_search (bar));
  inroad_find_bar_begin (bar, NULL);
  TEST_WAIT_UNTIL (is_done (bar));
  test_window_close (&test);
}

/* How many rows a list of hits has, seen or not. */
static guint
count_rows (GtkWidget *root)
{
  guint n = 0;

  if (GTK_IS_LIST_VIEW (root))
    {
      GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (root)));
      g_autoptr (GObject) first = model != NULL ? g_list_model_get_item (model, 0) : NULL;

      return INROAD_IS_SEARCH_HIT (first) ? g_list_model_get_n_items (model) : 0;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

static guint
count_shown (TestWindow *test)
{
  return count_rows (GTK_WIDGET (test->window));
}

/* Nothing is listed where nobody sees it; who looks has it all, if not at once, and what comes meanwhile. */
static void
test_list (void)
{
  TestWindow test = { NULL };
  g_autoptr (GFile) file = sample_pdf_new_letters (3);
  InroadFindBar *bar = open_file (&test, file);
  GtkWidget *reader = test_window_find (&test, INROAD_TYPE_READER);

  inroad_find_bar_begin (bar, "e");
  TEST_WAIT_UNTIL (is_done (bar));
  test_wait_frames (test.window, 4);
  g_assert_cmpuint (count_shown (&test), ==, 0);

  gtk_widget_activate_action (reader, "reader.toggle-pane", NULL);
  TEST_WAIT_UNTIL (count_shown (&test) > 0);
  g_assert_cmpuint (count_shown (&test), <, 100);
  TEST_WAIT_UNTIL (count_shown (&test) == 3 * SAMPLE_N_LETTERS);

  inroad_find_bar_begin (bar, "eeeee");
  TEST_WAIT_UNTIL (is_done (bar));
  TEST_WAIT_UNTIL (count_shown (&test) == 3 * SAMPLE_N_LETTERS / 5);
  inroad_find_bar_clear (bar);
  g_assert_cmpuint (count_shown (&test), ==, 0);
  test_window_close (&test);
}

static void
add_tests (void)
{
  g_test_add_func ("/find/begun-once", test_begun_once);
  g_test_add_func ("/find/list", test_list);
  g_test_add_func ("/find/many", test_many);
  g_test_add_func ("/find/new-needle", test_new_needle);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
