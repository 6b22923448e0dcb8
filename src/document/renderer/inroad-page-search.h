/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/**
 * inroad_page_search:
 * @page: a page
 * @needle: what is looked for
 * @flags: INROAD_SEARCH_* of the contract
 *
 * Returns: (transfer floating): all hits, as the interface's Search tells them
 */
GVariant *inroad_page_search (PopplerPage *page,
                              const char  *needle,
                              guint        flags);

G_END_DECLS
