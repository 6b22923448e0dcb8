/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In points from the top left of the page. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} InroadPageArea;

/* Makes an area large enough to hold another one, too. */
void     inroad_page_area_join     (InroadPageArea       *self,
                                    const InroadPageArea *other);

/* Whether two letters that follow each other in the text of a page belong to other lines or columns: Poppler's text
 * runs on from one to the next, at times without so much as a space. */
gboolean inroad_page_area_is_apart (const InroadPageArea *letter,
                                    const InroadPageArea *next);

G_END_DECLS
