/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

G_BEGIN_DECLS

#define INROAD_SESSION_RECORD_FORMAT "inroad-session-1"

/* What a finished session leaves behind: one line of JSON, or NULL if nothing was answered. */
char *inroad_session_record_new       (InroadSession *session,
                                       const char    *session_id,
                                       guint          n_before,
                                       GDateTime     *now) G_GNUC_WARN_UNUSED_RESULT;
/* "integrate-ops-2026-03-01.jsonl" */
char *inroad_session_record_file_name (const char    *module_id,
                                       GDateTime     *now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
