/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/room/inroad-spool.h"
#include "core/session/inroad-session.h"

G_BEGIN_DECLS

/* Ends the process with 43, for a clean one to be started. What is in the spool gets a moment to reach the disk.
 * @spool: (nullable) */
void inroad_farewell_fail_closed (const char    *what,
                                  InroadSpool   *spool) G_GNUC_NORETURN;
/* Does so if the session is still in memory after a while. */
void inroad_farewell_expect_gone (InroadSession *session,
                                  InroadSpool   *spool);

G_END_DECLS
