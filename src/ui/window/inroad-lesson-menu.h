/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-module-catalog.h"

G_BEGIN_DECLS

GMenuModel *inroad_lesson_menu_new (InroadModuleCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
