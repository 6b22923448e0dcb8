/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/renderer/inroad-pdf.h"

G_BEGIN_DECLS

/* Returns: (transfer floating): the links of a page, as the interface's Links tells them */
GVariant *inroad_page_links_list (InroadPdf   *pdf,
                                  PopplerPage *page);

/* Where in the document something leads: INROAD_RENDERER_NO_PAGE if nowhere, and points from the top. */
guint     inroad_page_links_find (InroadPdf     *pdf,
                                  PopplerAction *action,
                                  double        *y);

G_END_DECLS
