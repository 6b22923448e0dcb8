/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/ui/test-ui.h"

#include "ui/check/inroad-check-body.h"
#include "ui/check/inroad-option-card.h"
#include "ui/check/inroad-question-view.h"

static InroadQuestion *
get_question (TestWindow *test,
              const char *id)
{
  return INROAD_QUESTION (inroad_module_find_block (test_ui_get_module (), id));
}

static InroadQuestionView *
get_view (TestWindow *test)
{
  return test_find_widget (test->window, INROAD_TYPE_QUESTION_VIEW, 0);
}

static InroadOptionCard *
find_card (TestWindow *test,
           const char *option_id)
{
  InroadOptionCard *card;

  for (guint i = 0; (card = test_find_widget (get_view (test), INROAD_TYPE_OPTION_CARD, i)) != NULL; i++)
    {
      if (g_str_equal (inroad_block_get_id (INROAD_BLOCK (inroad_option_card_get_option (card))), option_id))
        return card;
    }

  return NULL;
}

static void
pick (TestWindow *test,
      const char *option_id)
{
  gtk_check_button_set_active (inroad_option_card_get_radio (find_card (test, option_id)), TRUE);
}

static GtkWidget *
find_button (TestWindow *test,
             const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = test_find_widget (test->window, GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
        return button;
    }

  return NULL;
}

static void
click (TestWindow *test,
       const char *label)
{
  GtkWidget *button = find_button (test, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  test_wait_frames (test->window, 6);
}

static void
open_check (TestWindow *test)
{
  test_window_open (test, 1000, 800);
  test_window_go (test, "check");
}

/* Nothing is judged before Verify, and without a pick there is nothing to verify. */
static void
test_nothing_before_verify (void)
{
  TestWindow test = { NULL };

  open_check (&test);
  g_assert_false (gtk_widget_is_sensitive (find_button (&test, "_Verify")));
  pick (&test, "small-org-queue");
  g_assert_true (gtk_widget_is_sensitive (find_button (&test, "_Verify")));
  g_assert_null (test_find_label (test.window, "Not This One"));
  test_window_close (&test);
}

static void
test_wrong (void)
{
  TestWindow test = { NULL };

  open_check (&test);
  pick (&test, "small-org-queue");
  click (&test, "_Verify");
  g_assert_nonnull (test_find_label (test.window, "Not This One"));
  /* Marked, and not to be picked again in this round; the others can be. */
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (inroad_option_card_get_radio (find_card (&test, "small-org-queue")))));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (inroad_option_card_get_radio (find_card (&test, "small-org-liaison")))));
  g_assert_null (find_button (&test, "_Next Question"));
  test_window_close (&test);
}

static void
test_whole_check (void)
{
  TestWindow test = { NULL };
  InroadCheckBody *body;

  open_check (&test);
  body = test_find_widget (test.window, INROAD_TYPE_CHECK_BODY, 0);
  g_assert_cmpuint (inroad_check_body_get_position (body), ==, 0);

  pick (&test, "small-org-liaison");
  click (&test, "_Verify");
  g_assert_nonnull (test_find_label (test.window, "Right"));
  click (&test, "_Next Question");
  g_assert_cmpuint (inroad_check_body_get_position (body), ==, 1);
  pick (&test, "platform-gate-no");
  click (&test, "_Verify");
  click (&test, "_See Your Answers");
  g_assert_cmpuint (inroad_check_body_get_position (body), ==, 2);
  g_assert_nonnull (test_find_label (test.window, "Your Answers"));

  click (&test, "_Practise Again");
  g_assert_cmpuint (inroad_check_body_get_position (body), ==, 0);
  g_assert_null (test_find_label (test.window, "Right"));
  test_window_close (&test);
}

/* When one is left, it is shown and the question is closed. */
static void
test_one_left (void)
{
  TestWindow test = { NULL };

  open_check (&test);
  pick (&test, "small-org-queue");
  click (&test, "_Verify");
  pick (&test, "small-org-busiest");
  click (&test, "_Verify");
  pick (&test, "small-org-retros");
  click (&test, "_Verify");
  g_assert_nonnull (find_button (&test, "_Next Question"));
  g_assert_true (inroad_round_get_closed (inroad_session_get_round (test.session, get_question (&test, "small-org"))));
  test_window_close (&test);
}

static void
test_roles (void)
{
  TestWindow test = { NULL };
  GtkCheckButton *radio;

  open_check (&test);
  radio = inroad_option_card_get_radio (find_card (&test, "small-org-liaison"));
  gtk_test_accessible_assert_role (radio, GTK_ACCESSIBLE_ROLE_RADIO);
  test_window_close (&test);
}

static void
add_tests (void)
{
  g_test_add_func ("/check/nothing-before-verify", test_nothing_before_verify);
  g_test_add_func ("/check/wrong", test_wrong);
  g_test_add_func ("/check/whole", test_whole_check);
  g_test_add_func ("/check/one-left", test_one_left);
  g_test_add_func ("/check/roles", test_roles);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
