/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-pixel-memory.h"

G_BEGIN_DECLS

/**
 * InroadPixelStore:
 *
 * The memory that the tiles of one document are drawn into. What is no longer shown is not given back to the system
 * at once but drawn into again: memory that is new has to be found, cleared and mapped by the kernel, page by page,
 * and that takes as long as most drawing. Counts its references; may be used from any thread, since the last to hold a
 * tile may be who draws the window.
 */
typedef struct _InroadPixelStore InroadPixelStore;

InroadPixelStore  *inroad_pixel_store_new       (void) G_GNUC_WARN_UNUSED_RESULT;
InroadPixelStore  *inroad_pixel_store_ref       (InroadPixelStore   *self);
void               inroad_pixel_store_unref     (InroadPixelStore   *self);

/* Returns: (transfer full): at least size bytes, with whatever was drawn there last. Errors:
 * INROAD_DOCUMENT_ERROR_TOO_LARGE. */
InroadPixelMemory *inroad_pixel_store_take      (InroadPixelStore   *self,
                                                 gsize               size,
                                                 GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* Takes the memory over: nobody draws into it or reads it any more. */
void               inroad_pixel_store_give_back (InroadPixelStore   *self,
                                                 InroadPixelMemory  *memory);

/* Gives what lies idle to the system. */
void               inroad_pixel_store_trim      (InroadPixelStore   *self);
/* The same, and from now on for all that is given back. */
void               inroad_pixel_store_close     (InroadPixelStore   *self);

/* In bytes: what lies idle. */
gsize              inroad_pixel_store_get_idle  (InroadPixelStore   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadPixelStore, inroad_pixel_store_unref)

G_END_DECLS
