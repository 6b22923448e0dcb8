/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What the renderer does with Poppler, without a process and a sandbox around it. */

#include "config.h"

#include "document/inroad-document-error.h"
#include "document/renderer/inroad-canvases.h"
#include "document/renderer/inroad-extract.h"
#include "document/renderer/inroad-letters.h"
#include "document/renderer/inroad-painter.h"
#include "document/renderer/inroad-passage.h"
#include "document/renderer/inroad-pdf.h"

#include "sample-pdf.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static InroadPdf *
open_file (GFile   *file,
           GError **error)
{
  int fd = g_open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC, 0);

  g_assert_cmpint (fd, !=, -1);
  return inroad_pdf_new (fd, "", error);
}

static InroadPdf *
open_sample (guint n_pages)
{
  g_autoptr (GFile) file = sample_pdf_new (n_pages);
  g_autoptr (GError) error = NULL;
  InroadPdf *pdf = open_file (file, &error);

  g_assert_no_error (error);
  return pdf;
}

static void
test_open (void)
{
  g_autoptr (InroadPdf) pdf = open_sample (2);
  g_autofree char *title = inroad_pdf_dup_title (pdf);
  g_autoptr (GError) error = NULL;
  double width, height;

  g_assert_cmpuint (inroad_pdf_get_n_pages (pdf), ==, 2);
  g_assert_cmpstr (title, ==, SAMPLE_TITLE);

  inroad_pdf_get_page_size (pdf, 1, &width, &height);
  g_assert_cmpfloat (width, ==, SAMPLE_WIDTH);
  g_assert_cmpfloat (height, ==, SAMPLE_HEIGHT);

  g_assert_null (inroad_pdf_open_page (pdf, 2, &error));
  g_assert_error (error, INROAD_DOCUMENT_ERROR, INROAD_DOCUMENT_ERROR_DAMAGED);
}

static void
test_unreadable (void)
{
  g_autoptr (GFile) encrypted = sample_pdf_new_encrypted ();
  g_autoptr (GFile) pageless = sample_pdf_new_pageless ();
  g_autoptr (GFile) damaged = sample_pdf_new_raw ("%PDF-1.7");
  const struct { GFile *file; InroadDocumentError code; } cases[] = {
    { encrypted, INROAD_DOCUMENT_ERROR_ENCRYPTED },
    { pageless, INROAD_DOCUMENT_ERROR_EMPTY },
    { damaged, INROAD_DOCUMENT_ERROR_DAMAGED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (open_file (cases[i].file, &error));
      g_assert_error (error, INROAD_DOCUMENT_ERROR, (int) cases[i].code);
    }
}

/* A tile is drawn over whatever was there, and in its own lines only. */
static void
test_painter (void)
{
  const InroadTile tile = { 0, 0, 1, 0, 0, 100, 50 };
  const gsize size = inroad_tile_get_size (&tile);
  g_autoptr (InroadPdf) pdf = open_sample (1);
  g_autoptr (GError) error = NULL;
  g_autofree guchar *first = g_malloc0 (size + 1);
  g_autofree guchar *second = g_malloc (size + 1);
  PopplerPage *page = inroad_pdf_open_page (pdf, 0, &error);

  memset (second, 0xa5, size + 1);
  g_assert_true (inroad_painter_paint (page, &tile, first, &error));
  g_assert_true (inroad_painter_paint (page, &tile, second, &error));
  g_assert_no_error (error);
  g_clear_object (&page);

  g_assert_cmpmem (first, size, second, size);
  g_assert_cmphex (first[size], ==, 0);
  g_assert_cmphex (second[size], ==, 0xa5);
}

static int
make_memory_file (off_t size)
{
  int fd = memfd_create ("test", MFD_CLOEXEC);

  g_assert_cmpint (fd, !=, -1);
  g_assert_cmpint (ftruncate (fd, size), ==, 0);
  return fd;
}

static void
expect_not_mapped (InroadCanvases *canvases,
                   int             fd,
                   gsize           size)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (inroad_canvases_map (canvases, fd, size, &error));
  g_assert_error (error, INROAD_DOCUMENT_ERROR, INROAD_DOCUMENT_ERROR_TOO_LARGE);
}

/* A file that is lent again is known again, whatever its descriptor is now; what is drawn is in the file. */
static void
test_canvases (void)
{
  g_autoptr (InroadCanvases) canvases = inroad_canvases_new ();
  g_autoptr (GError) error = NULL;
  g_autofd int one = make_memory_file (8192);
  g_autofd int two = make_memory_file (4096);
  g_autofd int same = dup (one);
  guchar *start = inroad_canvases_map (canvases, one, 8192, &error);
  char byte = 0;

  g_assert_no_error (error);
  g_assert_true (inroad_canvases_map (canvases, two, 4096, &error) != start);
  g_assert_true (inroad_canvases_map (canvases, same, 5000, &error) == start);
  expect_not_mapped (canvases, two, 4097);
  expect_not_mapped (canvases, -1, 1);

  start[8191] = 'x';
  g_assert_cmpint (pread (one, &byte, 1, 8191), ==, 1);
  g_assert_cmpint (byte, ==, 'x');

  inroad_canvases_clear (canvases);
  start = inroad_canvases_map (canvases, one, 8192, &error);
  g_assert_no_error (error);
  g_assert_cmpint (start[8191], ==, 'x');
}

static void
test_passage (void)
{
  g_autoptr (InroadPdf) pdf = open_sample (1);
  PopplerPage *page = inroad_pdf_open_page (pdf, 0, NULL);
  g_autoptr (GArray) found = inroad_passage_find (page, "of the ‘sample’");
  g_autoptr (GArray) none = inroad_passage_find (page, "of the samples");

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
  g_clear_object (&page);
}

/* ------------------------------------------------------------------------------------------------ extract */

static int
extract (InroadPdf   *pdf,
         const char  *spans,
         GError     **error)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new_parsed (spans));

  return inroad_extract (pdf, variant, error);
}

static void
expect_page (InroadPdf  *pdf,
             guint       page,
             guint       number)
{
  g_autoptr (GError) error = NULL;
  PopplerPage *opened = inroad_pdf_open_page (pdf, page, &error);
  g_autofree char *words = NULL;
  g_autofree char *expected = g_strdup_printf (SAMPLE_TEXT, number);

  g_assert_no_error (error);
  words = inroad_letters_dup_text (opened);
  g_assert_true (g_str_has_prefix (words, expected));
  g_clear_object (&opened);
}

/* Pages keep their words and their sizes, and come in the order in which they were asked for. */
static void
test_extract (void)
{
  g_autoptr (GFile) file = sample_pdf_new_mixed (SAMPLE_N_EQUAL + 5);
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadPdf) pdf = open_file (file, &error);
  g_autoptr (InroadPdf) extracted = NULL;
  const guint pages[] = { SAMPLE_N_EQUAL + 1, SAMPLE_N_EQUAL + 2, 0 };
  int fd = extract (pdf, "[(uint32 41, uint32 42), (0, 0)]", &error);

  g_assert_no_error (error);
  g_assert_cmphex ((guint) fcntl (fd, F_GET_SEALS), ==, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE);
  extracted = inroad_pdf_new (fd, "", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inroad_pdf_get_n_pages (extracted), ==, G_N_ELEMENTS (pages));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      double width, height, its_width, its_height;

      inroad_pdf_get_page_size (pdf, pages[i], &width, &height);
      inroad_pdf_get_page_size (extracted, i, &its_width, &its_height);
      g_assert_cmpfloat (its_width, ==, width);
      g_assert_cmpfloat (its_height, ==, height);
      expect_page (extracted, i, pages[i] + 1);
    }
}

static void
test_extract_nothing (void)
{
  static const char *const spans[] = {
    "@a(uu) []", "[(uint32 1, uint32 2)]", "[(uint32 1, uint32 0)]", "[(uint32 0, uint32 4294967295)]",
    "[(uint32 0, uint32 0), (7, 7)]",
  };
  g_autoptr (InroadPdf) pdf = open_sample (2);

  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (extract (pdf, spans[i], &error), ==, -1);
      g_assert_error (error, INROAD_DOCUMENT_ERROR, INROAD_DOCUMENT_ERROR_DAMAGED);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pdf/open", test_open);
  g_test_add_func ("/pdf/unreadable", test_unreadable);
  g_test_add_func ("/pdf/painter", test_painter);
  g_test_add_func ("/pdf/canvases", test_canvases);
  g_test_add_func ("/pdf/passage", test_passage);
  g_test_add_func ("/pdf/extract", test_extract);
  g_test_add_func ("/pdf/extract-nothing", test_extract_nothing);

  return g_test_run ();
}
