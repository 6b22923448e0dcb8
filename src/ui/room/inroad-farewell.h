/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

G_BEGIN_DECLS

/* Ends the process with 43, for a clean one to be started. */
void inroad_farewell_fail_closed (const char    *what) G_GNUC_NORETURN;
/* Does so if the session is still in memory after a while. */
void inroad_farewell_expect_gone (InroadSession *session);

G_END_DECLS
