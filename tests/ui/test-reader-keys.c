/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* The keys that readers of documents know from Papers, pressed as a keyboard does, with the focus on the page and in
 * other places of the reader. */

#include "config.h"

#include "tests/document/sample-pdf.h"
#include "tests/ui/test-ui.h"

#include "ui/reader/inroad-find-bar.h"
#include "ui/reader/inroad-page-view.h"
#include "ui/reader/inroad-page-widget.h"
#include "ui/reader/inroad-reader-pane.h"
#include "ui/reader/inroad-reader.h"

#include <adwaita.h>

#define N_PAGES 25u

typedef struct
{
  TestWindow      test;
  InroadPageView *view;
  gboolean        skipped;
} Fixture;

static gpointer
find (Fixture *fixture,
      GType    type)
{
  return test_find_widget (fixture->test.window, type, 0);
}

static void
press (Fixture    *fixture,
       const char *keys)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) xdotool = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", "key", keys, NULL);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (xdotool, NULL, NULL));
  test_wait_frames (fixture->test.window, 6);
}

static void
focus_page (Fixture *fixture)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  test_wait_frames (fixture->test.window, 2);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *program = g_find_program_in_path ("xdotool");
  g_autoptr (GFile) file = sample_pdf_new (N_PAGES);

  fixture->skipped = program == NULL || g_strcmp0 (g_getenv ("GDK_BACKEND"), "x11") != 0;
  if (fixture->skipped)
    {
      g_test_skip ("Keys are pressed by xdotool, on X");
      return;
    }

  test_window_open_file (&fixture->test, file);
  TEST_WAIT_UNTIL ((fixture->view = find (fixture, INROAD_TYPE_PAGE_VIEW)) != NULL &&
                   test_find_widget (fixture->view, INROAD_TYPE_PAGE_WIDGET, 0) != NULL);
  TEST_WAIT_UNTIL (gtk_window_is_active (GTK_WINDOW (fixture->test.window)));
  test_wait_frames (fixture->view, 4);
  focus_page (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (!fixture->skipped)
    test_window_close (&fixture->test);
}

static double
get_scroll (Fixture *fixture)
{
  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view)));
}

static void
expect_page (Fixture *fixture,
             guint    page)
{
  TEST_WAIT_UNTIL (inroad_page_view_get_page (fixture->view) == page);
}

static void
expect_end (Fixture *fixture)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view));

  TEST_WAIT_UNTIL (get_scroll (fixture) >= gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - 1);
  g_assert_cmpuint (inroad_page_view_get_page (fixture->view), >=, N_PAGES - 2);
}

/* Down by what the first key says, and back by what the second does. */
static void
expect_there_and_back (Fixture    *fixture,
                       const char *there,
                       const char *back)
{
  double before = get_scroll (fixture);

  press (fixture, there);
  g_assert_cmpfloat (get_scroll (fixture), >, before + 10);
  press (fixture, back);
  g_assert_cmpfloat_with_epsilon (get_scroll (fixture), before, 1);
}

static void
test_scroll (Fixture       *fixture,
             gconstpointer  data)
{
  if (fixture->skipped)
    return;

  inroad_page_view_go_to (fixture->view, 2, 0.2);
  test_wait_frames (fixture->view, 4);
  expect_there_and_back (fixture, "Down", "Up");
  expect_there_and_back (fixture, "j", "k");
  expect_there_and_back (fixture, "Next", "Prior");
  expect_there_and_back (fixture, "space", "shift+space");
  expect_there_and_back (fixture, "Return", "shift+Return");
  expect_there_and_back (fixture, "space", "BackSpace");
  press (fixture, "End");
  expect_end (fixture);
  press (fixture, "Home");
  expect_page (fixture, 0);
  press (fixture, "ctrl+End");
  expect_end (fixture);
  press (fixture, "ctrl+Home");
  expect_page (fixture, 0);
}

static void
expect_turns (Fixture    *fixture,
              const char *next,
              const char *previous)
{
  press (fixture, next);
  expect_page (fixture, 1);
  press (fixture, next);
  expect_page (fixture, 2);
  press (fixture, previous);
  expect_page (fixture, 1);
  press (fixture, previous);
  expect_page (fixture, 0);
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  GtkAdjustment *horizontal;
  double before;
  guint page;

  if (fixture->skipped)
    return;

  expect_turns (fixture, "n", "p");
  expect_turns (fixture, "ctrl+Next", "ctrl+Prior");
  expect_turns (fixture, "Right", "Left");
  expect_turns (fixture, "l", "h");

  press (fixture, "shift+Next");
  expect_page (fixture, 10);
  press (fixture, "shift+Next");
  expect_page (fixture, 20);
  press (fixture, "shift+Prior");
  expect_page (fixture, 10);
  press (fixture, "shift+Prior");
  expect_page (fixture, 0);

  /* Wider than the view: to the side, and not away. */
  inroad_page_view_zoom_by (fixture->view, 3);
  test_wait_frames (fixture->view, 4);
  horizontal = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (fixture->view));
  before = gtk_adjustment_get_value (horizontal);
  page = inroad_page_view_get_page (fixture->view);
  press (fixture, "Right");
  g_assert_cmpfloat (gtk_adjustment_get_value (horizontal), >, before);
  expect_page (fixture, page);
}

static void
expect_zoom (Fixture    *fixture,
             const char *in,
             const char *out)
{
  double before = inroad_page_view_get_zoom (fixture->view);

  press (fixture, in);
  g_assert_cmpfloat (inroad_page_view_get_zoom (fixture->view), >, before);
  press (fixture, out);
  g_assert_cmpfloat_with_epsilon (inroad_page_view_get_zoom (fixture->view), before, 0.001);
}

static gboolean
get_switch (Fixture    *fixture,
            const char *name)
{
  gboolean value;

  g_object_get (fixture->view, name, &value, NULL);

  return value;
}

static void
expect_switch (Fixture    *fixture,
               const char *key,
               const char *name)
{
  gboolean before = get_switch (fixture, name);

  press (fixture, key);
  g_assert_cmpint (get_switch (fixture, name), !=, before);
  press (fixture, key);
  g_assert_cmpint (get_switch (fixture, name), ==, before);
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->skipped)
    return;

  expect_zoom (fixture, "ctrl+plus", "ctrl+minus");
  expect_zoom (fixture, "plus", "minus");
  expect_zoom (fixture, "equal", "minus");
  expect_zoom (fixture, "KP_Add", "KP_Subtract");
  press (fixture, "f");
  g_assert_true (get_switch (fixture, "fit-page"));
  press (fixture, "w");
  g_assert_true (get_switch (fixture, "fit-width"));
  press (fixture, "ctrl+0");
  g_assert_cmpfloat_with_epsilon (inroad_page_view_get_zoom (fixture->view), 1, 0.001);
  expect_switch (fixture, "d", "two-pages");
  expect_switch (fixture, "ctrl+i", "night");
  press (fixture, "a");
  g_assert_true (get_switch (fixture, "fit-page"));
  press (fixture, "ctrl+Right");
  g_assert_cmpuint (inroad_page_geometry_get_rotation (inroad_page_view_get_geometry (fixture->view)), ==, 90);
  press (fixture, "a");
  g_assert_true (get_switch (fixture, "fit-width"));
  press (fixture, "ctrl+Left");
  g_assert_cmpuint (inroad_page_geometry_get_rotation (inroad_page_view_get_geometry (fixture->view)), ==, 0);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->test.window));
}

static gboolean
is_in (Fixture *fixture,
       GType    type)
{
  return get_focus (fixture) != NULL && gtk_widget_get_ancestor (get_focus (fixture), type) != NULL;
}

/* What is written is written; what is meant for the document all the same gets there. */
static void
test_while_writing (Fixture       *fixture,
                    gconstpointer  data)
{
  double zoom;
  guint left;

  if (fixture->skipped)
    return;

  zoom = inroad_page_view_get_zoom (fixture->view);
  press (fixture, "slash");
  g_assert_true (is_in (fixture, INROAD_TYPE_FIND_BAR));
  press (fixture, "n");
  press (fixture, "minus");
  press (fixture, "d");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (fixture, GTK_TYPE_SEARCH_ENTRY))), ==, "n-d");
  g_assert_false (get_switch (fixture, "two-pages"));
  g_assert_cmpfloat (inroad_page_view_get_zoom (fixture->view), ==, zoom);
  g_assert_cmpuint (inroad_page_view_get_page (fixture->view), ==, 0);
  press (fixture, "ctrl+Next");
  expect_page (fixture, 1);
  press (fixture, "ctrl+plus");
  g_assert_cmpfloat (inroad_page_view_get_zoom (fixture->view), >, zoom);
  press (fixture, "Escape");
  g_assert_true (get_focus (fixture) == GTK_WIDGET (fixture->view));

  press (fixture, "ctrl+f");
  g_assert_true (is_in (fixture, INROAD_TYPE_FIND_BAR));
  press (fixture, "Escape");
  left = inroad_page_view_get_page (fixture->view);
  press (fixture, "ctrl+l");
  g_assert_true (is_in (fixture, GTK_TYPE_ENTRY));
  press (fixture, "7");
  press (fixture, "Return");
  expect_page (fixture, 6);
  TEST_WAIT_UNTIL (get_focus (fixture) == GTK_WIDGET (fixture->view));

  press (fixture, "alt+p");
  expect_page (fixture, left);
  press (fixture, "alt+n");
  expect_page (fixture, 6);
}

/* At the side, and on a button. */
static void
test_elsewhere (Fixture       *fixture,
                gconstpointer  data)
{
  if (fixture->skipped)
    return;

  press (fixture, "F9");
  TEST_WAIT_UNTIL (find (fixture, INROAD_TYPE_READER_PANE) != NULL);
  gtk_widget_child_focus (find (fixture, INROAD_TYPE_READER_PANE), GTK_DIR_TAB_FORWARD);
  test_wait_frames (fixture->view, 2);
  g_assert_true (is_in (fixture, INROAD_TYPE_READER_PANE));
  press (fixture, "n");
  expect_page (fixture, 1);
  expect_switch (fixture, "d", "two-pages");
  expect_zoom (fixture, "plus", "minus");
  press (fixture, "F9");
  focus_page (fixture);
  press (fixture, "ctrl+r");
  TEST_WAIT_UNTIL ((fixture->view = find (fixture, INROAD_TYPE_PAGE_VIEW)) != NULL &&
                   test_find_widget (fixture->view, INROAD_TYPE_PAGE_WIDGET, 0) != NULL);
  expect_page (fixture, 1);
}

static void
add (const char *path,
     void     (* test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

static void
add_tests (void)
{
  add ("/reader-keys/scroll", test_scroll);
  add ("/reader-keys/pages", test_pages);
  add ("/reader-keys/zoom", test_zoom);
  add ("/reader-keys/while-writing", test_while_writing);
  add ("/reader-keys/elsewhere", test_elsewhere);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
