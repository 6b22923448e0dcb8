/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * inroad_page_list_new:
 * @n_pages: how many
 *
 * Returns: (transfer full): a list with an item a page. An item says nothing but where it stands, and is made
 *   when a row needs it: a document of 100,000 pages costs nothing
 */
GListModel *inroad_page_list_new (guint n_pages) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
