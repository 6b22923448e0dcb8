/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which pages somebody chose in a dialog of a document of that many, where they read page @current.
 * Returns: (transfer full) (element-type InroadPageSpan) (nullable): NULL for the document as it is; empty if it has
 *   none of them */
GArray *inroad_print_pages_list (GtkPrintSettings *settings,
                                 guint             n_pages,
                                 guint             current) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
