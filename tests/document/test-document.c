/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "document/inroad-document.h"
#include "document/inroad-tile.h"

#include "sample-pdf.h"

#include <string.h>

#define N_MUTILATED 40u

static InroadDocument *
open_file (GFile   *file,
           GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  inroad_document_open_async (file, NULL, NULL, sample_keep_result, &result);
  sample_await (&result);
  return inroad_document_open_finish (result, error);
}

static InroadDocument *
open_sample (guint n_pages)
{
  g_autoptr (GFile) file = sample_pdf_new (n_pages);
  g_autoptr (GError) error = NULL;
  InroadDocument *document = open_file (file, &error);

  g_assert_no_error (error);
  return document;
}

static InroadPixels *
render (InroadDocument   *document,
        const InroadTile *tile,
        GError          **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  inroad_document_render_async (document, tile, NULL, sample_keep_result, &result);
  sample_await (&result);
  return inroad_document_render_finish (document, result, error);
}

static void
test_open (void)
{
  g_autoptr (GFile) file = sample_pdf_new (3);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) error = NULL;
  InroadDocument *document = open_file (file, &error);

  g_assert_no_error (error);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  g_assert_cmpuint (inroad_document_get_n_pages (document), ==, 3);
  g_assert_cmpstr (inroad_document_get_title (document), ==, SAMPLE_TITLE);
  g_assert_cmpint (inroad_document_get_size (document), ==, g_file_info_get_size (info));
  g_assert_true (inroad_document_get_file (document) == file);
  g_assert_finalize_object (document);
}

static void
test_page_sizes (void)
{
  g_autoptr (InroadDocument) document = open_sample (3);
  const struct { guint first; guint count; gsize n_sizes; } cases[] = {
    { 0, 3, 3 }, { 1, 10, 2 }, { 2, 1, 1 }, { 3, 1, 0 }, { G_MAXUINT, G_MAXUINT, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autofree InroadPageSize *sizes = NULL;
      g_autoptr (GError) error = NULL;
      gsize n_sizes;

      inroad_document_get_page_sizes_async (document, cases[i].first, cases[i].count, NULL,
                                            sample_keep_result, &result);
      sample_await (&result);
      sizes = inroad_document_get_page_sizes_finish (document, result, &n_sizes, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (n_sizes, ==, cases[i].n_sizes);
      for (gsize page = 0; page < n_sizes; page++)
        {
          g_assert_cmpfloat_with_epsilon (sizes[page].width, SAMPLE_WIDTH, 0.01);
          g_assert_cmpfloat_with_epsilon (sizes[page].height, SAMPLE_HEIGHT, 0.01);
        }
    }
}

/* 0xAARRGGBB as cairo has it. */
static guint32
get_pixel (InroadPixels *pixels,
           int           x,
           int           y)
{
  const guint8 *data = g_bytes_get_data (inroad_pixels_get_bytes (pixels), NULL);
  guint32 pixel;

  memcpy (&pixel, data + (gsize) y * inroad_pixels_get_stride (pixels) + (gsize) x * 4, 4);
  return pixel;
}

#define RED 0xffff0000
#define WHITE 0xffffffff

/* The red square at the paper's top left is where the rotation puts it, pixel by pixel. */
static void
test_render (void)
{
  g_autoptr (InroadDocument) document = open_sample (1);
  const double scale = 2;
  const int    width = (int) (SAMPLE_WIDTH * scale);
  const int    height = (int) (SAMPLE_HEIGHT * scale);
  const int    square = (int) (SAMPLE_SQUARE * scale);

  for (guint rotation = 0; rotation < 360; rotation += 90)
    {
      gboolean   sideways = rotation % 180 == 90;
      int        across = sideways ? height : width;
      int        down = sideways ? width : height;
      InroadTile tile = { 0, rotation, scale, 0, 0, across, down };
      int        x = rotation == 90 || rotation == 180 ? across - square : 0;
      int        y = rotation == 180 || rotation == 270 ? down - square : 0;
      g_autoptr (GError) error = NULL;
      g_autoptr (InroadPixels) pixels = render (document, &tile, &error);

      g_assert_no_error (error);
      g_assert_cmphex (get_pixel (pixels, x, y), ==, RED);
      g_assert_cmphex (get_pixel (pixels, x + square - 1, y + square - 1), ==, RED);
      g_assert_cmphex (get_pixel (pixels, x == 0 ? square : x - 1, y), ==, WHITE);
      g_assert_cmphex (get_pixel (pixels, x, y == 0 ? square : y - 1), ==, WHITE);
    }
}

/* Tiles side by side are the picture that one large tile is. */
static void
test_tiles_fit (void)
{
  g_autoptr (InroadDocument) document = open_sample (1);
  const double scale = 1.75;
  const int    width = 525, height = 350, split = 130;
  InroadTile   whole = { 0, 0, scale, 0, 0, width, height };
  InroadTile   left = { 0, 0, scale, 0, 0, split, height };
  InroadTile   right = { 0, 0, scale, split, 0, width - split, height };
  g_autoptr (InroadPixels) whole_pixels = render (document, &whole, NULL);
  g_autoptr (InroadPixels) left_pixels = render (document, &left, NULL);
  g_autoptr (InroadPixels) right_pixels = render (document, &right, NULL);
  guint n_dark = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 pixel = get_pixel (whole_pixels, x, y);

        g_assert_cmphex (pixel, ==, x < split ? get_pixel (left_pixels, x, y)
                                              : get_pixel (right_pixels, x - split, y));
        n_dark += (pixel & 0xff) < 0x40 && pixel != RED;
      }

  /* There is text on it: the renderer finds fonts in its sandbox. */
  g_assert_cmpuint (n_dark, >, 100);
}

static void
test_render_refused (void)
{
  g_autoptr (InroadDocument) document = open_sample (1);
  const struct { InroadTile tile; InroadDocumentError code; } cases[] = {
    { { 0, 0, 1, 0, 0, 4097, 1 }, INROAD_DOCUMENT_ERROR_TOO_LARGE },
    { { 0, 0, 1, 0, 0, 1, G_MAXINT }, INROAD_DOCUMENT_ERROR_TOO_LARGE },
    { { 0, 0, 1e9, 0, 0, 1, 1 }, INROAD_DOCUMENT_ERROR_TOO_LARGE },
    { { 0, 0, G_MAXDOUBLE * 2, 0, 0, 1, 1 }, INROAD_DOCUMENT_ERROR_TOO_LARGE },
    { { 0, 45, 1, 0, 0, 1, 1 }, INROAD_DOCUMENT_ERROR_TOO_LARGE },
    { { 0, 0, 1, G_MININT, 0, 1, 1 }, INROAD_DOCUMENT_ERROR_TOO_LARGE },
    { { 1, 0, 1, 0, 0, 1, 1 }, INROAD_DOCUMENT_ERROR_DAMAGED },
    { { G_MAXUINT - 1, 0, 1, 0, 0, 1, 1 }, INROAD_DOCUMENT_ERROR_DAMAGED },
  };
  GPid pid = inroad_document_get_renderer_pid (document, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InroadPixels) pixels = render (document, &cases[i].tile, &error);

      g_assert_null (pixels);
      g_assert_error (error, INROAD_DOCUMENT_ERROR, (int) cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, "Th"));
    }

  g_assert_cmpint (inroad_document_get_renderer_pid (document, 0), ==, pid);
}

static void
test_find_quote (void)
{
  g_autoptr (InroadDocument) document = open_sample (2);
  const struct { guint page; const char *quote; gsize n_areas; } cases[] = {
    { 0, "page 1 of the \"sample\"", 1 },
    { 0, "This\n  is pa-\nge 1", 1 },
    { 0, "page 2", 0 },
    { 1, "page 2", 1 },
    { 1, "", 0 },
    { 1, "much longer than the page itself is, and then some more of it on the right", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autofree InroadPageArea *areas = NULL;
      g_autoptr (GError) error = NULL;
      gsize n_areas;

      inroad_document_find_quote_async (document, cases[i].page, cases[i].quote, NULL,
                                        sample_keep_result, &result);
      sample_await (&result);
      areas = inroad_document_find_quote_finish (document, result, &n_areas, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (n_areas, ==, cases[i].n_areas);
      if (n_areas == 0)
        continue;

      /* On the line at 100 points from the top, 30 from the left. */
      g_assert_cmpfloat (areas[0].x, >=, 29);
      g_assert_cmpfloat (areas[0].x + areas[0].width, <, SAMPLE_WIDTH);
      g_assert_cmpfloat (areas[0].y, <, 100);
      g_assert_cmpfloat (areas[0].y + areas[0].height, >, 99);
      g_assert_cmpfloat (areas[0].height, <, 24);
    }
}

static void
check_error (GFile      *file,
             int         code,
             const char *message)
{
  g_autoptr (GError) error = NULL;
  InroadDocument *document = open_file (file, &error);

  g_assert_null (document);
  g_assert_error (error, INROAD_DOCUMENT_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_unreadable (void)
{
  g_autoptr (GFile) damaged = sample_pdf_new_raw ("%PDF-1.7\nThis is none.\n");
  g_autoptr (GFile) text = sample_pdf_new_raw ("Dear reader,\n");
  g_autoptr (GFile) empty = sample_pdf_new_raw ("");
  g_autoptr (GFile) encrypted = sample_pdf_new_encrypted ();
  g_autoptr (GFile) pageless = sample_pdf_new_pageless ();
  g_autoptr (GFile) folder = g_file_get_parent (damaged);

  check_error (encrypted, INROAD_DOCUMENT_ERROR_ENCRYPTED,
               "The document is protected by a password");
  check_error (damaged, INROAD_DOCUMENT_ERROR_DAMAGED,
               "The document is damaged, or it is not a PDF");
  check_error (text, INROAD_DOCUMENT_ERROR_DAMAGED, "The document is damaged, or it is not a PDF");
  check_error (folder, INROAD_DOCUMENT_ERROR_DAMAGED,
               "The document is damaged, or it is not a PDF");
  check_error (empty, INROAD_DOCUMENT_ERROR_EMPTY, "The document has no pages");
  check_error (pageless, INROAD_DOCUMENT_ERROR_EMPTY, "The document has no pages");
}

static void
test_missing (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/does/not/exist.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_null (open_file (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_cancelled (void)
{
  g_autoptr (InroadDocument) document = open_sample (1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  InroadTile tile = { 0, 0, 1, 0, 0, 100, 100 };

  g_cancellable_cancel (cancellable);
  inroad_document_render_async (document, &tile, cancellable, sample_keep_result, &result);
  sample_await (&result);
  g_assert_null (inroad_document_render_finish (document, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A copy of a file with some bytes that are others. */
static GFile *
mutilate (GFile *file,
          GRand *random)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_load_contents (file, NULL, &contents, &length, NULL, NULL));
  for (guint i = 0; i < 20; i++)
    {
      char *byte = &contents[g_rand_int_range (random, 0, (gint32) length)];

      *byte = (char) g_rand_int_range (random, 1, 256);
    }

  return sample_pdf_new_raw (contents);
}

/* Whatever is in a file, what comes out is a picture or an error of ours. */
static void
test_mutilated (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (GFile) good = sample_pdf_new (2);
  guint n_opened = 0, n_drawn = 0;

  for (guint i = 0; i < N_MUTILATED; i++)
    {
      const InroadTile tile = { 0, 0, 1, 0, 0, 64, 64 };
      g_autoptr (GFile) file = mutilate (good, random);
      g_autoptr (GError) error = NULL;
      g_autoptr (InroadDocument) document = open_file (file, &error);
      g_autoptr (InroadPixels) pixels = NULL;

      if (document != NULL)
        pixels = render (document, &tile, &error);
      n_opened += document != NULL;
      n_drawn += pixels != NULL;
      if (pixels == NULL)
        g_assert_true (error->domain == INROAD_DOCUMENT_ERROR);
    }

  g_test_message ("%u opened and %u drawn of %u", n_opened, n_drawn, N_MUTILATED);
}

/* The document that the program ships, out of a resource as in the program: it has no file of its own. */
static void
test_case_study (void)
{
  g_autoptr (GFile) file =
      g_file_new_for_uri ("resource:///io/github/inroad_app/Inroad/tests/target-api-enablement.pdf");
  g_autoptr (InroadDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  document = open_file (file, &error);
  g_assert_no_error (error);
  g_test_message ("Opened in %.1f ms", (double) (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpstr (inroad_document_get_title (document), !=, "");

  for (guint page = 0; page < inroad_document_get_n_pages (document); page++)
    {
      InroadTile tile = { page, 0, 2, 0, 0, INROAD_TILE_EDGE, INROAD_TILE_EDGE };
      g_autoptr (InroadPixels) pixels = NULL;

      start = g_get_monotonic_time ();
      pixels = render (document, &tile, &error);
      g_assert_no_error (error);
      g_test_message ("Page %u: a tile in %.1f ms", page + 1,
                      (double) (g_get_monotonic_time () - start) / 1000);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/document/open", test_open);
  g_test_add_func ("/document/page-sizes", test_page_sizes);
  g_test_add_func ("/document/render", test_render);
  g_test_add_func ("/document/tiles-fit", test_tiles_fit);
  g_test_add_func ("/document/render-refused", test_render_refused);
  g_test_add_func ("/document/find-quote", test_find_quote);
  g_test_add_func ("/document/unreadable", test_unreadable);
  g_test_add_func ("/document/mutilated", test_mutilated);
  g_test_add_func ("/document/missing", test_missing);
  g_test_add_func ("/document/cancelled", test_cancelled);
  g_test_add_func ("/document/case-study", test_case_study);

  return g_test_run ();
}
