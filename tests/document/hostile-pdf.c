/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Documents that are made to do harm: to keep whoever draws them at it for ever, or to take all memory. */

#include "config.h"

#include "sample-pdf.h"

#include <gio/gio.h>
#include <string.h>

#define HEAD \
  "%PDF-1.7\n" \
  "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n" \
  "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 200] >> endobj\n"
#define PAGE(resources) "3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << " resources " >> >> endobj\n"
#define STREAM(number, dictionary, text) number " 0 obj << " dictionary " >> stream\n" text "\nendstream endobj\n"
#define END "trailer << /Root 1 0 R /Size 100 >>\n%%EOF\n"
#define FORM "/Type /XObject /Subtype /Form /BBox [0 0 300 200] "
#define PART "/XObject << /X 5 0 R >>"

/* A drawing that is part of itself, twice. */
#define LOOP HEAD PAGE (PART) STREAM ("4", "", "/X Do") \
  STREAM ("5", FORM "/Resources << /XObject << /X 5 0 R >> >>", "0 0 10 10 re f /X Do /X Do") END

/* A tile that is painted with itself. */
#define TILE "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] "
#define PATTERN_LOOP HEAD PAGE ("/Pattern << /P 5 0 R >>") STREAM ("4", "", "/Pattern cs /P scn 0 0 300 200 re f") \
  STREAM ("5", TILE "/XStep 10 /YStep 10 /Resources << /Pattern << /P 5 0 R >> >>", \
          "/Pattern cs /P scn 0 0 10 10 re f") END

/* Tiles so close to each other that a page takes billions of them. */
#define TINY_TILES HEAD PAGE ("/Pattern << /P 5 0 R >>") STREAM ("4", "", "/Pattern cs /P scn 0 0 300 200 re f") \
  STREAM ("5", TILE "/XStep 0.0001 /YStep 0.0001 /Resources << >>", "1 0 0 rg 0 0 1 1 re f") END

/* A page that is a folder of itself, and a thousand million pages. */
#define PAGE_LOOP "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n" \
  "2 0 obj << /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000000 /MediaBox [0 0 300 200] >> endobj\n" END

/* 10.8 GB of pixels, of which none is in the file. */
#define HUGE_IMAGE HEAD PAGE (PART) STREAM ("4", "", "300 0 0 200 0 0 cm /X Do") \
  STREAM ("5", "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB", \
          "no pixels") END

#define GARBAGE "this is no font, nor a part of one, but it goes on for a while \1\2\3\4\5\6\7 0 1 2 3 4 5 6 7 8 9"
#define FONTS "/Font << /A 50 0 R /B 60 0 R /C 70 0 R >>"
#define BROKEN_FONTS HEAD PAGE (FONTS) \
  STREAM ("4", "", "BT /A 12 Tf 30 150 Td (Type one) Tj /B 12 Tf 0 -30 Td (TrueType) Tj /C 12 Tf 0 -30 Td (CFF) Tj ET") \
  "50 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Broken /FontDescriptor 51 0 R >> endobj\n" \
  "51 0 obj << /Type /FontDescriptor /FontName /Broken /Flags 4 /FontFile 7 0 R >> endobj\n" \
  "60 0 obj << /Type /Font /Subtype /TrueType /BaseFont /Broken /FontDescriptor 61 0 R >> endobj\n" \
  "61 0 obj << /Type /FontDescriptor /FontName /Broken /Flags 4 /FontFile2 8 0 R >> endobj\n" \
  "70 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Broken /FontDescriptor 71 0 R >> endobj\n" \
  "71 0 obj << /Type /FontDescriptor /FontName /Broken /Flags 4 /FontFile3 9 0 R >> endobj\n" \
  STREAM ("7", "/Length1 40 /Length2 40 /Length3 0", "%!PS-AdobeFont-1.0: Broken\n/FontBBox{{0 0 1e99 -1e99}}readonly def " GARBAGE) \
  /* A directory of sixty thousand tables, behind which nothing is. */ \
  STREAM ("8", "/Length1 100 /Filter /ASCIIHexDecode", \
          "00010000FFFF0010000400FF636D6170FFFFFFFF7FFFFFFFFFFFFFFF676C79667FFFFFFF00000000FFFFFFFF>") \
  STREAM ("9", "/Subtype /Type1C /Filter /ASCIIHexDecode", "0100040401FFFF01FFFFFFFFFFFFFFFF00FFFF04000000000000>") END

/* The first part draws the second twice, that the third, and so on: some 10^12 squares. */
static GFile *
make_avalanche (void)
{
  g_autoptr (GString) text = g_string_new (HEAD PAGE (PART) STREAM ("4", "", "/X Do"));

  for (guint i = 5; i < 45; i++)
    g_string_append_printf (text, "%u 0 obj << " FORM "/Resources << /XObject << /X %u 0 R >> >> >> stream\n"
                                  "0 0 1 1 re f /X Do /X Do\nendstream endobj\n", i, i + 1);
  g_string_append (text, STREAM ("45", FORM, "0 0 1 1 re f") END);

  return sample_pdf_new_raw (text->str);
}

/* Hexadecimal digits of some kB, of which 2 GiB come: 16 million times "128 times this byte" (RunLengthDecode), which zlib
 * packs a thousand times smaller. */
static char *
make_bomb (void)
{
  g_autoptr (GConverter) zlib = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9));
  g_autoptr (GOutputStream) packed = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (packed, zlib);
  g_autofree guint8 *runs = g_new (guint8, 1 << 20);
  GString *digits = g_string_new (NULL);
  const guint8 *bytes;

  for (gsize i = 0; i < 1 << 20; i += 2)
    {
      runs[i] = 129;
      runs[i + 1] = ' ';
    }
  for (guint i = 0; i < 32; i++)
    g_assert_true (g_output_stream_write_all (stream, runs, 1 << 20, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  bytes = g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (packed));
  for (gsize i = 0; i < g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (packed)); i++)
    g_string_append_printf (digits, "%02x", bytes[i]);
  g_string_append_c (digits, '>');

  return g_string_free (digits, FALSE);
}

#define BOMB "/Filter [/ASCIIHexDecode /FlateDecode /RunLengthDecode]"

/* What is unpacked whole before it is looked at. */
static GFile *
make_font_bomb (void)
{
  g_autofree char *bomb = make_bomb ();
  g_autofree char *text = g_strconcat (
    HEAD PAGE ("/Font << /A 50 0 R >>") STREAM ("4", "", "BT /A 12 Tf 30 150 Td (Boom) Tj ET")
    "50 0 obj << /Type /Font /Subtype /TrueType /BaseFont /Broken /FontDescriptor 51 0 R >> endobj\n"
    "51 0 obj << /Type /FontDescriptor /FontName /Broken /Flags 4 /FontFile2 7 0 R >> endobj\n"
    "7 0 obj << " BOMB " >> stream\n", bomb, "\nendstream endobj\n" END, NULL);

  return sample_pdf_new_raw (text);
}

/* 2 GiB of spaces, and then nothing. */
static GFile *
make_drawing_bomb (void)
{
  g_autofree char *bomb = make_bomb ();
  g_autofree char *text = g_strconcat (HEAD PAGE ("") "4 0 obj << " BOMB " >> stream\n", bomb,
                                       "\nendstream endobj\n" END, NULL);

  return sample_pdf_new_raw (text);
}

GFile *
sample_pdf_new_hostile (SampleHostile kind)
{
  switch (kind)
    {
    case SAMPLE_HOSTILE_LOOP:
      return sample_pdf_new_raw (LOOP);
    case SAMPLE_HOSTILE_PATTERN_LOOP:
      return sample_pdf_new_raw (PATTERN_LOOP);
    case SAMPLE_HOSTILE_PAGE_LOOP:
      return sample_pdf_new_raw (PAGE_LOOP);
    case SAMPLE_HOSTILE_TINY_TILES:
      return sample_pdf_new_raw (TINY_TILES);
    case SAMPLE_HOSTILE_AVALANCHE:
      return make_avalanche ();
    case SAMPLE_HOSTILE_HUGE_IMAGE:
      return sample_pdf_new_raw (HUGE_IMAGE);
    case SAMPLE_HOSTILE_FONT_BOMB:
      return make_font_bomb ();
    case SAMPLE_HOSTILE_DRAWING_BOMB:
      return make_drawing_bomb ();
    case SAMPLE_HOSTILE_BROKEN_FONTS:
    case SAMPLE_N_HOSTILE:
    default:
      return sample_pdf_new_raw (BROKEN_FONTS);
    }
}
