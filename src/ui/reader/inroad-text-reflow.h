/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-page-text.h"

G_BEGIN_DECLS

/* Lines that the page broke are joined; an empty line, or a line that ends early, ends a paragraph. */
char *inroad_text_reflow          (const char     *text) G_GNUC_WARN_UNUSED_RESULT;

/* The text runs on from a column to its neighbour without so much as a space: here each gets a line. */
char *inroad_text_reflow_separate (InroadPageText *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
