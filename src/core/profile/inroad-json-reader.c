/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-json-reader"

#include "config.h"

#include "core/profile/inroad-json-reader.h"

#include <math.h>
#include <string.h>

/* Far more than a number needs that a double can hold. */
#define MAX_NUMBER_LENGTH 63

G_DEFINE_QUARK (inroad-json-error-quark, inroad_json_error)

void
inroad_json_reader_init (InroadJsonReader *self,
                         GBytes           *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *invalid;

  /* What is empty may stand nowhere. */
  if (length == 0)
    text = "";

  *self = (InroadJsonReader) {
    .at = text,
    .end = text + length,
    .start = text,
    .bytes = bytes,
    .scratch = g_string_sized_new (128),
  };

  if (!g_utf8_validate_len (text, length, &invalid))
    {
      self->at = invalid;
      inroad_json_reader_fail (self, "this is not UTF-8 text");
    }
}

void
inroad_json_reader_clear (InroadJsonReader *self)
{
  if (self->scratch != NULL)
    g_string_free (g_steal_pointer (&self->scratch), TRUE);
  g_clear_error (&self->fault);
}

gboolean
inroad_json_reader_fail (InroadJsonReader *self,
                         const char       *format,
                         ...)
{
  guint line = 1;
  va_list arguments;
  g_autofree char *words = NULL;

  if (self->fault != NULL)
    return FALSE;

  for (const char *c = self->start; c < self->at; c++)
    line += *c == '\n';

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  self->fault = g_error_new (INROAD_JSON_ERROR, 0, "line %u: %s", line, words);

  return FALSE;
}

/* The next byte, or 0 at the end and behind a fault: a byte that is 0 is no JSON either. */
static char
peek (InroadJsonReader *self)
{
  return self->fault == NULL && self->at < self->end ? *self->at : 0;
}

static char
peek_behind_space (InroadJsonReader *self)
{
  char c;

  while ((c = peek (self)) == ' ' || c == '\n' || c == '\t' || c == '\r')
    self->at++;

  return c;
}

static gboolean
take (InroadJsonReader *self,
      char              c)
{
  if (peek_behind_space (self) != c)
    return FALSE;

  self->at++;

  return TRUE;
}

static gboolean
take_word (InroadJsonReader *self,
           const char       *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    return inroad_json_reader_fail (self, "this is not JSON");

  self->at += length;

  return TRUE;
}

/* ------------------------------------------------------------------------------------- objects and lists */

static gboolean
begin (InroadJsonReader *self,
       char              bracket,
       const char       *expected)
{
  if (!take (self, bracket))
    return inroad_json_reader_fail (self, "%s is missing", expected);
  if (self->depth == INROAD_JSON_MAX_DEPTH)
    return inroad_json_reader_fail (self, "this is nested too deeply");

  self->depth++;
  self->begun &= ~(G_GUINT64_CONSTANT (1) << self->depth);

  return TRUE;
}

/* At the next value of the innermost object or list; FALSE behind its last, which closes it. */
static gboolean
go_on (InroadJsonReader *self,
       char              bracket)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << self->depth;

  if (take (self, bracket))
    {
      self->depth--;
      return FALSE;
    }

  if ((self->begun & bit) != 0 && !take (self, ','))
    return inroad_json_reader_fail (self, "a comma or “%c” is missing", bracket);

  self->begun |= bit;

  return self->fault == NULL;
}

gboolean
inroad_json_reader_begin_object (InroadJsonReader *self)
{
  return begin (self, '{', "an object");
}

gboolean
inroad_json_reader_next_member (InroadJsonReader  *self,
                                const char       **name)
{
  if (!go_on (self, '}') || !inroad_json_reader_read_string (self, name))
    return FALSE;
  if (!take (self, ':'))
    return inroad_json_reader_fail (self, "a colon is missing");

  return TRUE;
}

gboolean
inroad_json_reader_begin_list (InroadJsonReader *self)
{
  return begin (self, '[', "a list");
}

gboolean
inroad_json_reader_next_element (InroadJsonReader *self)
{
  /* A comma before the closing bracket is seen by whoever reads the value that is not there. */
  return go_on (self, ']');
}

/* ------------------------------------------------------------------------------------------------ values */

static gboolean
read_hex (InroadJsonReader *self,
          gunichar         *value)
{
  *value = 0;

  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (peek (self));

      if (digit < 0)
        return inroad_json_reader_fail (self, "four hexadecimal digits are missing");
      *value = *value * 16 + (gunichar) digit;
      self->at++;
    }

  return TRUE;
}

/* Characters beyond the first 65,536 are written as two halves; half a one is none. */
static gboolean
read_unicode (InroadJsonReader *self)
{
  gunichar c, low;

  if (!read_hex (self, &c))
    return FALSE;

  if (c >= 0xd800 && c < 0xdc00)
    {
      if (!take_word (self, "\\u") || !read_hex (self, &low))
        return FALSE;
      if (low < 0xdc00 || low > 0xdfff)
        return inroad_json_reader_fail (self, "half a character");
      c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
    }

  if (c == 0 || (c >= 0xdc00 && c <= 0xdfff))
    return inroad_json_reader_fail (self, "a character that no text can hold");

  g_string_append_unichar (self->scratch, c);

  return TRUE;
}

static gboolean
read_escape (InroadJsonReader *self)
{
  static const char from[] = "\"\\/bfnrt";
  static const char to[] = "\"\\/\b\f\n\r\t";
  char c = peek (self);
  const char *found = c != 0 ? strchr (from, c) : NULL;

  self->at += c != 0;
  if (c == 'u')
    return read_unicode (self);
  if (found == NULL)
    return inroad_json_reader_fail (self, "an unknown escape");

  g_string_append_c (self->scratch, to[found - from]);

  return TRUE;
}

gboolean
inroad_json_reader_read_string (InroadJsonReader  *self,
                                const char       **value)
{
  if (!take (self, '"'))
    return inroad_json_reader_fail (self, "a text is missing");

  g_string_truncate (self->scratch, 0);
  while (peek (self) != '"')
    {
      const char *from = self->at;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\' && (guchar) *self->at >= 0x20)
        self->at++;
      g_string_append_len (self->scratch, from, self->at - from);

      if (peek (self) == '"')
        break;
      if (peek (self) != '\\')
        return inroad_json_reader_fail (self, "a text does not end");
      self->at++;
      if (!read_escape (self))
        return FALSE;
    }
  self->at++;
  *value = self->scratch->str;

  return TRUE;
}

static gboolean
skip_digits (InroadJsonReader *self)
{
  if (!g_ascii_isdigit (peek (self)))
    return inroad_json_reader_fail (self, "a number is missing");

  while (g_ascii_isdigit (peek (self)))
    self->at++;

  return TRUE;
}

/* The bytes of a number, and whether it is written as a whole one. */
static gboolean
read_number (InroadJsonReader *self,
             char              number[MAX_NUMBER_LENGTH + 1],
             gboolean         *whole)
{
  const char *from;

  peek_behind_space (self);
  from = self->at;
  *whole = TRUE;

  if (peek (self) == '-')
    self->at++;
  if (peek (self) == '0')
    self->at++;
  else if (!skip_digits (self))
    return FALSE;

  if (peek (self) == '.')
    {
      self->at++;
      *whole = FALSE;
      if (!skip_digits (self))
        return FALSE;
    }
  if (peek (self) == 'e' || peek (self) == 'E')
    {
      self->at++;
      *whole = FALSE;
      if (peek (self) == '+' || peek (self) == '-')
        self->at++;
      if (!skip_digits (self))
        return FALSE;
    }

  if (self->at - from > MAX_NUMBER_LENGTH)
    return inroad_json_reader_fail (self, "a number is too long");

  memcpy (number, from, (gsize) (self->at - from));
  number[self->at - from] = 0;

  return TRUE;
}

gboolean
inroad_json_reader_read_uint32 (InroadJsonReader *self,
                                guint32          *value)
{
  char number[MAX_NUMBER_LENGTH + 1];
  gboolean whole;
  guint64 found;

  if (!read_number (self, number, &whole))
    return FALSE;
  if (!whole || !g_ascii_string_to_unsigned (number, 10, 0, G_MAXUINT32, &found, NULL))
    return inroad_json_reader_fail (self, "a number is not a whole one from 0 to 4294967295");

  *value = (guint32) found;

  return TRUE;
}

gboolean
inroad_json_reader_read_double (InroadJsonReader *self,
                                double           *value)
{
  char number[MAX_NUMBER_LENGTH + 1];
  gboolean whole;

  if (!read_number (self, number, &whole))
    return FALSE;

  *value = g_ascii_strtod (number, NULL);
  if (!isfinite (*value))
    return inroad_json_reader_fail (self, "a number is too large");

  return TRUE;
}

gboolean
inroad_json_reader_read_boolean (InroadJsonReader *self,
                                 gboolean         *value)
{
  *value = peek_behind_space (self) == 't';

  return take_word (self, *value ? "true" : "false");
}

GBytes *
inroad_json_reader_get_text (InroadJsonReader *self,
                             const char       *from,
                             const char       *to)
{
  g_assert (self->start <= from && from <= to && to <= self->end);

  return g_bytes_new_from_bytes (self->bytes, (gsize) (from - self->start), (gsize) (to - from));
}

/* -------------------------------------------------------------------------------------------------- skip */

static gboolean skip (InroadJsonReader *self);

static gboolean
skip_object (InroadJsonReader *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *name;

  if (!inroad_json_reader_begin_object (self))
    return FALSE;

  while (inroad_json_reader_next_member (self, &name))
    {
      if (!g_hash_table_add (names, g_strdup (name)))
        return inroad_json_reader_fail (self, "“%s” comes twice", name);
      if (!skip (self))
        return FALSE;
    }

  return self->fault == NULL;
}

static gboolean
skip_list (InroadJsonReader *self)
{
  if (!inroad_json_reader_begin_list (self))
    return FALSE;

  while (inroad_json_reader_next_element (self))
    {
      if (!skip (self))
        return FALSE;
    }

  return self->fault == NULL;
}

/* Calls itself no deeper than INROAD_JSON_MAX_DEPTH. */
static gboolean
skip (InroadJsonReader *self)
{
  const char *text;
  double number;

  switch (peek_behind_space (self))
    {
    case '{':
      return skip_object (self);
    case '[':
      return skip_list (self);
    case '"':
      return inroad_json_reader_read_string (self, &text);
    case 't':
      return take_word (self, "true");
    case 'f':
      return take_word (self, "false");
    case 'n':
      return take_word (self, "null");
    default:
      return inroad_json_reader_read_double (self, &number);
    }
}

gboolean
inroad_json_reader_skip (InroadJsonReader  *self,
                         const char       **text,
                         gsize             *length)
{
  peek_behind_space (self);
  *text = self->at;
  if (!skip (self))
    return FALSE;

  *length = (gsize) (self->at - *text);

  return TRUE;
}

gboolean
inroad_json_reader_finish (InroadJsonReader *self)
{
  peek_behind_space (self);
  if (self->at < self->end)
    return inroad_json_reader_fail (self, "something follows behind the end");

  return self->fault == NULL;
}
