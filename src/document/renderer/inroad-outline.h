/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/renderer/inroad-pdf.h"

G_BEGIN_DECLS

/* Returns: (transfer floating): the table of contents, as the interface's Outline tells it */
GVariant *inroad_outline_list (InroadPdf *pdf);

G_END_DECLS
