/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-module.h"
#include "core/module/inroad-text.h"

G_BEGIN_DECLS

/* What the address of a citation begins with; the id of the source follows. */
#define INROAD_CITATION_SCHEME "cite:"
/* What stands before the number: a hair space keeps it off the word, joiners keep it on the word's line. */
#define INROAD_CITATION_JOINT "\u2060\u200a\u2060"
/* What stands between two numbers. */
#define INROAD_CITATION_COMMA ","

char *inroad_text_to_markup (InroadText   *text,
                             InroadModule *module,
                             gboolean      with_links) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
