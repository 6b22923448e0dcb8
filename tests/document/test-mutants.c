/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Damaged copies of good documents, made by a mutator with a seed, and everything asked of each. Whatever is in
 * a file, what comes back is an answer or an error of ours, in time, and the program stands.
 *
 * INROAD_MUTANTS in the environment asks for more than the 200 of a usual run, INROAD_MUTANT_SEED for others:
 * a document that does harm can be made again from its number and the seed. */

#include "config.h"

#include "document/inroad-document-search.h"
#include "document/inroad-outline-item.h"
#include "document/inroad-page-images.h"
#include "document/inroad-page-labels.h"
#include "document/inroad-page-link.h"
#include "document/inroad-page-text.h"
#include "document/inroad-tile.h"

#include "sample-pdf.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_MUTANTS 200u
#define SEED 1u

/* One answer may take that long in ms; more than that is a hang, and the renderer is ended. */
#define TIME_LIMIT 4000

static const char *const words[] = {
  "/Kids [2 0 R]", "/Length 99999999", "/Length -1", "<< /Type /Pages >>", "endobj", "4294967296", "[[[[[[[[", "((((",
  "/Filter /FlateDecode", "/Count 2147483647", "/MediaBox [0 0 1e30 1e-30]", "/Dest [1 0 R /XYZ nan inf 0]",
  "/Next 21 0 R", "/First 20 0 R", "/Rotate 37", "stream", "\xff\xfe\xfd",
};

static guint64
get_number (const char *name,
            guint64     otherwise)
{
  const char *text = g_getenv (name);

  return text != NULL ? g_ascii_strtoull (text, NULL, 10) : otherwise;
}

static gsize
pick (GRand *random,
      gsize  n)
{
  return n == 0 ? 0 : (gsize) g_rand_int_range (random, 0, (gint32) n);
}

/* One of: a few other bytes, a part cut out, a part twice, a word of PDF somewhere, the end missing. */
static void
mutate_once (GByteArray *bytes,
             GRand      *random)
{
  gsize at = pick (random, bytes->len);
  gsize length = pick (random, MIN (bytes->len - at, 400));

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      for (guint i = 0; i < 8 && at + i < bytes->len; i++)
        bytes->data[at + i] = (guint8) g_rand_int_range (random, 0, 256);
      break;
    case 1:
      g_byte_array_remove_range (bytes, (guint) at, (guint) length);
      break;
    case 2:
      {
        g_autofree guint8 *part = g_memdup2 (bytes->data + at, length);

        g_byte_array_append (bytes, part, (guint) length);
        break;
      }
    case 3:
      {
        const char *word = words[pick (random, G_N_ELEMENTS (words))];

        memcpy (bytes->data + at, word, MIN (strlen (word), bytes->len - at));
        break;
      }
    case 4:
    default:
      if (g_rand_int_range (random, 0, 4) == 0)
        g_byte_array_set_size (bytes, (guint) MAX (at, 16));
      break;
    }
}

static GFile *
make_mutant (GBytes *good,
             guint   number,
             guint   seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed * 1000003u + number);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "mutant.pdf", NULL);
  int n_mutations = g_rand_int_range (random, 1, 12);
  gsize size;
  const void *data = g_bytes_get_data (good, &size);
  g_autoptr (GError) error = NULL;

  g_byte_array_append (bytes, data, (guint) size);
  for (int i = 0; i < n_mutations && bytes->len > 16; i++)
    mutate_once (bytes, random);

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_file_set_contents (path, (const char *) bytes->data, (gssize) bytes->len, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

/* An answer, or an error of ours. */
static void
check_error (const GError *error)
{
  if (error != NULL)
    g_assert_true (error->domain == INROAD_DOCUMENT_ERROR);
}

static void
ask_for_picture (InroadDocument *document,
                 guint           page)
{
  const InroadTile tile = { page, 0, 1, 0, 0, 128, 128 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadPixels) pixels = NULL;

  inroad_document_render_async (document, &tile, NULL, sample_keep_result, &result);
  sample_await (&result);
  pixels = inroad_document_render_finish (document, result, &error);
  g_assert_true ((pixels == NULL) == (error != NULL));
  check_error (error);
}

static void
ask_for_words (InroadDocument *document,
               guint           page)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadPageText) text = NULL;

  inroad_document_get_text_async (document, page, NULL, sample_keep_result, &result);
  sample_await (&result);
  text = inroad_document_get_text_finish (document, result, &error);
  check_error (error);
  if (text != NULL)
    g_array_unref (inroad_page_text_list_areas (text, 0, G_MAXUINT));
}

static void
ask_for_links (InroadDocument *document,
               guint           page)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) links = NULL;

  inroad_document_get_links_async (document, page, NULL, sample_keep_result, &result);
  sample_await (&result);
  links = inroad_document_get_links_finish (document, result, &error);
  check_error (error);
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const InroadPageLink *link = g_ptr_array_index (links, i);

      if (link->kind == INROAD_LINK_PAGE)
        g_assert_cmpuint (link->page, <, inroad_document_get_n_pages (document));
    }
}

static void
ask_for_images (InroadDocument *document,
                guint           page)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) images = NULL;

  inroad_document_get_images_async (document, page, NULL, sample_keep_result, &result);
  sample_await (&result);
  images = inroad_document_get_images_finish (document, result, &error);
  check_error (error);
}

static void
ask_for_outline (InroadDocument *document)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) outline = NULL;

  inroad_document_get_outline_async (document, NULL, sample_keep_result, &result);
  sample_await (&result);
  outline = inroad_document_get_outline_finish (document, result, &error);
  check_error (error);
}

static void
ask_for_labels (InroadDocument *document)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) labels = NULL;

  inroad_document_get_labels_async (document, 0, 10, NULL, sample_keep_result, &result);
  sample_await (&result);
  labels = inroad_document_get_labels_finish (document, result, &error);
  check_error (error);
}

static gboolean
ask_for_all (GFile *file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadDocument) document = NULL;
  guint last;

  inroad_document_open_async (file, NULL, NULL, sample_keep_result, &result);
  sample_await (&result);
  document = inroad_document_open_finish (result, &error);
  check_error (error);
  if (document == NULL)
    return FALSE;

  inroad_document_set_time_limit (document, TIME_LIMIT);
  inroad_document_set_n_renderers (document, 1);
  last = inroad_document_get_n_pages (document) - 1;
  ask_for_picture (document, 0);
  ask_for_picture (document, last);
  ask_for_words (document, MIN (1, last));
  ask_for_links (document, 0);
  ask_for_images (document, 0);
  ask_for_outline (document);
  ask_for_labels (document);
  return TRUE;
}

static void
try_mutants (GFile *good)
{
  guint n_mutants = (guint) get_number ("INROAD_MUTANTS", N_MUTANTS) / 2;
  guint seed = (guint) get_number ("INROAD_MUTANT_SEED", SEED);
  g_autoptr (GBytes) bytes = g_file_load_bytes (good, NULL, NULL, NULL);
  guint n_opened = 0;

  g_assert_nonnull (bytes);
  for (guint i = 0; i < n_mutants; i++)
    {
      g_autoptr (GFile) mutant = make_mutant (bytes, i, seed);

      n_opened += ask_for_all (mutant);
    }

  g_test_message ("%u of %u opened, seed %u", n_opened, n_mutants, seed);
  /* A mutator that leaves nothing to be opened would try nothing but the opening. */
  g_assert_cmpuint (n_opened, >, n_mutants / 10);
  g_assert_true (ask_for_all (good));
}

static void
test_sample (void)
{
  g_autoptr (GFile) good = sample_pdf_new_rich ();

  try_mutants (good);
}

static void
test_case_study (void)
{
  g_autoptr (GFile) good =
    g_file_new_for_uri ("resource:///io/github/inroad_app/Inroad/tests/target-api-enablement.pdf");

  try_mutants (good);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/mutants/sample", test_sample);
  g_test_add_func ("/mutants/case-study", test_case_study);

  return g_test_run ();
}
