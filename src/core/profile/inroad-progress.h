/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-attempt.h"
#include "core/profile/inroad-place.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadSectionState:
 *
 * How far a learner has come with a section. It never goes back except by a reset.
 */
typedef enum
{
  INROAD_SECTION_STATE_NOT_STARTED,
  INROAD_SECTION_STATE_BEGUN,
  INROAD_SECTION_STATE_DONE,
} InroadSectionState;

/**
 * InroadProgress:
 *
 * A learner's progress in one module: section states, the place, and every attempt. Emits "changed" after
 * anything in it has changed.
 */
#define INROAD_TYPE_PROGRESS (inroad_progress_get_type ())
G_DECLARE_FINAL_TYPE (InroadProgress, inroad_progress, INROAD, PROGRESS, GObject)

InroadProgress     *inroad_progress_new               (const char         *module_id) G_GNUC_WARN_UNUSED_RESULT;

const char         *inroad_progress_get_module_id     (InroadProgress     *self);

InroadSectionState  inroad_progress_get_section_state (InroadProgress     *self,
                                                       const char         *section_id);
/* Only ever forwards: a lower state than the present one is ignored. */
void                inroad_progress_raise_section_state (InroadProgress   *self,
                                                       const char         *section_id,
                                                       InroadSectionState  state);

guint               inroad_progress_count_done        (InroadProgress     *self);
/* Nothing was read or answered. */
gboolean            inroad_progress_is_empty          (InroadProgress     *self);

const InroadPlace  *inroad_progress_get_place         (InroadProgress     *self);
void                inroad_progress_set_place         (InroadProgress     *self,
                                                       const InroadPlace  *place);

/* Of InroadAttempt, oldest first. */
GListModel         *inroad_progress_get_attempts      (InroadProgress     *self);
void                inroad_progress_add_attempt       (InroadProgress     *self,
                                                       InroadAttempt      *attempt);

G_END_DECLS
