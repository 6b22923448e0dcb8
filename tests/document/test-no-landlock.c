/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* A kernel without Landlock: documents are read all the same, and that a part of the fence is missing is not kept quiet.
 * In a process of its own, which a filter of system calls keeps from Landlock, and all that it starts. */

#include "config.h"

#include "document/inroad-document.h"

#include "sample-pdf.h"

#include <errno.h>
#include <seccomp.h>

static void
take_landlock_away (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ALLOW);

  g_assert_cmpint (seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), SCMP_SYS (landlock_create_ruleset), 0), ==, 0);
  g_assert_cmpint (seccomp_load (filter), ==, 0);
  seccomp_release (filter);
}

static void
read_document (void)
{
  g_autoptr (GFile) file = sample_pdf_new (2);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadDocument) document = NULL;

  inroad_document_open_async (file, NULL, NULL, sample_keep_result, &result);
  sample_await (&result);
  document = inroad_document_open_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inroad_document_get_n_pages (document), ==, 2);
}

static void
test_told_once (void)
{
  if (g_test_subprocess ())
    {
      take_landlock_away ();
      read_document ();
      read_document ();
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("*Landlock*");
  g_test_trap_assert_stderr_unmatched ("*Landlock*Landlock*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/no-landlock/told-once", test_told_once);

  return g_test_run ();
}
