/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-search"

#include "config.h"

#include "document/renderer/inroad-page-search.h"

#include "document/inroad-page-area.h"
#include "document/renderer/inroad-letters.h"
#include "document/renderer/inroad-renderer-contract.h"

#include <string.h>

/* Characters of the text shown before and after a hit. */
#define BEFORE 32
#define AFTER 64

/* A letter made ready to be compared. */
typedef struct
{
  gunichar character;
  gunichar base;        /* without its accent */
  guint    position;
  gboolean optional;    /* a hyphen that a line break may have brought */
} Sign;

/* What a page says, and where each letter of it stands. */
typedef struct
{
  char             *text;     /* owned */
  gunichar         *letters;  /* owned; the same */
  guint             n_letters;
  PopplerRectangle *layout;   /* owned; NULL if there is none */
  guint             n_layout;
} Content;

static void
content_clear (Content *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->letters, g_free);
  g_clear_pointer (&self->layout, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Content, content_clear)

static void
content_read (Content     *self,
              PopplerPage *page)
{
  glong n_letters;

  self->text = inroad_letters_dup_text (page);
  self->letters = g_utf8_to_ucs4_fast (self->text, -1, &n_letters);
  self->n_letters = (guint) n_letters;
  if (!poppler_page_get_text_layout (page, &self->layout, &self->n_layout))
    self->n_layout = 0;
}

static gboolean
is_space (gunichar character)
{
  return g_unichar_isspace (character) || g_unichar_iscntrl (character);
}

static InroadPageArea
get_area (const Content *content,
          guint          position)
{
  const PopplerRectangle *letter = &content->layout[position];

  return (InroadPageArea) { letter->x1, letter->y1, letter->x2 - letter->x1, letter->y2 - letter->y1 };
}

/* A line or column that the text runs on into without a space. */
static gboolean
begins_line (const Content *content,
             guint          position)
{
  InroadPageArea before, letter;

  if (position == 0 || position >= MIN (content->n_letters, content->n_layout) ||
      is_space (content->letters[position - 1]) || is_space (content->letters[position]))
    return FALSE;

  before = get_area (content, position - 1);
  letter = get_area (content, position);
  return inroad_page_area_is_apart (&before, &letter);
}

static gboolean
is_hyphen (gunichar character)
{
  return character == '-' || character == 0x00ad || character == 0x2010;
}

static gboolean
is_break (gunichar character)
{
  return character == '\n' || character == '\r';
}

static gunichar
get_base (gunichar character)
{
  gunichar base = character, accent;

  while (g_unichar_decompose (base, &base, &accent) && accent != 0)
    ;

  return base;
}

static Sign
make_sign (const InroadLetter *letter,
           guint               flags)
{
  Sign sign = { letter->character, letter->character, letter->position, FALSE };

  if ((flags & INROAD_SEARCH_MATCH_CASE) != 0)
    return sign;

  sign.character = g_unichar_tolower (letter->character);
  sign.base = get_base (sign.character);
  return sign;
}

static void
add_space (GArray *signs,
           guint   position)
{
  const Sign space = { ' ', ' ', position, FALSE };
  const Sign *last = signs->len > 0 ? &g_array_index (signs, Sign, signs->len - 1) : NULL;

  if (last != NULL && last->character != ' ' && !last->optional)
    g_array_append_val (signs, space);
}

/* White space of any kind and length is one space; a hyphen takes the line break behind it with it. Without content it
 * is what is looked for. */
static GArray *
read_signs (const char    *text,
            const Content *content,
            guint          flags)
{
  GArray *signs = g_array_new (FALSE, FALSE, sizeof (Sign));
  g_autoptr (GArray) letters = inroad_letters_read (text);

  for (guint i = 0; i < letters->len; i++)
    {
      const InroadLetter *letter = &g_array_index (letters, InroadLetter, i);
      Sign sign = make_sign (letter, flags);

      if (is_space (letter->character) && !is_hyphen (letter->character))
        {
          add_space (signs, letter->position);
          continue;
        }

      /* A ligature's letters are all where it is. */
      if (content != NULL && i > 0 && letter[-1].position != letter->position && begins_line (content, letter->position))
        add_space (signs, letter->position);
      if (is_hyphen (letter->character))
        {
          sign.character = sign.base = '-';
          sign.optional = letter->character == 0x00ad || (i + 1 < letters->len && is_break (letter[1].character)) ||
                          (content != NULL && begins_line (content, letter->position + 1));
        }

      g_array_append_val (signs, sign);
    }

  return signs;
}

/* An accent that is asked for must be there; one that is not asked for may be. */
static gboolean
is_same (const Sign *text,
         const Sign *needle)
{
  return text->character == needle->character || text->base == needle->character;
}

/* The sign behind what was found, 0 if it does not stand there. */
static guint
match_at (GArray *text,
          guint   start,
          GArray *needle)
{
  guint at = start;

  if (g_array_index (text, Sign, start).optional)
    return 0;

  for (guint i = 0; i < needle->len; i++)
    {
      const Sign *wanted = &g_array_index (needle, Sign, i);

      while (at < text->len && g_array_index (text, Sign, at).optional &&
             !is_same (&g_array_index (text, Sign, at), wanted))
        at++;
      if (at == text->len || !is_same (&g_array_index (text, Sign, at), wanted))
        return 0;
      at++;
    }

  return at;
}

static gboolean
is_word_sign (GArray *text,
              guint   at)
{
  return at < text->len && g_unichar_isalnum (g_array_index (text, Sign, at).character);
}

static gboolean
is_whole (GArray *text,
          guint   start,
          guint   end)
{
  return !(is_word_sign (text, start) && start > 0 && is_word_sign (text, start - 1)) &&
         !(is_word_sign (text, end - 1) && is_word_sign (text, end));
}

/* In one line, with a space where another one began. */
static char *
dup_line (const Content *content,
          guint          from,
          guint          to)
{
  GString *line = g_string_new (NULL);

  for (guint i = from; i < MIN (to, content->n_letters); i++)
    {
      if (begins_line (content, i))
        g_string_append_c (line, ' ');
      g_string_append_unichar (line, is_space (content->letters[i]) ? ' ' : content->letters[i]);
    }

  return g_string_free (line, FALSE);
}

/* Without the half of a word at either end, where there is more of the text. */
static char *
dup_words_before (const Content *content,
                  guint          first)
{
  g_autofree char *line = dup_line (content, first - MIN (first, BEFORE), first);
  const char *space = first > BEFORE ? strchr (line, ' ') : NULL;

  return g_strconcat (space != NULL ? space + 1 : line, begins_line (content, first) ? " " : NULL, NULL);
}

static char *
dup_words_after (const Content *content,
                 guint          end)
{
  char *line = dup_line (content, end, end + AFTER);
  char *space = end + AFTER < content->n_letters ? strrchr (line, ' ') : NULL;

  if (space != NULL)
    *space = '\0';

  return line;
}

static void
add_hit (GVariantBuilder *hits,
         const Content   *content,
         guint            first,
         guint            last)
{
  g_autoptr (GArray) areas = inroad_letters_join (content->layout, content->n_layout, first, last);
  g_autofree char *before = dup_words_before (content, first);
  g_autofree char *found = g_strchug (dup_line (content, first, last + 1));
  g_autofree char *after = dup_words_after (content, last + 1);

  g_variant_builder_add (hits, "(uusss@a(dddd))", first, last + 1 - first, before, found, after,
                         inroad_letters_list_areas ((const PopplerRectangle *) areas->data, areas->len));
}

static void
add_hits (GVariantBuilder *hits,
          const Content   *content,
          GArray          *text,
          GArray          *needle,
          guint            flags)
{
  guint n_hits = 0;

  for (guint start = 0; start < text->len && n_hits < INROAD_RENDERER_MAX_HITS; start++)
    {
      guint end = match_at (text, start, needle);

      if (end == 0 || ((flags & INROAD_SEARCH_WHOLE_WORDS) != 0 && !is_whole (text, start, end)))
        continue;

      add_hit (hits, content, g_array_index (text, Sign, start).position,
               g_array_index (text, Sign, end - 1).position);
      n_hits++;
      start = end - 1;
    }
}

GVariant *
inroad_page_search (PopplerPage *page,
                    const char  *needle,
                    guint        flags)
{
  g_auto (GVariantBuilder) hits = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(uusssa(dddd))"));
  g_auto (Content) content = { NULL };
  g_autofree char *stripped = g_strstrip (g_strdup (needle));
  g_autofree char *composed = g_utf8_normalize (stripped, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr (GArray) text_signs = NULL;
  g_autoptr (GArray) needle_signs = read_signs (composed != NULL ? composed : "", NULL, flags);

  if (needle_signs->len == 0)
    return g_variant_builder_end (&hits);

  content_read (&content, page);
  text_signs = read_signs (content.text, &content, flags);
  if (content.n_layout > 0)
    add_hits (&hits, &content, text_signs, needle_signs, flags);

  return g_variant_builder_end (&hits);
}
