/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadCanvases:
 *
 * The files in memory that the program lent to be drawn into, mapped. The program lends the same ones again and
 * again, and a mapping that is kept has its pages at hand.
 */
typedef struct _InroadCanvases InroadCanvases;

InroadCanvases *inroad_canvases_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void            inroad_canvases_free  (InroadCanvases  *self);

/* The descriptor stays the caller's.
 *
 * Returns: (transfer none): where size bytes can be written, until the next call of any function here; NULL and an
 * INROAD_DOCUMENT_ERROR if the file is smaller or cannot be mapped */
guchar         *inroad_canvases_map   (InroadCanvases  *self,
                                       int              fd,
                                       gsize            size,
                                       GError         **error) G_GNUC_WARN_UNUSED_RESULT;

/* Lets go of all: what the program has given up can go then. */
void            inroad_canvases_clear (InroadCanvases  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadCanvases, inroad_canvases_free)

G_END_DECLS
