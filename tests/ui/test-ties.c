/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* The ties between the lesson and its documents, and the ways back. */

#include "config.h"

#include "tests/document/sample-pdf.h"
#include "tests/ui/test-ui.h"

#include "core/module/inroad-citation.h"
#include "ui/check/inroad-option-card.h"
#include "ui/lesson/inroad-block-widget.h"
#include "ui/lesson/inroad-lesson-view.h"
#include "ui/lesson/inroad-text-label.h"
#include "ui/lesson/inroad-text-markup.h"
#include "ui/reader/inroad-citation-button.h"
#include "ui/reader/inroad-document-card.h"
#include "ui/reader/inroad-page-view.h"
#include "ui/reader/inroad-page-widget.h"
#include "ui/reader/inroad-reader.h"

/* Room for the lesson and a document beside each other, and for one of them. */
#define WIDE 1400
#define NARROW 370

static GtkWidget *
get_focus (TestWindow *test)
{
  return gtk_window_get_focus (GTK_WINDOW (test->window));
}

/* The button that gives the command for the block or document of that id. */
static GtkWidget *
find_button (TestWindow *test,
             const char *action,
             const char *id)
{
  GtkWidget *button;

  for (guint i = 0; (button = test_find_widget (test->window, GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button));

      if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), action) == 0 &&
          (id == NULL || (target != NULL && g_str_equal (g_variant_get_string (target, NULL), id))))
        return button;
    }

  return NULL;
}

static gboolean
has_menu_item (GMenuModel *menu,
               const char *target)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *its_target = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_TARGET, "s", &its_target) &&
          g_str_equal (its_target, target))
        return TRUE;
    }

  return FALSE;
}

static void
press (GtkWidget *button)
{
  g_assert_nonnull (button);
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
}

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


/* ---------------------------------------------------------------------------------------- beside and over */

static void
read_by_button (TestWindow *test)
{
  test_window_go (test, "target");
  press (find_button (test, "session.read", "target-paper"));
  TEST_WAIT_UNTIL (test_window_find (test, INROAD_TYPE_PAGE_WIDGET) != NULL);
  TEST_WAIT_UNTIL (get_focus (test) == test_window_find (test, INROAD_TYPE_PAGE_VIEW));
}

static void
get_bounds (TestWindow      *test,
            GType            type,
            graphene_rect_t *bounds)
{
  g_assert_true (gtk_widget_compute_bounds (test_window_find (test, type), GTK_WIDGET (test->window), bounds));
}

static void
test_beside (void)
{
  TestWindow test = { NULL };
  graphene_rect_t lesson, reader;

  test_window_open (&test, WIDE, 800);
  read_by_button (&test);
  test_wait_frames (test.window, 4);
  get_bounds (&test, INROAD_TYPE_LESSON_VIEW, &lesson);
  get_bounds (&test, INROAD_TYPE_READER, &reader);
  g_assert_cmpfloat (lesson.size.width, >, 360);
  g_assert_cmpfloat (reader.size.width, >, 360);
  g_assert_cmpfloat (lesson.origin.x + lesson.size.width, <=, reader.origin.x + 1);

  /* The lesson can be read on with the keyboard, and the document stays. */
  test_window_go (&test, "queues");
  g_assert_nonnull (inroad_session_get_open_document (test.session));
  test_window_go (&test, "target");
  test_window_act (&test, "close-document", NULL);
  test_wait_frames (test.window, 4);
  g_assert_null (test_window_find (&test, INROAD_TYPE_READER));
  test_window_close (&test);
}

/* The keyboard comes back to where it opened the document, whichever way it is closed. */
static void
test_over (void)
{
  TestWindow test = { NULL };
  graphene_rect_t reader;
  GtkWidget *view;

  test_window_open (&test, NARROW, 700);
  read_by_button (&test);
  view = test_window_find (&test, INROAD_TYPE_LESSON_VIEW);
  get_bounds (&test, INROAD_TYPE_READER, &reader);
  g_assert_cmpfloat (reader.size.width, ==, gtk_widget_get_width (GTK_WIDGET (test.window)));
  /* What is below can be reached by nobody. */
  g_assert_false (gtk_widget_child_focus (gtk_widget_get_ancestor (view, ADW_TYPE_TOOLBAR_VIEW),
                                          GTK_DIR_TAB_FORWARD));
  gtk_test_accessible_assert_state (gtk_widget_get_ancestor (view, ADW_TYPE_TOOLBAR_VIEW),
                                    GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);

  gtk_widget_activate_action (test_window_find (&test, INROAD_TYPE_READER), "reader.escape", NULL);
  test_wait_frames (test.window, 4);
  g_assert_null (inroad_session_get_open_document (test.session));
  g_assert_true (get_focus (&test) == find_button (&test, "session.read", "target-paper"));
  gtk_test_accessible_assert_state (gtk_widget_get_ancestor (view, ADW_TYPE_TOOLBAR_VIEW),
                                    GTK_ACCESSIBLE_STATE_HIDDEN, FALSE);

  read_by_button (&test);
  press (find_button (&test, "session.close-document", NULL));
  test_wait_frames (test.window, 4);
  g_assert_true (get_focus (&test) == find_button (&test, "session.read", "target-paper"));
  test_window_close (&test);
}

/* A window that is made narrow or wide while a document is read. What nobody sees of the lesson is not drawn. */
static void
test_resize (void)
{
  TestWindow test = { NULL };
  AdwOverlaySplitView *beside;
  GtkWidget *lesson;

  test_window_open (&test, WIDE, 800);
  read_by_button (&test);
  lesson = gtk_widget_get_ancestor (test_window_find (&test, INROAD_TYPE_LESSON_VIEW), ADW_TYPE_TOOLBAR_VIEW);
  beside = ADW_OVERLAY_SPLIT_VIEW (gtk_widget_get_ancestor (test_window_find (&test, INROAD_TYPE_READER),
                                                            ADW_TYPE_OVERLAY_SPLIT_VIEW));
  g_assert_false (adw_overlay_split_view_get_collapsed (beside));
  g_assert_cmpfloat (gtk_widget_get_opacity (lesson), ==, 1);
  gtk_window_set_default_size (GTK_WINDOW (test.window), 900, 700);
  TEST_WAIT_UNTIL (adw_overlay_split_view_get_collapsed (beside));
  TEST_WAIT_UNTIL (gtk_widget_get_opacity (lesson) == 0);
  g_assert_nonnull (inroad_session_get_open_document (test.session));
  g_assert_nonnull (test_window_find (&test, INROAD_TYPE_PAGE_WIDGET));
  gtk_window_set_default_size (GTK_WINDOW (test.window), WIDE, 800);
  TEST_WAIT_UNTIL (!adw_overlay_split_view_get_collapsed (beside));
  test_wait_frames (test.window, 4);
  g_assert_cmpfloat (gtk_widget_get_opacity (lesson), ==, 1);
  g_assert_nonnull (inroad_session_get_open_document (test.session));
  g_assert_nonnull (test_window_find (&test, INROAD_TYPE_DOCUMENT_CARD));
  test_window_close (&test);
}

/* Each document where it was, at the zoom that it had, in this session and in the next. */
static void
look_at (TestWindow *test,
         GFile      *file)
{
  g_autoptr (InroadText) title = inroad_text_new_plain ("Sample");
  g_autoptr (InroadAttachment) attachment = inroad_attachment_new ("sample", title, "en", file);

  inroad_session_set_open_document (test->session, attachment);
  TEST_WAIT_UNTIL (test_window_find (test, INROAD_TYPE_PAGE_WIDGET) != NULL);
  test_wait_frames (test->window, 6);
}

static void
expect_place (TestWindow *test,
              guint       page,
              double      offset,
              double      zoom)
{
  InroadPageView *view = test_window_find (test, INROAD_TYPE_PAGE_VIEW);
  double its_offset;

  g_assert_cmpuint (inroad_page_view_get_place (view, &its_offset), ==, page);
  g_assert_cmpfloat_with_epsilon (its_offset, offset, 0.02);
  g_assert_cmpfloat_with_epsilon (inroad_page_view_get_zoom (view), zoom, 0.01);
}

static void
go_to_place (TestWindow *test,
             guint       page,
             double      offset,
             double      zoom)
{
  InroadPageView *view = test_window_find (test, INROAD_TYPE_PAGE_VIEW);

  inroad_page_view_set_fit (view, INROAD_FIT_NONE);
  inroad_page_view_zoom_at (view, zoom, 0, 0);
  inroad_page_view_go_to (view, page, offset);
  test_wait_frames (test->window, 6);
}

static void
note_closed (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  inroad_session_close_finish (INROAD_SESSION (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
close_session (TestWindow *test)
{
  gboolean closed = FALSE;

  inroad_session_close_async (test->session, note_closed, &closed);
  TEST_WAIT_UNTIL (closed);
}

static void
test_places (void)
{
  g_autofree char *folder = g_dir_make_tmp ("inroad-places-XXXXXX", NULL);
  g_autoptr (GFile) profile = g_file_new_build_filename (folder, "profile.json", NULL);
  g_autoptr (GFile) one = sample_pdf_new_rich ();
  g_autoptr (GFile) other = sample_pdf_new (5);
  TestWindow test = { .store = inroad_profile_store_new (profile) };

  test_window_open (&test, WIDE, 800);
  look_at (&test, one);
  go_to_place (&test, 2, 0.2, 1.5);
  look_at (&test, other);
  g_assert_cmpint ((int) inroad_page_view_get_fit (test_window_find (&test, INROAD_TYPE_PAGE_VIEW)), ==,
                   INROAD_FIT_WIDTH);
  go_to_place (&test, 3, 0.1, 2);
  look_at (&test, one);
  expect_place (&test, 2, 0.2, 1.5);
  look_at (&test, other);
  expect_place (&test, 3, 0.1, 2);
  close_session (&test);
  test_window_close (&test);

  test = (TestWindow) { .store = inroad_profile_store_new (profile) };
  test_window_open (&test, WIDE, 800);
  look_at (&test, one);
  expect_place (&test, 2, 0.2, 1.5);
  close_session (&test);
  test_window_close (&test);
}

/* ------------------------------------------------------------------------------------- there and back again */

/* Once, and not with the lesson as well as with the document. */
static gboolean
is_return_offered (TestWindow *test)
{
  AdwBanner *banner;
  guint n_offered = 0;

  for (guint i = 0; (banner = test_find_widget (test->window, ADW_TYPE_BANNER, i)) != NULL; i++)
    {
      if (g_strcmp0 (adw_banner_get_button_label (banner), "_Back to the Question") == 0 && adw_banner_get_revealed (banner))
        n_offered++;
    }

  g_assert_cmpuint (n_offered, <=, 1);
  return n_offered == 1;
}

/* Where "Show Me Why" of an option leads, and back from there to the question as it was. */
static void
follow (TestWindow     *test,
        InroadQuestion *question,
        InroadOption   *option)
{
  InroadEvidence *evidence = inroad_option_get_evidence (option);
  InroadRound *round = inroad_session_get_round (test->session, question);
  GActionGroup *actions = inroad_session_get_actions (test->session);

  inroad_session_show_block (test->session, inroad_block_get_id (INROAD_BLOCK (question)));
  test_wait_frames (test->window, 4);
  inroad_round_set_picked (round, option);
  g_action_group_activate_action (actions, "show-why",
                                  g_variant_new_string (inroad_block_get_id (INROAD_BLOCK (option))));
  g_assert_true (inroad_session_get_asked (test->session) == question);
  if (inroad_evidence_get_block_id (evidence) == NULL)
    TEST_WAIT_UNTIL (has_passage (test));
  else
    TEST_WAIT_UNTIL (test_find_block_widget (test, inroad_evidence_get_block_id (evidence)) != NULL);
  test_wait_frames (test->window, 3);
  g_assert_true (is_return_offered (test));

  g_action_group_activate_action (actions, "return-to-question", NULL);
  test_wait_frames (test->window, 3);
  g_assert_null (inroad_session_get_asked (test->session));
  g_assert_null (inroad_session_get_open_document (test->session));
  g_assert_false (is_return_offered (test));
  g_assert_true (inroad_session_get_round (test->session, question) == round);
  g_assert_true (inroad_round_get_picked (round) == option);
  g_assert_nonnull (test_find_block_widget (test, inroad_block_get_id (INROAD_BLOCK (question))));
}

static guint
follow_all (TestWindow     *test,
            InroadQuestion *question)
{
  GListModel *options = inroad_question_get_options (question);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (InroadOption) option = g_list_model_get_item (options, i);

      follow (test, question, option);
    }

  return g_list_model_get_n_items (options);
}

static void
test_every_target (void)
{
  TestWindow test = { NULL };
  GListModel *blocks;
  guint n_followed = 0;

  test_window_open (&test, 1280, 800);
  test_window_go (&test, "check");
  blocks = inroad_section_get_blocks (inroad_module_find_section (test_ui_get_module (), "check"));
  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (InroadBlock) block = g_list_model_get_item (blocks, i);

      if (INROAD_IS_QUESTION (block))
        n_followed += follow_all (&test, INROAD_QUESTION (block));
    }

  g_assert_cmpuint (n_followed, >=, 8);
  test_window_close (&test);
}


static GtkAdjustment *
get_scroll (TestWindow *test)
{
  GtkWidget *scrolled = test_find_widget (test_window_find (test, INROAD_TYPE_LESSON_VIEW),
                                          GTK_TYPE_SCROLLED_WINDOW, 0);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

static void
answer (TestWindow *test,
        const char *question_id,
        const char *option_id)
{
  InroadModule *module = inroad_session_get_module (test->session);
  InroadQuestion *question = INROAD_QUESTION (inroad_module_find_block (module, question_id));
  InroadOption *option = INROAD_OPTION (inroad_module_find_block (module, option_id));
  InroadRound *round = inroad_session_get_round (test->session, question);

  inroad_session_show_block (test->session, question_id);
  inroad_round_set_picked (round, option);
  test_window_act (test, "verify", question_id);
  TEST_WAIT_UNTIL (inroad_round_was_tried (round, option));
  test_wait_frames (test->window, 6);
}

static InroadOptionCard *
find_card (TestWindow *test,
           const char *option_id)
{
  InroadOptionCard *card;

  for (guint i = 0; (card = test_find_widget (test->window, INROAD_TYPE_OPTION_CARD, i)) != NULL; i++)
    {
      if (g_str_equal (inroad_block_get_id (INROAD_BLOCK (inroad_option_card_get_option (card))), option_id))
        return card;
    }

  return NULL;
}

/* With the next option picked already, and scrolled to where no block begins. */
static void
there_and_back (int         width,
                const char *question_id,
                const char *option_id,
                const char *picked_id)
{
  TestWindow test = { NULL };
  InroadOptionVerdict verdict;
  InroadOption *picked;
  InroadRound *round;
  GtkWidget *why;
  double before;

  test_window_open (&test, width, 800);
  test_window_go (&test, "check");
  round = inroad_session_get_round (test.session,
                                    INROAD_QUESTION (inroad_module_find_block (test.module, question_id)));
  answer (&test, question_id, option_id);
  if (picked_id != NULL)
    inroad_round_set_picked (round, INROAD_OPTION (inroad_module_find_block (test.module, picked_id)));
  picked = inroad_round_get_picked (round);
  verdict = inroad_option_card_get_verdict (find_card (&test, option_id));
  why = find_button (&test, "session.show-why", option_id);
  gtk_widget_grab_focus (why);
  test_wait_frames (test.window, 30);
  gtk_adjustment_set_value (get_scroll (&test), gtk_adjustment_get_value (get_scroll (&test)) + 7);
  test_wait_frames (test.window, 4);
  before = gtk_adjustment_get_value (get_scroll (&test));
  g_assert_cmpfloat (before, >, 7);

  g_signal_emit_by_name (why, "clicked");
  TEST_WAIT_UNTIL (is_return_offered (&test));
  test_wait_frames (test.window, 20);
  test_window_act (&test, "return-to-question", NULL);
  TEST_WAIT_UNTIL (get_focus (&test) == find_button (&test, "session.show-why", option_id));
  test_wait_frames (test.window, 20);

  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (get_scroll (&test)), before, 0.5);
  g_assert_cmpint ((int) verdict, !=, INROAD_OPTION_VERDICT_NONE);
  g_assert_true (inroad_option_card_get_verdict (find_card (&test, option_id)) == verdict);
  g_assert_true (inroad_round_get_picked (round) == picked);
  if (picked_id != NULL)
    g_assert_true (gtk_check_button_get_active (inroad_option_card_get_radio (find_card (&test, picked_id))));
  g_assert_false (is_return_offered (&test));
  test_window_close (&test);
}

static void
test_return_from_block (void)
{
  there_and_back (WIDE, "small-org", "small-org-retros", "small-org-queue");
  there_and_back (NARROW, "small-org", "small-org-retros", "small-org-queue");
}

static void
test_return_from_document (void)
{
  there_and_back (WIDE, "platform-gate", "platform-gate-no", NULL);
  there_and_back (NARROW, "platform-gate", "platform-gate-no", NULL);
}

/* Who goes to the check by another way is not led there once more. */
static void
test_return_by_oneself (void)
{
  TestWindow test = { NULL };

  test_window_open (&test, WIDE, 800);
  test_window_go (&test, "check");
  test_window_act (&test, "show-why", "small-org-retros");
  test_wait_frames (test.window, 4);
  g_assert_true (is_return_offered (&test));
  test_window_go (&test, "check");
  g_assert_null (inroad_session_get_asked (test.session));
  g_assert_false (is_return_offered (&test));
  test_window_close (&test);
}

/* ------------------------------------------------------------------------------------------ both ways */

/* A passage is on a page by itself, or has its place in a menu with its neighbours. */
static void
go_to_lesson (TestWindow *test,
              const char *block_id)
{
  GtkWidget *citations = test_window_find (test, INROAD_TYPE_CITATION_BUTTON);
  GtkWidget *button = find_button (test, "session.show-block", block_id);

  g_assert_nonnull (citations);
  if (button != NULL)
    {
      press (button);
      return;
    }

  button = test_find_widget (citations, GTK_TYPE_MENU_BUTTON, 0);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_focusable (gtk_widget_get_first_child (button)));
  g_assert_true (has_menu_item (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), block_id));
  test_window_act (test, "show-block", block_id);
}

static void
follow_citation (TestWindow     *test,
                 InroadCitation *citation)
{
  const char *id = inroad_block_get_id (inroad_citation_get_block (citation));
  GtkWidget *block;

  test_window_go (test, "target");
  press (find_button (test, "session.show-passage", id));
  TEST_WAIT_UNTIL (has_passage (test));
  TEST_WAIT_UNTIL (inroad_page_view_get_page (test_window_find (test, INROAD_TYPE_PAGE_VIEW)) ==
                   inroad_evidence_get_page (inroad_citation_get_passage (citation)) - 1);
  test_window_go (test, "wall");
  go_to_lesson (test, id);
  TEST_WAIT_UNTIL ((block = test_find_block_widget (test, id)) != NULL && gtk_widget_has_css_class (block, "lit"));
  g_assert_true (get_focus (test) == block || gtk_widget_is_ancestor (get_focus (test), block));
  test_window_act (test, "close-document", NULL);
  test_wait_frames (test->window, 3);
}

/* From each passage that the lesson cites to where it does so, and there again. */
static void
test_citations (void)
{
  test_follow_citations (WIDE, follow_citation);
  test_follow_citations (NARROW, follow_citation);
}

/* A translation of a lesson may cite what the lesson has not: that is left out, and the others are found. */
static void
test_missing_source (void)
{
  TestWindow test = { NULL };
  AdwDialog *dialog = adw_dialog_new ();
  g_autoptr (InroadText) text = inroad_text_new_inline ("One<cite source=\"nowhere\"/>, two<cite source=\"handbook-7\"/>.",
                                                        NULL);
  GtkWidget *label;
  gboolean handled = FALSE;

  test_window_open (&test, WIDE, 800);
  adw_dialog_set_child (dialog, inroad_text_label_new (test.session, text));
  adw_dialog_present (dialog, GTK_WIDGET (test.window));
  TEST_WAIT_UNTIL ((label = test_find_label (test.window, "One, two" INROAD_CITATION_JOINT "1.")) != NULL);
  g_signal_emit_by_name (label, "activate-link", INROAD_CITATION_SCHEME "handbook-7", &handled);
  g_assert_true (handled);
  TEST_WAIT_UNTIL (test_find_widget (gtk_widget_get_parent (label), GTK_TYPE_POPOVER, 0) != NULL);
  adw_dialog_force_close (dialog);
  test_window_close (&test);
}

static void
add_tests (void)
{
  g_test_add_func ("/ties/beside", test_beside);
  g_test_add_func ("/ties/over", test_over);
  g_test_add_func ("/ties/resize", test_resize);
  g_test_add_func ("/ties/places", test_places);
  g_test_add_func ("/ties/every-target", test_every_target);
  g_test_add_func ("/ties/return-from-block", test_return_from_block);
  g_test_add_func ("/ties/return-from-document", test_return_from_document);
  g_test_add_func ("/ties/return-by-oneself", test_return_by_oneself);
  g_test_add_func ("/ties/citations", test_citations);
  g_test_add_func ("/ties/missing-source", test_missing_source);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
