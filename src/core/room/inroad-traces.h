/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

G_BEGIN_DECLS

/* What a session that has only just begun holds of another one, in plain words; NULL if nothing. */
char *inroad_traces_describe (InroadSession *session,
                              const char    *section_id,
                              gboolean       kept) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
