/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/reader/inroad-page-view.h"

G_BEGIN_DECLS

/* Keys, wheel and fingers of a page view. */
void inroad_page_view_input_bind_keys (GtkWidgetClass *widget_class);
void inroad_page_view_input_add       (InroadPageView *view);

G_END_DECLS
