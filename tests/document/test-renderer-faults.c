/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "document/inroad-document.h"
#include "document/inroad-tile.h"
#include "document/renderer/inroad-renderer-contract.h"

#include "tests/support/test-wait.h"

#include "sample-pdf.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

static InroadDocument *
open_document (GFile *file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  InroadDocument *document;

  inroad_document_open_async (file, NULL, NULL, sample_keep_result, &result);
  sample_await (&result);
  document = inroad_document_open_finish (result, &error);
  g_assert_no_error (error);
  return document;
}

static InroadDocument *
open_sample (guint n_pages)
{
  g_autoptr (GFile) file = sample_pdf_new (n_pages);

  return open_document (file);
}

static void
start_render (InroadDocument *document,
              guint           page,
              GAsyncResult  **result)
{
  const InroadTile tile = { page, 0, 1, 0, 0, (int) SAMPLE_WIDTH, (int) SAMPLE_HEIGHT };

  inroad_document_render_async (document, &tile, NULL, sample_keep_result, result);
}

static void
expect_picture (InroadDocument *document,
                GAsyncResult  **result)
{
  g_autoptr (InroadPixels) pixels = NULL;
  g_autoptr (GError) error = NULL;

  sample_await (result);
  pixels = inroad_document_render_finish (document, *result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pixels);
  g_clear_object (result);
}

static void
expect_error (InroadDocument *document,
              GAsyncResult  **result,
              int             code)
{
  g_autoptr (GError) error = NULL;

  sample_await (result);
  g_assert_null (inroad_document_render_finish (document, *result, &error));
  g_assert_error (error, INROAD_DOCUMENT_ERROR, code);
  g_clear_object (result);
}

static void
expect_page_works (InroadDocument *document,
                   guint           page)
{
  g_autoptr (GAsyncResult) result = NULL;

  start_render (document, page, &result);
  expect_picture (document, &result);
}

static gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* The process at work on a slot that is not an earlier one. */
static GPid
await_new_pid (InroadDocument *document,
               guint           slot,
               GPid            old)
{
  guint id = g_timeout_add (1, tick_cb, NULL);
  GPid  pid;

  while ((pid = inroad_document_get_renderer_pid (document, slot)) == 0 || pid == old)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (id);
  return pid;
}

static void
signal_process (GPid pid,
                int  number)
{
  g_assert_cmpint (pid, >, 1);
  g_assert_cmpint (kill (pid, number), ==, 0);
}

/* Stopped first, so that the request is on its way but cannot be answered when the renderer dies. */
static void
test_killed_once (void)
{
  g_autoptr (InroadDocument) document = open_sample (2);
  g_autoptr (GAsyncResult) result = NULL;
  GPid pid = inroad_document_get_renderer_pid (document, 0);
  gint64 start;

  signal_process (pid, SIGSTOP);
  start_render (document, 0, &result);
  start = g_get_monotonic_time ();
  signal_process (pid, SIGKILL);
  expect_picture (document, &result);
  g_test_message ("Drawn %.1f ms after the kill",
                  (double) (g_get_monotonic_time () - start) / 1000);

  g_assert_cmpint (inroad_document_get_renderer_pid (document, 0), !=, pid);
  expect_page_works (document, 1);
  g_assert_finalize_object (g_steal_pointer (&document));
}

/* Nobody is waiting when it dies: the next request meets a new one. */
static void
test_killed_idle (void)
{
  g_autoptr (InroadDocument) document = open_sample (1);

  for (guint i = 0; i < 3; i++)
    {
      signal_process (inroad_document_get_renderer_pid (document, 0), SIGKILL);
      expect_page_works (document, 0);
    }
}

static void
test_killed_while_scrolling (void)
{
  const guint n_pages = 60;
  g_autoptr (InroadDocument) document = open_sample (n_pages);
  GAsyncResult *results[60] = { NULL };

  for (guint page = 0; page < n_pages; page++)
    start_render (document, page, &results[page]);

  for (guint page = 0; page < n_pages; page++)
    {
      GPid pid = inroad_document_get_renderer_pid (document, page / 20);

      if (page % 20 == 10 && pid != 0)
        signal_process (pid, SIGKILL);
      expect_picture (document, &results[page]);
    }
}

/* A page over which two renderers die fails alone, and is left alone until somebody asks. */
static void
test_killed_twice (void)
{
  g_autoptr (GFile) file = sample_pdf_new_slow (2);
  g_autoptr (InroadDocument) document = open_document (file);
  g_autoptr (GAsyncResult) result = NULL;
  GPid pid = inroad_document_get_renderer_pid (document, 0);

  inroad_document_set_n_renderers (document, 1);
  start_render (document, 0, &result);
  signal_process (pid, SIGKILL);
  signal_process (await_new_pid (document, 0, pid), SIGKILL);
  expect_error (document, &result, INROAD_DOCUMENT_ERROR_CRASHED);

  expect_page_works (document, 1);
  pid = inroad_document_get_renderer_pid (document, 0);
  start_render (document, 0, &result);
  expect_error (document, &result, INROAD_DOCUMENT_ERROR_CRASHED);
  g_assert_cmpint (inroad_document_get_renderer_pid (document, 0), ==, pid);

  inroad_document_forget_failure (document, 0);
  expect_page_works (document, 0);
}

static void
test_hang (void)
{
  const guint limit = 200;
  g_autoptr (InroadDocument) document = open_sample (2);
  g_autoptr (GAsyncResult) result = NULL;
  gint64 start = g_get_monotonic_time ();
  GPid   pid = inroad_document_get_renderer_pid (document, 0);

  inroad_document_set_time_limit (document, limit);
  signal_process (pid, SIGSTOP);
  start_render (document, 0, &result);
  expect_error (document, &result, INROAD_DOCUMENT_ERROR_TIMED_OUT);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, limit * 1000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, (limit + 5000) * 1000);

  inroad_document_set_time_limit (document, 15000);
  start_render (document, 0, &result);
  expect_error (document, &result, INROAD_DOCUMENT_ERROR_TIMED_OUT);
  expect_page_works (document, 1);

  inroad_document_forget_failure (document, 0);
  expect_page_works (document, 0);
}

/* While one hangs the other goes on. */
static void
test_hang_of_one (void)
{
  g_autoptr (GFile) file = sample_pdf_new_slow (4);
  g_autoptr (InroadDocument) document = open_document (file);
  g_autoptr (GAsyncResult) slow = NULL;
  g_autoptr (GAsyncResult) quick = NULL;
  GPid first = inroad_document_get_renderer_pid (document, 0);

  g_assert_cmpuint (inroad_document_get_n_renderers (document), ==, 2);
  signal_process (first, SIGSTOP);
  start_render (document, 0, &slow);
  for (guint page = 1; page < 4; page++)
    {
      start_render (document, page, &quick);
      expect_picture (document, &quick);
    }
  g_assert_null (slow);
  g_assert_cmpint (inroad_document_get_renderer_pid (document, 1), !=, 0);

  signal_process (first, SIGCONT);
  expect_picture (document, &slow);
}

/* Renderers end when there is nothing for them, and come when there is. */
static void
test_rest (void)
{
  g_autoptr (InroadDocument) document = open_sample (20);
  GAsyncResult *results[20] = { NULL };

  for (guint round = 0; round < 2; round++)
    {
      for (guint page = 0; page < 20; page++)
        start_render (document, page, &results[page]);
      for (guint page = 0; page < 20; page++)
        expect_picture (document, &results[page]);
      await_new_pid (document, 1, 0);
      if (round > 0)
        break;

      TEST_WAIT_UNTIL (inroad_document_get_renderer_pid (document, 0) == 0 &&
                       inroad_document_get_renderer_pid (document, 1) == 0);
    }
}

static void
test_unavailable (void)
{
  g_autoptr (GFile) file = sample_pdf_new (1);
  g_autofree char *path = g_strdup (g_getenv ("INROAD_RENDERER"));
  const char *const paths[] = { "/does/not/exist", "/bin/true" };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      g_setenv ("INROAD_RENDERER", paths[i], TRUE);
      inroad_document_open_async (file, NULL, NULL, sample_keep_result, &result);
      sample_await (&result);
      g_assert_null (inroad_document_open_finish (result, &error));
      g_assert_error (error, INROAD_DOCUMENT_ERROR, INROAD_DOCUMENT_ERROR_UNAVAILABLE);
    }

  g_setenv ("INROAD_RENDERER", path, TRUE);
}

static void
test_sealed (void)
{
  g_autoptr (InroadDocument) document = open_sample (1);
  g_autofree char *status = NULL;
  g_autofree char *path = NULL;

  path = g_strdup_printf ("/proc/%d/status", inroad_document_get_renderer_pid (document, 0));
  g_assert_true (g_file_get_contents (path, &status, NULL, NULL));
  g_assert_nonnull (strstr (status, "\nSeccomp:\t2\n"));
  g_assert_nonnull (strstr (status, "\nNoNewPrivs:\t1\n"));
}

/* A program that dies without a word leaves no renderer behind, not even one that is at work. */
static void
test_orphan (void)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) renderer = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  int sockets[2];

  g_assert_cmpint (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets), ==, 0);
  g_subprocess_launcher_take_fd (launcher, sockets[1], INROAD_RENDERER_SOCKET_FD);
  renderer = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("INROAD_RENDERER"), NULL);
  g_assert_no_error (error);

  g_close (sockets[0], NULL);
  g_subprocess_wait_async (renderer, NULL, sample_keep_result, &result);
  sample_await (&result);
  g_assert_true (g_subprocess_wait_finish (renderer, result, NULL));
  g_assert_true (g_subprocess_get_if_exited (renderer));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/renderer/killed-once", test_killed_once);
  g_test_add_func ("/renderer/killed-idle", test_killed_idle);
  g_test_add_func ("/renderer/killed-while-scrolling", test_killed_while_scrolling);
  g_test_add_func ("/renderer/killed-twice", test_killed_twice);
  g_test_add_func ("/renderer/hang", test_hang);
  g_test_add_func ("/renderer/hang-of-one", test_hang_of_one);
  g_test_add_func ("/renderer/rest", test_rest);
  g_test_add_func ("/renderer/unavailable", test_unavailable);
  g_test_add_func ("/renderer/sealed", test_sealed);
  g_test_add_func ("/renderer/orphan", test_orphan);

  return g_test_run ();
}
