/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadLinkPreview:
 *
 * Says where a link of a document leads before it is followed: the name of the page and the title of what is
 * there, or the address in full.
 */
#define INROAD_TYPE_LINK_PREVIEW (inroad_link_preview_get_type ())
G_DECLARE_FINAL_TYPE (InroadLinkPreview, inroad_link_preview, INROAD, LINK_PREVIEW, GtkWidget)

void inroad_link_preview_set_document (InroadLinkPreview *self,
                                       InroadDocument    *document);
/* @page: counted from 0; @y: points from its top */
void inroad_link_preview_show_place   (InroadLinkPreview *self,
                                       guint              page,
                                       double             y);
void inroad_link_preview_show_address (InroadLinkPreview *self,
                                       const char        *address);
void inroad_link_preview_clear        (InroadLinkPreview *self);

G_END_DECLS
