/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-passage"

#include "config.h"

#include "document/renderer/inroad-passage.h"

/* One character as it is compared, and which character of the text it comes from. */
typedef struct
{
  gunichar character;
  guint    position;
} Sign;

static gboolean
is_quotation_mark (gunichar character)
{
  switch (character)
    {
    case '"': case '\'': case 0x2018: case 0x2019: case 0x201a: case 0x201b:
    case 0x201c: case 0x201d: case 0x201e: case 0x201f: case 0x00ab: case 0x00bb: case 0x2039: case 0x203a:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Where lines break, white space and hyphens come and go. */
static gboolean
is_passed_over (gunichar character)
{
  return g_unichar_isspace (character) || character == '-' || character == 0x00ad || character == 0x2010 ||
         character == 0x2011 || g_unichar_iscntrl (character);
}

static void
append_sign (GArray   *signs,
             gunichar  character,
             guint     position)
{
  Sign sign = { is_quotation_mark (character) ? '"' : character, position };

  if (!is_passed_over (character))
    g_array_append_val (signs, sign);
}

/* Ligatures fall apart into their letters. */
static GArray *
read_signs (const char *text)
{
  GArray *signs = g_array_new (FALSE, FALSE, sizeof (Sign));
  guint position = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), position++)
    {
      g_autofree char *letters = g_utf8_normalize (at, g_utf8_next_char (at) - at, G_NORMALIZE_ALL_COMPOSE);

      for (const char *letter = letters; letter != NULL && *letter != '\0'; letter = g_utf8_next_char (letter))
        append_sign (signs, g_utf8_get_char (letter), position);
    }

  return signs;
}

static gboolean
stands_at (GArray *text,
           guint   start,
           GArray *quote)
{
  for (guint i = 0; i < quote->len; i++)
    {
      if (g_array_index (text, Sign, start + i).character != g_array_index (quote, Sign, i).character)
        return FALSE;
    }

  return TRUE;
}

static gboolean
find (GArray *text,
      GArray *quote,
      guint  *first,
      guint  *last)
{
  for (guint start = 0; quote->len > 0 && start + quote->len <= text->len; start++)
    {
      if (!stands_at (text, start, quote))
        continue;
      *first = g_array_index (text, Sign, start).position;
      *last = g_array_index (text, Sign, start + quote->len - 1).position;
      return TRUE;
    }

  return FALSE;
}

/* On the same line: more than half of the lower of both is beside the other. */
static gboolean
is_beside (const PopplerRectangle *a,
           const PopplerRectangle *b)
{
  double shared = MIN (a->y2, b->y2) - MAX (a->y1, b->y1);

  return shared > 0.5 * MIN (a->y2 - a->y1, b->y2 - b->y1);
}

static void
add_letter (GArray                 *areas,
            const PopplerRectangle *letter)
{
  PopplerRectangle *line = areas->len > 0 ? &g_array_index (areas, PopplerRectangle, areas->len - 1) : NULL;

  if (letter->x2 <= letter->x1 || letter->y2 <= letter->y1)
    return;

  if (line == NULL || !is_beside (line, letter) || letter->x1 < line->x1)
    {
      g_array_append_vals (areas, letter, 1);
      return;
    }

  line->x2 = MAX (line->x2, letter->x2);
  line->y1 = MIN (line->y1, letter->y1);
  line->y2 = MAX (line->y2, letter->y2);
}

GArray *
inroad_passage_find (PopplerPage *page,
                     const char  *quote)
{
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (PopplerRectangle));
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *letters = NULL;
  g_autoptr (GArray) text_signs = read_signs (text != NULL ? text : "");
  g_autoptr (GArray) quote_signs = read_signs (quote);
  guint n_letters = 0, first, last;

  if (!find (text_signs, quote_signs, &first, &last) ||
      !poppler_page_get_text_layout (page, &letters, &n_letters))
    return areas;

  for (guint i = first; i <= last && i < n_letters; i++)
    add_letter (areas, &letters[i]);

  return areas;
}
