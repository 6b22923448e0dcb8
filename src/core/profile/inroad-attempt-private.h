/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-json-reader.h"

G_BEGIN_DECLS

/* For the codec alone: reads a list of attempts into an InroadProgress, as an InroadJsonReadValue. */
gboolean inroad_attempts_read (InroadJsonReader *reader,
                               gpointer          progress,
                               gsize             offset);

G_END_DECLS
