/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-room-tables"

#include "config.h"

#include "core/room/inroad-room-results.h"

#include <string.h>

/* --------------------------------------------------------------------------------------------------- CSV */

/* A field of text by RFC 4180. What a spreadsheet would take for a formula gets an apostrophe before it: ids come
 * from lesson files, which can be anybody's. */
static void
append_text (GString    *row,
             const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\"", 0);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);
  const char *guard = strchr ("=+-@\t\r", *text) != NULL && *text != '\0' ? "'" : "";

  if (*guard != '\0' || strpbrk (text, ",\"\r\n") != NULL)
    g_string_append_printf (row, "\"%s%s\"", guard, doubled);
  else
    g_string_append (row, text);
  g_string_append_c (row, ',');
}

/* Numbers are bare, with a point whatever the language. */
static void
append_number (GString *row,
               double   number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (row, g_ascii_formatd (digits, sizeof digits, "%.3f", number));
  g_string_append_c (row, ',');
}

static void
append_numbers (GString              *row,
                const InroadRoomItem *item)
{
  if (item->hidden)
    {
      g_string_append_printf (row, "<%u,,,,", INROAD_ROOM_SMALLEST_GROUP);
      return;
    }

  g_string_append_printf (row, "%u,", item->n);
  append_number (row, (double) item->n_right / item->n);
  if (item->has_discrimination)
    append_number (row, item->discrimination);
  else
    g_string_append_c (row, ',');
  append_text (row, item->tempting != NULL ? item->tempting : "");
  if (item->tempting != NULL)
    g_string_append_printf (row, "%u", item->n_tempting);
}

/**
 * inroad_room_results_to_csv:
 * @items: (element-type InroadRoomItem): how the questions went
 *
 * Returns: (transfer full): a table by RFC 4180, in UTF-8
 */
char *
inroad_room_results_to_csv (GPtrArray *items)
{
  GString *csv = g_string_new ("module,version,digest,question,sessions,facility,discrimination,"
                               "tempting_option,tempting_picks\r\n");

  for (guint i = 0; i < items->len; i++)
    {
      const InroadRoomItem *item = g_ptr_array_index (items, i);

      append_text (csv, item->module);
      append_text (csv, item->version);
      append_text (csv, item->digest);
      append_text (csv, item->question);
      append_numbers (csv, item);
      g_string_append (csv, "\r\n");
    }

  return g_string_free (csv, FALSE);
}

/* -------------------------------------------------------------------------------------------------- page */

#define PAGE_HEAD \
  "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Results of the room</title>\n" \
  "<style>\nbody { font: 11pt sans-serif; margin: 2cm; max-width: 24cm; }\n" \
  "table { border-collapse: collapse; width: 100%; }\n" \
  "th, td { border-bottom: 1px solid #999; padding: 4pt 8pt; text-align: left; vertical-align: top; }\n" \
  "td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }\n" \
  "tr { break-inside: avoid; }\n</style>\n</head>\n<body>\n<h1>Results of the room</h1>\n"

#define PAGE_FOOT \
  "<p>Only the first answer of each session counts. <b>Facility</b> is the share of right answers. " \
  "<b>Discrimination</b> is how being right here goes with being right in the other questions: 1 always, 0 not " \
  "at all, below 0 the other way round, which is a question to look at again.</p>\n</body>\n</html>\n"

#define TABLE_HEAD \
  "<table>\n<thead><tr><th>Question</th><th class=\"number\">Sessions</th><th class=\"number\">Facility</th>" \
  "<th class=\"number\">Discrimination</th><th>Most tempting wrong option</th></tr></thead>\n<tbody>\n"

typedef struct
{
  GString            *html;
  InroadRoomDescribe  describe;
  gpointer            user_data;
} Page;

static void
append_escaped (Page       *page,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (page->html, escaped);
}

static void
append_block (Page       *page,
              const char *module,
              const char *block)
{
  g_autofree char *words = page->describe != NULL ? page->describe (module, block, page->user_data) : NULL;

  append_escaped (page, words != NULL ? words : block);
}

static void
append_counts (Page                 *page,
               const InroadRoomItem *item)
{
  g_string_append_printf (page->html, "</td><td class=\"number\">%u</td><td class=\"number\">%.0f %%</td><td class=\"number\">",
                          item->n, 100.0 * item->n_right / item->n);
  if (item->has_discrimination)
    g_string_append_printf (page->html, "%.2f", item->discrimination);
  else
    g_string_append (page->html, "–");
  g_string_append (page->html, "</td><td>");
  if (item->tempting != NULL)
    {
      append_block (page, item->module, item->tempting);
      g_string_append_printf (page->html, " (%u)", item->n_tempting);
    }
  else
    {
      g_string_append (page->html, "–");
    }
}

static void
append_item (Page                 *page,
             const InroadRoomItem *item)
{
  g_string_append (page->html, "<tr><td>");
  append_block (page, item->module, item->question);
  if (item->hidden)
    g_string_append_printf (page->html, "</td><td class=\"number\">&lt; %u</td><td colspan=\"3\">"
                            "Too few to be told without telling who", INROAD_ROOM_SMALLEST_GROUP);
  else
    append_counts (page, item);
  g_string_append (page->html, "</td></tr>\n");
}

/* A version that was changed without a new number is another lesson; its hash shows it. */
static void
append_title (Page                 *page,
              const InroadRoomItem *item)
{
  g_string_append (page->html, "<h2>");
  append_escaped (page, item->module);
  g_string_append_c (page->html, ' ');
  append_escaped (page, item->version);
  g_string_append (page->html, "</h2>\n<p><small>");
  append_escaped (page, item->digest);
  g_string_append (page->html, "</small></p>\n" TABLE_HEAD);
}

static gboolean
is_same_lesson (const InroadRoomItem *a,
                const InroadRoomItem *b)
{
  return g_str_equal (a->module, b->module) && g_str_equal (a->version, b->version) &&
         g_str_equal (a->digest, b->digest);
}

/**
 * inroad_room_results_to_page:
 * @items: (element-type InroadRoomItem): how the questions went
 * @describe: (nullable) (scope call): says a block of a lesson in words
 * @user_data: for @describe
 *
 * Returns: (transfer full): a page of HTML that needs nothing else, to be looked at and printed
 */
char *
inroad_room_results_to_page (GPtrArray          *items,
                             InroadRoomDescribe  describe,
                             gpointer            user_data)
{
  Page page = { g_string_new (PAGE_HEAD), describe, user_data };

  for (guint i = 0; i < items->len; i++)
    {
      const InroadRoomItem *item = g_ptr_array_index (items, i);
      const InroadRoomItem *next = i + 1 < items->len ? g_ptr_array_index (items, i + 1) : NULL;

      if (i == 0 || !is_same_lesson (item, g_ptr_array_index (items, i - 1)))
        append_title (&page, item);
      append_item (&page, item);
      if (next == NULL || !is_same_lesson (item, next))
        g_string_append (page.html, "</tbody>\n</table>\n");
    }

  if (items->len == 0)
    g_string_append (page.html, "<p>No answers yet.</p>\n");
  g_string_append (page.html, PAGE_FOOT);

  return g_string_free (page.html, FALSE);
}
