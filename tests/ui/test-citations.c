/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* The marks in the margin of a page, beside what the lesson cites, and the way back from them to the lesson. */

#include "config.h"

#include "tests/document/sample-pdf.h"
#include "tests/ui/test-ui.h"

#include "core/module/inroad-citation.h"
#include "core/module/inroad-fault.h"
#include "core/module/inroad-module-reader.h"
#include "ui/inroad-contrast.h"
#include "ui/reader/inroad-citation-mark.h"
#include "ui/reader/inroad-page-view.h"
#include "ui/reader/inroad-page-widget.h"
#include "ui/reader/inroad-reader.h"

#include <math.h>

/* Room for the lesson and a document beside each other, and for one of them. */
#define WIDE 1400
#define NARROW 370

#define FINGER 44

/* The paper of the day and of the night (style-reader.css). */
#define PAPER (GdkRGBA) { 1, 1, 1, 1 }
#define NIGHT (GdkRGBA) { 23 / 255.0f, 23 / 255.0f, 23 / 255.0f, 1 }

static void
go_to_page (TestWindow *test,
            guint       page)
{
  TEST_WAIT_UNTIL (test_window_find (test, INROAD_TYPE_PAGE_WIDGET) != NULL);
  inroad_page_view_go_to (test_window_find (test, INROAD_TYPE_PAGE_VIEW), page, 0);
  test_wait_frames (test->window, 4);
}

static InroadPageWidget *
find_page (TestWindow *test,
           guint       page)
{
  InroadPageWidget *widget;

  for (guint i = 0; (widget = test_find_widget (test->window, INROAD_TYPE_PAGE_WIDGET, i)) != NULL; i++)
    {
      if (inroad_page_widget_get_page (widget) == page)
        return widget;
    }

  return NULL;
}

/* The button in the margin of a page that leads to a block. */
static GtkWidget *
find_mark_button (TestWindow *test,
                  guint       page,
                  const char *block_id)
{
  InroadPageWidget *widget = find_page (test, page);
  GtkWidget *mark;

  for (guint i = 0; widget != NULL && (mark = test_find_widget (widget, INROAD_TYPE_CITATION_MARK, i)) != NULL; i++)
    {
      GtkWidget *button = test_find_widget (mark, GTK_TYPE_BUTTON, 0);
      GVariant *target = button != NULL ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)) : NULL;

      if (target != NULL && g_str_equal (g_variant_get_string (target, NULL), block_id))
        return button;
    }

  return NULL;
}

/* Where the first words of a passage are. */
static gboolean
get_passage_area (InroadPageWidget *page,
                  InroadEvidence   *passage,
                  graphene_rect_t  *area)
{
  InroadPageText *text = inroad_page_widget_get_text (page);
  g_autofree char *words = g_utf8_substring (inroad_evidence_get_quote (passage), 0, 12);
  const char *found = text != NULL ? strstr (inroad_page_text_get_text (text), words) : NULL;

  if (found == NULL)
    return FALSE;

  inroad_page_widget_get_letter_area (page, (guint) g_utf8_pointer_to_offset (inroad_page_text_get_text (text), found),
                                      area);
  return TRUE;
}

/* Beside the passage on the paper, at its side of it wherever that is now, and on the page. */
static void
expect_beside (TestWindow     *test,
               InroadCitation *citation,
               guint           rotation)
{
  InroadEvidence *passage = inroad_citation_get_passage (citation);
  const char *id = inroad_block_get_id (inroad_citation_get_block (citation));
  guint page = inroad_evidence_get_page (passage) - 1;
  graphene_rect_t mark, words, paper;
  graphene_point_t middle;
  GtkWidget *button;
  gboolean right;

  go_to_page (test, page);
  TEST_WAIT_UNTIL ((button = find_mark_button (test, page, id)) != NULL);
  test_wait_frames (test->window, 2);
  g_assert_true (gtk_widget_compute_bounds (button, GTK_WIDGET (find_page (test, page)), &mark));
  g_assert_true (get_passage_area (find_page (test, page), passage, &words));
  graphene_rect_init (&paper, 0, 0, (float) gtk_widget_get_width (GTK_WIDGET (find_page (test, page))),
                      (float) gtk_widget_get_height (GTK_WIDGET (find_page (test, page))));
  g_assert_true (graphene_rect_contains_rect (&paper, &mark));
  g_assert_false (graphene_rect_intersection (&mark, &words, NULL));

  right = inroad_citation_mark_get_mark (INROAD_CITATION_MARK (gtk_widget_get_parent (button)))->right;
  graphene_rect_get_center (&words, &middle);
  if (rotation % 180 == 0)
    {
      g_assert_cmpfloat (middle.y, >=, mark.origin.y);
      g_assert_cmpfloat (middle.y, <=, mark.origin.y + mark.size.height);
      g_assert_true ((mark.origin.x < words.origin.x) == ((rotation == 0) != right));
    }
  else
    {
      g_assert_cmpfloat (middle.x, >=, mark.origin.x);
      g_assert_cmpfloat (middle.x, <=, mark.origin.x + mark.size.width);
      g_assert_true ((mark.origin.y < words.origin.y) == ((rotation == 90) != right));
    }
}

static void
read_paper (TestWindow *test,
            int         width)
{
  test_window_open (test, width, 800);
  test_window_go (test, "target");
  test_window_act (test, "read", "target-paper");
  TEST_WAIT_UNTIL (test_window_find (test, INROAD_TYPE_PAGE_WIDGET) != NULL);
}

static void
test_place (void)
{
  TestWindow test = { NULL };
  g_autoptr (GListModel) citations = inroad_module_list_citations (test_ui_get_module (), "target-paper");

  read_paper (&test, WIDE);
  for (guint rotation = 0; rotation < 360; rotation += 90)
    {
      for (guint i = 0; i < g_list_model_get_n_items (citations); i++)
        {
          g_autoptr (InroadCitation) citation = g_list_model_get_item (citations, i);

          expect_beside (&test, citation, rotation);
        }
      inroad_page_view_turn (test_window_find (&test, INROAD_TYPE_PAGE_VIEW), 90);
    }
  test_window_close (&test);
}

/* Large enough for a finger, also where the page is small. */
static void
expect_room (int width)
{
  TestWindow test = { NULL };
  GtkWidget *button;

  read_paper (&test, width);
  go_to_page (&test, 1);
  TEST_WAIT_UNTIL ((button = find_mark_button (&test, 1, "target-problem-record")) != NULL);
  test_wait_frames (test.window, 2);
  g_assert_cmpint (gtk_widget_get_height (button), >=, FINGER);
  g_assert_cmpint (gtk_widget_get_width (button), >=, width == NARROW ? 24 : FINGER - 1);
  test_window_close (&test);
}

static void
test_room (void)
{
  expect_room (WIDE);
  expect_room (NARROW);
}

/* --------------------------------------------------------------------------------------------- following */

static void
follow (TestWindow     *test,
        InroadCitation *citation)
{
  InroadEvidence *passage = inroad_citation_get_passage (citation);
  const char *id = inroad_block_get_id (inroad_citation_get_block (citation));
  guint page = inroad_evidence_get_page (passage) - 1;
  GtkWidget *button, *block, *focus;
  g_autofree char *label = NULL;

  test_window_go (test, "wall");
  test_window_act (test, "read", "target-paper");
  go_to_page (test, page);
  TEST_WAIT_UNTIL ((button = find_mark_button (test, page, id)) != NULL);

  label = g_strdup_printf ("In the Lesson: %s", inroad_text_get_plain (inroad_citation_get_title (citation)));
  gtk_test_accessible_assert_role (button, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, inroad_evidence_get_quote (passage));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, label);
  g_assert_true (gtk_widget_grab_focus (button));

  g_signal_emit_by_name (button, "clicked");
  TEST_WAIT_UNTIL ((block = test_find_block_widget (test, id)) != NULL && gtk_widget_has_css_class (block, "lit"));
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_true (focus == block || gtk_widget_is_ancestor (focus, block));
  test_window_act (test, "close-document", NULL);
  test_wait_frames (test->window, 3);
}

static void
test_follow (void)
{
  test_follow_citations (WIDE, follow);
  test_follow_citations (NARROW, follow);
}

/* With the keyboard alone: Tab from the page comes to its marks. */
static void
test_keyboard (void)
{
  TestWindow test = { NULL };
  GtkWidget *button = NULL;

  read_paper (&test, WIDE);
  go_to_page (&test, 1);
  TEST_WAIT_UNTIL (find_mark_button (&test, 1, "target-problem-record") != NULL);
  test_wait_frames (test.window, 3);
  gtk_widget_grab_focus (test_window_find (&test, INROAD_TYPE_PAGE_VIEW));
  for (guint i = 0; i < 40 && button == NULL; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (test.window), GTK_DIR_TAB_FORWARD);
      test_wait_frames (test.window, 1);
      if (gtk_window_get_focus (GTK_WINDOW (test.window)) == find_mark_button (&test, 1, "target-problem-record"))
        button = gtk_window_get_focus (GTK_WINDOW (test.window));
    }
  g_assert_nonnull (button);
  gtk_widget_activate (button);
  TEST_WAIT_UNTIL (gtk_widget_has_css_class (test_find_block_widget (&test, "target-problem-record"), "lit"));
  test_window_close (&test);
}

/* ------------------------------------------------------------------------------------------------ colours */

static double
get_channel (float value)
{
  return value <= 0.04045f ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* As WCAG 2 defines it. */
static double
get_luminance (const GdkRGBA *color)
{
  return 0.2126 * get_channel (color->red) + 0.7152 * get_channel (color->green) + 0.0722 * get_channel (color->blue);
}

static void
expect_contrast (TestWindow    *test,
                 const GdkRGBA *paper,
                 double         least)
{
  GtkWidget *button = find_mark_button (test, 1, "target-problem-record");
  double on, below;
  GdkRGBA color;

  gtk_widget_get_color (gtk_widget_get_parent (button), &color);
  on = get_luminance (&color);
  below = get_luminance (paper);
  g_assert_cmpfloat ((MAX (on, below) + 0.05) / (MIN (on, below) + 0.05), >=, least);
}

/* On paper of the day and of the night, whatever the scheme of the desktop; at high contrast (as which the test is run
 * a second time) nothing but black and white. */
static void
test_contrast (void)
{
  TestWindow test = { NULL };
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean high = adw_style_manager_get_high_contrast (style);

  g_assert_cmpint (high, ==, g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL);
  inroad_contrast_follow ();
  read_paper (&test, WIDE);
  go_to_page (&test, 1);
  TEST_WAIT_UNTIL (find_mark_button (&test, 1, "target-problem-record") != NULL);
  for (guint dark = 0; dark < 2; dark++)
    {
      adw_style_manager_set_color_scheme (style, dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
      test_wait_frames (test.window, 2);
      expect_contrast (&test, &PAPER, high ? 20 : 3);
      inroad_page_view_set_night (test_window_find (&test, INROAD_TYPE_PAGE_VIEW), TRUE);
      test_wait_frames (test.window, 2);
      expect_contrast (&test, &NIGHT, high ? 17 : 3);
      inroad_page_view_set_night (test_window_find (&test, INROAD_TYPE_PAGE_VIEW), FALSE);
    }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  test_window_close (&test);
}

/* ------------------------------------------------------------------------------------------ other lessons */

/* Two notes cite the same line, a third one what is not there; and the document is the trainer's or the lesson's. */
static const char lesson[] =
  "<module format=\"1\" id=\"twice\" version=\"1\" language=\"en\" licence=\"CC0-1.0\">\n"
  "  <title>Twice</title>\n"
  "  <lede>A lesson.</lede>\n"
  "  <documents><document id=\"paper\" file=\"%s\" language=\"en\"><title>The paper</title></document></documents>\n"
  "  <section id=\"words\" kind=\"prose\">\n"
  "    <title>Words</title>\n"
  "    <p id=\"first\">It is said.</p>\n"
  "    <note id=\"one\"><title>One</title><p id=\"one-p\">One.</p>\n"
  "      <passage document=\"paper\" page=\"2\"><quote>This is page 2</quote></passage></note>\n"
  "    <note id=\"two\"><title>Two</title><p id=\"two-p\">Two.</p>\n"
  "      <passage document=\"paper\" page=\"2\"><quote>page 2 of the</quote></passage></note>\n"
  "    <note id=\"none\"><title>None</title><p id=\"none-p\">None.</p>\n"
  "      <passage document=\"paper\" page=\"3\"><quote>nothing of the kind</quote></passage></note>\n"
  "  </section>\n"
  "</module>\n";

static InroadModule *
make_module (void)
{
  g_autoptr (GFile) paper = sample_pdf_new (4);
  g_autoptr (GFile) folder = g_file_get_parent (paper);
  g_autofree char *name = g_file_get_basename (paper);
  char *text = g_strdup_printf (lesson, name);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  g_autoptr (GListStore) faults = g_list_store_new (INROAD_TYPE_FAULT);
  InroadModule *module = inroad_module_read (bytes, folder, "twice.xml", faults);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (faults)), ==, 0);
  g_assert_nonnull (module);

  return module;
}

static void
test_joined (void)
{
  g_autoptr (InroadModule) module = make_module ();
  TestWindow test = { .module = module };
  InroadCitationMark *mark;
  GtkMenuButton *button;
  GMenuModel *menu;

  test_window_open (&test, WIDE, 800);
  test_window_act (&test, "read", "paper");
  go_to_page (&test, 1);
  TEST_WAIT_UNTIL ((mark = test_find_widget (find_page (&test, 1), INROAD_TYPE_CITATION_MARK, 0)) != NULL);
  g_assert_null (test_find_widget (find_page (&test, 1), INROAD_TYPE_CITATION_MARK, 1));
  button = test_find_widget (mark, GTK_TYPE_MENU_BUTTON, 0);
  g_assert_nonnull (button);
  menu = gtk_menu_button_get_menu_model (button);
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 2);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "In the Lesson (2)");
  gtk_menu_button_popup (button);
  TEST_WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  gtk_menu_button_popdown (button);

  go_to_page (&test, 2);
  test_wait_frames (test.window, 10);
  g_assert_null (test_find_widget (find_page (&test, 2), INROAD_TYPE_CITATION_MARK, 0));
  test_window_close (&test);
}

/* What a trainer put in its place is not what the lesson cites. */
static void
test_other_document (void)
{
  TestWindow test = { NULL };
  g_autoptr (GFile) file = sample_pdf_new (3);

  test_window_open_file (&test, file);
  go_to_page (&test, 1);
  test_wait_frames (test.window, 10);
  g_assert_null (test_window_find (&test, INROAD_TYPE_CITATION_MARK));
  test_window_close (&test);
}

static void
add_tests (void)
{
  g_test_add_func ("/citations/place", test_place);
  g_test_add_func ("/citations/room", test_room);
  g_test_add_func ("/citations/follow", test_follow);
  g_test_add_func ("/citations/keyboard", test_keyboard);
  g_test_add_func ("/citations/contrast", test_contrast);
  g_test_add_func ("/citations/joined", test_joined);
  g_test_add_func ("/citations/other-document", test_other_document);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
