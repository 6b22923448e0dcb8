/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void inroad_print_document (GtkWidget      *parent,
                            InroadDocument *document,
                            guint           page,
                            const char     *title);

G_END_DECLS
