/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-attachment.h"
#include "document/inroad-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  inroad_save_copy       (GtkWidget        *parent,
                              InroadAttachment *attachment,
                              InroadDocument   *shown);
/* "Save a Copy… · 48.3 kB" */
char *inroad_save_copy_label (goffset           size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
