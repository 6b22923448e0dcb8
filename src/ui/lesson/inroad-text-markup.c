/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-text-markup"

#include "config.h"

#include "ui/lesson/inroad-text-markup.h"

typedef struct
{
  InroadModule *module;
  gboolean      with_links;
  GString      *markup;
} Writer;

static void
write_escaped (Writer     *writer,
               const char *text,
               gssize      length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (writer->markup, escaped);
}

/* Numbers of two sources that stand side by side would read as one. */
static gboolean
follows_citation (Writer *writer)
{
  return g_str_has_suffix (writer->markup->str, "</span></a>");
}

static void
write_citation (Writer               *writer,
                const InroadTextMark *mark)
{
  InroadSource *source = inroad_module_find_source (writer->module, mark->target);

  if (source == NULL)
    return;

  if (follows_citation (writer))
    g_string_append (writer->markup, "<span size=\"75%\" rise=\"3500\">" INROAD_CITATION_COMMA "</span>");
  g_string_append_printf (writer->markup,
                          INROAD_CITATION_JOINT "<a href=\"" INROAD_CITATION_SCHEME "%s\"><span size=\"75%%\" rise=\"3500\">%u</span></a>",
                          mark->target, inroad_source_get_number (source));
}

static void
write_start (Writer               *writer,
             const InroadTextMark *mark)
{
  switch (mark->kind)
    {
    case INROAD_TEXT_MARK_EMPHASIS:
      g_string_append (writer->markup, "<i>");
      break;
    case INROAD_TEXT_MARK_STRONG:
      g_string_append (writer->markup, "<b>");
      break;
    case INROAD_TEXT_MARK_CODE:
      g_string_append (writer->markup, "<tt>");
      break;
    case INROAD_TEXT_MARK_LINK:
      if (!writer->with_links)
        break;
      g_string_append (writer->markup, "<a href=\"");
      write_escaped (writer, mark->target, -1);
      g_string_append (writer->markup, "\">");
      break;
    case INROAD_TEXT_MARK_CITATION:
      write_citation (writer, mark);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_end (Writer               *writer,
           const InroadTextMark *mark)
{
  switch (mark->kind)
    {
    case INROAD_TEXT_MARK_EMPHASIS:
      g_string_append (writer->markup, "</i>");
      break;
    case INROAD_TEXT_MARK_STRONG:
      g_string_append (writer->markup, "</b>");
      break;
    case INROAD_TEXT_MARK_CODE:
      g_string_append (writer->markup, "</tt>");
      break;
    case INROAD_TEXT_MARK_LINK:
      if (writer->with_links)
        {
          g_string_append (writer->markup, "</a>");
          break;
        }
      /* Where no link can be followed, its address is shown, to be typed elsewhere. */
      g_string_append (writer->markup, " (");
      write_escaped (writer, mark->target, -1);
      g_string_append_c (writer->markup, ')');
      break;
    case INROAD_TEXT_MARK_CITATION:
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Closes the marks that end at or before a place, the innermost first. */
static void
close_marks (Writer     *writer,
             GPtrArray  *open,
             const char *plain,
             gsize      *written,
             gsize       up_to)
{
  while (open->len > 0)
    {
      const InroadTextMark *mark = g_ptr_array_index (open, open->len - 1);

      if (mark->end > up_to)
        return;

      write_escaped (writer, plain + *written, (gssize) (mark->end - *written));
      *written = mark->end;
      write_end (writer, mark);
      g_ptr_array_set_size (open, (int) open->len - 1);
    }
}

/**
 * inroad_text_to_markup:
 * @text: a text of a lesson
 * @module: the lesson, whose sources are cited
 * @with_links: whether addresses can be followed
 *
 * Returns: (transfer full): the text as Pango markup
 */
char *
inroad_text_to_markup (InroadText   *text,
                       InroadModule *module,
                       gboolean      with_links)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  Writer writer = { module, with_links, g_string_new (NULL) };
  const char *plain = inroad_text_get_plain (text);
  gsize n_marks;
  const InroadTextMark *marks = inroad_text_get_marks (text, &n_marks);
  gsize written = 0;

  for (gsize i = 0; i < n_marks; i++)
    {
      close_marks (&writer, open, plain, &written, marks[i].start);
      write_escaped (&writer, plain + written, (gssize) (marks[i].start - written));
      written = marks[i].start;
      write_start (&writer, &marks[i]);
      g_ptr_array_add (open, (gpointer) &marks[i]);
    }

  close_marks (&writer, open, plain, &written, G_MAXSIZE);
  write_escaped (&writer, plain + written, -1);

  return g_string_free (writer.markup, FALSE);
}
