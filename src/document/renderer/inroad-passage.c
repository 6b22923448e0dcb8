/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-passage"

#include "config.h"

#include "document/renderer/inroad-passage.h"

#include "document/renderer/inroad-letters.h"

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

/* What is left to be compared. */
static GArray *
read_signs (const char *text)
{
  GArray *letters = inroad_letters_read (text);
  guint n_kept = 0;

  for (guint i = 0; i < letters->len; i++)
    {
      InroadLetter letter = g_array_index (letters, InroadLetter, i);

      if (is_passed_over (letter.character))
        continue;
      if (is_quotation_mark (letter.character))
        letter.character = '"';
      g_array_index (letters, InroadLetter, n_kept++) = letter;
    }

  return g_array_set_size (letters, n_kept);
}

static gboolean
stands_at (GArray *text,
           guint   start,
           GArray *quote)
{
  for (guint i = 0; i < quote->len; i++)
    {
      if (g_array_index (text, InroadLetter, start + i).character != g_array_index (quote, InroadLetter, i).character)
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
      *first = g_array_index (text, InroadLetter, start).position;
      *last = g_array_index (text, InroadLetter, start + quote->len - 1).position;
      return TRUE;
    }

  return FALSE;
}

GArray *
inroad_passage_find (PopplerPage *page,
                     const char  *quote)
{
  g_autofree char *text = inroad_letters_dup_text (page);
  g_autofree PopplerRectangle *letters = NULL;
  g_autoptr (GArray) text_signs = read_signs (text);
  g_autoptr (GArray) quote_signs = read_signs (quote);
  guint n_letters = 0, first, last;

  if (!find (text_signs, quote_signs, &first, &last) ||
      !poppler_page_get_text_layout (page, &letters, &n_letters))
    return g_array_new (FALSE, FALSE, sizeof (PopplerRectangle));

  return inroad_letters_join (letters, n_letters, first, last);
}
