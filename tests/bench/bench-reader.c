/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What a reader waits for, each figure beside its budget:
 *
 *  - pages a second with two renderers, to those of one thread of nothing but Poppler and cairo in this process, and
 *    beside it what this machine has to give: two processes of nothing but that, to one of them;
 *  - the first page of a document of 1,300 pages, to that of one of 8;
 *  - the same from the opening on, for a search of all 1,300 pages: how long the main loop stood still at most.
 *
 * Least of several runs, since whatever else the machine does can only make it longer. */

#include "config.h"

#include "document/inroad-document-search.h"
#include "document/inroad-document.h"
#include "document/inroad-tile.h"
#include "document/renderer/inroad-pdf.h"

#include "sample-pdf.h"

#include <cairo.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define N_RUNS 5
#define N_DRAWN 40u

/* The argument that makes this program one of time_processes. */
#define DRAW "--draw"

/* A page of A4 as a screen of twice the density shows it at the size on paper. */
static const InroadTile whole = { 0, 0, 2 * 96.0 / 72, 0, 0, 1587, 2245 };

/* The case study: letters, drawings and figures as a page has them. */
#define CASE_STUDY "data/modules/integrate-ops/target-api-enablement.pdf"

static double
get_seconds (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static InroadDocument *
open_document (GFile *file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  InroadDocument *document;

  inroad_document_open_async (file, NULL, NULL, sample_keep_result, &result);
  sample_await (&result);
  document = inroad_document_open_finish (result, &error);
  g_assert_no_error (error);
  return document;
}

/* What is still to be drawn. */
typedef struct
{
  InroadDocument *document;
  guint           n_asked;
  guint           n_drawn;
  guint           n_pages;
} Drawing;

static void ask (Drawing *drawing);

static void
rendered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadPixels) pixels = inroad_document_render_finish (INROAD_DOCUMENT (object), result, &error);
  Drawing *drawing = user_data;

  g_assert_no_error (error);
  g_clear_object (&pixels);
  drawing->n_drawn++;
  if (drawing->n_asked < drawing->n_pages)
    ask (drawing);
}

static void
ask (Drawing *drawing)
{
  InroadTile tile = whole;

  tile.page = drawing->n_asked++ % inroad_document_get_n_pages (drawing->document);
  inroad_document_render_async (drawing->document, &tile, NULL, rendered_cb, drawing);
}

/* As the reader asks: for as many as there are renderers, and for one more with each that comes. */

static void
draw_pages (InroadDocument *document,
            guint           n_pages)
{
  Drawing drawing = { .document = document, .n_pages = n_pages };

  while (drawing.n_asked < MIN (n_pages, inroad_document_get_n_renderers (document)))
    ask (&drawing);
  while (drawing.n_drawn < n_pages)
    g_main_context_iteration (NULL, TRUE);
}

static double
time_renderers (GFile *file,
                guint  n_renderers)
{
  g_autoptr (InroadDocument) document = open_document (file);
  gint64 start;

  inroad_document_set_n_renderers (document, n_renderers);
  /* Both are up. */
  draw_pages (document, 4);
  start = g_get_monotonic_time ();
  draw_pages (document, N_DRAWN);
  return get_seconds (start);
}

/* As a viewer with one thread does it: into a surface of its own process, which it may have used before. */
static void
draw_alone (PopplerPage *page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, whole.width, whole.height);
  cairo_t *cairo = cairo_create (surface);

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, whole.scale, whole.scale);
  poppler_page_render (page, cairo);
  g_assert_cmpint (cairo_status (cairo), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
}

static double
time_thread (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadPdf) pdf = inroad_pdf_new (g_open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC, 0), "", &error);
  gint64 start = g_get_monotonic_time ();

  g_assert_no_error (error);
  for (guint page = 0; page < N_DRAWN; page++)
    {
      PopplerPage *opened = inroad_pdf_open_page (pdf, page % inroad_pdf_get_n_pages (pdf), NULL);

      draw_alone (opened);
      g_clear_object (&opened);
    }

  return get_seconds (start);
}

/* As many processes of this program as are asked for, each of which draws all the pages as time_thread does: the
 * seconds until the last is done. */
static double
time_processes (GFile *file,
                guint  n_processes)
{
  GSubprocess *processes[2] = { NULL };
  gint64 start = g_get_monotonic_time ();

  g_assert_cmpuint (n_processes, <=, G_N_ELEMENTS (processes));
  for (guint i = 0; i < n_processes; i++)
    processes[i] = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "/proc/self/exe", DRAW, g_file_peek_path (file), NULL);

  for (guint i = 0; i < n_processes; i++)
    {
      g_assert_true (g_subprocess_wait_check (processes[i], NULL, NULL));
      g_object_unref (processes[i]);
    }

  return get_seconds (start);
}

static double
time_first_page (GFile *file)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (InroadDocument) document = open_document (file);

  draw_pages (document, 1);
  return get_seconds (start);
}

/* Seconds for the whole, and the longest that the loop was not to be had. */
static double
time_search (GFile  *file,
             double *longest)
{
  g_autoptr (InroadDocument) document = open_document (file);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (InroadDocumentSearch) search = inroad_document_search_new (document, "sample", 0, 0);

  *longest = 0;
  while (!inroad_document_search_get_done (search))
    {
      gint64 before;

      while (!g_main_context_pending (NULL))
        g_usleep (50);
      before = g_get_monotonic_time ();
      g_main_context_iteration (NULL, FALSE);
      *longest = MAX (*longest, get_seconds (before));
    }

  return get_seconds (start);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GFile) study = NULL;
  g_autoptr (GFile) small = NULL;
  g_autoptr (GFile) large = NULL;
  double renderers = G_MAXDOUBLE, thread = G_MAXDOUBLE, first_small = G_MAXDOUBLE, first_large = G_MAXDOUBLE;
  double search = G_MAXDOUBLE, longest = G_MAXDOUBLE, one = G_MAXDOUBLE, two = G_MAXDOUBLE;

  if (argc == 3 && g_str_equal (argv[1], DRAW))
    {
      g_autoptr (GFile) file = g_file_new_for_path (argv[2]);

      time_thread (file);
      return 0;
    }

  study = g_file_new_for_path (CASE_STUDY);
  small = sample_pdf_new (8);
  large = sample_pdf_new (1300);
  for (guint i = 0; i < N_RUNS; i++)
    {
      double block;

      renderers = MIN (renderers, time_renderers (study, 2));
      thread = MIN (thread, time_thread (study));
      one = MIN (one, time_processes (study, 1));
      two = MIN (two, time_processes (study, 2));
      first_small = MIN (first_small, time_first_page (small));
      first_large = MIN (first_large, time_first_page (large));
      search = MIN (search, time_search (large, &block));
      longest = MIN (longest, block);
    }

  g_print ("pages a second, two renderers to one thread  %.2f  (at least 1.8; %.0f to %.0f)\n", thread / renderers,
           N_DRAWN / renderers, N_DRAWN / thread);
  g_print ("the same, two processes of Poppler to one     %.2f  (what this machine has to give)\n", 2 * one / two);
  g_print ("first page of 1,300, to that of 8            %.2f  (at most 1.2; %.1f ms to %.1f ms)\n",
           first_large / first_small, first_large * 1000, first_small * 1000);
  g_print ("search of 1,300 pages                        %.0f ms; longest block of the main loop %.2f ms (at most 8)\n",
           search * 1000, longest * 1000);
  return 0;
}
