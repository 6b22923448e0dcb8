/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/core/test-lesson.h"

#include "core/module/inroad-fault.h"
#include "core/module/inroad-module-catalog.h"
#include "core/module/inroad-module-reader.h"
#include "core/module/inroad-note.h"
#include "core/module/inroad-pattern.h"

#include <glib/gstdio.h>
#include <string.h>

static InroadModule *
read_text (const char *text,
           GListStore *faults)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GFile) folder = g_file_new_for_path ("/nowhere");

  return inroad_module_read (bytes, folder, "module.xml", faults);
}

static char *
load_good (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "modules", "good.xml", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* The good lesson with one thing in it replaced. */
static char *
make_variant (const char *old,
              const char *replacement)
{
  g_autofree char *good = load_good ();
  GString *text = g_string_new (good);

  g_assert_cmpuint (g_string_replace (text, old, replacement, 1), ==, 1);

  return g_string_free (text, FALSE);
}

static void
assert_fault (GListStore *faults,
              guint       position,
              const char *expected)
{
  g_autoptr (InroadFault) fault = g_list_model_get_item (G_LIST_MODEL (faults), position);
  g_autofree char *line = NULL;

  g_assert_nonnull (fault);
  line = inroad_fault_to_string (fault);
  g_assert_cmpstr (line, ==, expected);
}

static void
test_good (void)
{
  g_autoptr (InroadModule) module = test_read_good_module ();
  InroadBlock *words = inroad_module_find_block (module, "words");

  g_assert_cmpstr (inroad_module_get_id (module), ==, "good");
  g_assert_cmpstr (inroad_text_get_plain (inroad_module_get_lede (module)), ==, "It has one of everything & more.");
  g_assert_cmpuint (g_list_model_get_n_items (inroad_module_get_sections (module)), ==, 5);
  g_assert_cmpuint (g_list_model_get_n_items (inroad_module_get_sources (module)), ==, 1);
  g_assert_cmpint (inroad_section_get_drawing (INROAD_SECTION (words)), ==, INROAD_DRAWING_WALL);
  g_assert_true (inroad_block_find (words, "words-note-p") != NULL);
  g_assert_true (inroad_module_find_section_of (module, "heavy-fits") ==
                 inroad_module_find_section (module, "ways"));

  g_assert_finalize_object (g_steal_pointer (&module));
}

static void
test_passage_of_note (void)
{
  g_autoptr (InroadModule) module = test_read_good_module ();
  InroadNote *with = INROAD_NOTE (inroad_module_find_block (module, "words-note"));
  InroadNote *without = INROAD_NOTE (inroad_module_find_block (module, "case-note"));
  InroadEvidence *passage = inroad_note_get_passage (with);

  g_assert_nonnull (passage);
  g_assert_null (inroad_evidence_get_block_id (passage));
  g_assert_cmpstr (inroad_evidence_get_document_id (passage), ==, "paper");
  g_assert_cmpuint (inroad_evidence_get_page (passage), ==, 3);
  g_assert_cmpstr (inroad_evidence_get_quote (passage), ==, "at length");
  g_assert_null (inroad_note_get_passage (without));
}

static void
test_heaviest_first (void)
{
  g_autoptr (InroadModule) module = test_read_good_module ();
  GListModel *blocks = inroad_section_get_blocks (inroad_module_find_section (module, "ways"));
  g_autoptr (InroadPattern) first = g_list_model_get_item (blocks, 0);
  g_autoptr (InroadPattern) second = g_list_model_get_item (blocks, 1);

  g_assert_cmpuint (inroad_pattern_get_investment (first), ==, 3);
  g_assert_cmpuint (inroad_pattern_get_investment (second), ==, 1);
}

/* "RULE--variant.xml" → "RULE" */
static char *
get_expected_rule (const char *name)
{
  const char *end = strstr (name, "--");

  return g_strndup (name, end != NULL ? (gsize) (end - name) : strlen (name) - strlen (".xml"));
}

static void
check_broken (const char *path,
              const char *name)
{
  g_autoptr (GListStore) faults = g_list_store_new (INROAD_TYPE_FAULT);
  g_autofree char *rule = get_expected_rule (name);
  guint n;

  g_test_message ("%s", name);
  g_assert_null (test_read_module (path, faults));

  n = g_list_model_get_n_items (G_LIST_MODEL (faults));
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (InroadFault) fault = g_list_model_get_item (G_LIST_MODEL (faults), i);

      g_assert_cmpstr (inroad_fault_get_rule (fault), ==, rule);
      g_assert_cmpuint (inroad_fault_get_line (fault), >, 0);
      g_assert_cmpuint (inroad_fault_get_column (fault), >, 0);
    }
}

static void
test_broken (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "modules", "broken", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      check_broken (path, name);
      n++;
    }

  g_assert_cmpuint (n, >=, 30);
}

static void
test_place_of_fault (void)
{
  g_autoptr (GListStore) faults = g_list_store_new (INROAD_TYPE_FAULT);
  g_autofree char *text = make_variant ("<cite source=\"book\"/>", "<cite source=\"film\"/>");

  g_assert_null (read_text (text, faults));
  assert_fault (faults, 0,
                "module.xml:20:121: unknown-source: this refers to “film”, which is not in the lesson");
}

/* Columns are characters, not bytes, and a tag may go over several lines. */
static void
test_place_behind_umlauts (void)
{
  g_autoptr (GListStore) faults = g_list_store_new (INROAD_TYPE_FAULT);

  g_assert_null (read_text ("<module\n  format='1' id='ä'\n version='1' language='en' licence='x'>ÄÖÜ<title/>", faults));
  assert_fault (faults, 0, "module.xml:1:1: id-form: the attribute “id” of <module> is “ä”; it must be small letters "
                "and digits in words joined by single hyphens");
  assert_fault (faults, 2, "module.xml:3:43: empty-text: <title> is empty");
}

static void
test_all_faults (void)
{
  g_autoptr (GListStore) faults = g_list_store_new (INROAD_TYPE_FAULT);
  g_autofree char *once = make_variant ("investment=\"1\"", "investment=\"0\"");
  GString *text = g_string_new (once);

  g_string_replace (text, "kind=\"prose\"", "kind=\"poem\"", 1);
  g_string_replace (text, "<feedback>No.</feedback>", "<feedback/>", 1);
  g_assert_null (read_text (text->str, faults));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (faults)), ==, 3);

  g_string_free (text, TRUE);
}

static void
test_unknown_is_skipped (void)
{
  g_autoptr (GListStore) faults = g_list_store_new (INROAD_TYPE_FAULT);
  g_autofree char *text = make_variant ("<heading id=\"words-heading\">",
                                        "<video id=\"words-heading\"><p id=\"words-heading\">x</p></video>"
                                        "<heading id=\"words-heading\" tone=\"loud\">");
  g_autoptr (InroadModule) module = read_text (text, faults);

  g_assert_nonnull (module);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (faults)), ==, 2);
  assert_fault (faults, 0, "module.xml:19:5: unknown-element: <video> is not known inside <section>: it is left out");
}

static void
test_too_many_elements (void)
{
  g_autoptr (GListStore) faults = g_list_store_new (INROAD_TYPE_FAULT);
  g_autoptr (GString) text = g_string_new ("<module format='1' id='a' version='1' language='en' licence='x'>");
  g_autoptr (InroadFault) last = NULL;

  for (guint i = 0; i < 20001; i++)
    g_string_append (text, "<x/>");
  g_string_append (text, "</module>");

  g_assert_null (read_text (text->str, faults));
  /* Warnings fill the list first: one fault says that there are more. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (faults)), <=, 201);
}

/* However many warnings: the lesson opens, and an error among them is said. */
static void
test_many_warnings (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "modules", "good.xml", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path ("/nowhere");
  g_autoptr (GListStore) faults = g_list_store_new (INROAD_TYPE_FAULT);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (InroadModule) module = NULL;
  g_autofree char *good = NULL;

  g_assert_true (g_file_get_contents (path, &good, NULL, NULL));
  g_string_assign (text, good);
  g_string_truncate (text, text->len - strlen ("</module>\n"));
  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "<later/>");
  g_string_append (text, "</module>\n");
  bytes = g_bytes_new (text->str, text->len);
  module = inroad_module_read (bytes, folder, "many.xml", faults);

  g_assert_nonnull (module);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (faults)), <, 100);
}

static void
test_too_large (void)
{
  g_autoptr (GListStore) faults = g_list_store_new (INROAD_TYPE_FAULT);
  g_autofree char *text = g_strnfill (4 * 1024 * 1024 + 1, ' ');

  g_assert_null (read_text (text, faults));
  assert_fault (faults, 0, "module.xml:1:1: file-size: the file is larger than 4 MiB");
}

/* ----------------------------------------------------------------------------------------------- catalog */

static void
write_lesson (const char *folder,
              const char *name,
              const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *file = g_build_filename (path, "module.xml", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_file_set_contents (file, text, -1, &error);
  g_assert_no_error (error);
}

static void
test_catalog (void)
{
  g_autofree char *user = g_dir_make_tmp ("inroad-user-XXXXXX", NULL);
  g_autofree char *system = g_dir_make_tmp ("inroad-system-XXXXXX", NULL);
  const char *folders[] = { user, "/nowhere/at/all", system, NULL };
  g_autofree char *good = load_good ();
  g_autofree char *other = make_variant ("<title>A good lesson</title>", "<title>The system's</title>");
  g_autoptr (InroadModuleCatalog) catalog = NULL;
  InroadModule *module;

  write_lesson (user, "a-broken", "<module>");
  write_lesson (user, "good", good);
  write_lesson (system, "good", other);
  catalog = inroad_module_catalog_new_for_folders (folders, NULL);

  /* The good one and the built-in one, though another is broken; the user's counts. */
  g_assert_cmpuint (g_list_model_get_n_items (inroad_module_catalog_get_modules (catalog)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (inroad_module_catalog_get_faults (catalog)), >, 0);
  module = inroad_module_catalog_find (catalog, "good");
  g_assert_cmpstr (inroad_text_get_plain (inroad_module_get_title (module)), ==, "A good lesson");

  g_assert_finalize_object (g_steal_pointer (&catalog));
}

static void
test_built_in (void)
{
  const char *folders[] = { NULL };
  g_autoptr (InroadModuleCatalog) catalog = inroad_module_catalog_new_for_folders (folders, NULL);
  InroadModule *module = inroad_module_catalog_get_built_in (catalog);

  g_assert_cmpstr (inroad_module_get_id (module), ==, "integrate-ops");
  g_assert_cmpuint (g_list_model_get_n_items (inroad_module_catalog_get_faults (catalog)), ==, 0);
}

/* Every document that the built-in lesson offers is there. */
static void
test_built_in_documents (void)
{
  const char *folders[] = { NULL };
  g_autoptr (InroadModuleCatalog) catalog = inroad_module_catalog_new_for_folders (folders, NULL);
  GListModel *attachments = inroad_module_get_attachments (inroad_module_catalog_get_built_in (catalog));

  g_assert_cmpuint (g_list_model_get_n_items (attachments), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (attachments); i++)
    {
      g_autoptr (InroadAttachment) attachment = g_list_model_get_item (attachments, i);

      g_assert_true (g_file_query_exists (inroad_attachment_get_file (attachment), NULL));
      g_assert_false (inroad_attachment_is_supplied (attachment));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/module/good", test_good);
  g_test_add_func ("/module/passage-of-note", test_passage_of_note);
  g_test_add_func ("/module/heaviest-first", test_heaviest_first);
  g_test_add_func ("/module/broken", test_broken);
  g_test_add_func ("/module/fault/place", test_place_of_fault);
  g_test_add_func ("/module/fault/place-behind-umlauts", test_place_behind_umlauts);
  g_test_add_func ("/module/fault/all", test_all_faults);
  g_test_add_func ("/module/unknown-is-skipped", test_unknown_is_skipped);
  g_test_add_func ("/module/too-many-elements", test_too_many_elements);
  g_test_add_func ("/module/many-warnings", test_many_warnings);
  g_test_add_func ("/module/too-large", test_too_large);
  g_test_add_func ("/catalog/folders", test_catalog);
  g_test_add_func ("/catalog/built-in", test_built_in);
  g_test_add_func ("/catalog/built-in/documents", test_built_in_documents);

  return g_test_run ();
}
