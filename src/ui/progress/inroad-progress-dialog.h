/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * InroadProgressDialog:
 *
 * What is kept of the learner, where, and what can be done with it.
 */
#define INROAD_TYPE_PROGRESS_DIALOG (inroad_progress_dialog_get_type ())
G_DECLARE_FINAL_TYPE (InroadProgressDialog, inroad_progress_dialog, INROAD, PROGRESS_DIALOG, AdwPreferencesDialog)

AdwDialog *inroad_progress_dialog_new (InroadSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
