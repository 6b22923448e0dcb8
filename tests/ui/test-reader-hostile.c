/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Documents that are made to do harm, in a window: each ends in a card on its page or in a page that says why, and the
 * lesson goes on. */

#include "config.h"

#include "tests/document/sample-pdf.h"
#include "tests/ui/test-ui.h"

#include "ui/reader/inroad-page-widget.h"

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  ++*(guint *) user_data;

  return G_SOURCE_CONTINUE;
}

/* The lesson is there, and another document. */
static void
expect_goes_on (TestWindow *test)
{
  g_autoptr (GFile) file = sample_pdf_new (2);
  g_autoptr (InroadText) title = inroad_text_new_plain ("Good");
  g_autoptr (InroadAttachment) good = inroad_attachment_new ("good", title, "en", file);

  test_window_go (test, "patterns");
  inroad_session_set_open_document (test->session, good);
  TEST_WAIT_UNTIL (test_window_find (test, INROAD_TYPE_PAGE_WIDGET) != NULL);
  TEST_WAIT_UNTIL (test_find_label (test->window, "Try Again") == NULL);
}

/* The renderer dies of it, twice; meanwhile the window draws its frames. */
static void
test_bomb (void)
{
  TestWindow test = { NULL };
  g_autoptr (GFile) file = sample_pdf_new_hostile (SAMPLE_HOSTILE_FONT_BOMB);
  guint n_frames = 0;

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("No limit of addresses under the address sanitizer: it would take all memory");
  return;
#endif
  test_window_open_file (&test, file);
  gtk_widget_add_tick_callback (GTK_WIDGET (test.window), tick_cb, &n_frames, NULL);
  TEST_WAIT_UNTIL (test_find_label (test.window, "Try Again") != NULL);
  g_assert_cmpuint (n_frames, >, 10);
  expect_goes_on (&test);
  test_window_close (&test);
}

/* A thousand million pages, none of which is there. */
static void
test_no_end_of_pages (void)
{
  TestWindow test = { NULL };
  g_autoptr (GFile) file = sample_pdf_new_hostile (SAMPLE_HOSTILE_PAGE_LOOP);

  test_window_open_file (&test, file);
  TEST_WAIT_UNTIL (test_find_label (test.window, "The document has no pages") != NULL);
  expect_goes_on (&test);
  test_window_close (&test);
}

/* Letters in other fonts, or none, but a page. */
static void
test_broken_fonts (void)
{
  TestWindow test = { NULL };
  g_autoptr (GFile) file = sample_pdf_new_hostile (SAMPLE_HOSTILE_BROKEN_FONTS);

  test_window_open_file (&test, file);
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_PAGE_WIDGET) != NULL);
  TEST_WAIT_UNTIL (inroad_page_widget_is_complete (test_window_find (&test, INROAD_TYPE_PAGE_WIDGET)));
  g_assert_null (test_find_label (test.window, "Try Again"));
  test_window_close (&test);
}

static void
add_tests (void)
{
  g_test_add_func ("/reader-hostile/bomb", test_bomb);
  g_test_add_func ("/reader-hostile/no-end-of-pages", test_no_end_of_pages);
  g_test_add_func ("/reader-hostile/broken-fonts", test_broken_fonts);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
