/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-boot-clock"

#include "config.h"

#include "core/room/inroad-boot-clock.h"

#include <time.h>

gint64
inroad_boot_clock_now (void)
{
  struct timespec now;

  /* Fails only for a clock that the kernel does not know: Linux has had it since 2.6.39. */
  clock_gettime (CLOCK_BOOTTIME, &now);

  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}
