/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-question.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GPtrArray *inroad_shuffle_options (InroadQuestion *question,
                                   guint32         seed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
