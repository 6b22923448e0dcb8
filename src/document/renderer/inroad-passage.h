/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* Returns: (element-type PopplerRectangle): where a quoted passage stands, one a line, from the top left of
 * the page; empty if it is not there. */
GArray *inroad_passage_find (PopplerPage *page,
                             const char  *quote) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
