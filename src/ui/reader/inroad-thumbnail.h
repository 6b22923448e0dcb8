/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadThumbnail:
 *
 * A page in small. It is drawn when it is on screen for the first time with a page; for another page it can be
 * used again.
 */
#define INROAD_TYPE_THUMBNAIL (inroad_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (InroadThumbnail, inroad_thumbnail, INROAD, THUMBNAIL, GtkWidget)

GtkWidget *inroad_thumbnail_new      (void);
/* @document: NULL to show none */
void       inroad_thumbnail_set_page (InroadThumbnail *self,
                                      InroadDocument  *document,
                                      guint            page);

G_END_DECLS
