/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "core/module/inroad-module-catalog.h"
#include "core/module/inroad-supplied-file.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define MODULE "integrate-ops"
#define FILE_NAME "target-api-enablement.pdf"

typedef struct
{
  char *top;
  char *documents;  /* as trainers know it */
  char *folder;     /* of the lesson, in there */
  char *outside;    /* a file that no lesson may read */
} Fixture;

static void
write_file (const char *path)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "%PDF-1.7", -1, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->top = g_dir_make_tmp ("inroad-documents-XXXXXX", NULL);
  fixture->documents = g_build_filename (fixture->top, "documents", NULL);
  fixture->folder = g_build_filename (fixture->documents, MODULE, NULL);
  fixture->outside = g_build_filename (fixture->top, "outside.pdf", NULL);
  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  write_file (fixture->outside);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->top);
  g_free (fixture->documents);
  g_free (fixture->folder);
  g_free (fixture->outside);
}

static gboolean
is_found (Fixture    *fixture,
          const char *path)
{
  g_autoptr (GFile) file = inroad_supplied_file_find (fixture->documents, MODULE, path);

  return file != NULL;
}

static void
link_to (Fixture    *fixture,
         const char *target,
         const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
test_found (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "papers", "a.pdf", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GFile) file = NULL;

  g_assert_false (is_found (fixture, "papers/a.pdf"));
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_false (is_found (fixture, "papers/a.pdf"));

  write_file (path);
  file = inroad_supplied_file_find (fixture->documents, MODULE, "papers/a.pdf");
  g_assert_nonnull (file);
  g_assert_cmpstr (g_file_peek_path (file), ==, path);

  link_to (fixture, "papers/a.pdf", "b.pdf");
  g_assert_true (is_found (fixture, "b.pdf"));
}

/* A whole folder that is a link is the choice of whoever set up the machine. */
static void
test_linked_documents (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, FILE_NAME, NULL);
  g_autofree char *link = g_build_filename (fixture->top, "link", NULL);
  g_autoptr (GFile) file = NULL;

  write_file (path);
  g_assert_cmpint (symlink (fixture->documents, link), ==, 0);
  file = inroad_supplied_file_find (link, MODULE, FILE_NAME);
  g_assert_nonnull (file);
}

static void
test_not_outside (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *other = g_build_filename (fixture->documents, "other", NULL);

  link_to (fixture, fixture->outside, "absolute.pdf");
  link_to (fixture, "../../outside.pdf", "relative.pdf");
  link_to (fixture, "../..", "up");
  g_assert_cmpint (symlink (fixture->top, other), ==, 0);

  g_assert_false (is_found (fixture, "absolute.pdf"));
  g_assert_false (is_found (fixture, "relative.pdf"));
  g_assert_false (is_found (fixture, "up/outside.pdf"));
  g_assert_false (is_found (fixture, "../../outside.pdf"));
  g_assert_null (inroad_supplied_file_find (fixture->documents, "other", "outside.pdf"));
}

static void
test_not_regular (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "folder.pdf", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe.pdf", NULL);
  g_autofree char *secret = g_build_filename (fixture->folder, "secret.pdf", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  write_file (secret);
  g_assert_cmpint (g_chmod (secret, 0), ==, 0);
  link_to (fixture, "nothing.pdf", "dangling.pdf");

  g_assert_false (is_found (fixture, "folder.pdf"));
  g_assert_false (is_found (fixture, "pipe.pdf"));
  g_assert_false (is_found (fixture, "dangling.pdf"));
  /* Root may read everything. */
  g_assert_cmpint (is_found (fixture, "secret.pdf"), ==, geteuid () == 0);
}

/* The built-in lesson offers what the trainer supplies, and says so. */
static void
test_catalog (Fixture       *fixture,
              gconstpointer  data)
{
  const char *folders[] = { NULL };
  g_autofree char *path = g_build_filename (fixture->folder, FILE_NAME, NULL);
  g_autoptr (InroadModuleCatalog) catalog = NULL;
  InroadAttachment *attachment;

  write_file (path);
  catalog = inroad_module_catalog_new_for_folders (folders, fixture->documents);
  attachment = inroad_module_find_attachment (inroad_module_catalog_get_built_in (catalog), "target-paper");
  g_assert_true (inroad_attachment_is_supplied (attachment));
  g_assert_cmpstr (g_file_peek_path (inroad_attachment_get_file (attachment)), ==, path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/supplied-file/found", test_found);
  ADD ("/supplied-file/linked-documents", test_linked_documents);
  ADD ("/supplied-file/not-outside", test_not_outside);
  ADD ("/supplied-file/not-regular", test_not_regular);
  ADD ("/supplied-file/catalog", test_catalog);

  return g_test_run ();
}
