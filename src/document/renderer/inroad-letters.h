/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/**
 * InroadLetter:
 * @character: as it is compared: ligatures fall apart into their letters
 * @position: which character of the page's text it comes from
 */
typedef struct
{
  gunichar character;
  guint    position;
} InroadLetter;

/* What a page says as Poppler has it, always UTF-8. */
char     *inroad_letters_dup_text   (PopplerPage            *page) G_GNUC_WARN_UNUSED_RESULT;
/* Returns: (transfer full) (element-type InroadLetter) */
GArray   *inroad_letters_read       (const char             *text) G_GNUC_WARN_UNUSED_RESULT;

/* Rectangles from the page's layout, from first to last, joined to one a line.
 * Returns: (transfer full) (element-type PopplerRectangle) */
GArray   *inroad_letters_join       (const PopplerRectangle *layout,
                                     guint                   n_layout,
                                     guint                   first,
                                     guint                   last) G_GNUC_WARN_UNUSED_RESULT;
/* Returns: (transfer floating): PopplerRectangles as "a(dddd)": x, y, width, height */
GVariant *inroad_letters_list_areas (const PopplerRectangle *areas,
                                     guint                   n_areas);

G_END_DECLS
