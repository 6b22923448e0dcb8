/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a window says behind a deed that gave it a new session, with a way back where there is one. NULL where nothing is
 * to be said. */
AdwToast *inroad_progress_toast_new (InroadSession     *session,
                                     InroadSessionDeed  deed) G_GNUC_WARN_UNUSED_RESULT;
/* The same behind a change of learners. */
AdwToast *inroad_progress_toast_new_for_learner (InroadSession *session) G_GNUC_WARN_UNUSED_RESULT;

/* Why something could not be done. @root: a window */
void      inroad_progress_tell_failure (GtkWidget         *root,
                                        InroadSessionDeed  deed,
                                        const GError      *error);
/* Why nobody else can learn now. */
void      inroad_progress_tell_failure_for_learner (GtkWidget    *root,
                                                    const GError *error);

G_END_DECLS
