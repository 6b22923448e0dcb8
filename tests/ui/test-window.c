/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/ui/test-ui.h"

#include "ui/drawing/inroad-state-ring.h"
#include "ui/lesson/inroad-block-widget.h"
#include "ui/lesson/inroad-comparison-table.h"
#include "ui/lesson/inroad-lesson-view.h"
#include "ui/lesson/inroad-pattern-card.h"
#include "ui/sidebar/inroad-sidebar.h"
#include "ui/window/inroad-profile-banner.h"

#include <glib/gstdio.h>

#define WIDE 1280, 800
/* The frame that an X server without a window manager draws takes ten pixels. */
#define NARROW 370, 640

static InroadLessonView *
get_view (TestWindow *test)
{
  return test_find_widget (test->window, INROAD_TYPE_LESSON_VIEW, 0);
}

static const char *
get_view_section (TestWindow *test)
{
  InroadChapter *chapter = inroad_lesson_view_get_chapter (get_view (test));

  return inroad_block_get_id (INROAD_BLOCK (inroad_chapter_get_section (chapter)));
}

static GtkAdjustment *
get_adjustment (TestWindow *test)
{
  GtkWidget *scrolled = test_find_widget (get_view (test), GTK_TYPE_SCROLLED_WINDOW, 0);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

static void
test_every_section (void)
{
  TestWindow test = { NULL };
  GListModel *chapters;

  test_window_open (&test, WIDE);
  chapters = inroad_session_get_chapters (test.session);
  for (guint i = 0; i < g_list_model_get_n_items (chapters); i++)
    {
      g_autoptr (InroadChapter) chapter = g_list_model_get_item (chapters, i);

      inroad_session_set_current (test.session, chapter);
      test_wait_frames (test.window, 6);
      g_assert_true (inroad_lesson_view_get_chapter (get_view (&test)) == chapter);
    }
  test_window_close (&test);
}

static void
test_sidebar_follows (void)
{
  TestWindow test = { NULL };
  GtkWidget *list;
  GtkSelectionModel *selection;

  test_window_open (&test, WIDE);
  list = test_find_widget (test.window, GTK_TYPE_LIST_VIEW, 0);
  selection = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  test_window_go (&test, "target");
  g_assert_true (gtk_selection_model_is_selected (selection, 4));
  gtk_selection_model_select_item (selection, 1, TRUE);
  test_wait_frames (test.window, 3);
  g_assert_cmpstr (get_view_section (&test), ==, "patterns");

  gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Sections");
  test_window_close (&test);
}

static void
test_state_in_sidebar (void)
{
  TestWindow test = { NULL };
  InroadStateRing *ring;

  test_window_open (&test, WIDE);
  ring = test_find_widget (test_find_widget (test.window, INROAD_TYPE_SIDEBAR, 0), INROAD_TYPE_STATE_RING, 1);
  g_assert_cmpfloat (inroad_state_ring_get_fraction (ring), ==, 0);
  test_window_go (&test, "patterns");
  g_assert_cmpfloat (inroad_state_ring_get_fraction (ring), ==, 0.5);
  gtk_adjustment_set_value (get_adjustment (&test), 100000);
  test_wait_frames (test.window, 3);
  g_assert_cmpfloat (inroad_state_ring_get_fraction (ring), ==, 1);
  g_assert_nonnull (test_find_label (test.window, "1 of 6 sections done"));
  test_window_close (&test);
}

/* How far down to scroll so that the middle of a block is at the top. */
static double
get_middle (TestWindow *test,
            const char *block_id)
{
  GtkWidget *view = GTK_WIDGET (get_view (test));
  InroadBlockWidget *widget = inroad_block_widget_find (view, block_id);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (widget), view, &bounds));

  return bounds.origin.y + bounds.size.height / 2;
}

static void
test_place_comes_back (void)
{
  TestWindow test = { NULL };
  double value;

  test_window_open (&test, NARROW);
  test_window_go (&test, "target");
  gtk_adjustment_set_value (get_adjustment (&test), get_middle (&test, "target-fix-platform-record-team"));
  test_wait_frames (test.window, 3);
  value = gtk_adjustment_get_value (get_adjustment (&test));
  g_assert_cmpfloat (value, >, 800);
  g_assert_cmpstr (inroad_session_get_place (test.session)->block_id, ==, "target-fix-platform-record-team");

  g_object_ref (test.store);
  {
    InroadProfileStore *store = test.store;

    test_window_close (&test);
    test.store = store;
  }
  test_window_open (&test, NARROW);
  g_assert_cmpstr (get_view_section (&test), ==, "target");
  TEST_WAIT_UNTIL (ABS (gtk_adjustment_get_value (get_adjustment (&test)) - value) < 2);
  test_window_close (&test);
}

static void
test_show_block (void)
{
  TestWindow test = { NULL };
  InroadBlockWidget *widget;
  InroadPatternCard *card;

  test_window_open (&test, NARROW);
  g_action_group_activate_action (inroad_session_get_actions (test.session), "show-why",
                                  g_variant_new_string ("small-org-liaison"));
  g_assert_cmpstr (get_view_section (&test), ==, "patterns");
  card = test_find_widget (test.window, INROAD_TYPE_PATTERN_CARD, 1);
  g_assert_true (inroad_pattern_card_get_open (card));
  widget = inroad_block_widget_find (GTK_WIDGET (card), "liaison-fits");
  TEST_WAIT_UNTIL (gtk_widget_has_css_class (GTK_WIDGET (widget), "lit"));
  /* On a display without a window manager the window itself may be without the keyboard. */
  TEST_WAIT_UNTIL (gtk_widget_is_focus (GTK_WIDGET (widget)));
  TEST_WAIT_UNTIL (gtk_adjustment_get_value (get_adjustment (&test)) > 300);
  test_window_close (&test);
}

static void
test_comparison (int      width,
                 gboolean both)
{
  TestWindow test = { NULL };
  const char *left = "Specialized teams per phase: Dev → QA → Ops → Sec.";
  const char *right = "One team owns the service for years.";
  AdwToggleGroup *toggles;

  test_window_open (&test, width, 800);
  test_window_go (&test, "comparison");
  g_assert_nonnull (test_find_label (test.window, left));
  g_assert_true ((test_find_label (test.window, right) != NULL) == both);

  toggles = test_find_widget (test.window, ADW_TYPE_TOGGLE_GROUP, 0);
  g_assert_true ((toggles == NULL) == both);
  if (toggles != NULL)
    {
      adw_toggle_group_set_active (toggles, 1);
      test_wait_frames (test.window, 4);
      g_assert_null (test_find_label (test.window, left));
      g_assert_nonnull (test_find_label (test.window, right));
    }
  test_window_close (&test);
}

static void
test_comparison_wide (void)
{
  test_comparison (1000, TRUE);
}

static void
test_comparison_narrow (void)
{
  test_comparison (370, FALSE);
}

static void
test_patterns_open_all (void)
{
  TestWindow test = { NULL };

  test_window_open (&test, WIDE);
  test_window_go (&test, "patterns");
  for (guint i = 0; i < 3; i++)
    g_assert_false (inroad_pattern_card_get_open (test_find_widget (test.window, INROAD_TYPE_PATTERN_CARD, i)));

  gtk_toggle_button_set_active (test_find_widget (test.window, GTK_TYPE_TOGGLE_BUTTON, 3), TRUE);
  for (guint i = 0; i < 3; i++)
    g_assert_true (inroad_pattern_card_get_open (test_find_widget (test.window, INROAD_TYPE_PATTERN_CARD, i)));
  test_window_close (&test);
}

/* A profile from the future: said in a banner, and left as it is. */
static void
test_banner (void)
{
  TestWindow test = { NULL };
  g_autofree char *folder = g_dir_make_tmp ("inroad-banner-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "profile.json", NULL);
  GtkWidget *banner;

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "{ \"version\": 99 }", -1, NULL));
  test.store = inroad_profile_store_new (file);
  inroad_profile_store_load_async (test.store, NULL, (GAsyncReadyCallback) inroad_profile_store_load_finish, NULL);
  TEST_WAIT_UNTIL (inroad_profile_store_get_condition (test.store) == INROAD_PROFILE_CONDITION_READ_ONLY);

  test_window_open (&test, WIDE);
  banner = test_find_widget (test_find_widget (test.window, INROAD_TYPE_PROFILE_BANNER, 0), ADW_TYPE_BANNER, 0);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  test_window_close (&test);
}

/* A profile that cannot be saved: its folder is a file. */
static char *
open_unsaved (TestWindow *test)
{
  g_autofree char *above = g_dir_make_tmp ("inroad-unsaved-XXXXXX", NULL);
  char *folder = g_build_filename (above, "inroad", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "profile.json", NULL);

  g_assert_true (g_file_set_contents (folder, "", -1, NULL));
  test->store = inroad_profile_store_new (file);
  test_window_open (test, WIDE);

  return folder;
}

/* Closing waits, then asks; the answer is kept when the disk says yes again, and only then the window goes. */
static void
test_close_unsaved (void)
{
  TestWindow test = { NULL };
  g_autofree char *folder = open_unsaved (&test);
  g_autofree char *path = g_build_filename (folder, "profile.json", NULL);
  gpointer window = test.window;
  AdwAlertDialog *dialog;

  g_object_add_weak_pointer (window, &window);
  gtk_window_close (window);
  TEST_WAIT_UNTIL (test_find_widget (test.window, ADW_TYPE_ALERT_DIALOG, 0) != NULL);
  dialog = test_find_widget (test.window, ADW_TYPE_ALERT_DIALOG, 0);
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (dialog), "Something else stands"));

  g_signal_emit_by_name (dialog, "response", "stay");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  test_wait_frames (test.window, 3);
  g_assert_nonnull (window);

  gtk_window_close (window);
  TEST_WAIT_UNTIL (test_find_widget (test.window, ADW_TYPE_ALERT_DIALOG, 0) != NULL);
  g_assert_cmpint (g_unlink (folder), ==, 0);
  /* Saved by itself after a moment: nothing to ask any more. */
  g_clear_object (&test.session);
  TEST_WAIT_UNTIL (window == NULL);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_clear_object (&test.store);
}

/* "Try Again" in the banner. */
static void
test_banner_try_again (void)
{
  TestWindow test = { NULL };
  g_autofree char *folder = open_unsaved (&test);
  GtkWidget *banner;

  TEST_WAIT_UNTIL (inroad_profile_store_get_condition (test.store) == INROAD_PROFILE_CONDITION_UNSAVED);
  banner = test_find_widget (test_find_widget (test.window, INROAD_TYPE_PROFILE_BANNER, 0), ADW_TYPE_BANNER, 0);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_cmpstr (adw_banner_get_button_label (ADW_BANNER (banner)), ==, "_Try Again");
  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_signal_emit_by_name (banner, "button-clicked");
  TEST_WAIT_UNTIL (!adw_banner_get_revealed (ADW_BANNER (banner)));
  test_window_close (&test);
}

static void
test_close_saved (void)
{
  TestWindow test = { NULL };
  gpointer window;

  test_window_open (&test, WIDE);
  window = test.window;
  g_object_add_weak_pointer (window, &window);
  gtk_window_close (window);
  g_clear_object (&test.session);
  TEST_WAIT_UNTIL (window == NULL);
  g_clear_object (&test.store);
}

static void
add_tests (void)
{
  g_test_add_func ("/window/every-section", test_every_section);
  g_test_add_func ("/window/sidebar-follows", test_sidebar_follows);
  g_test_add_func ("/window/state-in-sidebar", test_state_in_sidebar);
  g_test_add_func ("/window/place-comes-back", test_place_comes_back);
  g_test_add_func ("/window/show-block", test_show_block);
  g_test_add_func ("/window/comparison/wide", test_comparison_wide);
  g_test_add_func ("/window/comparison/narrow", test_comparison_narrow);
  g_test_add_func ("/window/patterns-open-all", test_patterns_open_all);
  g_test_add_func ("/window/banner", test_banner);
  g_test_add_func ("/window/banner-try-again", test_banner_try_again);
  g_test_add_func ("/window/close-saved", test_close_saved);
  g_test_add_func ("/window/close-unsaved", test_close_unsaved);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
