/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "sample-pdf"

#include "config.h"

#include "sample-pdf.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>

#define N_STROKES 3000

static GFile *
make_file (const char *contents,
           gsize       length)
{
  static guint n_files = 0;
  g_autofree char *name = g_strdup_printf ("sample-%u.pdf", n_files++);
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), name, NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_file_set_contents (path, contents, (gssize) length, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static cairo_status_t
append (void                *bytes,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Wide see-through lines all over the page, each of which touches most of its pixels. */
static void
draw_slowly (cairo_t *cairo)
{
  for (guint i = 0; i < N_STROKES; i++)
    {
      cairo_set_source_rgba (cairo, (i % 7) / 7.0, (i % 5) / 5.0, (i % 3) / 3.0, 0.1);
      cairo_set_line_width (cairo, SAMPLE_HEIGHT / 2);
      cairo_move_to (cairo, 0, i % (guint) SAMPLE_HEIGHT);
      cairo_curve_to (cairo, SAMPLE_WIDTH / 3, SAMPLE_HEIGHT, SAMPLE_WIDTH / 2, 0, SAMPLE_WIDTH,
                      SAMPLE_HEIGHT - i % (guint) SAMPLE_HEIGHT);
      cairo_stroke (cairo);
    }
}

static void
draw_page (cairo_t *cairo,
           guint    number)
{
  g_autofree char *text = g_strdup_printf (SAMPLE_TEXT, number);

  cairo_set_source_rgb (cairo, 1, 0, 0);
  cairo_rectangle (cairo, 0, 0, SAMPLE_SQUARE, SAMPLE_SQUARE);
  cairo_fill (cairo);

  cairo_set_source_rgb (cairo, 0, 0, 0);
  cairo_select_font_face (cairo, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cairo, 12);
  cairo_move_to (cairo, 30, 100);
  cairo_show_text (cairo, text);
}

static GFile *
make (guint    n_pages,
      gboolean slow)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, SAMPLE_WIDTH,
                                                                  SAMPLE_HEIGHT);
  cairo_t *cairo = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, SAMPLE_TITLE);
  for (guint page = 0; page < n_pages; page++)
    {
      if (slow && page == 0)
        draw_slowly (cairo);
      draw_page (cairo, page + 1);
      cairo_show_page (cairo);
    }

  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return make_file ((const char *) bytes->data, bytes->len);
}

GFile *
sample_pdf_new (guint n_pages)
{
  return make (n_pages, FALSE);
}

GFile *
sample_pdf_new_slow (guint n_pages)
{
  return make (n_pages, TRUE);
}

GFile *
sample_pdf_new_raw (const char *contents)
{
  return make_file (contents, strlen (contents));
}

/* Without a table of objects: readers make one for a file that has none. */
GFile *
sample_pdf_new_pageless (void)
{
  return sample_pdf_new_raw ("%PDF-1.4\n"
                             "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                             "2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj\n"
                             "trailer << /Root 1 0 R /Size 3 >>\n%%EOF\n");
}

/* O and U belong to no password that anybody knows, so the empty one does not open it either. */
GFile *
sample_pdf_new_encrypted (void)
{
  return sample_pdf_new_raw (
      "%PDF-1.4\n"
      "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
      "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
      "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >> endobj\n"
      "4 0 obj << /Filter /Standard /V 1 /R 2 /P -44\n"
      "/O <0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef>\n"
      "/U <fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210> >> endobj\n"
      "trailer << /Root 1 0 R /Size 5 /Encrypt 4 0 R\n"
      "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] >>\n%%EOF\n");
}

void
sample_keep_result (GObject      *object,
                    GAsyncResult *result,
                    gpointer      kept)
{
  GAsyncResult **place = kept;

  g_assert_null (*place);
  *place = g_object_ref (result);
}

void
sample_await (GAsyncResult **kept)
{
  while (*kept == NULL)
    g_main_context_iteration (NULL, TRUE);
}
