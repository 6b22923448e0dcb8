/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* The pages on screen: beside each other, of sizes that are learnt late, and what remains where it is. */

#include "config.h"

#include "tests/document/sample-pdf.h"
#include "tests/ui/test-ui.h"

#include "ui/reader/inroad-find-bar.h"
#include "ui/reader/inroad-page-view.h"
#include "ui/reader/inroad-page-widget.h"
#include "ui/reader/inroad-reader.h"

#include <math.h>

static InroadPageView *
get_view (TestWindow *test)
{
  return test_find_widget (test->window, INROAD_TYPE_PAGE_VIEW, 0);
}

static GtkWidget *
find_page (TestWindow *test,
           guint       page)
{
  InroadPageWidget *widget;

  for (guint i = 0; (widget = test_find_widget (test->window, INROAD_TYPE_PAGE_WIDGET, i)) != NULL; i++)
    if (inroad_page_widget_get_page (widget) == page)
      return GTK_WIDGET (widget);

  return NULL;
}

static void
get_bounds (TestWindow      *test,
            guint            page,
            graphene_rect_t *bounds)
{
  GtkWidget *widget = find_page (test, page);

  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (get_view (test)), bounds));
}

static void
open_file (TestWindow *test,
           GFile      *file)
{
  test_window_open_file (test, file);
  TEST_WAIT_UNTIL (get_view (test) != NULL && find_page (test, 0) != NULL);
  test_wait_frames (test->window, 4);
}

static void
act (TestWindow *test,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (test_find_widget (test->window, INROAD_TYPE_READER, 0), action, NULL));
  test_wait_frames (test->window, 4);
}

/* The colour of what is drawn at a point of the first page, in points; 0 if nothing is drawn there. */
static guint32
get_color (TestWindow *test,
           double      x,
           double      y)
{
  GtkWidget *page = find_page (test, 0);
  double scale = inroad_page_view_get_zoom (get_view (test)) * 4 / 3;
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (page);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  guint32 pixel = 0;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (page), gtk_widget_get_height (page));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    return 0;

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (test->window)), node,
                                         &GRAPHENE_RECT_INIT ((float) floor (x * scale), (float) floor (y * scale), 1, 1));
  gdk_texture_download (texture, (guchar *) &pixel, sizeof pixel);
  return pixel & 0xffffff;
}

/* --------------------------------------------------------------------------------------------- two pages */

static void
assert_beside (TestWindow *test,
               guint       left,
               guint       right)
{
  graphene_rect_t a, b;

  get_bounds (test, left, &a);
  get_bounds (test, right, &b);
  g_assert_cmpfloat_with_epsilon (a.origin.y, b.origin.y, 0.6);
  g_assert_cmpfloat_with_epsilon (a.origin.x + a.size.width + (float) INROAD_PAGE_GAP, b.origin.x, 1.6);
}

static void
test_two_pages (void)
{
  g_autoptr (GFile) file = sample_pdf_new (9);
  TestWindow test = { NULL };
  InroadPageView *view;
  graphene_rect_t alone;
  double single;

  open_file (&test, file);
  view = get_view (&test);
  single = inroad_page_view_get_zoom (view);

  /* Two of them fit the width where one did, with one gap more. */
  act (&test, "paper.two-pages");
  g_assert_cmpfloat_with_epsilon (inroad_page_view_get_zoom (view) * 2 * SAMPLE_WIDTH * 4 / 3 + 3 * INROAD_PAGE_GAP,
                                  single * SAMPLE_WIDTH * 4 / 3 + 2 * INROAD_PAGE_GAP, 0.01);
  get_bounds (&test, 0, &alone);
  g_assert_cmpfloat (alone.origin.x, >, (float) gtk_widget_get_width (GTK_WIDGET (view)) / 2);
  assert_beside (&test, 1, 2);

  act (&test, "paper.odd-left");
  assert_beside (&test, 0, 1);
  act (&test, "paper.odd-left");
  assert_beside (&test, 1, 2);
  test_window_close (&test);
}

/* However small that makes them. */
static void
test_two_pages_narrow (void)
{
  g_autoptr (GFile) file = sample_pdf_new_mixed (60);
  g_autoptr (InroadText) title = inroad_text_new_plain ("Sample");
  g_autoptr (InroadAttachment) attachment = inroad_attachment_new ("sample", title, "en", file);
  TestWindow test = { NULL };
  InroadPageView *view;

  test_window_open (&test, 370, 640);
  inroad_session_set_open_document (test.session, attachment);
  TEST_WAIT_UNTIL (get_view (&test) != NULL && find_page (&test, 0) != NULL);
  view = get_view (&test);
  inroad_page_view_go_to (view, 45, 0);
  TEST_WAIT_UNTIL (inroad_page_geometry_knows_page (inroad_page_view_get_geometry (view), 45));
  act (&test, "paper.two-pages");
  g_assert_cmpfloat (inroad_page_geometry_get_width (inroad_page_view_get_geometry (view)), <=,
                     gtk_widget_get_width (GTK_WIDGET (view)) + 0.01);
  g_assert_cmpfloat (inroad_page_view_get_zoom (view), <, INROAD_ZOOM_MIN);
  test_window_close (&test);
}

/* A step is a row, a page that is gone to comes with the one beside it, and what is read stays when the pages part. */
static void
test_two_pages_places (void)
{
  g_autoptr (GFile) file = sample_pdf_new (30);
  TestWindow test = { NULL };
  InroadPageView *view;
  double offset;

  open_file (&test, file);
  view = get_view (&test);
  act (&test, "paper.two-pages");
  inroad_page_view_go_to (view, 5, 0);
  test_wait_frames (view, 4);
  assert_beside (&test, 5, 6);
  g_assert_cmpuint (inroad_page_view_get_page (view), ==, 5);
  act (&test, "reader.next-page");
  g_assert_cmpuint (inroad_page_view_get_page (view), ==, 7);
  act (&test, "reader.previous-page");
  act (&test, "reader.previous-page");
  g_assert_cmpuint (inroad_page_view_get_page (view), ==, 3);

  inroad_page_view_go_to (view, 9, 0.5);
  test_wait_frames (view, 4);
  act (&test, "paper.two-pages");
  g_assert_cmpuint (inroad_page_view_get_place (view, &offset), ==, 9);
  g_assert_cmpfloat_with_epsilon (offset, 0.5, 0.01);
  test_window_close (&test);
}

/* Zoomed far in, the page on the right is brought into sight. */
static void
test_two_pages_side (void)
{
  g_autoptr (GFile) file = sample_pdf_new (9);
  TestWindow test = { NULL };
  InroadPageView *view;
  graphene_rect_t bounds;

  open_file (&test, file);
  view = get_view (&test);
  act (&test, "paper.two-pages");
  inroad_page_view_zoom_by (view, 4);
  test_wait_frames (view, 4);
  inroad_page_view_go_to (view, 4, 0);
  test_wait_frames (view, 4);
  get_bounds (&test, 4, &bounds);
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x, <, (float) gtk_widget_get_width (GTK_WIDGET (view)) / 2);
  inroad_page_view_go_to (view, 5, 0);
  test_wait_frames (view, 4);
  get_bounds (&test, 5, &bounds);
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x, <, (float) gtk_widget_get_width (GTK_WIDGET (view)) / 2);
  test_window_close (&test);
}

static void
test_two_pages_find (void)
{
  g_autoptr (GFile) file = sample_pdf_new (30);
  TestWindow test = { NULL };
  InroadFindBar *bar;

  open_file (&test, file);
  act (&test, "paper.two-pages");
  inroad_reader_find (test_find_widget (test.window, INROAD_TYPE_READER, 0), "page 23 of");
  TEST_WAIT_UNTIL ((bar = test_find_widget (test.window, INROAD_TYPE_FIND_BAR, 0)) != NULL);
  TEST_WAIT_UNTIL (test_find_label (bar, "1 of 1") != NULL);
  TEST_WAIT_UNTIL (find_page (&test, 22) != NULL);
  TEST_WAIT_UNTIL (inroad_page_widget_has_marks (INROAD_PAGE_WIDGET (find_page (&test, 22)), INROAD_MARK_HIT));
  assert_beside (&test, 21, 22);
  test_window_close (&test);
}

/* With the place and the zoom; another document does not take it over. */
static void
test_two_pages_remembered (void)
{
  g_autoptr (GFile) file = sample_pdf_new (9);
  g_autoptr (GFile) other_file = sample_pdf_new (5);
  g_autoptr (InroadText) title = inroad_text_new_plain ("Other");
  g_autoptr (InroadAttachment) other = inroad_attachment_new ("other", title, "en", other_file);
  g_autoptr (InroadAttachment) sample = NULL;
  TestWindow test = { NULL };

  open_file (&test, file);
  sample = g_object_ref (inroad_session_get_open_document (test.session));
  act (&test, "paper.two-pages");
  act (&test, "paper.odd-left");
  assert_beside (&test, 0, 1);

  inroad_session_set_open_document (test.session, NULL);
  inroad_session_set_open_document (test.session, other);
  TEST_WAIT_UNTIL (get_view (&test) != NULL && find_page (&test, 0) != NULL);
  test_wait_frames (test.window, 4);
  g_assert_cmpint ((int) inroad_page_geometry_get_spread (inroad_page_view_get_geometry (get_view (&test))), ==,
                   INROAD_SPREAD_SINGLE);

  inroad_session_set_open_document (test.session, sample);
  TEST_WAIT_UNTIL (get_view (&test) != NULL && find_page (&test, 0) != NULL && find_page (&test, 1) != NULL);
  test_wait_frames (test.window, 4);
  assert_beside (&test, 0, 1);
  test_window_close (&test);
}

/* ------------------------------------------------------------------------------------------------- sizes */

static void
assert_mixed_size (TestWindow *test,
                   guint       page)
{
  double scale = inroad_page_view_get_zoom (get_view (test)) * 4 / 3;
  guint width, height;
  graphene_rect_t bounds;

  sample_pdf_get_mixed_size (page, &width, &height);
  get_bounds (test, page, &bounds);
  g_assert_cmpfloat_with_epsilon (bounds.size.width, floor (width * scale), 1);
  g_assert_cmpfloat_with_epsilon (bounds.size.height, floor (height * scale), 1);
}

/* Far from the beginning nothing is known when the reader gets there. It stays at the line it was asked to go to, at
 * the zoom that it was, while the pages above and below turn out to be of other sizes. */
static void
test_late_sizes (void)
{
  static const guint pages[] = { 500, 130, 599, 301, 41 };
  g_autoptr (GFile) file = sample_pdf_new_mixed (600);
  TestWindow test = { NULL };
  InroadPageView *view;
  double zoom;

  open_file (&test, file);
  view = get_view (&test);
  zoom = inroad_page_view_get_zoom (view);
  g_assert_false (inroad_page_geometry_knows_page (inroad_page_view_get_geometry (view), 500));

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      InroadPageGeometry *geometry = inroad_page_view_get_geometry (view);
      double offset;

      inroad_page_view_go_to (view, pages[i], 0.25);
      TEST_WAIT_UNTIL (inroad_page_geometry_knows_page (geometry, pages[i]) &&
                       inroad_page_geometry_knows_page (geometry, MAX (pages[i], 96) - 96));
      test_wait_frames (view, 6);
      assert_mixed_size (&test, pages[i]);
      if (pages[i] < 599)
        {
          g_assert_cmpuint (inroad_page_view_get_place (view, &offset), ==, pages[i]);
          g_assert_cmpfloat_with_epsilon (offset, 0.25, 0.02);
        }
      g_assert_cmpfloat (inroad_page_view_get_zoom (view), ==, zoom);
    }

  test_window_close (&test);
}

/* Scrolled through in steps of some lines, no page that was on screen before a step is moved by anything but the
 * step. */
static void
test_no_jump (void)
{
  const double step = 71;
  g_autoptr (GFile) file = sample_pdf_new_mixed (300);
  TestWindow test = { NULL };
  InroadPageView *view;
  GtkAdjustment *adjustment;
  guint last_page = 0;

  open_file (&test, file);
  view = get_view (&test);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  inroad_page_view_zoom_by (view, 0.3);
  test_wait_frames (view, 4);

  for (guint i = 0; i < 220; i++)
    {
      guint page = inroad_page_view_get_page (view);
      graphene_rect_t before, after;

      get_bounds (&test, page, &before);
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + step);
      test_wait_frames (view, 1);
      if (find_page (&test, page) == NULL)
        continue;
      get_bounds (&test, page, &after);
      g_assert_cmpfloat_with_epsilon (before.origin.y - after.origin.y, step, 1);
      g_assert_cmpfloat_with_epsilon (before.origin.x, after.origin.x, 1);
      last_page = page;
    }

  g_assert_cmpuint (last_page, >, SAMPLE_N_EQUAL + 10);
  test_window_close (&test);
}

/* What one opens costs no more for the pages that are not looked at. */
static void
test_sizes_are_lazy (void)
{
  g_autoptr (GFile) file = sample_pdf_new_mixed (1300);
  TestWindow test = { NULL };
  InroadPageGeometry *geometry;
  guint n_known = 0;

  open_file (&test, file);
  geometry = inroad_page_view_get_geometry (get_view (&test));
  test_wait_frames (test.window, 20);
  for (guint page = 0; page < 1300; page++)
    n_known += inroad_page_geometry_knows_page (geometry, page);
  g_assert_cmpuint (n_known, >=, 32);
  g_assert_cmpuint (n_known, <=, 256);
  test_window_close (&test);
}

/* ----------------------------------------------------------------------------------------- far out of the usual */

/* A page of 200 inches each way, the most that PDF knows: from as small as it gets to as large, and to its far
 * corner. */
static void
test_huge_page (void)
{
  g_autoptr (GFile) file = sample_pdf_new_raw (
    "%PDF-1.7\n"
    "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
    "2 0 obj << /Type /Pages /Kids [5 0 R] /Count 1 /MediaBox [0 0 14400 14400] >> endobj\n"
    "5 0 obj << /Type /Page /Parent 2 0 R /Contents 6 0 R >> endobj\n"
    "6 0 obj << >> stream\n0 0 1 rg 0 0 14400 14400 re f\nendstream endobj\n"
    "trailer << /Root 1 0 R /Size 7 >>\n%%EOF\n");
  TestWindow test = { NULL };
  InroadPageView *view;
  InroadPageSpot spot;

  open_file (&test, file);
  view = get_view (&test);
  TEST_WAIT_UNTIL (get_color (&test, 10, 10) == 0x0000ff);
  inroad_page_view_zoom_by (view, 1000);
  test_wait_frames (view, 4);
  g_assert_cmpfloat (inroad_page_view_get_zoom (view), ==, INROAD_ZOOM_MAX);
  inroad_page_view_go_to (view, 0, 1);
  test_wait_frames (view, 4);
  inroad_page_view_get_spot (view, 10, 10, &spot);
  g_assert_cmpfloat (spot.y, >, 14000);
  TEST_WAIT_UNTIL (inroad_page_widget_is_complete (INROAD_PAGE_WIDGET (find_page (&test, 0))));
  TEST_WAIT_UNTIL (get_color (&test, spot.x, spot.y) == 0x0000ff);
  test_window_close (&test);
}

/* As many pages as a collection of laws: opened, gone to the end of, and back. */
static void
test_many_pages (void)
{
  const guint n_pages = 100000;
  g_autoptr (GFile) file = sample_pdf_new (n_pages);
  TestWindow test = { NULL };
  InroadPageView *view;

  open_file (&test, file);
  view = get_view (&test);
  inroad_page_view_go_to (view, n_pages - 1, 0);
  TEST_WAIT_UNTIL (find_page (&test, n_pages - 1) != NULL);
  TEST_WAIT_UNTIL (inroad_page_geometry_knows_page (inroad_page_view_get_geometry (view), n_pages - 1));
  act (&test, "paper.two-pages");
  assert_beside (&test, n_pages - 3, n_pages - 2);
  TEST_WAIT_UNTIL (inroad_page_widget_is_complete (INROAD_PAGE_WIDGET (find_page (&test, n_pages - 2))));
  inroad_page_view_go_to (view, 0, 0);
  TEST_WAIT_UNTIL (find_page (&test, 0) != NULL);
  test_window_close (&test);
}

/* ------------------------------------------------------------------------------------------------- night */

static gboolean
is_dark (guint32 color)
{
  return (color & 0xff) < 0x50 && ((color >> 8) & 0xff) < 0x50 && ((color >> 16) & 0xff) < 0x50;
}

/* Paper turns dark, a picture on it keeps its colours, turned or not. */
static void
test_night (void)
{
  const double x = SAMPLE_PICTURE_X + SAMPLE_PICTURE_WIDTH / 2, y = SAMPLE_PICTURE_Y + SAMPLE_PICTURE_HEIGHT / 2;
  g_autoptr (GFile) file = sample_pdf_new_picture ();
  TestWindow test = { NULL };

  open_file (&test, file);
  TEST_WAIT_UNTIL (get_color (&test, x, y) == SAMPLE_PICTURE_COLOR);
  g_assert_cmphex (get_color (&test, 5, 5), ==, 0xffffff);

  act (&test, "paper.night");
  TEST_WAIT_UNTIL (is_dark (get_color (&test, 5, 5)));
  TEST_WAIT_UNTIL (get_color (&test, x, y) == SAMPLE_PICTURE_COLOR);
  g_assert_true (is_dark (get_color (&test, SAMPLE_PICTURE_X - 4, y)));
  g_assert_true (is_dark (get_color (&test, x, SAMPLE_PICTURE_Y + SAMPLE_PICTURE_HEIGHT + 4)));
  g_assert_cmphex (get_color (&test, SAMPLE_PICTURE_X + 4, SAMPLE_PICTURE_Y + 4), ==, SAMPLE_PICTURE_COLOR);

  /* By 90 degrees clockwise: x is what was as far from the bottom. */
  act (&test, "reader.turn-right");
  TEST_WAIT_UNTIL (get_color (&test, SAMPLE_HEIGHT - y, x) == SAMPLE_PICTURE_COLOR);
  g_assert_true (is_dark (get_color (&test, 5, 5)));

  act (&test, "reader.turn-left");
  act (&test, "paper.night");
  TEST_WAIT_UNTIL (get_color (&test, 5, 5) == 0xffffff);
  test_window_close (&test);
}

static void
painted_cb (GdkFrameClock *clock,
            guint         *n_frames)
{
  ++*n_frames;
}

static void
run_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

static guint
count_frames (TestWindow *test,
              guint       milliseconds)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (test->window));
  guint n_frames = 0;
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &n_frames);

  run_for (milliseconds);
  g_signal_handler_disconnect (clock, id);

  return n_frames;
}

/* Where nothing changes nothing is drawn, and the machine can rest: once the scroll bars have faded, and whenever no
 * other window takes the focus or gives it back. */
static void
test_rest (void)
{
  g_autoptr (GFile) file = sample_pdf_new (9);
  TestWindow test = { NULL };

  open_file (&test, file);
  TEST_WAIT_UNTIL (count_frames (&test, 500) <= 2);
  test_window_close (&test);
}

static void
add_tests (void)
{
  g_test_add_func ("/page-view/two-pages", test_two_pages);
  g_test_add_func ("/page-view/two-pages-narrow", test_two_pages_narrow);
  g_test_add_func ("/page-view/two-pages-places", test_two_pages_places);
  g_test_add_func ("/page-view/two-pages-side", test_two_pages_side);
  g_test_add_func ("/page-view/two-pages-find", test_two_pages_find);
  g_test_add_func ("/page-view/two-pages-remembered", test_two_pages_remembered);
  g_test_add_func ("/page-view/late-sizes", test_late_sizes);
  g_test_add_func ("/page-view/no-jump", test_no_jump);
  g_test_add_func ("/page-view/huge-page", test_huge_page);
  g_test_add_func ("/page-view/many-pages", test_many_pages);
  g_test_add_func ("/page-view/night", test_night);
  g_test_add_func ("/page-view/rest", test_rest);
  g_test_add_func ("/page-view/sizes-are-lazy", test_sizes_are_lazy);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
