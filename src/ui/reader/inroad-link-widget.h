/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-link-policy.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadLinkWidget:
 *
 * A link on a page that may be followed: to be clicked, tapped, or reached and activated with the keyboard.
 * What may not be followed has no widget.
 *
 * Signals: "activated".
 */
#define INROAD_TYPE_LINK_WIDGET (inroad_link_widget_get_type ())
G_DECLARE_FINAL_TYPE (InroadLinkWidget, inroad_link_widget, INROAD, LINK_WIDGET, GtkWidget)

/* @words: what the page says there */
GtkWidget            *inroad_link_widget_new      (const InroadPageLink *link,
                                                   const char           *words);
const InroadPageLink *inroad_link_widget_get_link (InroadLinkWidget     *self);

G_END_DECLS
