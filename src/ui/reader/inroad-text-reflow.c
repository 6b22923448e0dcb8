/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-text-reflow"

#include "config.h"

#include "ui/reader/inroad-text-reflow.h"

#include <string.h>

static glong
find_longest (char **lines)
{
  glong longest = 0;

  for (char **line = lines; *line != NULL; line++)
    longest = MAX (longest, g_utf8_strlen (*line, -1));

  return longest;
}

/* A line that leaves a third of the width free was not broken for want of room. */
static gboolean
ends_paragraph (const char *line,
                glong       longest)
{
  return !g_str_has_suffix (line, "-") && g_utf8_strlen (line, -1) * 3 < longest * 2;
}

static void
append_line (GString    *text,
             const char *line)
{
  if (text->len > 0 && text->str[text->len - 1] == '-')
    g_string_truncate (text, text->len - 1);
  else if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, ' ');
  g_string_append (text, line);
}

char *
inroad_text_reflow (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) result = g_string_new (NULL);
  glong longest = find_longest (lines);

  for (char **at = lines; *at != NULL; at++)
    {
      char *line = g_strstrip (*at);

      if (*line != '\0')
        append_line (result, line);
      if (ends_paragraph (line, longest) && result->len > 0 && result->str[result->len - 1] != '\n')
        g_string_append (result, "\n\n");
    }

  return g_strdup (g_strstrip (result->str));
}

/* The text runs on from a column to its neighbour without so much as a space: each gets a line. */
char *
inroad_text_reflow_separate (InroadPageText *text)
{
  GString *result = g_string_new (NULL);
  InroadPageArea before, letter;
  gboolean separate = TRUE;
  guint i = 0;

  for (const char *at = inroad_page_text_get_text (text); *at != '\0'; at = g_utf8_next_char (at), i++)
    {
      gunichar character = g_utf8_get_char (at);

      inroad_page_text_get_letter (text, i, &letter);
      if (!separate && !g_unichar_isspace (character) && inroad_page_area_is_apart (&before, &letter))
        g_string_append_c (result, '\n');
      g_string_append_unichar (result, character);
      separate = g_unichar_isspace (character);
      before = letter;
    }

  return g_string_free (result, FALSE);
}
