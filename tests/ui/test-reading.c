/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What a learner does in a document: find, select, copy, follow links, look something up and come back. */

#include "config.h"

#include "tests/document/sample-pdf.h"
#include "tests/ui/test-ui.h"

#include "core/session/inroad-lesson-hit.h"
#include "ui/reader/inroad-find-bar.h"
#include "ui/reader/inroad-link-preview.h"
#include "ui/reader/inroad-link-widget.h"
#include "ui/reader/inroad-page-view.h"
#include "ui/reader/inroad-page-widget.h"
#include "ui/reader/inroad-reader-pane.h"
#include "ui/reader/inroad-reader.h"
#include "ui/reader/inroad-return-bar.h"
#include "ui/reader/inroad-text-page-row.h"
#include "ui/reader/inroad-text-page.h"
#include "ui/reader/inroad-thumbnail.h"
#include "ui/window/inroad-search-dialog.h"

#include <adwaita.h>
#include <stdio.h>
#include <string.h>

static InroadPageView *
get_view (TestWindow *test)
{
  return test_window_find (test, INROAD_TYPE_PAGE_VIEW);
}

static InroadPageWidget *
get_page (TestWindow *test)
{
  return test_window_find (test, INROAD_TYPE_PAGE_WIDGET);
}

static void
show_file (TestWindow *test,
           GFile      *file)
{
  g_autoptr (InroadText) title = inroad_text_new_plain ("Sample");
  g_autoptr (InroadAttachment) attachment = inroad_attachment_new ("sample", title, "en", file);

  test_window_open (test, 1280, 800);
  inroad_session_set_open_document (test->session, attachment);
}

static void
open_rich (TestWindow *test)
{
  g_autoptr (GFile) file = sample_pdf_new_rich ();

  show_file (test, file);
  TEST_WAIT_UNTIL (get_page (test) != NULL && inroad_page_widget_get_text (get_page (test)) != NULL);
  test_wait_frames (test->window, 4);
}

static gboolean
act (TestWindow *test,
     const char *action)
{
  return gtk_widget_activate_action (GTK_WIDGET (test_window_find (test, INROAD_TYPE_READER)), action, NULL);
}

/* -------------------------------------------------------------------------------------------------- find */

static guint
get_n_hits (TestWindow *test)
{
  InroadDocumentSearch *search = inroad_find_bar_get_search (test_window_find (test, INROAD_TYPE_FIND_BAR));

  return search != NULL && inroad_document_search_get_done (search)
           ? g_list_model_get_n_items (G_LIST_MODEL (search)) : G_MAXUINT;
}

static void
test_find (void)
{
  TestWindow test = { NULL };
  InroadFindBar *bar;

  open_rich (&test);
  inroad_reader_find (test_window_find (&test, INROAD_TYPE_READER), "wall");
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_FIND_BAR) != NULL);
  TEST_WAIT_UNTIL (get_n_hits (&test) == 3);
  TEST_WAIT_UNTIL (test_find_label (test_window_find (&test, INROAD_TYPE_FIND_BAR), "1 of 3") != NULL);

  /* From the last on to the first, and back. */
  bar = test_window_find (&test, INROAD_TYPE_FIND_BAR);
  inroad_find_bar_step (bar, 1);
  inroad_find_bar_step (bar, 1);
  g_assert_nonnull (test_find_label (bar, "3 of 3"));
  inroad_find_bar_step (bar, 1);
  g_assert_nonnull (test_find_label (bar, "1 of 3"));
  inroad_find_bar_step (bar, -1);
  g_assert_nonnull (test_find_label (bar, "3 of 3"));

  inroad_reader_find (test_window_find (&test, INROAD_TYPE_READER), "nowhere");
  TEST_WAIT_UNTIL (test_find_label (bar, "None") != NULL);

  /* Escape ends the search before it closes the document. */
  act (&test, "reader.escape");
  TEST_WAIT_UNTIL (inroad_find_bar_get_search (bar) == NULL);
  g_assert_nonnull (inroad_session_get_open_document (test.session));
  act (&test, "reader.escape");
  g_assert_null (inroad_session_get_open_document (test.session));
  test_window_close (&test);
}

/* ---------------------------------------------------------------------------------------------- selection */

static void
keep_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static char *
dup_selected (TestWindow *test)
{
  InroadSelection *selection = inroad_page_view_get_selection (get_view (test));
  g_autoptr (GAsyncResult) result = NULL;

  inroad_selection_get_text_async (selection, NULL, keep_result, &result);
  TEST_WAIT_UNTIL (result != NULL);
  return inroad_selection_get_text_finish (selection, result, NULL);
}

static void
expect_selected (TestWindow *test,
                 const char *expected)
{
  g_autofree char *text = dup_selected (test);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_select (void)
{
  TestWindow test = { NULL };
  InroadSelection *selection;
  const char *words;

  open_rich (&test);
  selection = inroad_page_view_get_selection (get_view (&test));
  words = inroad_page_text_get_text (inroad_page_widget_get_text (get_page (&test)));
  g_assert_true (g_str_has_prefix (words, "Links of all kinds"));

  inroad_selection_begin (selection, 0, 2, INROAD_SELECTION_CHARACTERS);
  g_assert_true (inroad_selection_is_empty (selection));
  inroad_selection_extend (selection, 0, 7);
  expect_selected (&test, "nks o");
  inroad_selection_extend (selection, 0, 0);
  expect_selected (&test, "Li");

  inroad_selection_begin (selection, 0, 7, INROAD_SELECTION_WORDS);
  expect_selected (&test, "of");
  inroad_selection_extend (selection, 0, 10);
  expect_selected (&test, "of all");
  inroad_selection_begin (selection, 0, 7, INROAD_SELECTION_LINES);
  expect_selected (&test, "Links of all kinds");

  inroad_selection_clear (selection);
  g_assert_true (inroad_selection_is_empty (selection));
  test_window_close (&test);
}

static void
test_select_across (void)
{
  TestWindow test = { NULL };
  InroadSelection *selection;
  g_autofree char *all = NULL;

  open_rich (&test);
  selection = inroad_page_view_get_selection (get_view (&test));
  inroad_selection_begin (selection, 0, 13, INROAD_SELECTION_CHARACTERS);
  inroad_selection_extend (selection, 1, 3);
  {
    g_autofree char *text = dup_selected (&test);

    g_assert_true (g_str_has_prefix (text, "kinds"));
    g_assert_true (g_str_has_suffix (text, "\nThe"));
  }

  act (&test, "reader.select-all");
  all = dup_selected (&test);
  g_assert_true (g_str_has_prefix (all, "Links"));
  g_assert_nonnull (strstr (all, "auto-\nmation"));
  g_assert_nonnull (strstr (all, "There."));
  test_window_close (&test);
}

static void
test_copy (void)
{
  TestWindow test = { NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *text = NULL;
  GdkClipboard *clipboard;

  open_rich (&test);
  inroad_selection_begin (inroad_page_view_get_selection (get_view (&test)), 0, 0, INROAD_SELECTION_WORDS);
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (test.window));
  g_assert_true (act (&test, "document.copy"));
  TEST_WAIT_UNTIL (gdk_clipboard_is_local (clipboard));
  gdk_clipboard_read_text_async (clipboard, NULL, keep_result, &result);
  TEST_WAIT_UNTIL (result != NULL);
  text = gdk_clipboard_read_text_finish (clipboard, result, NULL);
  g_assert_cmpstr (text, ==, "Links");
  test_window_close (&test);
}

/* What was selected with the pointer is there for the middle button. */
static void
test_primary (void)
{
  TestWindow test = { NULL };
  g_autoptr (GListModel) controllers = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *text = NULL;
  GdkClipboard *clipboard;

  open_rich (&test);
  inroad_selection_begin (inroad_page_view_get_selection (get_view (&test)), 0, 0, INROAD_SELECTION_WORDS);
  controllers = gtk_widget_observe_controllers (GTK_WIDGET (get_view (&test)));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == GTK_TYPE_GESTURE_DRAG)
        g_signal_emit_by_name (controller, "drag-end", 1.0, 1.0);
    }

  clipboard = gtk_widget_get_primary_clipboard (GTK_WIDGET (test.window));
  TEST_WAIT_UNTIL (gdk_clipboard_is_local (clipboard));
  gdk_clipboard_read_text_async (clipboard, NULL, keep_result, &result);
  TEST_WAIT_UNTIL (result != NULL);
  text = gdk_clipboard_read_text_finish (clipboard, result, NULL);
  g_assert_cmpstr (text, ==, "Links");
  test_window_close (&test);
}

/* What is not permitted is not there. */
static void
test_not_permitted (void)
{
  TestWindow test = { .permissions = INROAD_PERMISSION_QUIT };
  guint n_links = 0;

  open_rich (&test);
  g_assert_false (act (&test, "document.copy"));
  g_assert_false (act (&test, "document.copy-to-primary"));
  g_assert_false (act (&test, "document.print"));
  g_assert_false (act (&test, "document.save"));

  /* Links in the document remain, that to an address is text. */
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_LINK_WIDGET) != NULL);
  while (test_find_widget (test.window, INROAD_TYPE_LINK_WIDGET, n_links) != NULL)
    n_links++;
  g_assert_cmpuint (n_links, ==, 3);
  test_window_close (&test);
}

/* ------------------------------------------------------------------------------------------------- places */

static void
test_links (void)
{
  TestWindow test = { NULL };
  InroadPageView *view;
  double zoom, offset, offset_before;
  guint page_before;

  open_rich (&test);
  view = get_view (&test);
  TEST_WAIT_UNTIL (test_find_widget (test.window, INROAD_TYPE_LINK_WIDGET, 3) != NULL);
  g_assert_null (test_find_widget (test.window, INROAD_TYPE_LINK_WIDGET, 4));
  gtk_test_accessible_assert_role (test_window_find (&test, INROAD_TYPE_LINK_WIDGET), GTK_ACCESSIBLE_ROLE_LINK);

  /* To the point that the link names, at the same zoom, and back to where it was. */
  inroad_page_view_zoom_by (view, 2);
  test_wait_frames (view, 4);
  zoom = inroad_page_view_get_zoom (view);
  page_before = inroad_page_view_get_place (view, &offset_before);
  gtk_widget_activate (test_window_find (&test, INROAD_TYPE_LINK_WIDGET));
  TEST_WAIT_UNTIL (inroad_page_view_get_page (view) == 2);
  test_wait_frames (view, 4);
  g_assert_cmpuint (inroad_page_view_get_place (view, &offset), ==, 2);
  g_assert_cmpfloat_with_epsilon (offset, 50 / SAMPLE_HEIGHT, 2 / (SAMPLE_HEIGHT * zoom * 4 / 3));
  g_assert_cmpfloat (inroad_page_view_get_zoom (view), ==, zoom);

  /* Back to the zoom as well, if it was another since. */
  inroad_page_view_zoom_by (view, 0.4);
  test_wait_frames (view, 4);
  g_assert_true (act (&test, "reader.back"));
  test_wait_frames (view, 4);
  g_assert_cmpuint (inroad_page_view_get_place (view, &offset), ==, page_before);
  g_assert_cmpfloat_with_epsilon (offset, offset_before, 0.01);
  g_assert_cmpfloat_with_epsilon (inroad_page_view_get_zoom (view), zoom, 0.001);
  g_assert_true (act (&test, "reader.forward"));
  TEST_WAIT_UNTIL (inroad_page_view_get_page (view) == 2);
  test_window_close (&test);
}

/* A zoom that followed the view does so again. */
static void
test_back_to_fit (void)
{
  static const InroadFit fits[] = { INROAD_FIT_WIDTH, INROAD_FIT_PAGE };

  for (gsize i = 0; i < G_N_ELEMENTS (fits); i++)
    {
      TestWindow test = { NULL };
      double zoom;

      open_rich (&test);
      inroad_page_view_set_fit (get_view (&test), fits[i]);
      test_wait_frames (test.window, 4);
      zoom = inroad_page_view_get_zoom (get_view (&test));
      gtk_widget_activate (test_window_find (&test, INROAD_TYPE_LINK_WIDGET));
      TEST_WAIT_UNTIL (inroad_page_view_get_page (get_view (&test)) == 2);
      inroad_page_view_zoom_by (get_view (&test), 3);
      test_wait_frames (test.window, 4);

      g_assert_true (act (&test, "reader.back"));
      TEST_WAIT_UNTIL (inroad_page_view_get_page (get_view (&test)) == 0);
      test_wait_frames (test.window, 4);
      g_assert_cmpint ((int) inroad_page_view_get_fit (get_view (&test)), ==, (int) fits[i]);
      g_assert_cmpfloat_with_epsilon (inroad_page_view_get_zoom (get_view (&test)), zoom, 0.001);
      test_window_close (&test);
    }
}

/* Nothing of a document is there when it has been closed: no page, no descriptor, no words to be copied. */
static void
test_closed (void)
{
  g_autoptr (GFile) broken = sample_pdf_new_raw ("This is no PDF.");
  g_autoptr (InroadText) title = inroad_text_new_plain ("Broken");
  g_autoptr (InroadAttachment) attachment = inroad_attachment_new ("broken", title, "en", broken);
  TestWindow test = { NULL };
  InroadPageView *view;
  gpointer document;

  open_rich (&test);
  view = get_view (&test);
  document = inroad_page_view_get_document (view);
  g_object_add_weak_pointer (document, &document);
  act (&test, "reader.select-all");
  inroad_session_set_open_document (test.session, attachment);
  TEST_WAIT_UNTIL (test_window_find (&test, ADW_TYPE_STATUS_PAGE) != NULL);
  g_assert_null (inroad_page_view_get_selection (view));
  act (&test, "reader.select-all");
  act (&test, "document.copy");
  TEST_WAIT_UNTIL (document == NULL);
  test_window_close (&test);

  open_rich (&test);
  document = inroad_page_view_get_document (get_view (&test));
  g_object_add_weak_pointer (document, &document);
  inroad_session_set_open_document (test.session, NULL);
  TEST_WAIT_UNTIL (document == NULL);
  test_window_close (&test);
}

/* As the pointer, the finger and the keyboard make them do. */
static void
emit_controller (gpointer    widget,
                 GType       type,
                 const char *signal)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        g_signal_emit_by_name (controller, signal, 1.0, 1.0);
    }
}

static gboolean
is_previewed (TestWindow *test,
              const char *text)
{
  GtkWidget *preview = test_window_find (test, INROAD_TYPE_LINK_PREVIEW);
  GtkWidget *revealer = test_find_widget (preview, GTK_TYPE_REVEALER, 0);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)) && test_find_label (preview, text) != NULL;
}

static gboolean
is_any_previewed (TestWindow *test)
{
  GtkWidget *revealer = test_find_widget (test_window_find (test, INROAD_TYPE_LINK_PREVIEW), GTK_TYPE_REVEALER, 0);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (revealer));
}

/* The link with such a target. */
static GtkWidget *
find_link (TestWindow    *test,
           InroadLinkKind kind)
{
  InroadLinkWidget *link;

  for (guint i = 0; (link = test_find_widget (test->window, INROAD_TYPE_LINK_WIDGET, i)) != NULL; i++)
    {
      if (inroad_link_widget_get_link (link)->kind == kind)
        return GTK_WIDGET (link);
    }

  return NULL;
}

static void
test_link_preview (void)
{
  TestWindow test = { NULL };
  GtkWidget *link, *address;

  open_rich (&test);
  TEST_WAIT_UNTIL (test_find_widget (test.window, INROAD_TYPE_LINK_WIDGET, 3) != NULL);
  link = find_link (&test, INROAD_LINK_PAGE);
  address = find_link (&test, INROAD_LINK_ADDRESS);

  emit_controller (link, GTK_TYPE_EVENT_CONTROLLER_MOTION, "enter");
  TEST_WAIT_UNTIL (is_previewed (&test, "Page 1 · Chapters"));
  emit_controller (link, GTK_TYPE_EVENT_CONTROLLER_MOTION, "leave");
  g_assert_false (is_any_previewed (&test));

  /* With the keyboard, and it stays when the pointer goes by. */
  gtk_widget_grab_focus (address);
  TEST_WAIT_UNTIL (is_previewed (&test, inroad_link_widget_get_link (INROAD_LINK_WIDGET (address))->address));
  emit_controller (address, GTK_TYPE_EVENT_CONTROLLER_MOTION, "leave");
  g_assert_true (is_any_previewed (&test));
  gtk_widget_grab_focus (GTK_WIDGET (get_view (&test)));
  TEST_WAIT_UNTIL (!is_any_previewed (&test));

  /* With a finger. */
  emit_controller (link, GTK_TYPE_GESTURE_LONG_PRESS, "pressed");
  TEST_WAIT_UNTIL (is_previewed (&test, "Page 1 · Chapters"));
  g_assert_cmpuint (inroad_page_view_get_page (get_view (&test)), ==, 0);
  test_window_close (&test);
}

static guint
count_dialogs (TestWindow *test)
{
  guint n = 0;

  while (test_find_widget (test->window, ADW_TYPE_ALERT_DIALOG, n) != NULL)
    n++;

  return n;
}

static gboolean
is_among_links (gpointer    text_page,
                const char *words)
{
  GtkWidget *row = test_find_widget (text_page, INROAD_TYPE_TEXT_PAGE_ROW, 0);
  GtkButton *button;

  for (guint i = 0; (button = test_find_widget (row, GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      if (strstr (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (button))), words) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Where nobody may leave, an address is text like any other: on the page, among its words, and to whoever asks the
 * reader all the same. With the permission, and nothing else changed, all three lead on. */
static void
test_leaving (gconstpointer data)
{
  gboolean may_leave = GPOINTER_TO_INT (data);
  TestWindow test = {
    .permissions = may_leave ? INROAD_PERMISSION_ALL : INROAD_PERMISSION_ALL & ~INROAD_PERMISSION_FOLLOW_LINKS,
  };
  InroadPageLink link = { .kind = INROAD_LINK_ADDRESS, .address = (char *) "https://example.org/" };
  GtkWidget *on_page;
  AdwDialog *words;

  open_rich (&test);
  TEST_WAIT_UNTIL (find_link (&test, INROAD_LINK_PAGE) != NULL);
  test_wait_frames (test.window, 6);
  on_page = find_link (&test, INROAD_LINK_ADDRESS);
  g_assert_cmpint (on_page != NULL, ==, may_leave);

  act (&test, "reader.as-text");
  TEST_WAIT_UNTIL (test_find_label (test.window, "Links on This Page") != NULL);
  words = test_window_find (&test, INROAD_TYPE_TEXT_PAGE);
  g_assert_cmpint (is_among_links (words, "example.org"), ==, may_leave);
  g_signal_emit_by_name (words, "link-activated", &link);
  test_wait_frames (test.window, 6);
  g_assert_cmpuint (count_dialogs (&test), ==, may_leave ? 1 : 0);

  while (count_dialogs (&test) > 0)
    {
      adw_dialog_force_close (test_find_widget (test.window, ADW_TYPE_ALERT_DIALOG, 0));
      test_wait_frames (test.window, 6);
    }
  test_window_close (&test);
}

static void
test_labels (void)
{
  TestWindow test = { NULL };
  GtkWidget *entry;

  open_rich (&test);
  inroad_page_view_zoom_by (get_view (&test), 4);
  for (guint i = 0;
       (entry = test_find_widget (test_window_find (&test, INROAD_TYPE_READER), GTK_TYPE_ENTRY, i)) != NULL;
       i++)
    if (gtk_editable_get_width_chars (GTK_EDITABLE (entry)) == 3)
      break;
  TEST_WAIT_UNTIL (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), "i"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "ii");
  g_signal_emit_by_name (entry, "activate");
  TEST_WAIT_UNTIL (inroad_page_view_get_page (get_view (&test)) == 1);
  /* A name comes before a number. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "1");
  g_signal_emit_by_name (entry, "activate");
  TEST_WAIT_UNTIL (inroad_page_view_get_page (get_view (&test)) == 2);
  gtk_editable_set_text (GTK_EDITABLE (entry), "4");
  g_signal_emit_by_name (entry, "activate");
  TEST_WAIT_UNTIL (inroad_page_view_get_page (get_view (&test)) == 3);
  TEST_WAIT_UNTIL (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), "2"));
  test_window_close (&test);
}

/* To two pixels; what is at the end of the document cannot come to the top, and stands as high as it can. The top of a page
 * comes with the gap above. */
static void
expect_place (TestWindow *test,
              guint       page,
              double      y)
{
  InroadPageView *view = get_view (test);
  g_autoptr (GtkAdjustment) vertical = NULL;
  const InroadPageArea point = { 0, y, 0, 0 };
  InroadViewArea target;
  double highest;

  TEST_WAIT_UNTIL (inroad_page_view_get_page (view) == page);
  test_wait_frames (test->window, 4);
  g_object_get (view, "vadjustment", &vertical, NULL);
  highest = gtk_adjustment_get_upper (vertical) - gtk_adjustment_get_page_size (vertical);
  inroad_page_geometry_to_view (inroad_page_view_get_geometry (view), page, &point, &target);
  target.y -= y > 0 ? 0 : INROAD_PAGE_GAP;
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (vertical), MIN (target.y, highest), 2);
}

/* A line of the table of contents leads to the point that it names. */
static void
test_pane (void)
{
  TestWindow test = { NULL };
  GtkWidget *list;

  open_rich (&test);
  inroad_page_view_zoom_by (get_view (&test), 4);
  act (&test, "reader.toggle-pane");
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_READER_PANE) != NULL);
  TEST_WAIT_UNTIL ((list = test_find_widget (test_window_find (&test, INROAD_TYPE_READER_PANE), GTK_TYPE_LIST_VIEW,
                                            0)) != NULL &&
                   test_find_label (list, "Chapters") != NULL);
  /* "Two" is below "Chapters", which is shut. */
  {
    g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))), 1);

    gtk_tree_list_row_set_expanded (row, TRUE);
  }
  g_signal_emit_by_name (list, "activate", 2u);
  expect_place (&test, 3, SAMPLE_HEIGHT - 50);
  g_signal_emit_by_name (list, "activate", 1u);
  expect_place (&test, 2, 0);
  test_window_close (&test);
}

static void
test_turn (void)
{
  TestWindow test = { NULL };
  InroadPageView *view;
  double wide, height;

  open_rich (&test);
  view = get_view (&test);
  inroad_page_view_set_fit (view, INROAD_FIT_PAGE);
  test_wait_frames (view, 4);
  height = gtk_widget_get_height (GTK_WIDGET (view));
  wide = inroad_page_view_get_zoom (view);
  g_assert_cmpfloat (wide * SAMPLE_HEIGHT * 4 / 3, <=, height);

  act (&test, "reader.turn-right");
  test_wait_frames (view, 4);
  g_assert_cmpfloat (inroad_page_view_get_zoom (view) * SAMPLE_WIDTH * 4 / 3, <=, height);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (get_page (&test))), >,
                   gtk_widget_get_width (GTK_WIDGET (get_page (&test))));
  act (&test, "reader.turn-left");
  test_wait_frames (view, 4);
  g_assert_cmpfloat_with_epsilon (inroad_page_view_get_zoom (view), wide, 0.001);
  test_window_close (&test);
}

/* --------------------------------------------------------------------------------------------------- text */

static void
test_accessible_text (void)
{
  TestWindow test = { NULL };
  GtkAccessibleTextInterface *iface;
  GtkAccessibleText *page;
  g_autoptr (GBytes) word = NULL;
  guint start, end;
  graphene_rect_t area;

  open_rich (&test);
  page = GTK_ACCESSIBLE_TEXT (get_page (&test));
  iface = GTK_ACCESSIBLE_TEXT_GET_IFACE (page);
  word = iface->get_contents_at (page, 6, GTK_ACCESSIBLE_TEXT_GRANULARITY_WORD, &start, &end);
  g_assert_cmpstr (g_bytes_get_data (word, NULL), ==, "of");
  g_assert_cmpuint (start, ==, 6);
  g_assert_true (iface->get_extents (page, start, end, &area));
  g_assert_cmpfloat (area.size.width, >, 1);
  g_assert_false (iface->get_extents (page, 0, 100000, &area));
  test_window_close (&test);
}

static void
test_as_text (void)
{
  TestWindow test = { NULL };
  GtkButton *button;

  open_rich (&test);
  act (&test, "reader.as-text");
  TEST_WAIT_UNTIL (test_find_label (test.window, "Links of all kinds") != NULL);
  adw_dialog_force_close (test_window_find (&test, INROAD_TYPE_TEXT_PAGE));
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_TEXT_PAGE) == NULL);

  /* The links of a page are listed, and lead to the pages. */
  act (&test, "reader.as-text");
  TEST_WAIT_UNTIL (test_find_label (test.window, "Links on This Page") != NULL);
  for (guint i = 0;
       (button = test_find_widget (test_window_find (&test, INROAD_TYPE_TEXT_PAGE_ROW), GTK_TYPE_BUTTON, i)) != NULL;
       i++)
    {
      if (g_str_has_suffix (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (button))), "page 3"))
        break;
    }
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_TEXT_PAGE) == NULL);
  TEST_WAIT_UNTIL (inroad_page_view_get_page (get_view (&test)) == 2);
  test_window_close (&test);
}

static GtkWidget *
find_heading (TestWindow *test,
              const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = test_find_widget (test->window, GTK_TYPE_LABEL, i)) != NULL; i++)
    {
      if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text) &&
          gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (label)) == GTK_ACCESSIBLE_ROLE_HEADING)
        return label;
    }

  return NULL;
}

/* At the top of what is shown of the words, but for their margin. */
static gboolean
is_at_top (GtkWidget *label)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (label, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (label, scrolled, &bounds) && bounds.origin.y >= 0 && bounds.origin.y < 40;
}

/* What the table of contents names is a heading. It begins with the page that was read, whichever page is there first. */
static void
test_as_text_headings (void)
{
  TestWindow test = { NULL };

  test_window_open (&test, 1280, 800);
  inroad_session_set_open_document (test.session, inroad_module_find_attachment (test.module, "target-paper"));
  TEST_WAIT_UNTIL (get_page (&test) != NULL);
  inroad_page_view_go_to (get_view (&test), 1, 0.1);
  TEST_WAIT_UNTIL (inroad_page_view_get_page (get_view (&test)) == 1);
  act (&test, "reader.as-text");
  TEST_WAIT_UNTIL (find_heading (&test, "Data behind a queue") != NULL);
  TEST_WAIT_UNTIL (find_heading (&test, "Page 2") != NULL && is_at_top (find_heading (&test, "Page 2")));
  test_wait_frames (test.window, 40);
  g_assert_true (is_at_top (find_heading (&test, "Page 2")));
  adw_dialog_force_close (test_window_find (&test, INROAD_TYPE_TEXT_PAGE));
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_TEXT_PAGE) == NULL);
  test_window_close (&test);
}

/* ----------------------------------------------------------------------------------------------- bad input */

static void
test_password (void)
{
  g_autoptr (GFile) file = sample_pdf_new_encrypted ();
  TestWindow test = { NULL };
  GtkEditable *entry;

  show_file (&test, file);
  TEST_WAIT_UNTIL ((entry = test_window_find (&test, GTK_TYPE_PASSWORD_ENTRY)) != NULL);
  gtk_editable_set_text (entry, "wrong");
  g_signal_emit_by_name (entry, "activate");
  TEST_WAIT_UNTIL (test_find_label (test.window, "That was not the password. Try again.") != NULL);
  gtk_editable_set_text (entry, SAMPLE_PASSWORD);
  g_signal_emit_by_name (entry, "activate");
  TEST_WAIT_UNTIL (get_page (&test) != NULL);
  test_window_close (&test);
}

/* In a kiosk nobody is asked. */
static void
test_password_not_permitted (void)
{
  g_autoptr (GFile) file = sample_pdf_new_encrypted ();
  TestWindow test = { .permissions = INROAD_PERMISSION_QUIT };

  show_file (&test, file);
  TEST_WAIT_UNTIL (test_find_label (test.window, "The document is protected by a password") != NULL);
  g_assert_null (test_window_find (&test, GTK_TYPE_PASSWORD_ENTRY));
  test_window_close (&test);
}

/* Each ends with words, and the lesson goes on. */
static void
test_unreadable (void)
{
  g_autoptr (GFile) empty = sample_pdf_new_raw ("");
  g_autoptr (GFile) damaged = sample_pdf_new_raw ("%PDF-1.7\nno more");
  g_autoptr (GFile) pageless = sample_pdf_new_pageless ();
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/at-all.pdf");
  GFile *files[] = { empty, damaged, pageless, missing };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      TestWindow test = { NULL };

      show_file (&test, files[i]);
      TEST_WAIT_UNTIL (test_find_label (test.window, "This Document Cannot Be Shown") != NULL);
      if (files[i] == missing)
        g_assert_nonnull (test_find_label (test.window, "The file of the document is not there"));
      act (&test, "reader.find");
      inroad_session_set_open_document (test.session, NULL);
      test_window_go (&test, "queues");
      g_assert_cmpstr (inroad_block_get_id (INROAD_BLOCK (inroad_chapter_get_section (inroad_session_get_current (test.session)))),
                       ==, "queues");
      test_window_close (&test);
    }
}

/* ----------------------------------------------------------------------------------- files that do not stay */

static GFile *
copy_sample (GFile *sample)
{
  g_autofree char *folder = g_dir_make_tmp ("inroad-changing-XXXXXX", NULL);
  GFile *file = g_file_new_build_filename (folder, "document.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_file_copy (sample, file, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return file;
}

static AdwBanner *
find_banner (TestWindow *test,
             const char *title)
{
  AdwBanner *banner;

  for (guint i = 0;
       (banner = test_find_widget (test_window_find (test, INROAD_TYPE_READER), ADW_TYPE_BANNER, i)) != NULL;
       i++)
    {
      if (adw_banner_get_revealed (banner) && g_str_equal (adw_banner_get_title (banner), title))
        return banner;
    }

  return NULL;
}

/* It is there as long as it is open. */
static void
test_file_vanishes (void)
{
  g_autoptr (GFile) sample = sample_pdf_new_rich ();
  g_autoptr (GFile) file = copy_sample (sample);
  TestWindow test = { NULL };
  AdwBanner *banner;

  show_file (&test, file);
  TEST_WAIT_UNTIL (get_page (&test) != NULL);
  test_wait_frames (test.window, 6);
  g_assert_true (g_file_delete (file, NULL, NULL));
  TEST_WAIT_UNTIL ((banner = find_banner (&test, "The file of this document is gone. It is shown as it was.")) != NULL);
  g_assert_null (adw_banner_get_button_label (banner));

  inroad_page_view_go_to (get_view (&test), 3, 0);
  TEST_WAIT_UNTIL (inroad_page_widget_get_text (get_page (&test)) != NULL);
  g_assert_null (test_find_label (test.window, "This Document Cannot Be Shown"));
  test_window_close (&test);
}

/* Replaced while it is read: nothing changes until it is asked for, and then the page stays. */
static void
test_file_changes (void)
{
  g_autoptr (GFile) sample = sample_pdf_new_rich ();
  g_autoptr (GFile) other = sample_pdf_new (5);
  g_autoptr (GFile) file = copy_sample (sample);
  TestWindow test = { NULL };
  InroadPageView *view;
  AdwBanner *banner;
  double offset;

  show_file (&test, file);
  TEST_WAIT_UNTIL (get_page (&test) != NULL);
  view = get_view (&test);
  inroad_page_view_zoom_by (view, 3);
  inroad_page_view_go_to (view, 2, 0.1);
  test_wait_frames (test.window, 6);
  g_file_copy (other, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL);
  TEST_WAIT_UNTIL ((banner = find_banner (&test, "The document has changed.")) != NULL);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (view)));

  g_signal_emit_by_name (banner, "button-clicked");
  TEST_WAIT_UNTIL (get_page (&test) != NULL && find_banner (&test, "The document has changed.") == NULL);
  test_wait_frames (test.window, 6);
  g_assert_cmpuint (inroad_page_view_get_place (view, &offset), ==, 2);
  gtk_test_accessible_assert_property (get_page (&test), GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 3 of 5");

  /* Half of a file, and then all of it. */
  g_file_replace_contents (file, "%PDF-1.7\nno", 11, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL);
  TEST_WAIT_UNTIL ((banner = find_banner (&test, "The document has changed.")) != NULL);
  g_signal_emit_by_name (banner, "button-clicked");
  TEST_WAIT_UNTIL (test_find_label (test.window, "This Document Cannot Be Shown") != NULL);
  g_file_copy (sample, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL);
  TEST_WAIT_UNTIL ((banner = find_banner (&test, "The document has changed.")) != NULL);
  g_signal_emit_by_name (banner, "button-clicked");
  TEST_WAIT_UNTIL (get_page (&test) != NULL);
  test_window_close (&test);
}

/* Written over in place, as by a program that knows no better: whatever comes of it, the program goes on. */
static void
test_file_overwritten (void)
{
  g_autoptr (GFile) sample = sample_pdf_new_rich ();
  g_autoptr (GFile) file = copy_sample (sample);
  TestWindow test = { NULL };
  FILE *stream;

  show_file (&test, file);
  TEST_WAIT_UNTIL (get_page (&test) != NULL);
  stream = fopen (g_file_peek_path (file), "r+");
  g_assert_nonnull (stream);
  for (guint i = 0; i < 3000; i++)
    fputc ('x', stream);
  fclose (stream);

  TEST_WAIT_UNTIL (find_banner (&test, "The document has changed.") != NULL);
  inroad_page_view_zoom_by (get_view (&test), 2);
  inroad_page_view_go_to (get_view (&test), 3, 0);
  test_wait_frames (test.window, 20);
  inroad_session_set_open_document (test.session, NULL);
  test_window_go (&test, "queues");
  test_window_close (&test);
}

/* ---------------------------------------------------------------------------------------------- the lesson */

static gboolean
has_passage (TestWindow *test)
{
  InroadPageWidget *page;

  for (guint i = 0; (page = test_find_widget (test->window, INROAD_TYPE_PAGE_WIDGET, i)) != NULL; i++)
    {
      if (inroad_page_widget_has_marks (page, INROAD_MARK_PASSAGE))
        return TRUE;
    }

  return FALSE;
}

static guint
count_rows_for (GListModel *hits,
                GType       type)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr (GObject) hit = g_list_model_get_item (hits, i);

      n += G_OBJECT_TYPE (hit) == type;
    }

  return n;
}

/* One list with what the lesson and its document say; a row leads there. */
static void
test_search_both (void)
{
  TestWindow test = { NULL };
  GtkWidget *dialog, *list;
  GListModel *hits;
  guint n_lesson;

  test_window_open (&test, 1280, 800);
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.search", NULL);
  TEST_WAIT_UNTIL ((dialog = test_window_find (&test, INROAD_TYPE_SEARCH_DIALOG)) != NULL &&
                   test_find_widget (dialog, GTK_TYPE_SEARCH_ENTRY, 0) != NULL);
  gtk_editable_set_text (test_find_widget (dialog, GTK_TYPE_SEARCH_ENTRY, 0), "Mickman");
  TEST_WAIT_UNTIL ((list = test_find_widget (dialog, GTK_TYPE_LIST_VIEW, 0)) != NULL);
  hits = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  TEST_WAIT_UNTIL ((n_lesson = count_rows_for (hits, INROAD_TYPE_LESSON_HIT)) > 0 &&
                   count_rows_for (hits, INROAD_TYPE_SEARCH_HIT) > 0);

  /* The first is in the lesson, the first behind those in the document. */
  g_signal_emit_by_name (list, "activate", n_lesson);
  TEST_WAIT_UNTIL (has_passage (&test));
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_SEARCH_DIALOG) == NULL);

  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.search", NULL);
  TEST_WAIT_UNTIL ((dialog = test_window_find (&test, INROAD_TYPE_SEARCH_DIALOG)) != NULL &&
                   test_find_widget (dialog, GTK_TYPE_SEARCH_ENTRY, 0) != NULL);
  gtk_editable_set_text (test_find_widget (dialog, GTK_TYPE_SEARCH_ENTRY, 0), "mickman");
  TEST_WAIT_UNTIL ((list = test_find_widget (dialog, GTK_TYPE_LIST_VIEW, 0)) != NULL);
  g_signal_emit_by_name (list, "activate", 0u);
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_SEARCH_DIALOG) == NULL);
  g_assert_cmpstr (inroad_block_get_id (INROAD_BLOCK (inroad_chapter_get_section (inroad_session_get_current (test.session)))),
                   ==, "target");
  test_window_close (&test);
}

/* From the search in the document to the one list, with what was looked for. */
static void
test_search_everywhere (void)
{
  TestWindow test = { NULL };
  GtkWidget *dialog, *list;

  test_window_open (&test, 1280, 800);
  inroad_session_set_open_document (test.session, inroad_module_find_attachment (test.module, "target-paper"));
  TEST_WAIT_UNTIL (get_page (&test) != NULL);
  inroad_reader_find (test_window_find (&test, INROAD_TYPE_READER), "mickman");
  act (&test, "reader.find-everywhere");
  TEST_WAIT_UNTIL ((dialog = test_window_find (&test, INROAD_TYPE_SEARCH_DIALOG)) != NULL &&
                   (list = test_find_widget (dialog, GTK_TYPE_LIST_VIEW, 0)) != NULL);
  TEST_WAIT_UNTIL (count_rows_for (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))),
                                   INROAD_TYPE_LESSON_HIT) > 0);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  TEST_WAIT_UNTIL (test_window_find (&test, INROAD_TYPE_SEARCH_DIALOG) == NULL);
  test_window_close (&test);
}

/* What a question says is not found: it could give the answer away. */
static void
test_search_lesson (void)
{
  InroadModule *module = test_ui_get_module ();
  g_autoptr (GListModel) none = inroad_lesson_search (module, "  ");
  g_autoptr (GListModel) handbook = inroad_lesson_search (module, "HANDBOOK");
  InroadQuestion *question = INROAD_QUESTION (inroad_module_find_block (module, "platform-gate"));
  g_autoptr (GListModel) asked = inroad_lesson_search (module, inroad_text_get_plain (inroad_question_get_stem (question)));

  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (handbook), >, 5);
  g_assert_cmpuint (g_list_model_get_n_items (asked), ==, 0);
}

static void
add_tests (void)
{
  g_test_add_func ("/reading/find", test_find);
  g_test_add_func ("/reading/select", test_select);
  g_test_add_func ("/reading/select-across", test_select_across);
  g_test_add_func ("/reading/copy", test_copy);
  g_test_add_func ("/reading/primary", test_primary);
  g_test_add_func ("/reading/not-permitted", test_not_permitted);
  g_test_add_func ("/reading/links", test_links);
  g_test_add_func ("/reading/back-to-fit", test_back_to_fit);
  g_test_add_func ("/reading/closed", test_closed);
  g_test_add_func ("/reading/link-preview", test_link_preview);
  g_test_add_data_func ("/reading/leaving/permitted", GINT_TO_POINTER (TRUE), test_leaving);
  g_test_add_data_func ("/reading/leaving/not-permitted", GINT_TO_POINTER (FALSE), test_leaving);
  g_test_add_func ("/reading/labels", test_labels);
  g_test_add_func ("/reading/pane", test_pane);
  g_test_add_func ("/reading/turn", test_turn);
  g_test_add_func ("/reading/accessible-text", test_accessible_text);
  g_test_add_func ("/reading/as-text", test_as_text);
  g_test_add_func ("/reading/as-text-headings", test_as_text_headings);
  g_test_add_func ("/reading/password", test_password);
  g_test_add_func ("/reading/password-not-permitted", test_password_not_permitted);
  g_test_add_func ("/reading/unreadable", test_unreadable);
  g_test_add_func ("/reading/file-vanishes", test_file_vanishes);
  g_test_add_func ("/reading/file-changes", test_file_changes);
  g_test_add_func ("/reading/file-overwritten", test_file_overwritten);
  g_test_add_func ("/reading/search-both", test_search_both);
  g_test_add_func ("/reading/search-everywhere", test_search_everywhere);
  g_test_add_func ("/reading/search-lesson", test_search_lesson);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
