/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Documents that are made to do harm: whatever is asked of them ends in an answer or an error of ours, in time, costs the
 * renderer no more memory than it may have, and this process none to speak of. */

#include "config.h"

#include "document/inroad-document-search.h"
#include "document/inroad-page-contents.h"
#include "document/inroad-page-images.h"
#include "document/inroad-page-text.h"
#include "document/inroad-tile.h"

#include "sample-pdf.h"
#include "tests/support/test-wait.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* What one request may take, in ms; where memory is to run out before. */
#define TIME_LIMIT 2000
#define LONG_TIME_LIMIT 8000

/* Beyond that a request that was given up is not over: a busy machine may take its time to notice. */
#define PATIENCE (10 * G_USEC_PER_SEC)

/* The picture of a page that is asked for is 14 MB, and sanitizers keep what was freed. */
#define MAX_GROWTH ((guint64) 96 * 1024 * 1024)

/* Of the renderer: what it may map, as inroad-sandbox.c says. */
#define MAX_RENDERER ((guint64) 1536 * 1024 * 1024)

/* The most of a process's memory that was ever in use at once, since it was reset; 0 if there is no such process. */
static guint64
get_peak_of (const char *process)
{
  g_autofree char *path = g_build_filename ("/proc", process, "status", NULL);
  g_autofree char *status = NULL;
  const char *line = NULL;

  if (g_file_get_contents (path, &status, NULL, NULL))
    line = strstr (status, "\nVmHWM:");

  return line != NULL ? g_ascii_strtoull (strpbrk (line, "0123456789"), NULL, 10) * 1024 : 0;
}

static guint64
get_peak (void)
{
  guint64 peak = get_peak_of ("self");

  g_assert_cmpuint (peak, >, 0);

  return peak;
}

/* proc(5), clear_refs: the peak is what is in use now. */
static guint64
reset_peak (void)
{
  g_autofd int fd = g_open ("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC, 0);

  g_assert_cmpint (write (fd, "5", 1), ==, 1);

  return get_peak ();
}

static void
check_error (const GError *error)
{
  if (error != NULL)
    g_assert_true (error->domain == INROAD_DOCUMENT_ERROR);
}

static gboolean
watch_renderer (gpointer user_data)
{
  g_autofree char *pid = g_strdup_printf ("%d", inroad_document_get_renderer_pid (user_data, 0));

#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpuint (get_peak_of (pid), <=, MAX_RENDERER);
#endif
  return G_SOURCE_CONTINUE;
}

/* Waits, and sees to it that it is not in vain. A renderer that dies gets a second chance. */
static void
await (InroadDocument  *document,
       GAsyncResult   **result)
{
  guint watch = g_timeout_add (10, watch_renderer, document);
  gint64 start = g_get_monotonic_time ();

  sample_await (result);
  g_source_remove (watch);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * LONG_TIME_LIMIT * 1000 + PATIENCE);
}

static InroadDocument *
open_hostile (SampleHostile kind)
{
  g_autoptr (GFile) file = sample_pdf_new_hostile (kind);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  InroadDocument *document;

  inroad_document_open_async (file, NULL, NULL, sample_keep_result, &result);
  sample_await (&result);
  document = inroad_document_open_finish (result, &error);
  g_assert_true ((document == NULL) == (error != NULL));
  check_error (error);

  return document;
}

static gboolean
ask_for_picture (InroadDocument *document)
{
  /* A4 on a screen of twice the density. */
  const InroadTile tile = { 0, 0, 5, 0, 0, 1500, 1000 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadPixels) pixels = NULL;

  inroad_document_render_async (document, &tile, NULL, sample_keep_result, &result);
  await (document, &result);
  pixels = inroad_document_render_finish (document, result, &error);
  g_assert_true ((pixels == NULL) == (error != NULL));
  check_error (error);
  g_test_message ("picture: %s", error != NULL ? error->message : "there");

  return pixels != NULL;
}

static void
ask_for_words (InroadDocument *document)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadPageText) text = NULL;

  inroad_document_get_text_async (document, 0, NULL, sample_keep_result, &result);
  await (document, &result);
  text = inroad_document_get_text_finish (document, result, &error);
  check_error (error);
  g_test_message ("words: %s", error != NULL ? error->message : "there");
}

static void
ask_for_images (InroadDocument *document)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) images = NULL;

  inroad_document_get_images_async (document, 0, NULL, sample_keep_result, &result);
  await (document, &result);
  images = inroad_document_get_images_finish (document, result, &error);
  check_error (error);
}

static void
search (InroadDocument *document)
{
  g_autoptr (InroadDocumentSearch) found = NULL;

  /* A thousand million pages would be searched one after the other. */
  if (inroad_document_get_n_pages (document) > 1)
    return;

  found = inroad_document_search_new (document, "wall", INROAD_SEARCH_FLAGS_NONE, 0);
  TEST_WAIT_UNTIL (inroad_document_search_get_done (found));
}

/* Others are read as if nothing had happened. */
static void
expect_good_document (void)
{
  g_autoptr (GFile) file = sample_pdf_new (1);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadDocument) document = NULL;

  inroad_document_open_async (file, NULL, NULL, sample_keep_result, &result);
  sample_await (&result);
  document = inroad_document_open_finish (result, &error);
  g_assert_no_error (error);
  g_assert_true (ask_for_picture (document));
}

static void
test_hostile (gconstpointer data)
{
  SampleHostile kind = (SampleHostile) GPOINTER_TO_UINT (data);
  g_autoptr (InroadDocument) document = NULL;
  guint64 before;

#ifdef __SANITIZE_ADDRESS__
  if (kind == SAMPLE_HOSTILE_FONT_BOMB)
    {
      g_test_skip ("No limit of addresses under the address sanitizer: it would take all memory");
      return;
    }
#endif

  before = reset_peak ();
  document = open_hostile (kind);
  if (document != NULL)
    {
      inroad_document_set_n_renderers (document, 1);
      inroad_document_set_time_limit (document, kind == SAMPLE_HOSTILE_FONT_BOMB ? LONG_TIME_LIMIT : TIME_LIMIT);
      ask_for_picture (document);
      inroad_document_forget_failure (document, 0);
      ask_for_words (document);
      inroad_document_forget_failure (document, 0);
      ask_for_images (document);
      inroad_document_forget_failure (document, 0);
      search (document);
    }
  g_test_message ("%" G_GUINT64_FORMAT " MiB more", (get_peak () - before) >> 20);
  g_assert_cmpuint (get_peak () - before, <, MAX_GROWTH);
  expect_good_document ();
}

/* The limits are needed: it does not end by itself. */
static void
test_limited (void)
{
  g_autoptr (InroadDocument) avalanche = open_hostile (SAMPLE_HOSTILE_AVALANCHE);

  inroad_document_set_time_limit (avalanche, TIME_LIMIT);
  g_assert_false (ask_for_picture (avalanche));
}

int
main (int   argc,
      char *argv[])
{
  const struct { SampleHostile kind; const char *name; } documents[] = {
    { SAMPLE_HOSTILE_LOOP, "/hostile/loop" },
    { SAMPLE_HOSTILE_PATTERN_LOOP, "/hostile/pattern-loop" },
    { SAMPLE_HOSTILE_PAGE_LOOP, "/hostile/page-loop" },
    { SAMPLE_HOSTILE_TINY_TILES, "/hostile/tiny-tiles" },
    { SAMPLE_HOSTILE_AVALANCHE, "/hostile/avalanche" },
    { SAMPLE_HOSTILE_HUGE_IMAGE, "/hostile/huge-image" },
    { SAMPLE_HOSTILE_FONT_BOMB, "/hostile/font-bomb" },
    { SAMPLE_HOSTILE_DRAWING_BOMB, "/hostile/drawing-bomb" },
    { SAMPLE_HOSTILE_BROKEN_FONTS, "/hostile/broken-fonts" },
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (documents) == SAMPLE_N_HOSTILE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++)
    g_test_add_data_func (documents[i].name, GUINT_TO_POINTER (documents[i].kind), test_hostile);
  g_test_add_func ("/hostile/limited", test_limited);

  return g_test_run ();
}
