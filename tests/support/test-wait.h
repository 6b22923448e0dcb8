/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

/* Runs the main loop until a condition holds, which may take its time to find out and need not hold for long; fails after
 * half a minute, far beyond what anything here takes. */
#define TEST_WAIT_UNTIL(condition) \
  G_STMT_START { \
    gint64 test_end = g_get_monotonic_time () + 30 * G_USEC_PER_SEC; \
    gboolean test_holds; \
    while (!(test_holds = (condition)) && g_get_monotonic_time () < test_end) \
      { \
        if (!g_main_context_iteration (NULL, FALSE)) \
          g_usleep (500); \
      } \
    if (!test_holds) \
      g_assertion_message_expr (G_LOG_DOMAIN, __FILE__, __LINE__, G_STRFUNC, #condition); \
  } G_STMT_END
