/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What is selected, by a pointer that is moved and pressed as a hand does it. */

#include "config.h"

#include "tests/document/sample-pdf.h"
#include "tests/ui/test-ui.h"

#include "ui/reader/inroad-page-view.h"
#include "ui/reader/inroad-page-widget.h"
#include "ui/reader/inroad-selection.h"

#include <gtk/gtk.h>
#include <math.h>
#include <signal.h>

static InroadPageView *
open_file (TestWindow *test,
           GFile      *file)
{
  InroadPageView *view;

  test_window_open_file (test, file);
  TEST_WAIT_UNTIL ((view = test_find_widget (test->window, INROAD_TYPE_PAGE_VIEW, 0)) != NULL &&
                   test_find_widget (view, INROAD_TYPE_PAGE_WIDGET, 0) != NULL);
  test_wait_frames (view, 4);
  return view;
}

static InroadPageText *
wait_for_text (InroadPageView *view)
{
  InroadPageWidget *page = test_find_widget (view, INROAD_TYPE_PAGE_WIDGET, 0);

  TEST_WAIT_UNTIL (inroad_page_widget_get_text (page) != NULL);
  return inroad_page_widget_get_text (page);
}

static void
keep_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
expect_selected (InroadSelection *selection,
                 const char      *expected)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *text = NULL;

  inroad_selection_get_text_async (selection, NULL, keep_result, &result);
  TEST_WAIT_UNTIL (result != NULL);
  text = inroad_selection_get_text_finish (selection, result, NULL);
  g_assert_cmpstr (text, ==, expected);
}

/* ------------------------------------------------------------------------------------------------ pointer */

static gboolean
has_pointer (void)
{
  g_autofree char *program = g_find_program_in_path ("xdotool");

  if (program != NULL && g_strcmp0 (g_getenv ("GDK_BACKEND"), "x11") == 0)
    return TRUE;

  g_test_skip ("A pointer is moved by xdotool, on X");
  return FALSE;
}

static void
run_xdotool (const char *first, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GSubprocess) xdotool = NULL;
  g_autoptr (GError) error = NULL;
  va_list rest;

  g_ptr_array_add (words, (gpointer) "xdotool");
  va_start (rest, first);
  for (const char *word = first; word != NULL; word = va_arg (rest, const char *))
    g_ptr_array_add (words, (gpointer) word);
  va_end (rest);
  g_ptr_array_add (words, NULL);

  xdotool = g_subprocess_newv ((const char *const *) words->pdata, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (xdotool, NULL, NULL));
}

/* To a point of the view; the window is at the top left of the display, and its shadow is part of it. */
static void
move_to (InroadPageView *view,
         double          x,
         double          y)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (view));
  graphene_point_t point;
  double left, top;
  char to_x[16], to_y[16];

  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (view), GTK_WIDGET (native),
                                           &GRAPHENE_POINT_INIT ((float) x, (float) y), &point));
  gtk_native_get_surface_transform (native, &left, &top);
  g_snprintf (to_x, sizeof to_x, "%d", (int) round (left + point.x));
  g_snprintf (to_y, sizeof to_y, "%d", (int) round (top + point.y));
  run_xdotool ("mousemove", to_x, to_y, NULL);
  test_wait_frames (view, 3);
}

/* To a part of the width of a letter of the first page. */
static void
move_to_letter (InroadPageView *view,
                InroadPageText *text,
                guint           index,
                double          part)
{
  g_autoptr (GtkAdjustment) horizontal = NULL;
  g_autoptr (GtkAdjustment) vertical = NULL;
  InroadPageArea letter;
  InroadViewArea area;

  g_object_get (view, "hadjustment", &horizontal, "vadjustment", &vertical, NULL);
  inroad_page_text_get_letter (text, index, &letter);
  inroad_page_geometry_to_view (inroad_page_view_get_geometry (view), 0, &letter, &area);
  move_to (view, area.x + area.width * part - gtk_adjustment_get_value (horizontal),
           area.y + area.height / 2 - gtk_adjustment_get_value (vertical));
}

static void
set_flag_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* Until a click is the first again: GTK 4.18 takes the second of two for the first where one elsewhere came just before. */
static void
wait_for_first_click (InroadPageView *view)
{
  gboolean passed = FALSE;
  guint time;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (view)), "gtk-double-click-time", &time, NULL);
  g_timeout_add_once (time + 100, set_flag_cb, &passed);
  TEST_WAIT_UNTIL (passed);
}

static void
click (InroadPageView *view,
       const char     *times)
{
  wait_for_first_click (view);
  run_xdotool ("click", "--repeat", times, "--delay", "40", "1", NULL);
  test_wait_frames (view, 3);
}

/* By letters, with two clicks a word, with three a line, and with Shift from where it began. */
static void
test_pointer (void)
{
  g_autoptr (GFile) file = sample_pdf_new (60);
  TestWindow test = { NULL };
  InroadPageView *view;
  InroadPageText *text;
  InroadSelection *selection;

  if (!has_pointer ())
    return;

  view = open_file (&test, file);
  text = wait_for_text (view);
  selection = inroad_page_view_get_selection (view);

  move_to_letter (view, text, 5, 0.2);
  run_xdotool ("mousedown", "1", NULL);
  test_wait_frames (view, 3);
  move_to_letter (view, text, 11, 0.8);
  run_xdotool ("mouseup", "1", NULL);
  test_wait_frames (view, 3);
  expect_selected (selection, "is page");

  move_to_letter (view, text, 8, 0.2);
  click (view, "2");
  expect_selected (selection, "page");
  move_to_letter (view, text, 2, 0.2);
  wait_for_first_click (view);
  run_xdotool ("keydown", "shift", "click", "1", "keyup", "shift", NULL);
  test_wait_frames (view, 3);
  expect_selected (selection, "This is page");

  move_to_letter (view, text, 20, 0.2);
  click (view, "3");
  expect_selected (selection, "This is page 1 of the “sample”");

  move_to_letter (view, text, 12, 0.2);
  click (view, "1");
  g_assert_true (inroad_selection_is_empty (selection));
  test_window_close (&test);
}

/* Beyond the edge, and held still there: it scrolls on, and what comes is selected. */
static void
test_pointer_outside (void)
{
  g_autoptr (GFile) file = sample_pdf_new (60);
  g_autoptr (GtkAdjustment) vertical = NULL;
  TestWindow test = { NULL };
  InroadPageView *view;
  InroadPageText *text;
  guint start, end;

  if (!has_pointer ())
    return;

  view = open_file (&test, file);
  text = wait_for_text (view);
  g_object_get (view, "vadjustment", &vertical, NULL);

  move_to_letter (view, text, 5, 0.2);
  run_xdotool ("mousedown", "1", NULL);
  test_wait_frames (view, 3);
  move_to (view, 300, gtk_widget_get_height (GTK_WIDGET (view)) + 30);
  TEST_WAIT_UNTIL (inroad_page_view_get_page (view) >= 2);
  TEST_WAIT_UNTIL (inroad_selection_get_range (inroad_page_view_get_selection (view), 1, &start, &end));
  run_xdotool ("mouseup", "1", NULL);
  test_wait_frames (view, 6);
  {
    double value = gtk_adjustment_get_value (vertical);

    test_wait_frames (view, 10);
    g_assert_cmpfloat (gtk_adjustment_get_value (vertical), ==, value);
  }
  g_assert_true (inroad_selection_get_range (inroad_page_view_get_selection (view), 0, &start, &end));
  g_assert_cmpuint (start, ==, 5);
  test_window_close (&test);
}

/* -------------------------------------------------------------------------------------------------- words */

/* A button that goes down before the words are there selects nothing, wherever it is moved and whatever comes. */
static void
test_before_words (void)
{
  g_autoptr (GFile) file = sample_pdf_new (60);
  TestWindow test = { NULL };
  InroadPageView *view;
  InroadPageWidget *page;

  if (!has_pointer ())
    return;

  view = open_file (&test, file);
  wait_for_text (view);
  g_assert_true (test_signal_renderers (SIGSTOP));
  inroad_page_view_go_to (view, 40, 0);
  TEST_WAIT_UNTIL (inroad_page_view_get_page (view) == 40);
  move_to (view, 200, 100);
  run_xdotool ("mousedown", "1", NULL);
  test_wait_frames (view, 3);
  g_assert_true (test_signal_renderers (SIGCONT));
  page = test_find_widget (view, INROAD_TYPE_PAGE_WIDGET, 0);
  TEST_WAIT_UNTIL (inroad_page_widget_get_text (page) != NULL);
  move_to (view, 300, 200);
  move_to (view, 300, 150);
  run_xdotool ("mouseup", "1", NULL);
  test_wait_frames (view, 3);
  g_assert_true (inroad_selection_is_empty (inroad_page_view_get_selection (view)));
  test_window_close (&test);
}

/* The words of a page that nobody looks at are forgotten; what is selected of them is not. */
static void
test_forgotten (void)
{
  g_autoptr (GFile) file = sample_pdf_new (9);
  g_autoptr (InroadPageContents) contents = NULL;
  g_autoptr (InroadSelection) selection = NULL;
  g_autoptr (InroadDocument) document = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  guint start, end;

  inroad_document_open_async (file, NULL, NULL, keep_result, &result);
  TEST_WAIT_UNTIL (result != NULL);
  document = inroad_document_open_finish (result, NULL);
  contents = inroad_page_contents_new (document);
  selection = inroad_selection_new (contents);
  TEST_WAIT_UNTIL (inroad_page_contents_get_text (contents, 0) != NULL);
  TEST_WAIT_UNTIL (inroad_page_contents_get_text (contents, 1) != NULL);
  inroad_selection_begin (selection, 0, 9, INROAD_SELECTION_WORDS);
  inroad_page_contents_keep (contents, 8, 8);
  g_assert_false (inroad_selection_is_empty (selection));
  g_assert_true (inroad_selection_get_range (selection, 0, &start, &end));
  g_assert_cmpuint (start, ==, 8);
  g_assert_cmpuint (end, ==, 12);
  expect_selected (selection, "page");
}

static void
add_tests (void)
{
  test_ui_allow_gone_under_button ();
  g_test_add_func ("/selection/pointer", test_pointer);
  g_test_add_func ("/selection/pointer-outside", test_pointer_outside);
  g_test_add_func ("/selection/before-words", test_before_words);
  g_test_add_func ("/selection/forgotten", test_forgotten);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
