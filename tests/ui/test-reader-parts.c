/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What a reader is put together of, each by itself: the way back, the marks beside the scroll bar, small pages, and the
 * sharpness of large ones. */

#include "config.h"

#include "tests/document/sample-pdf.h"
#include "tests/ui/test-ui.h"

#include "document/inroad-previews.h"
#include "document/renderer/inroad-pdf.h"
#include "ui/reader/inroad-hit-rail.h"
#include "ui/reader/inroad-page-picture.h"
#include "ui/reader/inroad-print-pages.h"
#include "ui/reader/inroad-reading-history.h"
#include "ui/reader/inroad-thumbnail.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>

/* ----------------------------------------------------------------------------------------------- history */

static void
assert_page (const InroadPagePlace *place,
             guint                     page)
{
  g_assert_cmpuint (place->page, ==, page);
  g_assert_cmpfloat (place->zoom, ==, page * 0.5);
}

static InroadPagePlace
make_place (guint page)
{
  return (InroadPagePlace) { .page = page, .offset = 0.25, .zoom = page * 0.5 };
}

static void
count_cb (InroadReadingHistory *history,
          guint                *n_changes)
{
  ++*n_changes;
}

static void
test_history (void)
{
  g_autoptr (InroadReadingHistory) history = inroad_reading_history_new ();
  InroadPagePlace place = make_place (1);
  guint n_changes = 0;

  g_signal_connect (history, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_false (inroad_reading_history_go_back (history, &place));
  g_assert_false (inroad_reading_history_go_forward (history, &place));

  /* From 1 to 2 to 3, all the way back and forward. */
  inroad_reading_history_leave (history, &place);
  place = make_place (2);
  inroad_reading_history_leave (history, &place);
  place = make_place (3);
  g_assert_cmpuint (n_changes, >=, 2);
  g_assert_true (inroad_reading_history_go_back (history, &place));
  assert_page (&place, 2);
  g_assert_true (inroad_reading_history_go_back (history, &place));
  assert_page (&place, 1);
  g_assert_false (inroad_reading_history_can_go_back (history));
  g_assert_true (inroad_reading_history_go_forward (history, &place));
  g_assert_true (inroad_reading_history_go_forward (history, &place));
  assert_page (&place, 3);
  g_assert_false (inroad_reading_history_can_go_forward (history));

  /* A jump from the middle forgets what was ahead. */
  g_assert_true (inroad_reading_history_go_back (history, &place));
  inroad_reading_history_leave (history, &place);
  g_assert_false (inroad_reading_history_can_go_forward (history));
  inroad_reading_history_clear (history);
  g_assert_false (inroad_reading_history_can_go_back (history));
  g_assert_finalize_object (g_steal_pointer (&history));
}

/* ------------------------------------------------------------------------------------------ a document */

static InroadDocument *
open_document (GFile *file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  InroadDocument *document;

  inroad_document_open_async (file, NULL, NULL, sample_keep_result, &result);
  TEST_WAIT_UNTIL (result != NULL);
  document = inroad_document_open_finish (result, &error);
  g_assert_no_error (error);
  return document;
}

/* -------------------------------------------------------------------------------------------------- rail */

/* Lines of the rail that are not empty, from the top, in pixels. */
static GArray *
read_rail (GtkWidget *rail,
           int        height)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (rail);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 6, height);
  cairo_t *cairo = cairo_create (surface);

  gdk_paintable_snapshot (paintable, snapshot, 6, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node != NULL)
    gsk_render_node_draw (node, cairo);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      const guint32 *line = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface) +
                                                               y * cairo_image_surface_get_stride (surface));

      if (line[3] != 0)
        g_array_append_val (lines, y);
    }
  cairo_surface_destroy (surface);
  return lines;
}

/* A mark for each page with a hit, where the page is in the whole document. */
static void
test_rail (void)
{
  const int height = 400;
  const InroadPageSize size = { SAMPLE_WIDTH, SAMPLE_HEIGHT };
  g_autoptr (GFile) file = sample_pdf_new (10);
  g_autoptr (InroadDocument) document = open_document (file);
  g_autoptr (InroadDocumentSearch) search = inroad_document_search_new (document, "page 4", 0, 0);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *rail = g_object_new (INROAD_TYPE_HIT_RAIL, NULL);
  InroadPageView *view = g_object_ref_sink (g_object_new (INROAD_TYPE_PAGE_VIEW, NULL));
  g_autoptr (GArray) lines = NULL;
  InroadViewArea area;
  double share;

  inroad_page_view_set_document (view, document, &size, 1);
  gtk_widget_set_size_request (rail, 6, height);
  gtk_window_set_child (window, rail);
  gtk_window_set_default_size (window, 6, height);
  gtk_window_present (window);
  inroad_hit_rail_set_search (INROAD_HIT_RAIL (rail), view, search);
  TEST_WAIT_UNTIL (inroad_document_search_get_done (search));
  test_wait_frames (rail, 4);

  lines = read_rail (rail, gtk_widget_get_height (rail));
  inroad_page_geometry_get_page_area (inroad_page_view_get_geometry (view), 3, &area);
  share = (area.y + area.height / 2) / inroad_page_geometry_get_height (inroad_page_view_get_geometry (view));
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (g_array_index (lines, int, 0) / (double) gtk_widget_get_height (rail), share, 0.04);

  inroad_hit_rail_set_search (INROAD_HIT_RAIL (rail), view, NULL);
  test_wait_frames (rail, 4);
  g_array_unref (lines);
  lines = read_rail (rail, height);
  g_assert_cmpuint (lines->len, ==, 0);
  gtk_window_destroy (window);
  g_object_unref (view);
}

static void
expect_same_rail (GtkWidget            *rail,
                  InroadPageView       *view,
                  InroadDocumentSearch *search)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *fresh = g_object_new (INROAD_TYPE_HIT_RAIL, NULL);
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GArray) expected = NULL;

  gtk_widget_set_size_request (fresh, 6, gtk_widget_get_height (rail));
  gtk_window_set_child (window, fresh);
  gtk_window_present (window);
  inroad_hit_rail_set_search (INROAD_HIT_RAIL (fresh), view, search);
  gtk_widget_queue_draw (rail);
  test_wait_frames (fresh, 4);
  test_wait_frames (rail, 4);
  g_assert_cmpint (gtk_widget_get_height (fresh), ==, gtk_widget_get_height (rail));

  lines = read_rail (rail, gtk_widget_get_height (rail));
  expected = read_rail (fresh, gtk_widget_get_height (fresh));
  g_assert_cmpmem (lines->data, lines->len * sizeof (int), expected->data, expected->len * sizeof (int));
  gtk_window_destroy (window);
}

/* Hits that come while it is seen are where they would be if it had begun with all of them; also once the pages lie
 * otherwise, as high as they were before. */
static void
test_rail_follows (void)
{
  const InroadPageSize size = { SAMPLE_WIDTH, SAMPLE_HEIGHT };
  g_autoptr (GFile) file = sample_pdf_new_rich ();
  g_autoptr (InroadDocument) document = open_document (file);
  g_autoptr (InroadDocumentSearch) search = NULL;
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *rail = g_object_new (INROAD_TYPE_HIT_RAIL, NULL);
  InroadPageView *view = g_object_ref_sink (g_object_new (INROAD_TYPE_PAGE_VIEW, NULL));
  g_autoptr (GArray) lines = NULL;

  inroad_page_view_set_document (view, document, &size, 1);
  gtk_widget_set_size_request (rail, 6, 400);
  gtk_window_set_child (window, rail);
  gtk_window_present (window);
  test_wait_frames (rail, 4);
  search = inroad_document_search_new (document, "chapter", 0, 3);
  inroad_hit_rail_set_search (INROAD_HIT_RAIL (rail), view, search);
  while (!inroad_document_search_get_done (search))
    test_wait_frames (rail, 1);

  lines = read_rail (rail, gtk_widget_get_height (rail));
  g_assert_cmpuint (lines->len, ==, 2 * 2);
  expect_same_rail (rail, view, search);
  inroad_page_view_turn (view, 180);
  expect_same_rail (rail, view, search);
  gtk_window_destroy (window);
  g_object_unref (view);
}

/* --------------------------------------------------------------------------------------------- thumbnail */

static GtkPicture *
get_picture (GtkWidget *thumbnail)
{
  return GTK_PICTURE (gtk_widget_get_first_child (thumbnail));
}

/* Drawn once it is seen; the same small widget shows another page when it is used again, and none when it is not. */
static void
test_thumbnail (void)
{
  g_autoptr (GFile) file = sample_pdf_new (10);
  g_autoptr (InroadDocument) document = open_document (file);
  InroadPreviews *previews = inroad_document_get_previews (document);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *thumbnail = inroad_thumbnail_new ();
  GdkPaintable *first;

  gtk_window_set_child (window, thumbnail);
  inroad_thumbnail_set_page (INROAD_THUMBNAIL (thumbnail), document, 3);
  for (guint i = 0; i < 50; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (inroad_previews_lookup (previews, 3));

  gtk_window_present (window);
  TEST_WAIT_UNTIL (gtk_picture_get_paintable (get_picture (thumbnail)) != NULL);
  first = gtk_picture_get_paintable (get_picture (thumbnail));
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (first), ==, INROAD_PREVIEW_EDGE);
  g_assert_nonnull (inroad_previews_lookup (previews, 3));

  /* The paper, and no frame around room that it does not take. */
  test_wait_frames (thumbnail, 4);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (get_picture (thumbnail))), ==, INROAD_PREVIEW_EDGE);
  g_assert_cmpfloat_with_epsilon (gtk_widget_get_height (GTK_WIDGET (get_picture (thumbnail))),
                                  INROAD_PREVIEW_EDGE * SAMPLE_HEIGHT / SAMPLE_WIDTH, 1.5);

  inroad_thumbnail_set_page (INROAD_THUMBNAIL (thumbnail), document, 7);
  g_assert_null (gtk_picture_get_paintable (get_picture (thumbnail)));
  TEST_WAIT_UNTIL (gtk_picture_get_paintable (get_picture (thumbnail)) != NULL);
  g_assert_nonnull (inroad_previews_lookup (previews, 7));
  inroad_thumbnail_set_page (INROAD_THUMBNAIL (thumbnail), NULL, 0);
  g_assert_null (gtk_picture_get_paintable (get_picture (thumbnail)));
  gtk_window_destroy (window);
}

/* --------------------------------------------------------------------------------------------- crispness */

/* A page as Poppler alone draws it, width times height pixels of a surface that the caller owns. */
static cairo_surface_t *
draw_directly (GFile  *file,
               double  scale,
               int     width,
               int     height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cairo = cairo_create (surface);
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadPdf) pdf = inroad_pdf_new (g_open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC, 0), "", &error);
  PopplerPage *page = inroad_pdf_open_page (pdf, 0, &error);

  g_assert_no_error (error);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, scale, scale);
  poppler_page_render (page, cairo);
  g_object_unref (page);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  return surface;
}

static void
take_cb (InroadRenderQueue *queue,
         const InroadTile  *tile,
         InroadPixels      *pixels,
         InroadPagePicture *picture)
{
  inroad_page_picture_take_pixels (picture, tile, pixels);
}

/* The page as the reader draws it on a surface of that scale. */
static cairo_surface_t *
draw_as_reader (InroadDocument *document,
                double          device_scale,
                int             width,
                int             height)
{
  g_autofree InroadPageSize *sizes = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (InroadPageGeometry) geometry = NULL;
  g_autoptr (InroadRenderQueue) queue = inroad_render_queue_new (document);
  g_autoptr (InroadPagePicture) picture = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GArray) tiles = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cairo = cairo_create (surface);
  InroadViewArea area;
  gsize n_sizes;

  inroad_document_get_page_sizes_async (document, 0, 1, NULL, sample_keep_result, &result);
  TEST_WAIT_UNTIL (result != NULL);
  sizes = inroad_document_get_page_sizes_finish (document, result, &n_sizes, NULL);
  geometry = inroad_page_geometry_new (1, sizes);
  picture = inroad_page_picture_new (geometry, queue, 0);
  inroad_page_geometry_get_page_area (geometry, 0, &area);
  tiles = inroad_page_geometry_list_tiles (geometry, 0, &area, device_scale);
  inroad_page_picture_set_tiles (picture, (const InroadTile *) tiles->data, tiles->len, device_scale);
  g_signal_connect (queue, "rendered", G_CALLBACK (take_cb), picture);
  inroad_render_queue_set_wanted (queue, (const InroadTile *) tiles->data, tiles->len);
  TEST_WAIT_UNTIL (inroad_page_picture_is_complete (picture));

  gtk_snapshot_scale (snapshot, (float) device_scale, (float) device_scale);
  inroad_page_picture_snapshot (picture, snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) area.width, (float) area.height));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  gsk_render_node_draw (node, cairo);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  return surface;
}

/* Mean difference of all channels. */
static double
compare_surfaces (cairo_surface_t *a,
                  cairo_surface_t *b)
{
  gsize n = (gsize) cairo_image_surface_get_stride (a) * (gsize) cairo_image_surface_get_height (a);
  const guchar *one = cairo_image_surface_get_data (a);
  const guchar *other = cairo_image_surface_get_data (b);
  gint64 sum = 0;

  for (gsize i = 0; i < n; i++)
    sum += ABS ((int) one[i] - (int) other[i]);

  return (double) sum / (double) n;
}

/* Nothing is resampled on the way from Poppler to the screen, at whole scales and between them. */
static void
test_crisp (void)
{
  const double scales[] = { 1.0, 1.25, 2.0 };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "modules", "integrate-ops",
                                                 "target-api-enablement.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (InroadDocument) document = open_document (file);

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      double scale = scales[i] * INROAD_PIXELS_PER_POINT;
      int width = (int) round (595.28 * scale) - 1, height = (int) round (841.89 * scale) - 1;
      cairo_surface_t *direct = draw_directly (file, scale, width, height);
      cairo_surface_t *drawn = draw_as_reader (document, scales[i], width, height);
      double difference = compare_surfaces (direct, drawn);

      g_test_message ("At %.2f the mean difference is %.3f of 255", scales[i], difference);
      g_assert_cmpfloat (difference, <, 2);
      cairo_surface_destroy (direct);

      /* The measure is worth something: by a pixel to the side it is another picture. */
      direct = draw_directly (file, scale * 1.004, width, height);
      g_assert_cmpfloat (compare_surfaces (direct, drawn), >, 2);
      cairo_surface_destroy (direct);
      cairo_surface_destroy (drawn);
    }
}

/* -------------------------------------------------------------------------------------- pages to be printed */

static void
expect_pages (GtkPrintPages  pages,
              const char    *ranges,
              const char    *expected)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GArray) spans = NULL;

  gtk_print_settings_set_print_pages (settings, pages);
  if (ranges != NULL)
    gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_PAGE_RANGES, ranges);
  spans = inroad_print_pages_list (settings, 5, 3);
  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      const InroadPageSpan *span = &g_array_index (spans, InroadPageSpan, i);

      g_string_append_printf (found, "%u-%u;", span->first, span->last);
    }
  g_assert_cmpstr (spans != NULL ? found->str : NULL, ==, expected);
}

/* As GTK and portals tell them, counted from 0; of a document of five pages of which the fourth is read. */
static void
test_print_pages (void)
{
  expect_pages (GTK_PRINT_PAGES_ALL, NULL, NULL);
  expect_pages (GTK_PRINT_PAGES_ALL, "1-2", NULL);
  expect_pages (GTK_PRINT_PAGES_CURRENT, NULL, "3-3;");
  expect_pages (GTK_PRINT_PAGES_RANGES, "1-2", "1-2;");
  expect_pages (GTK_PRINT_PAGES_RANGES, "4,0-1", "4-4;0-1;");
  expect_pages (GTK_PRINT_PAGES_RANGES, "0-4", NULL);
  expect_pages (GTK_PRINT_PAGES_RANGES, "3-400", "3-4;");
  expect_pages (GTK_PRINT_PAGES_RANGES, "3-2147483647", "3-4;");
  expect_pages (GTK_PRINT_PAGES_RANGES, "5-9", "");
  expect_pages (GTK_PRINT_PAGES_RANGES, NULL, "");
}

static void
add_tests (void)
{
  g_test_add_func ("/reader-parts/history", test_history);
  g_test_add_func ("/reader-parts/rail", test_rail);
  g_test_add_func ("/reader-parts/rail-follows", test_rail_follows);
  g_test_add_func ("/reader-parts/thumbnail", test_thumbnail);
  g_test_add_func ("/reader-parts/crisp", test_crisp);
  g_test_add_func ("/reader-parts/print-pages", test_print_pages);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
