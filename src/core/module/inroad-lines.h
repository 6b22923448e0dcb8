/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where in a text a byte stands, for messages. */
typedef struct _InroadLines InroadLines;

InroadLines *inroad_lines_new       (const char   *text,
                                     gsize         length);
void         inroad_lines_free      (InroadLines  *self);

gsize        inroad_lines_find_tag  (InroadLines  *self,
                                     int           line,
                                     int           character);
void         inroad_lines_get_place (InroadLines  *self,
                                     gsize         offset,
                                     guint        *line,
                                     guint        *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadLines, inroad_lines_free)

G_END_DECLS
