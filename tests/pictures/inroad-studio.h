/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

GApplication *inroad_studio_build        (void);
void          inroad_studio_fix_settings (int              dpi);
void          inroad_studio_open         (InroadSession  **session,
                                          GtkWindow      **window);
/* The same for a learner with a name and earlier states, of whom there is a file; with another learner beside. */
void          inroad_studio_open_learner (InroadSession **session,
                                          GtkWindow    **window);
void          inroad_studio_run_for      (guint            milliseconds);
void          inroad_studio_activate     (InroadSession   *session,
                                          const char      *action,
                                          const char      *target);
void          inroad_studio_pick         (InroadSession   *session,
                                          const char      *question_id,
                                          const char      *option_id);
void          inroad_studio_answer       (InroadSession   *session,
                                          const char      *question_id,
                                          const char      *option_id);

G_END_DECLS
