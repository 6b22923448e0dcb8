/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-paragraphs"

#include "config.h"

#include "document/inroad-page-paragraphs.h"

#include <math.h>
#include <string.h>

/* All of these are in heights of a line's tallest letter. */
#define MIN_PITCH 0.6
#define MAX_PITCH 1.9
#define INDENT 0.7
#define SPACE 0.25
#define SHORT 2.0

/* Lines of one paragraph have the same size and the same distance, up to this. */
#define SIZE_TOLERANCE 1.15
#define PITCH_TOLERANCE 1.08

/* So many of the last blocks may still go on. */
#define MAX_OPEN 8u

typedef struct
{
  char           *text;     /* owned */
  InroadPageArea  area;     /* of its letters, empty where none can be seen */
  double          size;     /* of the tallest of them */
  double          word;     /* how wide the first word is */
  gboolean        alone;    /* a title */
} Line;

static void
line_clear (gpointer data)
{
  g_free (((Line *) data)->text);
}

static double
get_right (const Line *line)
{
  return line->area.x + line->area.width;
}

static double
get_pitch (const Line *above,
           const Line *line)
{
  return line->area.y + line->area.height - above->area.y - above->area.height;
}

/* ------------------------------------------------------------------------------------------------- lines */

static void
add_letter (Line                 *line,
            const InroadPageArea *letter)
{
  if (letter->width <= 0 || letter->height <= 0)
    return;

  if (line->size > 0)
    inroad_page_area_join (&line->area, letter);
  else
    line->area = *letter;
  line->size = MAX (line->size, letter->height);
}

static void
end_line (GArray     *lines,
          Line       *line,
          GString    *text,
          GHashTable *titles)
{
  line->text = g_strstrip (g_strdup (text->str));
  line->alone = titles != NULL && g_hash_table_contains (titles, line->text);
  if (line->word == 0)
    line->word = line->area.width;

  if (*line->text != '\0')
    g_array_append_val (lines, *line);
  else
    g_free (line->text);

  *line = (Line) { 0 };
  g_string_truncate (text, 0);
}

/* The text runs on from a column to its neighbour without so much as a space: each has lines of its own. */
static GArray *
list_lines (InroadPageText *self,
            GHashTable     *titles)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean in_word = FALSE;
  InroadPageArea before = { 0 }, letter;
  Line line = { 0 };
  guint i = 0;

  g_array_set_clear_func (lines, line_clear);

  for (const char *at = inroad_page_text_get_text (self); *at != '\0'; at = g_utf8_next_char (at), i++)
    {
      gunichar character = g_utf8_get_char (at);
      gboolean is_space = g_unichar_isspace (character);

      inroad_page_text_get_letter (self, i, &letter);
      if (character == '\n' || (in_word && !is_space && inroad_page_area_is_apart (&before, &letter)))
        end_line (lines, &line, text, titles);
      else if (is_space && line.word == 0)
        line.word = line.area.width;

      g_string_append_unichar (text, character);
      if (!is_space)
        add_letter (&line, &letter);
      in_word = !is_space;
      before = letter;
    }
  end_line (lines, &line, text, titles);

  return lines;
}

/* ------------------------------------------------------------------------------------------------ blocks */

static gboolean
are_alike (double a,
           double b,
           double tolerance)
{
  return a <= b * tolerance && b <= a * tolerance;
}

/* Whether a line is the next one in the column of another. */
static gboolean
is_below (const Line *above,
          const Line *line)
{
  double pitch = get_pitch (above, line);

  return above->size > 0 && line->size > 0 && are_alike (above->size, line->size, SIZE_TOLERANCE) &&
         pitch >= line->size * MIN_PITCH && pitch <= line->size * MAX_PITCH &&
         line->area.x < get_right (above) && above->area.x < get_right (line);
}

static GArray *
block_new (const Line *line)
{
  GArray *block = g_array_new (FALSE, FALSE, sizeof (Line));

  g_array_append_val (block, *line);
  return block;
}

static const Line *
get_last (GArray *block)
{
  return &g_array_index (block, Line, block->len - 1);
}

/* Whether a block goes on with a line: at the distance that its lines have so far. A second line that turns out to be
 * nearer to the third than to the first begins a block with it. */
static gboolean
continues (GArray     *block,
           const Line *line,
           gboolean   *splits)
{
  const Line *last = get_last (block);
  double pitch, before;

  *splits = FALSE;
  if (last->alone || line->alone || !is_below (last, line))
    return FALSE;
  if (block->len == 1)
    return TRUE;

  pitch = get_pitch (last, line);
  before = get_pitch (last - 1, last);
  *splits = block->len == 2 && before > pitch * PITCH_TOLERANCE;

  return *splits || are_alike (pitch, before, PITCH_TOLERANCE);
}

/* Poppler's text goes to and fro between what stands side by side: a block goes on where it went on last. */
static void
add_line (GPtrArray  *blocks,
          const Line *line)
{
  for (guint i = blocks->len; i > 0 && i + MAX_OPEN > blocks->len; i--)
    {
      GArray *block = g_ptr_array_index (blocks, i - 1);
      gboolean splits;

      if (!continues (block, line, &splits))
        continue;
      if (splits)
        {
          g_ptr_array_add (blocks, block_new (get_last (block)));
          g_array_set_size (block, block->len - 1);
          block = g_ptr_array_index (blocks, blocks->len - 1);
        }
      g_array_append_val (block, *line);
      return;
    }

  g_ptr_array_add (blocks, block_new (line));
}

/* Lines that stand below each other at one distance. Returns: (element-type GArray); their lines remain those of @lines */
static GPtrArray *
list_blocks (GArray *lines)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < lines->len; i++)
    add_line (blocks, &g_array_index (lines, Line, i));

  return blocks;
}

/* -------------------------------------------------------------------------------------------- paragraphs */

/* A point of a list, or its number. */
static gboolean
has_mark (const char *text)
{
  const char *at = text;

  if (g_utf8_strchr ("•‣◦▪·–—*☐☑", -1, g_utf8_get_char (text)) != NULL)
    return g_str_has_prefix (g_utf8_next_char (text), " ");

  while (g_ascii_isdigit (*at) && at - text < 3)
    at++;
  return at > text && (g_str_has_prefix (at, ". ") || g_str_has_prefix (at, ") "));
}

static gboolean
is_indented (const Line           *line,
             const InroadPageArea *block)
{
  return line->area.x - block->x > line->size * INDENT;
}

/* Each in the middle of all of them: then where a line begins and ends says nothing. */
static gboolean
are_centred (const Line           *lines,
             guint                 n_lines,
             const InroadPageArea *block)
{
  gboolean indented = FALSE;

  for (guint i = 0; i < n_lines; i++)
    {
      const InroadPageArea *area = &lines[i].area;

      if (fabs (area->x + area->width / 2 - block->x - block->width / 2) > lines[i].size / 4)
        return FALSE;
      indented = indented || is_indented (&lines[i], block);
    }

  return indented;
}

/* Only its first line is indented: those of a point in a list are so from the second on. */
static gboolean
begins_by_indent (const Line           *line,
                  const InroadPageArea *block,
                  gboolean              is_last)
{
  return is_indented (line, block) && !is_indented (line - 1, block) && !has_mark (line[-1].text) &&
         (is_last || !is_indented (line + 1, block));
}

static gboolean
is_hyphen (gunichar character)
{
  return character == '-' || character == 0x00AD || character == 0x2010;
}

/* Where in a text its last character begins, if that is a hyphen. */
static const char *
find_last_hyphen (const char *text,
                  gsize       length)
{
  const char *last = length > 0 ? g_utf8_prev_char (text + length) : NULL;

  return last != NULL && is_hyphen (g_utf8_get_char (last)) ? last : NULL;
}

/* A line into which the next word would have gone was not broken for want of room. */
static gboolean
begins_after_short_line (const Line           *line,
                         const InroadPageArea *block)
{
  double room = block->x + block->width - get_right (line - 1);

  return room > line->word + line->size * SPACE && room > line->size * SHORT &&
         find_last_hyphen (line[-1].text, strlen (line[-1].text)) == NULL;
}

static gboolean
begins_paragraph (const Line           *line,
                  const InroadPageArea *block,
                  gboolean              is_last)
{
  return has_mark (line->text) || begins_by_indent (line, block, is_last) || begins_after_short_line (line, block);
}

static void
append_line (GString    *paragraph,
             const char *text)
{
  const char *hyphen = find_last_hyphen (paragraph->str, paragraph->len);

  if (hyphen != NULL && g_unichar_islower (g_utf8_get_char (text)))
    g_string_truncate (paragraph, (gsize) (hyphen - paragraph->str));
  else if (hyphen == NULL && paragraph->len > 0)
    g_string_append_c (paragraph, ' ');
  g_string_append (paragraph, text);
}

static void
append_block (GStrvBuilder *paragraphs,
              GArray       *block)
{
  g_autoptr (GString) paragraph = g_string_new (NULL);
  const Line *lines = &g_array_index (block, Line, 0);
  InroadPageArea area = lines[0].area;
  gboolean centred;

  for (guint i = 1; i < block->len; i++)
    inroad_page_area_join (&area, &lines[i].area);
  centred = are_centred (lines, block->len, &area);

  for (guint i = 0; i < block->len; i++)
    {
      if (i > 0 && !centred && begins_paragraph (&lines[i], &area, i + 1 == block->len))
        {
          g_strv_builder_add (paragraphs, paragraph->str);
          g_string_truncate (paragraph, 0);
        }
      append_line (paragraph, lines[i].text);
    }
  g_strv_builder_add (paragraphs, paragraph->str);
}

char **
inroad_page_text_list_paragraphs (InroadPageText *self,
                                  GHashTable     *titles)
{
  g_autoptr (GStrvBuilder) paragraphs = g_strv_builder_new ();
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GPtrArray) blocks = NULL;

  g_return_val_if_fail (INROAD_IS_PAGE_TEXT (self), NULL);

  lines = list_lines (self, titles);
  blocks = list_blocks (lines);
  for (guint i = 0; i < blocks->len; i++)
    append_block (paragraphs, g_ptr_array_index (blocks, i));

  return g_strv_builder_end (paragraphs);
}
