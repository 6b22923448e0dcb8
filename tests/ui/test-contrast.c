/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "ui/inroad-contrast.h"

#include "tests/ui/test-ui.h"

/* The line around a card, which high contrast adds, is as wide as it makes an empty one higher. */
static int
measure_card (void)
{
  g_autoptr (GtkWidget) card = g_object_ref_sink (g_object_new (GTK_TYPE_BOX, "css-name", "answercard", NULL));
  int height;

  gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  return height;
}

static void
test_plain (void)
{
  int before = measure_card ();

  inroad_contrast_follow ();
  g_assert_cmpint (measure_card (), ==, before);
}

/* Alone in a process whose desktop asks for it from the start. */
static void
test_high_alone (void)
{
  int before = measure_card ();

  g_assert_true (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()));
  inroad_contrast_follow ();
  g_assert_cmpint (measure_card (), ==, before + 2);
}

static void
test_high (void)
{
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);

  g_test_trap_subprocess_with_envp ("/contrast/high/subprocess", (const char *const *) environment, 0,
                                    G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
add_tests (void)
{
  g_test_add_func ("/contrast/plain", test_plain);
  g_test_add_func ("/contrast/high", test_high);
  g_test_add_func ("/contrast/high/subprocess", test_high_alone);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
