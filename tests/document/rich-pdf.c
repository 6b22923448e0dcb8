/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "sample-pdf.h"

#define FONT "4 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding\n" \
             "/BaseEncoding /WinAnsiEncoding /Differences [1 /ffi] >> >> endobj\n"
#define PAGE(number, contents, more) \
  number " 0 obj << /Type /Page /Parent 2 0 R /Contents " contents " 0 R " more " >> endobj\n"
#define STREAM(number, text) number " 0 obj << >> stream\n" text "\nendstream endobj\n"
#define FILM "<< /Type /Filespec /F (film.avi) >>"
#define LINK(y, action) "<< /Type /Annot /Subtype /Link /Rect [30 " y " 130 1" y "] " action " >>\n"

GFile *
sample_pdf_new_rich (void)
{
  return sample_pdf_new_raw (
    "%PDF-1.7\n"
    "1 0 obj << /Type /Catalog /Pages 2 0 R /Outlines 20 0 R /PageLabels 3 0 R\n"
    "/OpenAction << /S /Launch /F (/bin/true) /Next << /S /JavaScript /JS (app.alert\\(1\\)) >> >>\n"
    "/Dests << /there [8 0 R /XYZ 0 50 null] >> >> endobj\n"
    "2 0 obj << /Type /Pages /Kids [5 0 R 6 0 R 7 0 R 8 0 R] /Count 4 /MediaBox [0 0 300 200]\n"
    "/Resources << /Font << /Sans 4 0 R >> >> >> endobj\n"
    "3 0 obj << /Nums [0 << /S /r >> 2 << /S /D >>] >> endobj\n"
    FONT
    PAGE ("5", "9", "/Annots [\n"
          LINK ("10", "/Dest [7 0 R /XYZ 0 150 null]")
          LINK ("20", "/A << /S /GoTo /D /there >>")
          LINK ("30", "/A << /S /Named /N /NextPage >>")
          LINK ("40", "/A << /S /URI /URI (https://www.example.org/a?b=c) >>")
          LINK ("50", "/A << /S /URI /URI (file:///etc/passwd) >>")
          LINK ("60", "/A << /S /Launch /F (/bin/true) >>")
          LINK ("70", "/A << /S /GoToR /F (other.pdf) /D [0 /Fit] >>")
          LINK ("80", "/A << /S /JavaScript /JS (app.alert\\(1\\)) >>")
          LINK ("90", "/A << /S /Named /N /Print >>")
          LINK ("15", "/A << /S /Movie /Annotation 24 0 R /Operation /Play >>")
          LINK ("25", "/A << /S /Rendition /OP 0 /AN 25 0 R /R 26 0 R /JS (app.alert\\(1\\)) >>")
          "24 0 R 25 0 R] /AA << /O << /S /Launch /F (/bin/true) >> >>")
    PAGE ("6", "10", "") PAGE ("7", "11", "") PAGE ("8", "12", "")
    STREAM ("9", "BT /Sans 12 Tf 30 150 Td (Links of all kinds) Tj ET")
    STREAM ("10", "BT /Sans 12 Tf 30 150 Td (The e\\001cient caf\\351 of auto-) Tj 0 -16 Td (mation and caf\\351s) Tj ET")
    STREAM ("11", "BT /Sans 12 Tf 30 150 Td (Chapter one. One wall, one Wall.) Tj ET")
    STREAM ("12", "BT /Sans 12 Tf 30 150 Td (Chapter two. Walls fall.) Tj 0 -30 Td (There.) Tj ET")
    "20 0 obj << /Type /Outlines /First 21 0 R /Last 22 0 R /Count 2 >> endobj\n"
    "21 0 obj << /Title (Front) /Parent 20 0 R /Dest [5 0 R /Fit] /Next 22 0 R >> endobj\n"
    "22 0 obj << /Title (Chapters) /Parent 20 0 R /Dest [7 0 R /Fit] /Prev 21 0 R /First 23 0 R /Last 23 0 R\n"
    "/Count 1 >> endobj\n"
    "23 0 obj << /Title (Two) /Parent 22 0 R /A << /S /GoTo /D /there >> >> endobj\n"
    "24 0 obj << /Type /Annot /Subtype /Movie /Rect [150 10 160 20] /T (Film) /Movie << /F " FILM " >>\n"
    "/A << /Mode /Once >> >> endobj\n"
    "25 0 obj << /Type /Annot /Subtype /Screen /Rect [170 10 180 20] /T (Screen)\n"
    "/AA << /PO << /S /Rendition /OP 0 /AN 25 0 R /R 26 0 R >> >> >> endobj\n"
    "26 0 obj << /Type /Rendition /S /MR /N (Film)\n"
    "/C << /Type /MediaClip /S /MCD /CT (video/avi) /D " FILM " >> >> endobj\n"
    "trailer << /Root 1 0 R /Size 27 >>\n%%EOF\n");
}

GFile *
sample_pdf_new_picture (void)
{
  return sample_pdf_new_raw (
    "%PDF-1.7\n"
    "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
    "2 0 obj << /Type /Pages /Kids [5 0 R] /Count 1 /MediaBox [0 0 300 200]\n"
    "/Resources << /Font << /Sans 4 0 R >> /XObject << /Picture 7 0 R >> >> >> endobj\n"
    FONT
    PAGE ("5", "6", "")
    STREAM ("6", "q 120 0 0 80 100 40 cm /Picture Do Q BT /Sans 12 Tf 30 170 Td (A picture) Tj ET")
    "7 0 obj << /Type /XObject /Subtype /Image /Width 3 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceRGB\n"
    "/Filter /ASCIIHexDecode >> stream\ne0a040 e0a040 e0a040 e0a040 e0a040 e0a040>\nendstream endobj\n"
    "trailer << /Root 1 0 R /Size 8 >>\n%%EOF\n");
}
