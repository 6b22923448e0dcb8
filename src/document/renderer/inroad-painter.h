/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-tile.h"

#include <poppler.h>

G_BEGIN_DECLS

/* Draws a tile over whatever is there: its lines of four bytes a pixel, one after the other. FALSE with
 * INROAD_DOCUMENT_ERROR_TOO_LARGE if there is no memory for it. */
gboolean inroad_painter_paint (PopplerPage       *page,
                               const InroadTile  *tile,
                               guchar            *pixels,
                               GError           **error);

G_END_DECLS
