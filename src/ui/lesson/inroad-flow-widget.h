/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *inroad_flow_widget_new (InroadSession *session,
                                   InroadBlock   *block);
/* A heading that a screen reader knows as one. */
GtkWidget *inroad_heading_label_new (InroadText *text,
                                     int         level,
                                     const char *css_class);

G_END_DECLS
