/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void inroad_menu_leak_mend (GMenuModel *menu);

G_END_DECLS
