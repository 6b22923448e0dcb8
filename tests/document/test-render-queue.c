/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "document/inroad-page-text.h"
#include "document/inroad-render-queue.h"

#include "tests/support/test-wait.h"

#include "sample-pdf.h"

#include <signal.h>

#define EDGE 64
#define TILE_SIZE (EDGE * EDGE * 4)

typedef struct
{
  InroadDocument    *document; /* owned */
  InroadRenderQueue *queue;    /* owned */
  GArray            *rendered; /* owned; pages, in the order they came */
  GArray            *failed;   /* owned; pages */
} Fixture;

static void
rendered_cb (InroadRenderQueue *queue,
             const InroadTile  *tile,
             InroadPixels      *pixels,
             Fixture           *fixture)
{
  g_assert_true (inroad_render_queue_lookup (queue, tile) == pixels);
  g_array_append_val (fixture->rendered, tile->page);
}

static void
failed_cb (InroadRenderQueue *queue,
           guint              page,
           const GError      *error,
           Fixture           *fixture)
{
  g_assert_nonnull (error);
  g_array_append_val (fixture->failed, page);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) file = sample_pdf_new (10);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  inroad_document_open_async (file, NULL, NULL, sample_keep_result, &result);
  sample_await (&result);
  fixture->document = inroad_document_open_finish (result, &error);
  g_assert_no_error (error);
  inroad_document_set_n_renderers (fixture->document, 1);

  fixture->rendered = g_array_new (FALSE, FALSE, sizeof (guint));
  fixture->failed = g_array_new (FALSE, FALSE, sizeof (guint));
  fixture->queue = inroad_render_queue_new (fixture->document);
  g_signal_connect (fixture->queue, "rendered", G_CALLBACK (rendered_cb), fixture);
  g_signal_connect (fixture->queue, "failed", G_CALLBACK (failed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->queue);
  g_array_unref (fixture->rendered);
  g_array_unref (fixture->failed);
  g_object_unref (fixture->document);
}

static InroadTile
make_tile (guint page)
{
  return (InroadTile) { .page = page, .scale = 1, .width = EDGE, .height = EDGE };
}

static void
want (Fixture     *fixture,
      const guint *pages,
      gsize        n_pages)
{
  g_autofree InroadTile *tiles = g_new (InroadTile, n_pages);

  for (gsize i = 0; i < n_pages; i++)
    tiles[i] = make_tile (pages[i]);
  inroad_render_queue_set_wanted (fixture->queue, tiles, n_pages);
}

static void
await (GArray *pages,
       guint   n_pages)
{
  while (pages->len < n_pages)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_pages (GArray      *pages,
              const guint *expected,
              gsize        n_expected)
{
  g_assert_cmpmem (pages->data, pages->len * sizeof (guint), expected, n_expected * sizeof (guint));
}

static InroadPixels *
look_up (Fixture *fixture,
         guint    page)
{
  InroadTile tile = make_tile (page);

  return inroad_render_queue_lookup (fixture->queue, &tile);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  const guint pages[] = { 4, 5, 3, 6, 2 };

  want (fixture, pages, G_N_ELEMENTS (pages));
  await (fixture->rendered, G_N_ELEMENTS (pages));
  assert_pages (fixture->rendered, pages, G_N_ELEMENTS (pages));
}

/* The one that the renderer is at comes back and is thrown away; those behind it are never begun. */
static void
test_stale (Fixture       *fixture,
            gconstpointer  data)
{
  const guint before[] = { 0, 1, 2, 3 };
  const guint after[] = { 7, 8 };

  want (fixture, before, G_N_ELEMENTS (before));
  want (fixture, after, G_N_ELEMENTS (after));
  await (fixture->rendered, G_N_ELEMENTS (after));
  assert_pages (fixture->rendered, after, G_N_ELEMENTS (after));
  g_assert_null (look_up (fixture, 0));
  g_assert_null (look_up (fixture, 1));
}

/* Scrolled away and back before it was done: it is wanted again. */
static void
test_wanted_again (Fixture       *fixture,
                   gconstpointer  data)
{
  const guint pages[] = { 0, 1 };

  want (fixture, pages, 2);
  want (fixture, NULL, 0);
  want (fixture, pages, 2);
  await (fixture->rendered, 2);
  g_assert_nonnull (look_up (fixture, 0));
  g_assert_nonnull (look_up (fixture, 1));
}

/* The same with a renderer that has nothing to do, so that the queue need not wait for the first. */
static void
test_wanted_again_at_once (Fixture       *fixture,
                           gconstpointer  data)
{
  const guint page = 0;

  inroad_document_set_n_renderers (fixture->document, 2);
  want (fixture, &page, 1);
  want (fixture, NULL, 0);
  want (fixture, &page, 1);
  await (fixture->rendered, 1);
  g_assert_nonnull (look_up (fixture, page));
}

static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  const guint first[] = { 0, 1 };
  const guint second[] = { 1, 2 };

  want (fixture, first, 2);
  await (fixture->rendered, 2);
  want (fixture, second, 2);
  await (fixture->rendered, 3);
  g_assert_cmpuint (g_array_index (fixture->rendered, guint, 2), ==, 2);
  g_assert_cmpuint (inroad_render_queue_get_size (fixture->queue), ==, 3 * TILE_SIZE);
}

static void
test_budget (Fixture       *fixture,
             gconstpointer  data)
{
  const guint first[] = { 0, 1, 2, 3 };
  const guint second[] = { 5 };

  inroad_render_queue_set_budget (fixture->queue, 2 * TILE_SIZE);
  want (fixture, first, 4);
  await (fixture->rendered, 2);
  want (fixture, second, 1);
  await (fixture->rendered, 3);

  g_assert_cmpuint (inroad_render_queue_get_size (fixture->queue), <=, 2 * TILE_SIZE);
  g_assert_null (look_up (fixture, 0));
  g_assert_nonnull (look_up (fixture, 5));
}

static void
set_true (gboolean *value)
{
  *value = TRUE;
}

/* While nobody wants anything else, what was drawn before makes room. What is wanted stays. */
static void
test_rest (Fixture       *fixture,
           gconstpointer  data)
{
  const guint first[] = { 0, 1, 2, 3, 4, 5, 6, 7 };
  const guint second[] = { 8 };
  gboolean rested = FALSE;

  g_signal_connect_swapped (fixture->queue, "rested", G_CALLBACK (set_true), &rested);
  inroad_render_queue_set_budget (fixture->queue, 16 * TILE_SIZE);
  want (fixture, first, G_N_ELEMENTS (first));
  await (fixture->rendered, 8);
  want (fixture, second, 1);
  await (fixture->rendered, 9);
  g_assert_cmpuint (inroad_render_queue_get_size (fixture->queue), ==, 9 * TILE_SIZE);
  g_assert_true (inroad_render_queue_is_idle (fixture->queue));

  g_assert_false (rested);
  TEST_WAIT_UNTIL (inroad_render_queue_get_size (fixture->queue) <= 2 * TILE_SIZE);
  g_assert_true (rested);
  g_assert_nonnull (look_up (fixture, 8));
}

static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  const guint pages[] = { 3, 4 };
  GPid pid = inroad_document_get_renderer_pid (fixture->document, 0);

  inroad_document_set_time_limit (fixture->document, 100);
  g_assert_cmpint (kill (pid, SIGSTOP), ==, 0);
  want (fixture, pages, 1);
  await (fixture->failed, 1);
  g_assert_cmpuint (g_array_index (fixture->failed, guint, 0), ==, 3);
  g_assert_error (inroad_render_queue_get_failure (fixture->queue, 3), INROAD_DOCUMENT_ERROR,
                  INROAD_DOCUMENT_ERROR_TIMED_OUT);
  g_assert_null (inroad_render_queue_get_failure (fixture->queue, 4));

  /* Its neighbour is drawn, the page itself is not asked for again... */
  inroad_document_set_time_limit (fixture->document, 15000);
  want (fixture, pages, 2);
  await (fixture->rendered, 1);
  g_assert_cmpuint (g_array_index (fixture->rendered, guint, 0), ==, 4);
  g_assert_cmpuint (fixture->failed->len, ==, 1);

  /* ...until a person says so. */
  inroad_render_queue_retry (fixture->queue, 3);
  g_assert_null (inroad_render_queue_get_failure (fixture->queue, 3));
  await (fixture->rendered, 2);
  g_assert_nonnull (look_up (fixture, 3));
}

static void
test_dropped_at_work (Fixture       *fixture,
                      gconstpointer  data)
{
  const guint pages[] = { 0, 1, 2 };
  g_autoptr (GAsyncResult) result = NULL;

  want (fixture, pages, 3);
  g_assert_finalize_object (g_steal_pointer (&fixture->queue));

  /* The document still answers, and tear_down finds a queue to drop. */
  inroad_document_get_text_async (fixture->document, 0, NULL, sample_keep_result, &result);
  sample_await (&result);
  g_assert_cmpuint (fixture->rendered->len, ==, 0);
  fixture->queue = inroad_render_queue_new (fixture->document);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/render-queue/order", test_order);
  ADD ("/render-queue/stale", test_stale);
  ADD ("/render-queue/wanted-again", test_wanted_again);
  ADD ("/render-queue/wanted-again-at-once", test_wanted_again_at_once);
  ADD ("/render-queue/kept", test_kept);
  ADD ("/render-queue/budget", test_budget);
  ADD ("/render-queue/rest", test_rest);
  ADD ("/render-queue/failure", test_failure);
  ADD ("/render-queue/dropped-at-work", test_dropped_at_work);

  return g_test_run ();
}
