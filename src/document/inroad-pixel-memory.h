/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadPixelMemory:
 *
 * A file in memory that a renderer draws into and this program reads, mapped here for reading as long as it lives. Its
 * size is sealed when it is made: who holds its descriptor can write in it, but not cut it, so that reading it never
 * ends this process (SIGBUS).
 */
typedef struct _InroadPixelMemory InroadPixelMemory;

/* At least size bytes, all 0. NULL with INROAD_DOCUMENT_ERROR_TOO_LARGE if the system has none to give. */
InroadPixelMemory *inroad_pixel_memory_new          (gsize               size,
                                                     GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void               inroad_pixel_memory_free         (InroadPixelMemory  *self);

/* The descriptor stays the memory's. */
int                inroad_pixel_memory_get_fd       (InroadPixelMemory  *self);
const guchar      *inroad_pixel_memory_get_start    (InroadPixelMemory  *self);
/* In bytes. */
gsize              inroad_pixel_memory_get_capacity (InroadPixelMemory  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadPixelMemory, inroad_pixel_memory_free)

G_END_DECLS
