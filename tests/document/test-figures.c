/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* The areas that a document says are to be shown large. */

#include "config.h"

#include "document/inroad-figure.h"

#include "sample-pdf.h"

#include <string.h>

#define CASE_STUDY "resource:///io/github/inroad_app/Inroad/tests/target-api-enablement.pdf"

static GPtrArray *
list (GFile *file)
{
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (InroadDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *figures;

  inroad_document_open_async (file, NULL, NULL, sample_keep_result, &opened);
  sample_await (&opened);
  document = inroad_document_open_finish (opened, &error);
  g_assert_no_error (error);

  inroad_document_list_figures_async (document, NULL, sample_keep_result, &result);
  sample_await (&result);
  figures = inroad_document_list_figures_finish (document, result, &error);
  g_assert_no_error (error);

  return figures;
}

/* A page of 200 by 300 points with a named destination and a tag for a figure; @dest: where it leads, in PDF; @tags: objects
 * from 8 on, beginning with the elements of the page. */
static GFile *
make_tagged (const char *page,
             const char *dest,
             const char *tags)
{
  g_autofree char *contents = g_strdup_printf (
    "%%PDF-1.7\n"
    "1 0 obj << /Type /Catalog /Pages 2 0 R /StructTreeRoot 7 0 R /MarkInfo << /Marked true >>"
    " /Names << /Dests << /Names [(figure) %s] >> >> >> endobj\n"
    "2 0 obj << /Type /Pages /Kids [5 0 R] /Count 1 >> endobj\n"
    "5 0 obj << /Type /Page /Parent 2 0 R /Contents 6 0 R %s >> endobj\n"
    "6 0 obj << >> stream\n/Figure << /MCID 0 >> BDC 0 0 1 rg 20 30 100 150 re f EMC\nendstream endobj\n"
    "7 0 obj << /Type /StructTreeRoot /K [8 0 R] >> endobj\n"
    "%s"
    "trailer << /Root 1 0 R /Size 12 >>\n%%%%EOF\n", dest, page, tags);

  return sample_pdf_new_raw (contents);
}

#define WHOLE "/MediaBox [0 0 200 300]"
#define DEST "[5 0 R /FitR 20 30 120 180]"
#define FIGURE \
  "8 0 obj << /Type /StructElem /S /Document /P 7 0 R /K [9 0 R] >> endobj\n" \
  "9 0 obj << /Type /StructElem /S /Figure /P 8 0 R /Pg 5 0 R /K 0 /Alt (A blue wall) >> endobj\n"

static void
expect_area (const InroadFigure *figure,
             double              x,
             double              y)
{
  g_assert_cmpuint (figure->page, ==, 0);
  g_assert_cmpfloat_with_epsilon (figure->area.x, x, 0.01);
  g_assert_cmpfloat_with_epsilon (figure->area.y, y, 0.01);
  g_assert_cmpfloat_with_epsilon (figure->area.width, 100, 0.01);
  g_assert_cmpfloat_with_epsilon (figure->area.height, 150, 0.01);
}

static void
test_area (void)
{
  g_autoptr (GFile) whole = make_tagged (WHOLE, DEST, FIGURE);
  g_autoptr (GFile) cropped = make_tagged ("/MediaBox [-50 -50 400 400] /CropBox [10 10 210 310]", DEST, FIGURE);
  g_autoptr (GFile) turned = make_tagged (WHOLE " /Rotate 90", DEST, FIGURE);
  g_autoptr (GFile) uneven = make_tagged ("/MediaBox [-50 -50 400 400] /CropBox [10 20 210 320]", DEST, FIGURE);
  g_autoptr (GPtrArray) in_uneven = list (uneven);
  g_autoptr (GPtrArray) in_whole = list (whole);
  g_autoptr (GPtrArray) in_cropped = list (cropped);
  g_autoptr (GPtrArray) in_turned = list (turned);

  g_assert_cmpuint (in_whole->len, ==, 1);
  expect_area (g_ptr_array_index (in_whole, 0), 20, 120);
  g_assert_cmpstr (((InroadFigure *) g_ptr_array_index (in_whole, 0))->words, ==, "A blue wall");
  g_assert_cmpuint (in_cropped->len, ==, 1);
  expect_area (g_ptr_array_index (in_cropped, 0), 10, 130);
  g_assert_cmpuint (in_turned->len, ==, 0);
  g_assert_cmpuint (in_uneven->len, ==, 0);
}

static void
test_none (void)
{
  g_autoptr (GFile) file = sample_pdf_new (2);
  g_autoptr (GPtrArray) figures = list (file);

  g_assert_cmpuint (figures->len, ==, 0);
}

static void
expect_none (const char *dest)
{
  g_autoptr (GFile) file = make_tagged (WHOLE, dest, FIGURE);
  g_autoptr (GPtrArray) figures = list (file);

  g_assert_cmpuint (figures->len, ==, 0);
}

static void
expect_no_words (const char *tags)
{
  g_autoptr (GFile) file = make_tagged (WHOLE, DEST, tags);
  g_autoptr (GPtrArray) figures = list (file);

  g_assert_cmpuint (figures->len, ==, 1);
  g_assert_cmpstr (((InroadFigure *) g_ptr_array_index (figures, 0))->words, ==, "");
}

/* Tags that go round in circles, areas that are none, and a page that is not there. */
static void
test_damaged (void)
{
  expect_none ("[5 0 R /XYZ 20 180 0]");
  expect_none ("[5 0 R /FitR 20 30 20 30]");
  expect_none ("[5 0 R /FitR 900 900 950 950]");
  expect_none ("[99 0 R /FitR 20 30 120 180]");
  expect_none ("[5 0 R /FitR]");
  expect_no_words ("");
  expect_no_words ("8 0 obj << /Type /StructElem /S /Document /P 7 0 R /K [8 0 R 8 0 R] >> endobj\n");
  expect_no_words ("8 0 obj << /Type /StructElem /S /Figure /P 7 0 R /Pg 99 0 R /Alt (Nowhere) >> endobj\n");
  expect_no_words ("8 0 obj << /Type /StructElem /S /Figure /P 7 0 R /Pg 5 0 R >> endobj\n");
}

/* All seven, in the order of their numbers, each on its page, and with words for who does not see it. */
static void
test_case_study (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (CASE_STUDY);
  g_autoptr (GPtrArray) figures = list (file);
  guint page = 0;

  g_assert_cmpuint (figures->len, ==, 7);
  for (guint i = 0; i < figures->len; i++)
    {
      const InroadFigure *figure = g_ptr_array_index (figures, i);

      g_test_message ("Page %u: %s", figure->page + 1, figure->words);
      g_assert_cmpuint (figure->page, >=, page);
      g_assert_cmpuint (strlen (figure->words), >, 20);
      g_assert_cmpfloat (figure->area.width, >, 200);
      g_assert_cmpfloat (figure->area.height, >, 50);
      page = figure->page;
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/figures/area", test_area);
  g_test_add_func ("/figures/none", test_none);
  g_test_add_func ("/figures/damaged", test_damaged);
  g_test_add_func ("/figures/case-study", test_case_study);

  return g_test_run ();
}
