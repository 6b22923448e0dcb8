/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text in pieces: a GPtrArray of GBytes. Pieces never change and are shared, so that a state of a large text that
 * grows can be handed to another thread without being copied. */

GPtrArray *inroad_pieces_new    (void) G_GNUC_WARN_UNUSED_RESULT;
/* What is in @text becomes a piece; @text is empty then. */
void       inroad_pieces_take   (GPtrArray  *self,
                                 GString    *text);
/* Whether they are the same, piece by piece. */
gboolean   inroad_pieces_equal  (GPtrArray  *a,
                                 GPtrArray  *b);
GBytes    *inroad_pieces_join   (GPtrArray  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
