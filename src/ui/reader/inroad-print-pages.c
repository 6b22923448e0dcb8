/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-print-pages"

#include "config.h"

#include "ui/reader/inroad-print-pages.h"

static void
append (GArray *spans,
        guint   first,
        guint   last)
{
  InroadPageSpan span = { first, last };

  g_array_append_val (spans, span);
}

/* GTK counts pages from 0, and has for "from 3 on" an end as far away as it goes. */
static void
append_range (GArray             *spans,
              const GtkPageRange *range,
              guint               n_pages)
{
  guint first = (guint) MAX (range->start, 0);
  guint last = range->end < range->start ? first : (guint) MAX (range->end, 0);

  if (first < n_pages)
    append (spans, first, MIN (last, n_pages - 1));
}

static gboolean
is_whole (GArray *spans,
          guint   n_pages)
{
  const InroadPageSpan *span = (const InroadPageSpan *) spans->data;

  return spans->len == 1 && span->first == 0 && span->last == n_pages - 1;
}

GArray *
inroad_print_pages_list (GtkPrintSettings *settings,
                         guint             n_pages,
                         guint             current)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (InroadPageSpan));
  g_autofree GtkPageRange *ranges = NULL;
  int n_ranges = 0;

  g_return_val_if_fail (GTK_IS_PRINT_SETTINGS (settings), NULL);
  g_return_val_if_fail (current < n_pages, NULL);

  switch (gtk_print_settings_get_print_pages (settings))
    {
    case GTK_PRINT_PAGES_CURRENT:
      append (spans, current, current);
      break;
    case GTK_PRINT_PAGES_RANGES:
      ranges = gtk_print_settings_get_page_ranges (settings, &n_ranges);
      for (int i = 0; i < n_ranges; i++)
        append_range (spans, &ranges[i], n_pages);
      break;
    case GTK_PRINT_PAGES_ALL:
    case GTK_PRINT_PAGES_SELECTION:
    default:
      return NULL;
    }

  return is_whole (spans, n_pages) ? NULL : g_steal_pointer (&spans);
}
