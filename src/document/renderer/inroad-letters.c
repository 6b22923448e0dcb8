/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-letters"

#include "config.h"

#include "document/renderer/inroad-letters.h"

char *
inroad_letters_dup_text (PopplerPage *page)
{
  g_autofree char *text = poppler_page_get_text (page);

  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

GArray *
inroad_letters_read (const char *text)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (InroadLetter));
  guint position = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), position++)
    {
      g_autofree char *parts = g_utf8_normalize (at, g_utf8_next_char (at) - at, G_NORMALIZE_ALL_COMPOSE);

      for (const char *part = parts; part != NULL && *part != '\0'; part = g_utf8_next_char (part))
        {
          InroadLetter letter = { g_utf8_get_char (part), position };

          g_array_append_val (letters, letter);
        }
    }

  return letters;
}

/* On the same line: more than half of the lower of both is beside the other. */
static gboolean
is_beside (const PopplerRectangle *a,
           const PopplerRectangle *b)
{
  double shared = MIN (a->y2, b->y2) - MAX (a->y1, b->y1);

  return shared > 0.5 * MIN (a->y2 - a->y1, b->y2 - b->y1);
}

static void
add_letter (GArray                 *areas,
            const PopplerRectangle *letter)
{
  PopplerRectangle *line = areas->len > 0 ? &g_array_index (areas, PopplerRectangle, areas->len - 1) : NULL;

  if (letter->x2 <= letter->x1 || letter->y2 <= letter->y1)
    return;

  if (line == NULL || !is_beside (line, letter) || letter->x1 < line->x1)
    {
      g_array_append_vals (areas, letter, 1);
      return;
    }

  line->x2 = MAX (line->x2, letter->x2);
  line->y1 = MIN (line->y1, letter->y1);
  line->y2 = MAX (line->y2, letter->y2);
}

GArray *
inroad_letters_join (const PopplerRectangle *layout,
                     guint                   n_layout,
                     guint                   first,
                     guint                   last)
{
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (PopplerRectangle));

  for (guint i = first; i <= last && i < n_layout; i++)
    add_letter (areas, &layout[i]);

  return areas;
}

GVariant *
inroad_letters_list_areas (const PopplerRectangle *areas,
                           guint                   n_areas)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(dddd)"));

  for (guint i = 0; i < n_areas; i++)
    g_variant_builder_add (&builder, "(dddd)", areas[i].x1, areas[i].y1, areas[i].x2 - areas[i].x1,
                           areas[i].y2 - areas[i].y1);

  return g_variant_builder_end (&builder);
}
