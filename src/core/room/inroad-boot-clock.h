/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Microseconds since the machine was started, those in which it was suspended too: CLOCK_BOOTTIME. Nobody can
 * set it, and a lid that was closed for a night counts. */
gint64 inroad_boot_clock_now (void);

G_END_DECLS
