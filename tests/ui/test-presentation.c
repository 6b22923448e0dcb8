/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/document/sample-pdf.h"
#include "tests/ui/test-ui.h"

#include "ui/reader/inroad-page-view.h"
#include "ui/reader/inroad-page-widget.h"
#include "ui/reader/inroad-presentation.h"
#include "ui/reader/inroad-reader.h"

#include <signal.h>

#define N_PAGES 8

static void
open_document (TestWindow *test)
{
  test_window_open (test, 1000, 700);
  test_window_go (test, "target");
  g_action_group_activate_action (inroad_session_get_actions (test->session), "read",
                                  g_variant_new_string ("target-paper"));
  TEST_WAIT_UNTIL (test_window_find (test, INROAD_TYPE_PAGE_WIDGET) != NULL);
  test_wait_frames (test->window, 6);
}

static InroadPresentation *
present (TestWindow *test)
{
  InroadPresentation *presentation;

  g_assert_true (gtk_widget_activate_action (test_window_find (test, INROAD_TYPE_READER), "document.present", NULL));
  TEST_WAIT_UNTIL ((presentation = test_window_find (test, INROAD_TYPE_PRESENTATION)) != NULL);
  TEST_WAIT_UNTIL (inroad_presentation_is_drawn (presentation));

  return presentation;
}

static void
open_file (TestWindow *test,
           GFile      *file)
{
  test_window_open_file (test, file);
  TEST_WAIT_UNTIL (test_window_find (test, INROAD_TYPE_PAGE_WIDGET) != NULL);
  test_wait_frames (test->window, 6);
}

static guint
count_windows (void)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ());
}

static void
press (InroadPresentation *presentation,
       guint               key,
       guint               position)
{
  g_assert_true (test_press_key (presentation, key));
  g_assert_cmpuint (inroad_presentation_get_position (presentation), ==, position);
}

/* From the page that is read, over all of the only window, and back to where the reader was. */
static void
test_there_and_back (void)
{
  TestWindow test = { NULL };
  InroadPresentation *presentation;
  InroadPageView *view;
  guint n_windows;
  double offset, before;

  open_document (&test);
  n_windows = count_windows ();
  view = test_window_find (&test, INROAD_TYPE_PAGE_VIEW);
  inroad_page_view_go_to (view, 3, 0.3);
  test_wait_frames (test.window, 6);
  g_assert_cmpuint (inroad_page_view_get_place (view, &before), ==, 3);

  presentation = present (&test);
  g_assert_cmpuint (inroad_presentation_get_position (presentation), ==, inroad_page_view_get_page (view));
  g_assert_cmpuint (count_windows (), ==, n_windows);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (presentation)), ==,
                   gtk_widget_get_width (GTK_WIDGET (test.window)));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (presentation)), ==,
                   gtk_widget_get_height (GTK_WIDGET (test.window)));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test.window)) == GTK_WIDGET (presentation));
  gtk_test_accessible_assert_role (presentation, GTK_ACCESSIBLE_ROLE_DOCUMENT);

  test_press_key (presentation, GDK_KEY_Page_Down);
  test_press_key (presentation, GDK_KEY_Escape);
  g_assert_null (test_window_find (&test, INROAD_TYPE_PRESENTATION));
  test_wait_frames (test.window, 6);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test.window)) == GTK_WIDGET (view));
  g_assert_cmpuint (inroad_page_view_get_place (view, &offset), ==, 3);
  g_assert_cmpfloat_with_epsilon (offset, before, 0.02);
  test_window_close (&test);
}

/* Those of a remote, and those that programs for slides have in common. */
static void
test_keys (void)
{
  TestWindow test = { NULL };
  InroadPresentation *presentation;
  g_autofree char *announced = NULL;

  open_document (&test);
  presentation = present (&test);
  press (presentation, GDK_KEY_Page_Down, 1);
  announced = test_take_announced ();
  g_assert_cmpstr (announced, ==, "Page 2 of 8");
  press (presentation, GDK_KEY_space, 2);
  press (presentation, GDK_KEY_Right, 3);
  TEST_WAIT_UNTIL (inroad_presentation_is_drawn (presentation));
  gtk_test_accessible_assert_property (presentation, GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 4 of 8");
  press (presentation, GDK_KEY_Page_Up, 2);
  press (presentation, GDK_KEY_Left, 1);
  press (presentation, GDK_KEY_BackSpace, 0);
  press (presentation, GDK_KEY_Page_Up, 0);
  press (presentation, GDK_KEY_End, N_PAGES - 1);
  press (presentation, GDK_KEY_Home, 0);
  press (presentation, GDK_KEY_b, 0);
  press (presentation, GDK_KEY_Q, 0);
  TEST_WAIT_UNTIL (inroad_presentation_is_drawn (presentation));

  /* Behind the last page is an end, and behind the end the reader: so it can be left by touch alone. */
  press (presentation, GDK_KEY_End, N_PAGES - 1);
  press (presentation, GDK_KEY_Page_Down, N_PAGES);
  press (presentation, GDK_KEY_Page_Up, N_PAGES - 1);
  TEST_WAIT_UNTIL (inroad_presentation_is_drawn (presentation));
  inroad_presentation_step (presentation, 1);
  inroad_presentation_step (presentation, 1);
  g_assert_null (test_window_find (&test, INROAD_TYPE_PRESENTATION));
  test_window_close (&test);
}

/* One after the other, each with what it shows in words, and from it to its page and to the next. */
static void
test_figures (void)
{
  TestWindow test = { NULL };
  InroadPresentation *presentation;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  open_document (&test);
  presentation = present (&test);
  test_press_key (presentation, GDK_KEY_f);
  TEST_WAIT_UNTIL (inroad_presentation_get_position (presentation) == 1);
  TEST_WAIT_UNTIL (inroad_presentation_is_drawn (presentation));
  first = test_take_announced ();
  g_assert_true (first != NULL && !g_str_has_prefix (first, "Page"));

  press (presentation, GDK_KEY_f, 1);
  TEST_WAIT_UNTIL (inroad_presentation_is_drawn (presentation));
  second = test_take_announced ();
  g_assert_cmpstr (second, !=, first);
  test_press_key (presentation, GDK_KEY_f);
  g_assert_cmpuint (inroad_presentation_get_position (presentation), >, 1);

  /* Its page is one Escape away, and the reader another. */
  TEST_WAIT_UNTIL (inroad_presentation_is_drawn (presentation));
  g_clear_pointer (&second, g_free);
  second = test_take_announced ();
  test_press_key (presentation, GDK_KEY_Escape);
  g_clear_pointer (&second, g_free);
  second = test_take_announced ();
  g_assert_true (g_str_has_prefix (second, "Page "));
  TEST_WAIT_UNTIL (inroad_presentation_is_drawn (presentation));

  /* Behind the last there is none. */
  press (presentation, GDK_KEY_End, N_PAGES - 1);
  press (presentation, GDK_KEY_f, N_PAGES - 1);
  g_clear_pointer (&second, g_free);
  second = test_take_announced ();
  g_assert_cmpstr (second, ==, "Page 8 of 8");
  test_press_key (presentation, GDK_KEY_Escape);
  g_assert_null (test_window_find (&test, INROAD_TYPE_PRESENTATION));
  test_window_close (&test);
}

/* As large and as small as pages get: what a renderer does not draw at once is drawn smaller. */
static void
test_sizes (void)
{
  static const char *const boxes[] = { "0 0 14400 14400", "0 0 3 2", "0 0 14400 3" };

  for (gsize i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      g_autofree char *contents = g_strdup_printf (
        "%%PDF-1.7\n"
        "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
        "2 0 obj << /Type /Pages /Kids [5 0 R] /Count 1 /MediaBox [%s] >> endobj\n"
        "5 0 obj << /Type /Page /Parent 2 0 R >> endobj\n"
        "trailer << /Root 1 0 R /Size 6 >>\n%%%%EOF\n", boxes[i]);
      g_autoptr (GFile) file = sample_pdf_new_raw (contents);
      TestWindow test = { NULL };
      InroadPresentation *presentation;

      open_file (&test, file);
      g_assert_true (gtk_widget_activate_action (test_window_find (&test, INROAD_TYPE_READER), "document.present", NULL));
      TEST_WAIT_UNTIL ((presentation = test_window_find (&test, INROAD_TYPE_PRESENTATION)) != NULL);
      TEST_WAIT_UNTIL (inroad_presentation_has_picture (presentation));
      test_window_close (&test);
    }
}

static gboolean
is_failure_told (char **told)
{
  test_signal_renderers (SIGKILL);
  if (*told == NULL || g_str_has_prefix (*told, "Page "))
    {
      g_free (*told);
      *told = test_take_announced ();
    }

  return *told != NULL && !g_str_has_prefix (*told, "Page ");
}

/* A page that cannot be shown says so, and is not black. */
static void
test_failure (void)
{
  g_autoptr (GFile) file = sample_pdf_new_slow (3);
  g_autofree char *told = NULL;
  TestWindow test = { NULL };
  InroadPresentation *presentation;

  open_file (&test, file);
  g_assert_true (gtk_widget_activate_action (test_window_find (&test, INROAD_TYPE_READER), "document.present", NULL));
  TEST_WAIT_UNTIL ((presentation = test_window_find (&test, INROAD_TYPE_PRESENTATION)) != NULL);
  TEST_WAIT_UNTIL (is_failure_told (&told));
  g_test_message ("%s", told);
  g_assert_false (inroad_presentation_has_picture (presentation));
  test_press_key (presentation, GDK_KEY_Page_Down);
  TEST_WAIT_UNTIL (inroad_presentation_is_drawn (presentation));
  test_window_close (&test);
}

/* The document goes, and with it what shows it. */
static void
test_document_closed (void)
{
  TestWindow test = { NULL };

  open_document (&test);
  present (&test);
  inroad_session_set_open_document (test.session, NULL);
  test_wait_frames (test.window, 4);
  g_assert_null (test_window_find (&test, INROAD_TYPE_PRESENTATION));
  test_window_close (&test);
}

/* In a kiosk there is no such command. */
static void
test_not_permitted (void)
{
  TestWindow test = { .permissions = INROAD_PERMISSION_PRINT };

  open_document (&test);
  g_assert_false (gtk_widget_activate_action (test_window_find (&test, INROAD_TYPE_READER), "document.present", NULL));
  g_assert_null (test_window_find (&test, INROAD_TYPE_PRESENTATION));
  test_window_close (&test);
}

static void
add_tests (void)
{
  g_test_add_func ("/presentation/there-and-back", test_there_and_back);
  g_test_add_func ("/presentation/keys", test_keys);
  g_test_add_func ("/presentation/figures", test_figures);
  g_test_add_func ("/presentation/sizes", test_sizes);
  g_test_add_func ("/presentation/failure", test_failure);
  g_test_add_func ("/presentation/document-closed", test_document_closed);
  g_test_add_func ("/presentation/not-permitted", test_not_permitted);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
