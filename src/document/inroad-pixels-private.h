/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-pixels.h"

G_BEGIN_DECLS

/* Maps a memory file that a renderer sent. The renderer is not trusted: the file must be sealed against
 * writing and shrinking and be as large as it has to be, or this is INROAD_DOCUMENT_ERROR_DAMAGED.
 * The descriptor stays the caller's. */
InroadPixels *inroad_pixels_new_from_fd (const InroadTile  *tile,
                                         int                fd,
                                         gsize              stride,
                                         GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
