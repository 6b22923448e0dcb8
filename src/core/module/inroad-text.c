/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-text"

#include "config.h"

#include "core/module/inroad-text.h"

#include <string.h>

struct _InroadText
{
  GObject  parent_instance;

  /* Owned */
  char    *plain;
  GArray  *marks;     /* of InroadTextMark */
};

G_DEFINE_FINAL_TYPE (InroadText, inroad_text, G_TYPE_OBJECT)

/* What is open while inline markup is read. */
typedef struct
{
  GString *plain;
  GArray  *marks;
  GArray  *open;      /* of guint: positions in marks */
} Reading;

typedef struct
{
  const char         *element;
  InroadTextMarkKind  kind;
  const char         *attribute;    /* that holds the target, or NULL */
} MarkElement;

/* The inline elements of the grammar, data/schema/module.rnc. */
static const MarkElement mark_elements[] = {
  { "emphasis", INROAD_TEXT_MARK_EMPHASIS, NULL },
  { "strong", INROAD_TEXT_MARK_STRONG, NULL },
  { "code", INROAD_TEXT_MARK_CODE, NULL },
  { "link", INROAD_TEXT_MARK_LINK, "href" },
  { "cite", INROAD_TEXT_MARK_CITATION, "source" },
};

/* What inline markup is wrapped in to be a document of its own. */
#define WRAPPER "text"

static void
clear_mark (gpointer data)
{
  InroadTextMark *mark = data;

  g_free ((char *) mark->target);
}

static const MarkElement *
find_mark_element (const char *element)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mark_elements); i++)
    {
      if (g_str_equal (mark_elements[i].element, element))
        return &mark_elements[i];
    }

  return NULL;
}

static const char *
find_attribute (const char  *name,
                const char **names,
                const char **values)
{
  for (gsize i = 0; name != NULL && names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], name))
        return values[i];
    }

  return NULL;
}

static void
start_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  Reading *reading = user_data;
  const MarkElement *known;
  InroadTextMark mark = { 0, };
  guint position = reading->marks->len;

  if (g_str_equal (element, WRAPPER))
    return;

  known = find_mark_element (element);
  if (known == NULL)
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT,
                   "<%s> is not known inside text", element);
      return;
    }

  mark.kind = known->kind;
  mark.start = reading->plain->len;
  mark.target = g_strdup (find_attribute (known->attribute, names, values));

  if (known->attribute != NULL && mark.target == NULL)
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_MISSING_ATTRIBUTE,
                   "<%s> lacks its attribute “%s”", element, known->attribute);
      return;
    }

  g_array_append_val (reading->marks, mark);
  g_array_append_val (reading->open, position);
}

static void
end_element (GMarkupParseContext  *context,
             const char           *element,
             gpointer              user_data,
             GError              **error)
{
  Reading *reading = user_data;
  guint position;

  if (g_str_equal (element, WRAPPER))
    return;

  g_assert (reading->open->len > 0);

  position = g_array_index (reading->open, guint, reading->open->len - 1);
  g_array_index (reading->marks, InroadTextMark, position).end = reading->plain->len;
  g_array_set_size (reading->open, reading->open->len - 1);
}

static void
add_text (GMarkupParseContext  *context,
          const char           *text,
          gsize                 text_len,
          gpointer              user_data,
          GError              **error)
{
  Reading *reading = user_data;

  g_string_append_len (reading->plain, text, (gssize) text_len);
}

static gboolean
read_inline (InroadText  *self,
             const char  *source,
             GError     **error)
{
  static const GMarkupParser parser = { .start_element = start_element,
                                        .end_element = end_element,
                                        .text = add_text };
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  Reading reading = { plain, self->marks, open };
  g_autoptr (GMarkupParseContext) context = NULL;

  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reading, NULL);

  if (!g_markup_parse_context_parse (context, "<" WRAPPER ">", -1, error) ||
      !g_markup_parse_context_parse (context, source, -1, error) ||
      !g_markup_parse_context_parse (context, "</" WRAPPER ">", -1, error) ||
      !g_markup_parse_context_end_parse (context, error))
    return FALSE;

  self->plain = g_strdup (plain->str);

  return TRUE;
}

static void
inroad_text_finalize (GObject *object)
{
  InroadText *self = INROAD_TEXT (object);

  g_free (self->plain);
  g_array_unref (self->marks);

  G_OBJECT_CLASS (inroad_text_parent_class)->finalize (object);
}

static void
inroad_text_class_init (InroadTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_text_finalize;
}

static void
inroad_text_init (InroadText *self)
{
  self->marks = g_array_new (FALSE, TRUE, sizeof (InroadTextMark));
  g_array_set_clear_func (self->marks, clear_mark);
}

/**
 * inroad_text_new_plain:
 * @plain: text without any markup
 *
 * Returns: (transfer full): a text without marks
 */
InroadText *
inroad_text_new_plain (const char *plain)
{
  InroadText *self;

  g_return_val_if_fail (plain != NULL, NULL);

  self = g_object_new (INROAD_TYPE_TEXT, NULL);
  self->plain = g_strdup (plain);

  return self;
}

/**
 * inroad_text_new_inline:
 * @source: text with inline markup, as it stands between two tags of a lesson; white space is kept
 * @error: return location for a %G_MARKUP_ERROR
 *
 * Returns: (transfer full) (nullable): a text with its marks, or %NULL if @source is not well-formed or
 *   has an element that is not inline
 */
InroadText *
inroad_text_new_inline (const char  *source,
                        GError     **error)
{
  g_autoptr (InroadText) self = NULL;

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (INROAD_TYPE_TEXT, NULL);
  if (!read_inline (self, source, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * inroad_text_get_plain:
 * @self: a text
 *
 * Returns: (transfer none): its words without markup, in UTF-8
 */
const char *
inroad_text_get_plain (InroadText *self)
{
  g_return_val_if_fail (INROAD_IS_TEXT (self), NULL);

  return self->plain;
}

/**
 * inroad_text_get_marks:
 * @self: a text
 * @n_marks: (out): how many marks there are
 *
 * Returns: (transfer none) (array length=n_marks): its marks, sorted by their start, outer before inner
 */
const InroadTextMark *
inroad_text_get_marks (InroadText *self,
                       gsize      *n_marks)
{
  g_return_val_if_fail (INROAD_IS_TEXT (self), NULL);
  g_return_val_if_fail (n_marks != NULL, NULL);

  *n_marks = self->marks->len;

  return (const InroadTextMark *) (gpointer) self->marks->data;
}

/**
 * inroad_text_count_words:
 * @self: a text
 *
 * Returns: how many words it has: runs of anything but white space
 */
guint
inroad_text_count_words (InroadText *self)
{
  gboolean in_word = FALSE;
  guint n_words = 0;

  g_return_val_if_fail (INROAD_IS_TEXT (self), 0);

  for (const char *at = self->plain; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean space = g_unichar_isspace (g_utf8_get_char (at));

      if (!space && !in_word)
        n_words++;
      in_word = !space;
    }

  return n_words;
}
