/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean inroad_sandbox_enter (GError **error);

G_END_DECLS
