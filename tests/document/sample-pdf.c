/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "sample-pdf"

#include "config.h"

#include "sample-pdf.h"

#include <glib/gstdio.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#define N_STROKES 2000

/* SAMPLE_TITLE in UTF-16 with its mark, and SAMPLE_TEXT in Windows' encoding. */
#define TITLE "<FEFF0050007200FC0066006C0069006E00670020201300200061002000730061006D0070006C0065>"
#define TEXT "(This is page %u of the \\223sample\\224) Tj"

static GFile *
make_file (const char *contents,
           gsize       length)
{
  static guint n_files = 0;
  /* Tests that run at the same time may share a cache. */
  g_autofree char *name = g_strdup_printf ("sample-%d-%u.pdf", (int) getpid (), n_files++);
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), name, NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_file_set_contents (path, contents, (gssize) length, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

/* The next object of a file, and where it starts. */
static void G_GNUC_PRINTF (3, 4)
add_object (GString    *file,
            GArray     *offsets,
            const char *format,
            ...)
{
  va_list arguments;

  g_array_append_val (offsets, file->len);
  g_string_append_printf (file, "%u 0 obj\n", offsets->len);
  va_start (arguments, format);
  g_string_append_vprintf (file, format, arguments);
  va_end (arguments);
  g_string_append (file, "\nendobj\n");
}

static void
add_table (GString *file,
           GArray  *offsets)
{
  gsize start = file->len;

  g_string_append_printf (file, "xref\n0 %u\n0000000000 65535 f \n", offsets->len + 1);
  for (guint i = 0; i < offsets->len; i++)
    g_string_append_printf (file, "%010" G_GSIZE_FORMAT " 00000 n \n",
                            g_array_index (offsets, gsize, i));

  g_string_append_printf (file,
                          "trailer << /Size %u /Root 1 0 R /Info 4 0 R >>\n"
                          "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          offsets->len + 1, start);
}

/* Wide see-through lines all over the page, each of which touches most of its pixels. */
static void
append_slow_drawing (GString *drawing)
{
  g_string_append (drawing, "/Glass gs 100 w\n");
  for (guint i = 0; i < N_STROKES; i++)
    g_string_append_printf (drawing, "0 0.%u 0.%u RG 0 %u m 100 200 150 0 300 %u c S\n", i % 10,
                            i % 7, i % 200, 200 - i % 200);
}

static char *
make_drawing (guint    number,
              gboolean slow)
{
  g_autoptr (GString) drawing = g_string_new (NULL);

  if (slow)
    append_slow_drawing (drawing);
  g_string_append (drawing, "1 0 0 rg 0 180 20 20 re f\n");
  g_string_append_printf (drawing, "0 g BT /Sans 12 Tf 30 100 Td " TEXT " ET\n", number);
  return g_string_free (g_steal_pointer (&drawing), FALSE);
}

void
sample_pdf_get_mixed_size (guint  page,
                           guint *width,
                           guint *height)
{
  *width = page < SAMPLE_N_EQUAL ? (guint) SAMPLE_WIDTH : 200 + page * 37 % 400;
  *height = page < SAMPLE_N_EQUAL ? (guint) SAMPLE_HEIGHT : 100 + page * 53 % 500;
}

/* The font is not in the file: a reader has to find one like it. */
static GFile *
make (guint    n_pages,
      gboolean slow,
      gboolean mixed)
{
  g_autoptr (GString) file = g_string_new ("%PDF-1.7\n");
  g_autoptr (GString) kids = g_string_new (NULL);
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (guint page = 0; page < n_pages; page++)
    g_string_append_printf (kids, "%u 0 R ", 5 + 2 * page);

  add_object (file, offsets, "<< /Type /Catalog /Pages 2 0 R >>");
  add_object (file, offsets,
              "<< /Type /Pages /Kids [%s] /Count %u /Resources <<\n"
              "/Font << /Sans 3 0 R >> /ExtGState << /Glass << /CA 0.1 >> >> >> >>",
              kids->str, n_pages);
  add_object (file, offsets,
              "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  add_object (file, offsets, "<< /Title " TITLE " >>");

  for (guint page = 0; page < n_pages; page++)
    {
      g_autofree char *drawing = make_drawing (page + 1, slow && page == 0);
      guint width = (guint) SAMPLE_WIDTH, height = (guint) SAMPLE_HEIGHT;

      if (mixed)
        sample_pdf_get_mixed_size (page, &width, &height);
      add_object (file, offsets, "<< /Type /Page /Parent 2 0 R /Contents %u 0 R /MediaBox [0 0 %u %u] >>",
                  offsets->len + 2, width, height);
      add_object (file, offsets, "<< /Length %" G_GSIZE_FORMAT " >>\nstream\n%s\nendstream",
                  strlen (drawing), drawing);
    }

  add_table (file, offsets);
  return make_file (file->str, file->len);
}

GFile *
sample_pdf_new (guint n_pages)
{
  return make (n_pages, FALSE, FALSE);
}

GFile *
sample_pdf_new_mixed (guint n_pages)
{
  return make (n_pages, FALSE, TRUE);
}

GFile *
sample_pdf_new_slow (guint n_pages)
{
  return make (n_pages, TRUE, FALSE);
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

GFile *
sample_pdf_new_letters (guint n_pages)
{
  g_autoptr (GString) text = g_string_new ("%PDF-1.7\n"
                                           "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                                           "3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj\n"
                                           "4 0 obj << >> stream\nBT /Sans 4 Tf 4 TL 10 190 Td\n");

  for (guint line = 0; line < SAMPLE_N_LETTERS / 25; line++)
    g_string_append (text, "(eeeeeeeeeeeeeeeeeeeeeeeee) Tj T*\n");
  g_string_append (text, "ET\nendstream endobj\n2 0 obj << /Type /Pages /MediaBox [0 0 300 200]\n"
                         "/Resources << /Font << /Sans 3 0 R >> >> /Kids [");
  for (guint page = 0; page < n_pages; page++)
    g_string_append_printf (text, "%u 0 R ", 5 + page);
  g_string_append_printf (text, "] /Count %u >> endobj\n", n_pages);
  for (guint page = 0; page < n_pages; page++)
    g_string_append_printf (text, "%u 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R >> endobj\n", 5 + page);
  g_string_append_printf (text, "trailer << /Root 1 0 R /Size %u >>\n%%%%EOF\n", 5 + n_pages);

  return sample_pdf_new_raw (text->str);
}

/* U is what PDF 1.7, algorithm 3.4, makes of SAMPLE_PASSWORD; the empty one does not open it. */
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
      "/U <f011e316dac07512646479d5933407e4020dce8d776b63ed669ae5310ddb4aae> >> endobj\n"
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
