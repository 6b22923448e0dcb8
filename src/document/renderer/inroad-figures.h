/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/renderer/inroad-pdf.h"

G_BEGIN_DECLS

/* Returns: (transfer floating): the areas that a document says are to be shown large, as the interface's Figures tells them */
GVariant *inroad_figures_list (InroadPdf *pdf) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
