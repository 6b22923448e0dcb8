/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-tile.h"

#include <poppler.h>

G_BEGIN_DECLS

/* Draws a tile into a memory file and seals it. The descriptor is the caller's; -1 and an
 * INROAD_DOCUMENT_ERROR if it cannot be done. */
int inroad_painter_paint (PopplerPage       *page,
                       const InroadTile  *tile,
                       guint             *stride,
                       GError           **error);

G_END_DECLS
