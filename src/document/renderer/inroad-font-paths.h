/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes all of this process that reads files while it draws ready (fontconfig, the converters of text), and
 * lists what may still be read afterwards: fonts, their configuration and caches, and Poppler's tables of
 * Asian encodings. For before the sandbox. */
GStrv inroad_font_paths_prepare (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
