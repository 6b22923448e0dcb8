/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What is asked of every program of the desktop: it fits screens and text of every size, and says what it is. That
 * nothing warns meanwhile is part of it. */

#include "config.h"

#include "tests/ui/test-ui.h"

#include "inroad-version.h"

#define NORMAL 96
#define LARGE 192
/* What an X server without a window manager takes for the frame. */
#define FRAME 10

static const struct
{
  const char *path;
  int         width;
  int         height;
  int         dpi;
} sizes[] = {
  { "/conventions/size/360x640", 360, 640, NORMAL },
  { "/conventions/size/768x1024", 768, 1024, NORMAL },
  { "/conventions/size/768x1024-large", 768, 1024, LARGE },
  { "/conventions/size/1280x800", 1280, 800, NORMAL },
  { "/conventions/size/1280x800-large", 1280, 800, LARGE },
};

static void
set_dpi (int dpi)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi * 1024, NULL);
}

/* Every section is shown whole from side to side, also when text is made larger meanwhile. */
static void
test_size (gconstpointer data)
{
  gsize size = GPOINTER_TO_SIZE (data);
  TestWindow test = { NULL };
  GListModel *chapters;

  test_window_open (&test, sizes[size].width + FRAME, sizes[size].height + FRAME);
  set_dpi (sizes[size].dpi);
  chapters = inroad_session_get_chapters (test.session);
  for (guint i = 0; i < g_list_model_get_n_items (chapters); i++)
    {
      g_autoptr (InroadChapter) chapter = g_list_model_get_item (chapters, i);
      int minimum;

      inroad_session_set_current (test.session, chapter);
      test_wait_frames (test.window, 6);
      gtk_widget_measure (GTK_WIDGET (test.window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, sizes[size].width);
    }
  test_window_close (&test);
  set_dpi (NORMAL);
}

static void
test_about (void)
{
  TestWindow test = { NULL };
  AdwDialog *dialog;

  test_window_open (&test, 1280, 800);
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.about", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (test.window));
  g_assert_true (ADW_IS_ABOUT_DIALOG (dialog));
  g_assert_cmpstr (adw_about_dialog_get_version (ADW_ABOUT_DIALOG (dialog)), ==, INROAD_VERSION);
  g_assert_cmpint (adw_about_dialog_get_license_type (ADW_ABOUT_DIALOG (dialog)), ==, GTK_LICENSE_GPL_3_0);
  TEST_WAIT_UNTIL (test_find_label (dialog, INROAD_APPLICATION_NAME) != NULL);
  adw_dialog_force_close (dialog);
  test_window_close (&test);
}

static void
add_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    g_test_add_data_func (sizes[i].path, GSIZE_TO_POINTER (i), test_size);
  g_test_add_func ("/conventions/about", test_about);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
