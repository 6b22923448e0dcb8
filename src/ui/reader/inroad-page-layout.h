/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-page-geometry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadPageLayout:
 *
 * Lays out what is on a page: links where they are on it, marks of citations in its margin, whatever else over all of
 * it. What is there asks for no size: the page has that of its paper.
 */
#define INROAD_TYPE_PAGE_LAYOUT (inroad_page_layout_get_type ())
G_DECLARE_FINAL_TYPE (InroadPageLayout, inroad_page_layout, INROAD, PAGE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *inroad_page_layout_new (InroadPageGeometry *geometry,
                                          guint               page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
