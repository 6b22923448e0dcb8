/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Whatever a profile's file holds: it is refused, or read, and then what is written of it is read again and is the
 * same. */

#include "config.h"

#include "tests/fuzz/fuzz.h"

#include "core/profile/inroad-profile-codec.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (InroadProfile) profile = inroad_profile_new_from_bytes (bytes, NULL);
  g_autoptr (InroadProfile) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) written_again = NULL;

  if (profile == NULL)
    return 0;

  written = inroad_profile_to_bytes (profile);
  again = inroad_profile_new_from_bytes (written, NULL);
  if (again == NULL)
    g_error ("What was written cannot be read: %s", (const char *) g_bytes_get_data (written, NULL));

  written_again = inroad_profile_to_bytes (again);
  if (!g_bytes_equal (written, written_again))
    g_error ("What was written is read as something else: %s", (const char *) g_bytes_get_data (written, NULL));

  return 0;
}
