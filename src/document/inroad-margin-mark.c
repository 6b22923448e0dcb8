/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-margin-mark"

#include "config.h"

#include "document/inroad-margin-mark.h"

#include <math.h>

/* In points. */
#define BAR_WIDTH 2.5
#define BAR_GAP 9.0
/* Between the text and what a finger can press: a letter at the beginning of a line is not missed. */
#define TARGET_GAP 1.5
/* Between two columns, in heights of a line: a space between two words is narrower. */
#define COLUMN_GAP 1.2

/* From where to where there is text on the page. */
static gboolean
find_text_edges (InroadPageText *text,
                 double         *left,
                 double         *right)
{
  *left = INFINITY;
  *right = -INFINITY;
  for (guint i = 0; i < inroad_page_text_get_n_chars (text); i++)
    {
      InroadPageArea letter;

      inroad_page_text_get_letter (text, i, &letter);
      /* Ends of lines are nowhere. */
      if (letter.width <= 0 || letter.height <= 0)
        continue;
      *left = MIN (*left, letter.x);
      *right = MAX (*right, letter.x + letter.width);
    }

  return *left < *right;
}

/* Whether a letter belongs to a line of which is known so far that it begins at @left, or further left. */
static gboolean
goes_on_left (const InroadPageArea *letter,
              const InroadPageArea *line,
              double                left)
{
  double middle = letter->y + letter->height / 2;

  return letter->width > 0 && letter->x < left && middle > line->y && middle < line->y + line->height &&
         letter->x + letter->width > left - COLUMN_GAP * line->height;
}

/* Where the line begins in which a passage does, in its column. */
static double
find_line_start (InroadPageText       *text,
                 const InroadPageArea *line)
{
  double left = line->x;
  gboolean moved = TRUE;

  /* Backwards, so that for text in the order of reading the second time finds nothing new. */
  while (moved)
    {
      moved = FALSE;
      for (guint i = inroad_page_text_get_n_chars (text); i > 0; i--)
        {
          InroadPageArea letter;

          inroad_page_text_get_letter (text, i - 1, &letter);
          if (goes_on_left (&letter, line, left))
            {
              left = letter.x;
              moved = TRUE;
            }
        }
    }

  return left;
}

/**
 * inroad_margin_mark_init:
 * @self: a mark
 * @text: what the page says
 * @lines: (array length=n_lines): where the passage is, a line at a time
 * @n_lines: how many, one at least
 *
 * The mark stands left of all text, or right of it for a passage in a column in the right half: with two columns each
 * has its margin. A passage that goes on in the next column is marked where it begins.
 */
void
inroad_margin_mark_init (InroadMarginMark     *self,
                         InroadPageText       *text,
                         const InroadPageArea *lines,
                         gsize                 n_lines)
{
  double left, right, bottom;

  g_return_if_fail (self != NULL);
  g_return_if_fail (INROAD_IS_PAGE_TEXT (text));
  g_return_if_fail (lines != NULL && n_lines > 0);

  if (!find_text_edges (text, &left, &right))
    {
      left = lines[0].x;
      right = lines[0].x + lines[0].width;
    }

  bottom = lines[0].y + lines[0].height;
  for (gsize i = 1; i < n_lines && lines[i].y >= lines[i - 1].y; i++)
    bottom = MAX (bottom, lines[i].y + lines[i].height);

  self->right = find_line_start (text, &lines[0]) > (left + right) / 2;
  self->bar.x = self->right ? right + BAR_GAP : MAX (left - BAR_GAP - BAR_WIDTH, 0);
  self->bar.y = lines[0].y;
  self->bar.width = BAR_WIDTH;
  self->bar.height = bottom - self->bar.y;
}

gboolean
inroad_margin_mark_join (InroadMarginMark       *self,
                         const InroadMarginMark *other)
{
  double top, bottom;

  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  top = MIN (self->bar.y, other->bar.y);
  bottom = MAX (self->bar.y + self->bar.height, other->bar.y + other->bar.height);
  if (self->right != other->right || bottom - top >= self->bar.height + other->bar.height)
    return FALSE;

  self->bar.y = top;
  self->bar.height = bottom - top;

  return TRUE;
}

int
inroad_margin_mark_compare (gconstpointer a,
                            gconstpointer b)
{
  const InroadMarginMark *mark_a = a;
  const InroadMarginMark *mark_b = b;

  return mark_a->bar.y < mark_b->bar.y ? -1 : mark_a->bar.y > mark_b->bar.y;
}

static void
grow (const InroadMarginMark *mark,
      double                  edge,
      InroadPageArea         *target)
{
  double height = MAX (mark->bar.height, edge);
  double text_edge = mark->right ? mark->bar.x - BAR_GAP : mark->bar.x + mark->bar.width + BAR_GAP;

  target->width = MAX (edge, mark->bar.width);
  target->height = height;
  target->x = mark->right ? text_edge + TARGET_GAP : text_edge - TARGET_GAP - target->width;
  target->y = mark->bar.y - (height - mark->bar.height) / 2;
}

/* Where two would overlap they meet between the bars. */
static void
part (const InroadMarginMark *above,
      const InroadMarginMark *below,
      InroadPageArea         *target_above,
      InroadPageArea         *target_below)
{
  double middle = (above->bar.y + above->bar.height + below->bar.y) / 2;
  double bottom = target_below->y + target_below->height;

  if (target_above->y + target_above->height <= target_below->y)
    return;

  target_above->height = middle - target_above->y;
  target_below->height = bottom - middle;
  target_below->y = middle;
}

void
inroad_margin_mark_grow (const InroadMarginMark *marks,
                         gsize                   n_marks,
                         double                  edge,
                         InroadPageArea         *targets)
{
  const InroadMarginMark *above[2] = { NULL, };

  g_return_if_fail (n_marks == 0 || (marks != NULL && targets != NULL));

  for (gsize i = 0; i < n_marks; i++)
    {
      const InroadMarginMark **last = &above[marks[i].right ? 1 : 0];

      grow (&marks[i], edge, &targets[i]);
      if (*last != NULL)
        part (*last, &marks[i], &targets[*last - marks], &targets[i]);
      *last = &marks[i];
    }
}
