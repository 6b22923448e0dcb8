/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-reading"

#include "config.h"

#include "ui/reader/inroad-page-reading.h"

#include "ui/reader/inroad-page-widget.h"

static InroadPageText *
get_text (GtkAccessibleText *accessible)
{
  return inroad_page_widget_get_text (INROAD_PAGE_WIDGET (accessible));
}

/* AT-SPI wants the NUL at the end among the bytes. */
static GBytes *
take_bytes (char *text)
{
  return g_bytes_new_take (text, strlen (text) + 1);
}

static GBytes *
get_contents (GtkAccessibleText *accessible,
              guint              start,
              guint              end)
{
  InroadPageText *text = get_text (accessible);

  return take_bytes (text != NULL ? inroad_page_text_dup_range (text, start, end) : g_strdup (""));
}

static void
find_bounds (InroadPageText               *text,
             guint                         offset,
             GtkAccessibleTextGranularity  granularity,
             guint                        *start,
             guint                        *end)
{
  switch (granularity)
    {
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_CHARACTER:
      *start = MIN (offset, inroad_page_text_get_n_chars (text));
      *end = MIN (offset + 1, inroad_page_text_get_n_chars (text));
      break;
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_WORD:
      inroad_page_text_find_word (text, offset, start, end);
      break;
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_SENTENCE:
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_LINE:
      inroad_page_text_find_line (text, offset, start, end);
      break;
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_PARAGRAPH:
    default:
      *start = 0;
      *end = inroad_page_text_get_n_chars (text);
      break;
    }
}

static GBytes *
get_contents_at (GtkAccessibleText            *accessible,
                 guint                         offset,
                 GtkAccessibleTextGranularity  granularity,
                 guint                        *start,
                 guint                        *end)
{
  InroadPageText *text = get_text (accessible);

  *start = *end = 0;
  if (text == NULL)
    return take_bytes (g_strdup (""));

  find_bounds (text, offset, granularity, start, end);
  return take_bytes (inroad_page_text_dup_range (text, *start, *end));
}

/* A page is read, not written into. */
static guint
get_caret_position (GtkAccessibleText *accessible)
{
  return 0;
}

static gboolean
get_selection (GtkAccessibleText       *accessible,
               gsize                   *n_ranges,
               GtkAccessibleTextRange **ranges)
{
  return FALSE;
}

static gboolean
get_attributes (GtkAccessibleText        *accessible,
                guint                     offset,
                gsize                    *n_ranges,
                GtkAccessibleTextRange  **ranges,
                char                   ***names,
                char                   ***values)
{
  return FALSE;
}

static void
get_default_attributes (GtkAccessibleText   *accessible,
                        char              ***names,
                        char              ***values)
{
  *names = g_new0 (char *, 1);
  *values = g_new0 (char *, 1);
}

static gboolean
get_extents (GtkAccessibleText *accessible,
             guint              start,
             guint              end,
             graphene_rect_t   *extents)
{
  InroadPageText *text = get_text (accessible);
  graphene_rect_t area;

  if (text == NULL || start >= end || end > inroad_page_text_get_n_chars (text))
    return FALSE;

  inroad_page_widget_get_letter_area (INROAD_PAGE_WIDGET (accessible), start, extents);
  for (guint i = start + 1; i < end; i++)
    {
      inroad_page_widget_get_letter_area (INROAD_PAGE_WIDGET (accessible), i, &area);
      if (area.size.width > 0)
        graphene_rect_union (extents, &area, extents);
    }

  return TRUE;
}

void
inroad_page_reading_iface_init (GtkAccessibleTextInterface *iface)
{
  iface->get_contents = get_contents;
  iface->get_contents_at = get_contents_at;
  iface->get_caret_position = get_caret_position;
  iface->get_selection = get_selection;
  iface->get_attributes = get_attributes;
  iface->get_default_attributes = get_default_attributes;
  iface->get_extents = get_extents;
}
