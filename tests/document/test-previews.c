/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "document/inroad-previews.h"

#include "sample-pdf.h"

typedef struct
{
  InroadDocument *document; /* owned */
  InroadPreviews *previews; /* borrowed */
  GArray         *drawn;    /* owned; pages, in the order in which they came */
} Fixture;

static void
drawn_cb (InroadPreviews *previews,
          guint           page,
          Fixture        *fixture)
{
  g_assert_nonnull (inroad_previews_lookup (previews, page));
  g_array_append_val (fixture->drawn, page);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) file = sample_pdf_new (300);
  g_autoptr (GAsyncResult) result = NULL;

  inroad_document_open_async (file, NULL, NULL, sample_keep_result, &result);
  sample_await (&result);
  fixture->document = inroad_document_open_finish (result, NULL);
  fixture->previews = inroad_document_get_previews (fixture->document);
  fixture->drawn = g_array_new (FALSE, FALSE, sizeof (guint));
  g_signal_connect (fixture->previews, "drawn", G_CALLBACK (drawn_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->document);
  g_array_unref (fixture->drawn);
}

static void
await (Fixture *fixture,
       guint    n_drawn)
{
  while (fixture->drawn->len < n_drawn)
    g_main_context_iteration (NULL, TRUE);
}

static guint
get_drawn (Fixture *fixture,
           guint    nth)
{
  return g_array_index (fixture->drawn, guint, nth);
}

/* Asked for twice it is drawn once, as long as its longer edge; who asks last is served first. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  const InroadTile *tile;

  for (guint page = 0; page < 4; page++)
    inroad_previews_ask (fixture->previews, page, 150);
  inroad_previews_ask (fixture->previews, 2, 150);
  await (fixture, 4);
  g_assert_cmpuint (get_drawn (fixture, 0), ==, 0);
  g_assert_cmpuint (get_drawn (fixture, 1), ==, 3);
  g_assert_cmpuint (get_drawn (fixture, 3), ==, 1);

  tile = inroad_pixels_get_tile (inroad_previews_lookup (fixture->previews, 2));
  g_assert_cmpint (tile->width, ==, 150);
  g_assert_cmpint (tile->height, ==, 100);
  g_assert_null (inroad_previews_lookup (fixture->previews, 4));

  inroad_previews_ask (fixture->previews, 2, 150);
  inroad_previews_ask (fixture->previews, 4, 150);
  await (fixture, 5);
  g_assert_cmpuint (get_drawn (fixture, 4), ==, 4);
}

/* What was scrolled past before its turn is not drawn, unless somebody else wants it. */
static void
test_withdrawn (Fixture       *fixture,
                gconstpointer  data)
{
  for (guint page = 0; page < 6; page++)
    inroad_previews_ask (fixture->previews, page, 150);
  inroad_previews_ask (fixture->previews, 3, 150);
  for (guint page = 1; page < 5; page++)
    inroad_previews_withdraw (fixture->previews, page);
  await (fixture, 3);
  g_assert_cmpuint (get_drawn (fixture, 0), ==, 0);
  g_assert_cmpuint (get_drawn (fixture, 1), ==, 5);
  g_assert_cmpuint (get_drawn (fixture, 2), ==, 3);
  inroad_previews_ask (fixture->previews, 6, 150);
  await (fixture, 4);
  g_assert_null (inroad_previews_lookup (fixture->previews, 4));
}

/* 8 MiB hold some hundred and forty of 150 times 100 pixels. */
static void
test_budget (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint page = 0; page < 300; page++)
    inroad_previews_ask (fixture->previews, page, 150);
  await (fixture, 300);
  g_assert_null (inroad_previews_lookup (fixture->previews, get_drawn (fixture, 0)));
  g_assert_null (inroad_previews_lookup (fixture->previews, get_drawn (fixture, 150)));
  g_assert_nonnull (inroad_previews_lookup (fixture->previews, get_drawn (fixture, 180)));
  g_assert_nonnull (inroad_previews_lookup (fixture->previews, get_drawn (fixture, 299)));
}

/* A list that is torn down after its document. */
static void
test_document_gone (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (InroadPreviews) previews = g_object_ref (fixture->previews);

  for (guint page = 0; page < 6; page++)
    inroad_previews_ask (previews, page, 150);
  await (fixture, 1);
  g_clear_object (&fixture->document);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  inroad_previews_withdraw (previews, 5);
  inroad_previews_ask (previews, 7, 150);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/previews/order", test_order);
  ADD ("/previews/withdrawn", test_withdrawn);
  ADD ("/previews/budget", test_budget);
  ADD ("/previews/document-gone", test_document_gone);

  return g_test_run ();
}
