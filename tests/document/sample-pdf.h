/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Documents for tests, each a new file below the test's own cache directory. Pages of the good ones are
 * SAMPLE_WIDTH by SAMPLE_HEIGHT points, have a red square of SAMPLE_SQUARE points in the top left corner and
 * a line of text, SAMPLE_TEXT with the page's number (from 1). */
#define SAMPLE_WIDTH 300.0
#define SAMPLE_HEIGHT 200.0
#define SAMPLE_SQUARE 20.0
#define SAMPLE_TEXT "This is page %u of the “sample”"
#define SAMPLE_PASSWORD "wall"
#define SAMPLE_TITLE "Prüfling – a sample"

GFile *sample_pdf_new           (guint       n_pages) G_GNUC_WARN_UNUSED_RESULT;
/* Pages of many sizes: the first SAMPLE_N_EQUAL as high and wide as those of a usual sample, then each of another,
 * some wider. sample_pdf_get_mixed_size tells which, in points. */
#define SAMPLE_N_EQUAL 40u
GFile *sample_pdf_new_mixed     (guint       n_pages) G_GNUC_WARN_UNUSED_RESULT;
void   sample_pdf_get_mixed_size (guint      page,
                                  guint     *width,
                                  guint     *height);
/* The first page takes a second or so to draw. */
GFile *sample_pdf_new_slow      (guint       n_pages) G_GNUC_WARN_UNUSED_RESULT;
GFile *sample_pdf_new_encrypted (void) G_GNUC_WARN_UNUSED_RESULT;
GFile *sample_pdf_new_pageless  (void) G_GNUC_WARN_UNUSED_RESULT;
/* Four pages called i, ii, 1 and 2, with a table of contents, links of every kind on the first page, and on
 * the second a ligature, a word broken over two lines and an accent. It wants a program and a script to be started
 * when it is opened and when its first page is shown, and films to be played. */
GFile *sample_pdf_new_rich      (void) G_GNUC_WARN_UNUSED_RESULT;
/* A page with a picture of one colour, SAMPLE_PICTURE_* points from the top left, on white paper. */
#define SAMPLE_PICTURE_X 100.0
#define SAMPLE_PICTURE_Y 80.0
#define SAMPLE_PICTURE_WIDTH 120.0
#define SAMPLE_PICTURE_HEIGHT 80.0
#define SAMPLE_PICTURE_COLOR 0xe0a040u
GFile *sample_pdf_new_picture   (void) G_GNUC_WARN_UNUSED_RESULT;
GFile *sample_pdf_new_raw       (const char *contents) G_GNUC_WARN_UNUSED_RESULT;
/* Each page says "e" SAMPLE_N_LETTERS times, and nothing else. */
#define SAMPLE_N_LETTERS 1000u
GFile *sample_pdf_new_letters   (guint       n_pages) G_GNUC_WARN_UNUSED_RESULT;
/* Made to do harm; each has one page, or claims to. */
typedef enum
{
  SAMPLE_HOSTILE_LOOP,          /* a drawing that is part of itself */
  SAMPLE_HOSTILE_PATTERN_LOOP,  /* a tile that is painted with itself */
  SAMPLE_HOSTILE_PAGE_LOOP,     /* pages that are below themselves, a thousand million of them */
  SAMPLE_HOSTILE_TINY_TILES,    /* billions of tiles on one page */
  SAMPLE_HOSTILE_AVALANCHE,     /* a drawing that takes for ever */
  SAMPLE_HOSTILE_HUGE_IMAGE,    /* 60,000 by 60,000 pixels */
  SAMPLE_HOSTILE_FONT_BOMB,     /* a font of some kB that is unpacked to 2 GiB */
  SAMPLE_HOSTILE_DRAWING_BOMB,  /* a page of some kB that is unpacked to 2 GiB */
  SAMPLE_HOSTILE_BROKEN_FONTS,  /* garbage in the place of a font of each kind */
  SAMPLE_N_HOSTILE,
} SampleHostile;
GFile *sample_pdf_new_hostile   (SampleHostile kind) G_GNUC_WARN_UNUSED_RESULT;

/* A GAsyncReadyCallback that keeps the result, and the wait for it. */
void   sample_keep_result       (GObject       *object,
                                 GAsyncResult  *result,
                                 gpointer       kept);
void   sample_await             (GAsyncResult **kept);

G_END_DECLS
