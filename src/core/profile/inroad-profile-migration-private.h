/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For the codec alone: brings a profile of an earlier version to the present one, step by step. */
GBytes *inroad_profile_migrate (GBytes   *bytes,
                                guint32   version,
                                GError  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
