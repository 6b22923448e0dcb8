/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a page is read to those who cannot see it: its words as GtkAccessibleText. */
void inroad_page_reading_iface_init (GtkAccessibleTextInterface *iface);

G_END_DECLS
