/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-text"

#include "config.h"

#include "document/inroad-page-text.h"

#include "document/inroad-document-private.h"
#include "document/inroad-page-area-private.h"
#include "document/inroad-page-area.h"

/* Where a letter is, as InroadPageArea has it: to a thousandth of a point on the largest page that there is, and of a
 * manual's two dozen pages that are kept a megabyte less than in doubles. */
typedef struct
{
  float x;
  float y;
  float width;
  float height;
} Letter;

struct _InroadPageText
{
  GObject  parent_instance;

  char    *text;     /* owned */
  guint   *offsets;  /* owned; in bytes, n_chars + 1 of them */
  Letter  *letters;  /* owned; n_chars of them */
  guint    n_chars;
};

G_DEFINE_FINAL_TYPE (InroadPageText, inroad_page_text, G_TYPE_OBJECT)

static void
inroad_page_text_finalize (GObject *object)
{
  InroadPageText *self = INROAD_PAGE_TEXT (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->offsets, g_free);
  g_clear_pointer (&self->letters, g_free);

  G_OBJECT_CLASS (inroad_page_text_parent_class)->finalize (object);
}

static void
inroad_page_text_class_init (InroadPageTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_page_text_finalize;
}

static void
inroad_page_text_init (InroadPageText *self)
{
}

static gunichar
get_char (InroadPageText *self,
          guint           index)
{
  return g_utf8_get_char (self->text + self->offsets[index]);
}

static InroadPageArea
get_area (InroadPageText *self,
          guint           index)
{
  const Letter *letter = &self->letters[index];

  return (InroadPageArea) { letter->x, letter->y, letter->width, letter->height };
}

static Letter
make_letter (const InroadPageArea *area)
{
  InroadPageArea sane = inroad_page_area_sane (area);

  return (Letter) { (float) sane.x, (float) sane.y, (float) sane.width, (float) sane.height };
}

InroadPageText *
inroad_page_text_new (char                 *text,
                      const InroadPageArea *letters,
                      gsize                 n_letters)
{
  InroadPageText *self;
  const char *at;

  g_return_val_if_fail (text != NULL && g_utf8_validate (text, -1, NULL), NULL);

  self = g_object_new (INROAD_TYPE_PAGE_TEXT, NULL);
  self->text = text;
  self->n_chars = (guint) g_utf8_strlen (text, -1);
  self->offsets = g_new0 (guint, self->n_chars + 1);
  self->letters = g_new0 (Letter, self->n_chars + 1);

  at = text;
  for (guint i = 0; i < self->n_chars; i++, at = g_utf8_next_char (at))
    {
      self->offsets[i] = (guint) (at - text);
      if (i < n_letters)
        self->letters[i] = make_letter (&letters[i]);
    }
  self->offsets[self->n_chars] = (guint) (at - text);

  return self;
}

const char *
inroad_page_text_get_text (InroadPageText *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_TEXT (self), NULL);

  return self->text;
}

guint
inroad_page_text_get_n_chars (InroadPageText *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_TEXT (self), 0);

  return self->n_chars;
}

char *
inroad_page_text_dup_range (InroadPageText *self,
                            guint           start,
                            guint           end)
{
  g_return_val_if_fail (INROAD_IS_PAGE_TEXT (self), NULL);

  start = MIN (start, self->n_chars);
  end = CLAMP (end, start, self->n_chars);
  return g_strndup (self->text + self->offsets[start], self->offsets[end] - self->offsets[start]);
}

void
inroad_page_text_get_letter (InroadPageText *self,
                             guint           index,
                             InroadPageArea *area)
{
  g_return_if_fail (INROAD_IS_PAGE_TEXT (self));
  g_return_if_fail (index < self->n_chars && area != NULL);

  *area = get_area (self, index);
}

static gboolean
can_be_seen (const InroadPageArea *letter)
{
  return letter->width > 0 && letter->height > 0;
}

/* Lines count more than what stands beside: a point in the margin belongs to the line at its height. */
static double
get_distance (const InroadPageArea *letter,
              double                x,
              double                y)
{
  double dx = MAX (MAX (letter->x - x, x - letter->x - letter->width), 0);
  double dy = MAX (MAX (letter->y - y, y - letter->y - letter->height), 0);

  return dx + 4 * dy;
}

/* G_MAXUINT where none can be seen. */
static guint
find_nearest (InroadPageText *self,
              double          x,
              double          y,
              gboolean       *inside)
{
  double least = G_MAXDOUBLE;
  guint nearest = G_MAXUINT;

  for (guint i = 0; i < self->n_chars; i++)
    {
      InroadPageArea letter = get_area (self, i);
      double distance = get_distance (&letter, x, y);

      if (!can_be_seen (&letter) || distance >= least)
        continue;
      least = distance;
      nearest = i;
    }

  if (inside != NULL)
    *inside = least == 0;
  return nearest;
}

guint
inroad_page_text_find_letter (InroadPageText *self,
                              double          x,
                              double          y,
                              gboolean       *inside)
{
  guint nearest;

  g_return_val_if_fail (INROAD_IS_PAGE_TEXT (self), 0);

  nearest = find_nearest (self, x, y, inside);
  return nearest != G_MAXUINT ? nearest : 0;
}

guint
inroad_page_text_find_place (InroadPageText *self,
                             double          x,
                             double          y,
                             gboolean       *inside)
{
  InroadPageArea letter;
  guint nearest;

  g_return_val_if_fail (INROAD_IS_PAGE_TEXT (self), 0);

  nearest = find_nearest (self, x, y, inside);
  if (nearest == G_MAXUINT)
    return 0;

  letter = get_area (self, nearest);
  return nearest + (x > letter.x + letter.width / 2);
}

static gboolean
is_word_char (gunichar character)
{
  return g_unichar_isalnum (character) || g_unichar_ismark (character) || character == '_' || character == '\'' ||
         character == 0x2019;
}

/* Whether two letters that follow each other are of two columns: Poppler's text runs on from one to the next. */
static gboolean
is_apart (InroadPageText *self,
          guint           before)
{
  InroadPageArea letter = get_area (self, before);
  InroadPageArea next = get_area (self, before + 1);

  return can_be_seen (&letter) && can_be_seen (&next) && inroad_page_area_is_apart (&letter, &next);
}

static gboolean
is_in_word (InroadPageText *self,
            guint           index)
{
  return is_word_char (get_char (self, index));
}

static gboolean
is_in_line (InroadPageText *self,
            guint           index)
{
  return get_char (self, index) != '\n';
}

typedef gboolean (*IsIn) (InroadPageText *self,
                          guint           index);

/* As far as letters are of it and of one column, around the letter behind a place or, where that is none of it,
 * the one before. */
static void
find_ends (InroadPageText *self,
           guint           place,
           IsIn            is_in,
           guint          *start,
           guint          *end)
{
  gboolean before = place > 0 && is_in (self, place - 1);

  *start = *end = place;
  if (place < self->n_chars && is_in (self, place))
    ++*end;
  else if (before)
    --*start;
  else
    return;

  while (*start > 0 && is_in (self, *start - 1) && !is_apart (self, *start - 1))
    --*start;
  while (*end < self->n_chars && is_in (self, *end) && !is_apart (self, *end - 1))
    ++*end;
}

void
inroad_page_text_find_word (InroadPageText *self,
                            guint           place,
                            guint          *start,
                            guint          *end)
{
  g_return_if_fail (INROAD_IS_PAGE_TEXT (self));
  g_return_if_fail (start != NULL && end != NULL);

  place = MIN (place, self->n_chars);
  find_ends (self, place, is_in_word, start, end);

  /* Between two words: what stands there. */
  if (*start == *end && *end < self->n_chars)
    ++*end;
}

void
inroad_page_text_find_line (InroadPageText *self,
                            guint           place,
                            guint          *start,
                            guint          *end)
{
  g_return_if_fail (INROAD_IS_PAGE_TEXT (self));
  g_return_if_fail (start != NULL && end != NULL);

  find_ends (self, MIN (place, self->n_chars), is_in_line, start, end);
}

static gboolean
is_beside (const InroadPageArea *a,
           const InroadPageArea *b)
{
  double shared = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return b->x >= a->x && shared > 0.5 * MIN (a->height, b->height);
}

GArray *
inroad_page_text_list_areas (InroadPageText *self,
                             guint           start,
                             guint           end)
{
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (InroadPageArea));

  g_return_val_if_fail (INROAD_IS_PAGE_TEXT (self), areas);

  for (guint i = start; i < MIN (end, self->n_chars); i++)
    {
      InroadPageArea *line = areas->len > 0 ? &g_array_index (areas, InroadPageArea, areas->len - 1) : NULL;
      InroadPageArea letter = get_area (self, i);

      if (!can_be_seen (&letter))
        continue;
      if (line != NULL && is_beside (line, &letter))
        inroad_page_area_join (line, &letter);
      else
        g_array_append_val (areas, letter);
    }

  return areas;
}

/* -------------------------------------------------------------------------------------------------- call */

static void
on_text (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) reply = inroad_document_called (task, result);
  g_autoptr (GVariant) letters = NULL;
  const InroadPageArea *areas;
  gsize n_areas;
  char *text;

  if (reply == NULL)
    return;

  g_variant_get (reply, "(s@a(dddd))", &text, &letters);
  areas = g_variant_get_fixed_array (letters, &n_areas, sizeof (InroadPageArea));
  g_task_return_pointer (task, inroad_page_text_new (text, areas, n_areas), g_object_unref);
}

void
inroad_document_get_text_async (InroadDocument      *self,
                                guint                page,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (INROAD_IS_DOCUMENT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_document_get_text_async);
  inroad_document_call (self, page, "Text", g_variant_new ("(u)", page), task, on_text);
}

InroadPageText *
inroad_document_get_text_finish (InroadDocument  *self,
                                 GAsyncResult    *result,
                                 GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
