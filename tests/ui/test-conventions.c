/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What is asked of every program of the desktop: it fits screens and text of every size, and says what it is. That
 * nothing warns meanwhile is part of it. */

#include "config.h"

#include "tests/ui/test-ui.h"

#include "inroad-version.h"
#include "ui/lesson/inroad-lesson-view.h"
#include "ui/reader/inroad-page-widget.h"
#include "ui/reader/inroad-reader.h"
#include "ui/sidebar/inroad-sidebar.h"

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
  { "/conventions/size/360x640-large", 360, 640, LARGE },
  { "/conventions/size/768x1024", 768, 1024, NORMAL },
  { "/conventions/size/768x1024-large", 768, 1024, LARGE },
  { "/conventions/size/1280x800", 1280, 800, NORMAL },
  { "/conventions/size/1280x800-large", 1280, 800, LARGE },
  { "/conventions/size/1920x1080", 1920, 1080, NORMAL },
  { "/conventions/size/1920x1080-large", 1920, 1080, LARGE },
};

/* In the font of the desktop, and with the buttons that it gives a window: without one X has whatever is there. */
static void
set_dpi (int dpi)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi * 1024, "gtk-font-name", "Cantarell 11",
                "gtk-decoration-layout", ":close", NULL);
}

static void
expect_room (GtkWidget  *widget,
             int         width,
             const char *what)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_test_message ("%s: %d px", what, minimum);
  g_assert_cmpint (minimum, <=, width);
}

/* What has breakpoints asks for no more than it was told to, whatever is in it: so that is asked itself, and the lesson
 * in it, with the bars above it. */
static void
expect_room_for_section (TestWindow *test,
                         int         width,
                         const char *what)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (test->window));
  GtkWidget *pane;

  test_wait_frames (test->window, 6);
  g_assert_cmpint (gtk_widget_get_width (content), ==, width);
  expect_room (content, width, "the window");
  pane = gtk_widget_get_ancestor (test_window_find (test, INROAD_TYPE_LESSON_VIEW), ADW_TYPE_TOOLBAR_VIEW);
  expect_room (pane, gtk_widget_get_width (pane), what);
}

static void
expect_room_for_document (TestWindow *test)
{
  AdwBreakpointBin *bin;

  test_window_act (test, "read", "target-paper");
  TEST_WAIT_UNTIL (test_window_find (test, INROAD_TYPE_PAGE_WIDGET) != NULL);
  test_wait_frames (test->window, 6);
  bin = test_find_widget (test_window_find (test, INROAD_TYPE_READER), ADW_TYPE_BREAKPOINT_BIN, 0);
  expect_room (adw_breakpoint_bin_get_child (bin), gtk_widget_get_width (GTK_WIDGET (bin)), "the document");
}

/* Every section is shown whole from side to side, also when text is made larger meanwhile; and so is a document. */
static void
test_size (gconstpointer data)
{
  gsize size = GPOINTER_TO_SIZE (data);
  TestWindow test = { NULL };
  GListModel *chapters;

  set_dpi (NORMAL);
  test_window_open (&test, sizes[size].width + FRAME, sizes[size].height + FRAME);
  set_dpi (sizes[size].dpi);
  chapters = inroad_session_get_chapters (test.session);
  for (guint i = 0; i < g_list_model_get_n_items (chapters); i++)
    {
      g_autoptr (InroadChapter) chapter = g_list_model_get_item (chapters, i);

      inroad_session_set_current (test.session, chapter);
      expect_room_for_section (&test, sizes[size].width,
                               inroad_block_get_id (INROAD_BLOCK (inroad_chapter_get_section (chapter))));
    }
  expect_room_for_document (&test);
  test_window_close (&test);
  set_dpi (NORMAL);
}

/* A window that is made narrow keeps the lesson, and has the way back to the list of sections. */
static void
test_narrowing (void)
{
  TestWindow test = { NULL };
  AdwNavigationSplitView *split_view;
  GtkWidget *back;

  test_window_open (&test, 1280, 800);
  split_view = test_window_find (&test, ADW_TYPE_NAVIGATION_SPLIT_VIEW);
  g_assert_false (adw_navigation_split_view_get_collapsed (split_view));
  g_assert_nonnull (test_window_find (&test, INROAD_TYPE_SIDEBAR));
  g_assert_null (test_window_find (&test, g_type_from_name ("AdwBackButton")));

  gtk_window_set_default_size (GTK_WINDOW (test.window), 360 + FRAME, 640 + FRAME);
  TEST_WAIT_UNTIL (adw_navigation_split_view_get_collapsed (split_view));
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_SIDEBAR) == NULL);
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_LESSON_VIEW) != NULL);

  back = test_find_widget (test_window_find (&test, g_type_from_name ("AdwBackButton")), GTK_TYPE_BUTTON, 0);
  g_signal_emit_by_name (back, "clicked");
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_SIDEBAR) != NULL);
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_LESSON_VIEW) == NULL);

  gtk_window_set_default_size (GTK_WINDOW (test.window), 1280, 800);
  TEST_WAIT_UNTIL (!adw_navigation_split_view_get_collapsed (split_view));
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_LESSON_VIEW) != NULL);
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_SIDEBAR) != NULL);
  test_window_close (&test);
}

static GtkWidget *
find_words (gpointer    root,
            const char *words)
{
  GtkWidget *label;

  for (guint i = 0; (label = test_find_widget (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    {
      if (strstr (gtk_label_get_text (GTK_LABEL (label)), words) != NULL)
        return label;
    }

  return NULL;
}

static GtkWidget *
find_row (gpointer    root,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = test_find_widget (root, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    {
      if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
        return row;
    }

  return NULL;
}

static AdwAboutDialog *
open_about (TestWindow *test)
{
  AdwDialog *dialog;

  test_window_open (test, 1280, 800);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.about", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (test->window));
  g_assert_true (ADW_IS_ABOUT_DIALOG (dialog));
  TEST_WAIT_UNTIL (test_find_label (dialog, INROAD_APPLICATION_NAME) != NULL);

  return ADW_ABOUT_DIALOG (dialog);
}

static void
close_about (TestWindow     *test,
             AdwAboutDialog *dialog)
{
  /* Its focus is looked for with the next frame. */
  test_wait_frames (test->window, 6);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  test_window_close (test);
}

static void
test_about (void)
{
  TestWindow test = { NULL };
  AdwAboutDialog *dialog = open_about (&test);

  g_assert_cmpstr (adw_about_dialog_get_version (dialog), ==, INROAD_VERSION);
  g_assert_cmpint (adw_about_dialog_get_license_type (dialog), ==, GTK_LICENSE_GPL_3_0);
  g_assert_true (g_str_has_prefix (adw_about_dialog_get_website (dialog), "https://"));
  g_assert_true (g_str_has_prefix (adw_about_dialog_get_issue_url (dialog), adw_about_dialog_get_website (dialog)));
  close_about (&test, dialog);
}

/* The lesson and the program come under different licences, and both are told. */
static void
test_licences (void)
{
  TestWindow test = { NULL };
  AdwAboutDialog *dialog = open_about (&test);

  TEST_WAIT_UNTIL (find_row (dialog, "_Legal") != NULL);
  gtk_widget_activate (find_row (dialog, "_Legal"));
  TEST_WAIT_UNTIL (find_words (dialog, "Lesson and Case Study") != NULL);
  g_assert_nonnull (find_words (dialog, "Attribution-ShareAlike 4.0"));
  g_assert_nonnull (find_words (dialog, "GNU General Public License"));
  close_about (&test, dialog);
}

/* What goes along with a report tells of the program, and of nobody who uses it. */
static void
test_debug_info (void)
{
  TestWindow test = { NULL };
  AdwAboutDialog *dialog = open_about (&test);
  const char *info = adw_about_dialog_get_debug_info (dialog);
  g_autofree char *gtk = g_strdup_printf ("\nGTK %u.", gtk_get_major_version ());
  g_auto (GStrv) lines = g_strsplit (info, "\n", -1);

  g_assert_nonnull (strstr (info, INROAD_VERSION));
  g_assert_nonnull (strstr (info, gtk));
  g_assert_nonnull (strstr (info, "\nlibadwaita 1."));
  g_assert_nonnull (strstr (info, "\nFlatpak: no\n"));
  /* The last one is empty. */
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_null (strstr (info, g_get_home_dir ()));
  close_about (&test, dialog);
}

static void
add_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    g_test_add_data_func (sizes[i].path, GSIZE_TO_POINTER (i), test_size);
  g_test_add_func ("/conventions/narrowing", test_narrowing);
  g_test_add_func ("/conventions/about", test_about);
  g_test_add_func ("/conventions/about/licences", test_licences);
  g_test_add_func ("/conventions/about/debug-info", test_debug_info);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
