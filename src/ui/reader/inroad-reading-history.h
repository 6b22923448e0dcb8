/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-reading-places.h"

G_BEGIN_DECLS

/**
 * InroadReadingHistory:
 *
 * The places that a reader jumped away from, to be gone back to and forward again.
 *
 * Signals: "changed".
 */
#define INROAD_TYPE_READING_HISTORY (inroad_reading_history_get_type ())
G_DECLARE_FINAL_TYPE (InroadReadingHistory, inroad_reading_history, INROAD, READING_HISTORY, GObject)

InroadReadingHistory *inroad_reading_history_new             (void) G_GNUC_WARN_UNUSED_RESULT;
void                  inroad_reading_history_clear           (InroadReadingHistory     *self);
/* Before a jump: where it starts from. What could be gone forward to is forgotten. */
void                  inroad_reading_history_leave           (InroadReadingHistory     *self,
                                                              const InroadPagePlace *place);
gboolean              inroad_reading_history_can_go_back     (InroadReadingHistory     *self);
gboolean              inroad_reading_history_can_go_forward  (InroadReadingHistory     *self);
/* @place: (inout): where the reader is, and where it is to go; FALSE if there is no such place */
gboolean              inroad_reading_history_go_back         (InroadReadingHistory     *self,
                                                              InroadPagePlace          *place);
gboolean              inroad_reading_history_go_forward      (InroadReadingHistory     *self,
                                                              InroadPagePlace          *place);

G_END_DECLS
