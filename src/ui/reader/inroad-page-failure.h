/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands on a page that cannot be shown: why, and a button for another try. */
GtkWidget *inroad_page_failure_new (const char *text,
                                    GCallback   retry,
                                    gpointer    page);

G_END_DECLS
