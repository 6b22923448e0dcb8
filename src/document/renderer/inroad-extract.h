/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/renderer/inroad-pdf.h"

G_BEGIN_DECLS

/* Pages of a document as a document of their own, for a printer: words stay words, as large as they were, and what is
 * for screens alone is left out. @spans: of type a(uu), the first and the last page of each, counted from 0. Returns a
 * sealed memory file; -1 with INROAD_DOCUMENT_ERROR_DAMAGED if there is no such page or it cannot be read, with
 * INROAD_DOCUMENT_ERROR_TOO_LARGE if what comes of it is. */
int inroad_extract (InroadPdf  *pdf,
                    GVariant   *spans,
                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
