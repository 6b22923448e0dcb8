/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-lines"

#include "config.h"

#include "core/module/inroad-lines.h"

#include <string.h>

struct _InroadLines
{
  /* Borrowed */
  const char *text;
  gsize       length;

  /* Owned: of gsize, the offset of each line's first byte */
  GArray     *starts;

  /* The last place that was counted: characters from the start of its line. */
  gsize       counted_start;
  gsize       counted_offset;
  guint       n_counted;
};

/**
 * inroad_lines_new:
 * @text: valid UTF-8, which outlives what is returned
 * @length: its length in bytes
 *
 * Returns: (transfer full): the lines of @text
 */
InroadLines *
inroad_lines_new (const char *text,
                  gsize       length)
{
  InroadLines *self = g_new0 (InroadLines, 1);
  gsize start = 0;

  self->text = text;
  self->length = length;
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_array_append_val (self->starts, start);

  for (gsize i = 0; i < length; i++)
    {
      start = i + 1;
      if (text[i] == '\n')
        g_array_append_val (self->starts, start);
    }

  return self;
}

void
inroad_lines_free (InroadLines *self)
{
  g_array_unref (self->starts);
  g_free (self);
}

/* GMarkup counts bytes, and the newline before a line as the line's first. */
static gsize
find_offset (InroadLines *self,
             int          line,
             int          character)
{
  guint last = self->starts->len - 1;
  guint position = MIN ((guint) MAX (line - 1, 0), last);
  gsize start = g_array_index (self->starts, gsize, position);
  gsize behind = (gsize) MAX (character - (position > 0 ? 2 : 1), 0);

  return MIN (start + behind, self->length);
}

/**
 * inroad_lines_find_tag:
 * @self: the lines of a text
 * @line: a line as GMarkup tells it
 * @character: a character of that line as GMarkup tells it
 *
 * GMarkup tells where a tag ends (before GLib 2.88). It begins at the nearest “<” before that: a tag holds no
 * other.
 *
 * Returns: the offset of the tag's “<”
 */
gsize
inroad_lines_find_tag (InroadLines *self,
                       int          line,
                       int          character)
{
  gsize offset = find_offset (self, line, character);
  const char *tag = memrchr (self->text, '<', offset);

  return tag != NULL ? (gsize) (tag - self->text) : offset;
}

/* Places are asked for in the order of the text: the count goes on from the last one, so that a long line is
 * not counted anew for each of its tags. */
static guint
count_characters (InroadLines *self,
                  gsize        start,
                  gsize        offset)
{
  if (start != self->counted_start || offset < self->counted_offset)
    {
      self->counted_start = self->counted_offset = start;
      self->n_counted = 0;
    }

  self->n_counted += (guint) g_utf8_strlen (self->text + self->counted_offset,
                                            (gssize) (offset - self->counted_offset));
  self->counted_offset = offset;

  return self->n_counted;
}

/**
 * inroad_lines_get_place:
 * @self: the lines of a text
 * @offset: the offset of a character in bytes
 * @line: (out): its line, from 1
 * @column: (out): its column in characters, from 1
 */
void
inroad_lines_get_place (InroadLines *self,
                        gsize        offset,
                        guint       *line,
                        guint       *column)
{
  guint low = 0;
  guint high = self->starts->len;
  gsize start;

  /* The last line that begins at or before the offset. */
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->starts, gsize, middle) <= offset)
        low = middle;
      else
        high = middle;
    }

  start = g_array_index (self->starts, gsize, low);
  *line = low + 1;
  *column = count_characters (self, start, offset) + 1;
}
