/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Marks in the margin: beside which text, what they join, and what a finger hits. */

#include "config.h"

#include "document/inroad-margin-mark.h"

#define LETTER 6.0
#define LINE 12.0
#define FINGER 40.0

/* Of the page: two columns of as many lines. */
#define LEFT 72.0
#define RIGHT 320.0
#define TOP 100.0
#define N_LETTERS 36
#define N_LINES 20

/* One column or two, each line as long, with an end that is nowhere. */
static InroadPageText *
make_text (guint n_columns)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (InroadPageArea));

  for (guint column = 0; column < n_columns; column++)
    for (guint line = 0; line < N_LINES; line++)
      {
        InroadPageArea end = { 0, };

        for (guint i = 0; i < N_LETTERS; i++)
          {
            InroadPageArea letter = { (column == 0 ? LEFT : RIGHT) + i * LETTER, TOP + line * LINE, LETTER, LINE };

            g_string_append_c (text, 'a');
            g_array_append_val (letters, letter);
          }
        g_string_append_c (text, '\n');
        g_array_append_val (letters, end);
      }

  return inroad_page_text_new (g_strdup (text->str), (const InroadPageArea *) letters->data, letters->len);
}

static InroadPageArea
make_line (double left,
           guint  line)
{
  return (InroadPageArea) { left, TOP + line * LINE, N_LETTERS * LETTER, LINE };
}

static void
init (InroadMarginMark *mark,
      InroadPageText   *text,
      double            left,
      guint             first,
      guint             last)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (InroadPageArea));

  for (guint line = first; line <= last; line++)
    {
      InroadPageArea area = make_line (left, line);

      g_array_append_val (lines, area);
    }
  inroad_margin_mark_init (mark, text, (const InroadPageArea *) lines->data, lines->len);
}

/* Left of all text, as high as the passage, wherever in the line it begins. */
static void
test_one_column (void)
{
  g_autoptr (InroadPageText) text = make_text (1);
  InroadMarginMark mark;
  InroadPageArea within = { LEFT + 4 * LETTER, TOP + 3 * LINE, 5 * LETTER, LINE };

  init (&mark, text, LEFT, 2, 4);
  g_assert_false (mark.right);
  g_assert_cmpfloat (mark.bar.x + mark.bar.width, <, LEFT);
  g_assert_cmpfloat (mark.bar.x, >, 0);
  g_assert_cmpfloat (mark.bar.y, ==, TOP + 2 * LINE);
  g_assert_cmpfloat (mark.bar.height, ==, 3 * LINE);

  inroad_margin_mark_init (&mark, text, &within, 1);
  g_assert_false (mark.right);
  g_assert_cmpfloat (mark.bar.x + mark.bar.width, <, LEFT);
  g_assert_cmpfloat (mark.bar.height, ==, LINE);

  within.x = LEFT + (N_LETTERS - 5) * LETTER;
  inroad_margin_mark_init (&mark, text, &within, 1);
  g_assert_false (mark.right);
}

static void
test_two_columns (void)
{
  g_autoptr (InroadPageText) text = make_text (2);
  InroadPageArea lines[] = { make_line (LEFT, N_LINES - 1), make_line (RIGHT, 0) };
  InroadPageArea within = { LEFT + (N_LETTERS - 5) * LETTER, TOP + 3 * LINE, 5 * LETTER, LINE };
  InroadMarginMark mark;

  init (&mark, text, LEFT, 0, 0);
  g_assert_false (mark.right);
  init (&mark, text, RIGHT, 5, 6);
  g_assert_true (mark.right);
  g_assert_cmpfloat (mark.bar.x, >, RIGHT + N_LETTERS * LETTER);

  inroad_margin_mark_init (&mark, text, &within, 1);
  g_assert_false (mark.right);
  within.x = RIGHT + 2 * LETTER;
  inroad_margin_mark_init (&mark, text, &within, 1);
  g_assert_true (mark.right);

  /* Marked where it begins. */
  inroad_margin_mark_init (&mark, text, lines, G_N_ELEMENTS (lines));
  g_assert_false (mark.right);
  g_assert_cmpfloat (mark.bar.y, ==, TOP + (N_LINES - 1) * LINE);
  g_assert_cmpfloat (mark.bar.height, ==, LINE);
}

/* Text up to the edge of the paper, and a page without any letters. */
static void
test_no_margin (void)
{
  InroadPageArea letter = { 2, 50, LETTER, LINE };
  g_autoptr (InroadPageText) text = inroad_page_text_new (g_strdup ("a"), &letter, 1);
  g_autoptr (InroadPageText) empty = inroad_page_text_new (g_strdup (""), NULL, 0);
  InroadMarginMark mark;

  inroad_margin_mark_init (&mark, text, &letter, 1);
  g_assert_cmpfloat (mark.bar.x, ==, 0);
  letter.x = 90;
  inroad_margin_mark_init (&mark, empty, &letter, 1);
  g_assert_cmpfloat (mark.bar.x + mark.bar.width, <, 90);
}

static void
test_join (void)
{
  g_autoptr (InroadPageText) text = make_text (2);
  InroadMarginMark mark, other;

  init (&mark, text, LEFT, 2, 4);
  init (&other, text, LEFT, 4, 8);
  g_assert_true (inroad_margin_mark_join (&mark, &other));
  g_assert_cmpfloat (mark.bar.y, ==, TOP + 2 * LINE);
  g_assert_cmpfloat (mark.bar.height, ==, 7 * LINE);

  init (&other, text, LEFT, 9, 10);
  g_assert_false (inroad_margin_mark_join (&mark, &other));
  init (&other, text, RIGHT, 2, 4);
  g_assert_false (inroad_margin_mark_join (&mark, &other));
  g_assert_cmpfloat (mark.bar.height, ==, 7 * LINE);
}

/* Large enough for a finger where there is room, never over text, never over each other. */
static void
test_grow (void)
{
  g_autoptr (InroadPageText) text = make_text (2);
  InroadMarginMark marks[4];
  InroadPageArea targets[4];

  init (&marks[0], text, LEFT, 0, 0);
  init (&marks[1], text, LEFT, 2, 2);
  init (&marks[2], text, RIGHT, 2, 2);
  init (&marks[3], text, LEFT, 12, 18);
  inroad_margin_mark_grow (marks, G_N_ELEMENTS (marks), FINGER, targets);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_assert_cmpfloat (targets[i].width, ==, FINGER);
      g_assert_cmpfloat (targets[i].y, <=, marks[i].bar.y);
      g_assert_cmpfloat (targets[i].y + targets[i].height, >=, marks[i].bar.y + marks[i].bar.height);
      if (marks[i].right)
        g_assert_cmpfloat (targets[i].x, >, RIGHT + N_LETTERS * LETTER);
      else
        g_assert_cmpfloat (targets[i].x + targets[i].width, <, LEFT);
    }

  /* Those that are near meet half way; the one beyond and the one at the other side are free. */
  g_assert_cmpfloat (targets[0].y + targets[0].height, ==, TOP + 1.5 * LINE);
  g_assert_cmpfloat (targets[1].y, ==, TOP + 1.5 * LINE);
  g_assert_cmpfloat (targets[2].height, ==, FINGER);
  g_assert_cmpfloat (targets[3].height, ==, 7 * LINE);
  inroad_margin_mark_grow (NULL, 0, FINGER, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/margin-mark/one-column", test_one_column);
  g_test_add_func ("/margin-mark/two-columns", test_two_columns);
  g_test_add_func ("/margin-mark/no-margin", test_no_margin);
  g_test_add_func ("/margin-mark/join", test_join);
  g_test_add_func ("/margin-mark/grow", test_grow);

  return g_test_run ();
}
