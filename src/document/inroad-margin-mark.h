/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-page-text.h"

G_BEGIN_DECLS

/**
 * InroadMarginMark:
 * @bar: the mark, in points
 * @right: whether it stands right of the text, and not left of it
 *
 * A bar in the margin of a page, beside a passage of its text. Pure arithmetic, in points on the page as it is on
 * paper: how the page is turned and zoomed comes later.
 */
typedef struct
{
  InroadPageArea bar;
  gboolean       right;
} InroadMarginMark;

/* @lines: (array length=n_lines): where the passage is, a line at a time; one at least */
void     inroad_margin_mark_init (InroadMarginMark       *self,
                                  InroadPageText         *text,
                                  const InroadPageArea   *lines,
                                  gsize                   n_lines);
/* Makes one of two that stand beside the same lines; FALSE if they do not. */
gboolean inroad_margin_mark_join (InroadMarginMark       *self,
                                  const InroadMarginMark *other);
/* Orders from top to bottom, for g_array_sort() and the like. */
int      inroad_margin_mark_compare (gconstpointer        a,
                                     gconstpointer        b);
/* What of the margin belongs to a mark, for a finger: @edge points in either direction, but nothing of the text, and
 * no more than half of the way to the next mark. @marks: none joined with another, from top to bottom */
void     inroad_margin_mark_grow (const InroadMarginMark *marks,
                                  gsize                   n_marks,
                                  double                  edge,
                                  InroadPageArea         *targets);

G_END_DECLS
