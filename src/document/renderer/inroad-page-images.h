/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* Where the pictures of a page are, as "a(dddd)"; at most INROAD_RENDERER_MAX_IMAGES. */
GVariant *inroad_page_images_list (PopplerPage *page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
