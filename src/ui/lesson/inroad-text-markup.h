/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-module.h"
#include "core/module/inroad-text.h"

G_BEGIN_DECLS

/* What the address of a citation begins with; the id of the source follows. */
#define INROAD_CITATION_SCHEME "cite:"

char *inroad_text_to_markup (InroadText   *text,
                             InroadModule *module,
                             gboolean      with_links) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
