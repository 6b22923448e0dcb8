/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-attempt-log.h"
#include "core/profile/inroad-progress.h"

G_BEGIN_DECLS

/* For the codec alone: of no interest to those who ask about one section. */
char             **inroad_progress_list_section_ids (InroadProgress *self) G_GNUC_WARN_UNUSED_RESULT;
InroadAttemptLog  *inroad_progress_get_log          (InroadProgress *self);
/* @earlier is of no use afterwards. */
void               inroad_progress_take_earlier     (InroadProgress *self,
                                                     InroadProgress *earlier);

G_END_DECLS
