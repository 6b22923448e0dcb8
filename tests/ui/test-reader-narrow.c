/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* The reader on the narrowest window, with text of twice the size: whatever it shows has room. */

#include "config.h"

#include "tests/document/sample-pdf.h"
#include "tests/ui/test-ui.h"

#include "ui/reader/inroad-find-bar.h"
#include "ui/reader/inroad-page-view.h"
#include "ui/reader/inroad-page-widget.h"
#include "ui/reader/inroad-reader.h"

#define NARROW 360
/* The X server's frame at both sides. */
#define FRAME 10
#define HEIGHT 640

/* In 1,024ths of a dot an inch, as GTK has it. */
#define USUAL_TEXT (96 * 1024)
#define LARGE_TEXT (192 * 1024)

static void
do_in_reader (TestWindow *test,
              const char *action)
{
  g_assert_true (gtk_widget_activate_action (test_window_find (test, INROAD_TYPE_READER), action, NULL));
}

/* No more than there is, and nothing that had no room says so. */
static void
expect_room (TestWindow *test,
             const char *what)
{
  AdwBreakpointBin *bin;
  int minimum = 0;

  test_wait_frames (test->window, 10);
  bin = test_find_widget (test_window_find (test, INROAD_TYPE_READER), ADW_TYPE_BREAKPOINT_BIN, 0);
  gtk_widget_measure (adw_breakpoint_bin_get_child (bin), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_test_message ("%s: %d px", what, minimum);
  g_assert_cmpint (minimum, <=, NARROW);
}

/* In the font of the desktop, and with the buttons that it gives a window: without one X has whatever is there. */
static void
set_text (int dpi)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, "gtk-font-name", "Cantarell 11",
                "gtk-decoration-layout", ":close", NULL);
}

static void
test_paper (void)
{
  TestWindow test = { NULL };

  set_text (LARGE_TEXT);
  test_window_open (&test, NARROW + FRAME, HEIGHT);
  test_window_go (&test, "target");
  test_window_act (&test, "read", "target-paper");
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_PAGE_WIDGET) != NULL);
  expect_room (&test, "reading");

  test_window_act (&test, "show-passage", "target-result-record");
  expect_room (&test, "a page that is cited");
  do_in_reader (&test, "reader.fit-page");
  inroad_page_view_zoom_by (test_window_find (&test, INROAD_TYPE_PAGE_VIEW), 40);
  expect_room (&test, "zoomed in");
  do_in_reader (&test, "reader.fit-width");

  inroad_reader_find (test_window_find (&test, INROAD_TYPE_READER), "e");
  TEST_WAIT_UNTIL (test_find_widget (test_window_find (&test, INROAD_TYPE_FIND_BAR), GTK_TYPE_LABEL, 0) != NULL);
  test_wait_frames (test.window, 40);
  expect_room (&test, "found");
  inroad_reader_find (test_window_find (&test, INROAD_TYPE_READER), "nothing of the kind");
  test_wait_frames (test.window, 40);
  expect_room (&test, "not found");
  do_in_reader (&test, "reader.toggle-pane");
  expect_room (&test, "with the pane");
  do_in_reader (&test, "reader.escape");
  test_window_act (&test, "close-document", NULL);

  test_window_act (&test, "show-why", "platform-gate-no");
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_READER) != NULL);
  expect_room (&test, "why");
  test_window_close (&test);
  set_text (USUAL_TEXT);
}

static void
expect_room_for_file (GFile      *file,
                      GType       shown,
                      const char *what)
{
  TestWindow test = { NULL };
  g_autoptr (InroadText) title = inroad_text_new_plain ("Sample");
  g_autoptr (InroadAttachment) attachment = inroad_attachment_new ("sample", title, "en", file);

  set_text (LARGE_TEXT);
  test_window_open (&test, NARROW + FRAME, HEIGHT);
  inroad_session_set_open_document (test.session, attachment);
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_READER) != NULL &&
                   test_find_widget (test_window_find (&test, INROAD_TYPE_READER), shown, 0) != NULL);
  expect_room (&test, what);
  test_window_close (&test);
  set_text (USUAL_TEXT);
}

static void
test_files (void)
{
  g_autoptr (GFile) locked = sample_pdf_new_encrypted ();
  g_autoptr (GFile) broken = sample_pdf_new_raw ("no document");
  g_autoptr (GFile) rich = sample_pdf_new_rich ();
  g_autoptr (GFile) long_one = sample_pdf_new (1300);

  expect_room_for_file (locked, GTK_TYPE_PASSWORD_ENTRY, "the password");
  expect_room_for_file (broken, ADW_TYPE_STATUS_PAGE, "damaged");
  expect_room_for_file (rich, INROAD_TYPE_PAGE_WIDGET, "named pages");
  expect_room_for_file (long_one, INROAD_TYPE_PAGE_WIDGET, "1,300 pages");
}

static void
add_tests (void)
{
  g_test_add_func ("/reader-narrow/paper", test_paper);
  g_test_add_func ("/reader-narrow/files", test_files);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
