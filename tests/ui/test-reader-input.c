/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What fingers and the buttons of a mouse do in a document, and what no link does. */

#include "config.h"

#include "tests/document/sample-pdf.h"
#include "tests/ui/test-ui.h"

#include "ui/reader/inroad-link-widget.h"
#include "ui/reader/inroad-page-view.h"
#include "ui/reader/inroad-page-widget.h"

#include <adwaita.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

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

static void
assert_spot (InroadPageView       *view,
             const InroadPageSpot *expected,
             double                x,
             double                y)
{
  double tolerance = 1 / inroad_page_view_get_zoom (view);
  InroadPageSpot spot;

  inroad_page_view_get_spot (view, x, y, &spot);
  g_assert_cmpuint (spot.page, ==, expected->page);
  g_assert_cmpfloat_with_epsilon (spot.x, expected->x, tolerance);
  g_assert_cmpfloat_with_epsilon (spot.y, expected->y, tolerance);
}

/* What was between the fingers stays between them, while they open and while they move; in every rotation, with one
 * page and two beside each other. */
static void
test_pinch (void)
{
  g_autoptr (GFile) file = sample_pdf_new (60);
  TestWindow test = { NULL };
  InroadPageView *view = open_file (&test, file);

  for (int two_pages = 0; two_pages < 2; two_pages++)
    {
      inroad_page_view_set_two_pages (view, two_pages);
      for (guint i = 0; i < 4; i++)
        {
          InroadPageSpot spot;
          double zoom;

          inroad_page_view_turn (view, 90);
          inroad_page_view_zoom_by (view, 3 / inroad_page_view_get_zoom (view));
          inroad_page_view_go_to (view, 30, 0.4);
          test_wait_frames (view, 4);
          zoom = inroad_page_view_get_zoom (view);
          inroad_page_view_get_spot (view, 300, 200, &spot);
          for (guint step = 1; step < 8; step++)
            {
              double x = 300 + step * 7, y = 200 - step * 5;

              inroad_page_view_hold_spot (view, &spot, zoom * (1 + step * 0.1), x, y);
              test_wait_frames (view, 2);
              assert_spot (view, &spot, x, y);
            }
          g_assert_cmpfloat_with_epsilon (inroad_page_view_get_zoom (view), zoom * 1.7, 0.001);
          g_assert_cmpint ((int) inroad_page_view_get_fit (view), ==, INROAD_FIT_NONE);
        }
    }

  test_window_close (&test);
}

/* A finger pans: the view lies in something that is moved by one, and does not select with it. */
static void
test_pan (void)
{
  g_autoptr (GFile) file = sample_pdf_new (9);
  TestWindow test = { NULL };
  InroadPageView *view = open_file (&test, file);
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_SCROLLED_WINDOW);
  GtkPolicyType horizontal, vertical;

  g_assert_nonnull (scrolled);
  g_assert_true (gtk_scrolled_window_get_kinetic_scrolling (GTK_SCROLLED_WINDOW (scrolled)));
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scrolled), &horizontal, &vertical);
  g_assert_cmpint ((int) horizontal, ==, GTK_POLICY_AUTOMATIC);
  g_assert_cmpint ((int) vertical, ==, GTK_POLICY_AUTOMATIC);
  test_window_close (&test);
}

/* ------------------------------------------------------------------------------------------------- mouse */

static void
run_xdotool (const char *command,
             const char *first,
             const char *second)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) xdotool = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", command, first, second,
                                                      NULL);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (xdotool, NULL, NULL));
}

/* Each as its own event, as fingers do it. */
static void
press_button (InroadPageView *view,
              const char     *button)
{
  run_xdotool ("mousemove", "900", "400");
  test_wait_frames (view, 4);
  run_xdotool ("mousedown", button, NULL);
  test_wait_frames (view, 4);
  run_xdotool ("mouseup", button, NULL);
  test_wait_frames (view, 4);
}

/* The buttons at its side lead back and forward: to the page, the line and the zoom. */
static void
test_mouse (void)
{
  g_autoptr (GFile) file = sample_pdf_new_rich ();
  g_autofree char *program = g_find_program_in_path ("xdotool");
  TestWindow test = { NULL };
  InroadPageView *view;
  double zoom, offset, offset_before;
  guint page_before;

  if (program == NULL || g_strcmp0 (g_getenv ("GDK_BACKEND"), "x11") != 0)
    {
      g_test_skip ("A pointer is moved by xdotool, on X");
      return;
    }

  view = open_file (&test, file);
  TEST_WAIT_UNTIL (test_find_widget (test.window, INROAD_TYPE_LINK_WIDGET, 0) != NULL);
  inroad_page_view_zoom_by (view, 2);
  test_wait_frames (view, 4);
  zoom = inroad_page_view_get_zoom (view);
  page_before = inroad_page_view_get_place (view, &offset_before);
  gtk_widget_activate (test_find_widget (test.window, INROAD_TYPE_LINK_WIDGET, 0));
  TEST_WAIT_UNTIL (inroad_page_view_get_page (view) == 2);
  test_wait_frames (view, 4);

  press_button (view, "8");
  TEST_WAIT_UNTIL (inroad_page_view_get_place (view, &offset) == page_before);
  test_wait_frames (view, 4);
  g_assert_cmpuint (inroad_page_view_get_place (view, &offset), ==, page_before);
  g_assert_cmpfloat_with_epsilon (offset, offset_before, 0.01);
  g_assert_cmpfloat (inroad_page_view_get_zoom (view), ==, zoom);
  press_button (view, "9");
  TEST_WAIT_UNTIL (inroad_page_view_get_page (view) == 2);
  test_window_close (&test);
}

/* ------------------------------------------------------------------------------------------------- links */

/* Children of this process, dead ones included; either those that are renderers, each by its name, or the others. */
static GPtrArray *
list_children (gboolean renderers)
{
  GPtrArray *children = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *parent = g_strdup_printf (" %d ", getpid ());
  g_autoptr (GDir) dir = g_dir_open ("/proc", 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc", name, "stat", NULL);
      g_autofree char *status = NULL;
      const char *rest;

      if (!g_ascii_isdigit (*name) || !g_file_get_contents (path, &status, NULL, NULL))
        continue;
      rest = strrchr (status, ')');
      if (rest != NULL && g_str_has_prefix (rest + 3, parent) &&
          (strstr (status, "(inroad-renderer)") != NULL) == renderers)
        g_ptr_array_add (children, g_strdup (name));
    }

  return children;
}

static guint
count_children (void)
{
  g_autoptr (GPtrArray) children = list_children (FALSE);

  return children->len;
}

/* A renderer that is not needed ends after a time, and what it touched is then that of a dead child. */
static gboolean
has_lost_one (GPtrArray *renderers)
{
  g_autoptr (GPtrArray) now = list_children (TRUE);

  for (guint i = 0; i < renderers->len; i++)
    {
      if (!g_ptr_array_find_with_equal_func (now, g_ptr_array_index (renderers, i), g_str_equal, NULL))
        return TRUE;
    }

  return FALSE;
}

/* What children that have ended and were waited for have ever touched: any that is started adds to it. */
static long
get_faults_of_dead (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_CHILDREN, &usage), ==, 0);
  return usage.ru_minflt;
}

static void
activate_all (TestWindow *test)
{
  InroadPageView *view = test_find_widget (test->window, INROAD_TYPE_PAGE_VIEW, 0);
  GtkWidget *link;

  for (guint i = 0;; i++)
    {
      inroad_page_view_go_to (view, 0, 0);
      TEST_WAIT_UNTIL (inroad_page_view_get_page (view) == 0);
      test_wait_frames (view, 6);
      TEST_WAIT_UNTIL (test_find_widget (view, INROAD_TYPE_LINK_WIDGET, 0) != NULL);
      link = test_find_widget (view, INROAD_TYPE_LINK_WIDGET, i);
      if (link == NULL)
        {
          g_assert_cmpuint (i, ==, 4);
          return;
        }
      gtk_widget_activate (link);
      test_wait_frames (test->window, 10);
    }
}

static void
close_dialogs (TestWindow *test)
{
  AdwDialog *dialog;

  while ((dialog = test_find_widget (test->window, ADW_TYPE_ALERT_DIALOG, 0)) != NULL)
    {
      adw_dialog_force_close (dialog);
      test_wait_frames (test->window, 6);
    }
}

/* Whether that was all that a process could have come of; FALSE if a renderer ended meanwhile, so that nobody knows. */
static gboolean
try_everything (void)
{
  g_autoptr (GFile) file = sample_pdf_new_rich ();
  g_autoptr (GPtrArray) earlier = list_children (TRUE);
  g_autoptr (GPtrArray) renderers = NULL;
  TestWindow test = { NULL };
  guint children = count_children ();
  long faults = get_faults_of_dead ();
  InroadPageView *view = open_file (&test, file);
  gboolean certain;

  TEST_WAIT_UNTIL (test_find_widget (view, INROAD_TYPE_LINK_WIDGET, 3) != NULL);
  renderers = list_children (TRUE);
  activate_all (&test);
  TEST_WAIT_UNTIL (test_find_widget (test.window, ADW_TYPE_ALERT_DIALOG, 0) != NULL);
  close_dialogs (&test);
  /* What one hits between the links. */
  for (int y = 5; y < gtk_widget_get_height (GTK_WIDGET (view)); y += 10)
    gtk_widget_activate (gtk_widget_pick (GTK_WIDGET (view), 60, y, GTK_PICK_DEFAULT));
  test_wait_frames (view, 20);
  close_dialogs (&test);
  g_assert_cmpuint (count_children (), ==, children);
  certain = get_faults_of_dead () == faults;
  g_assert_true (certain || has_lost_one (earlier) || has_lost_one (renderers));
  test_window_close (&test);

  return certain;
}

/* A document with links of all kinds, to programs, other files, scripts and films among them, and with what it wants
 * done when it is opened: whatever is done to it, no process is started. The address is asked about, and that is all. */
static void
test_no_process (void)
{
  gboolean certain = FALSE;
  long faults;

  for (guint i = 0; i < 5 && !certain; i++)
    certain = try_everything ();
  g_assert_true (certain);

  /* One that was started would be noticed. */
  faults = get_faults_of_dead ();
  g_assert_true (g_spawn_command_line_sync ("/bin/true", NULL, NULL, NULL, NULL));
  g_assert_cmpint (get_faults_of_dead (), >, faults);
}

static void
add_tests (void)
{
  test_ui_allow_gone_under_button ();
  g_test_add_func ("/reader-input/pinch", test_pinch);
  g_test_add_func ("/reader-input/pan", test_pan);
  g_test_add_func ("/reader-input/mouse", test_mouse);
  g_test_add_func ("/reader-input/no-process", test_no_process);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
