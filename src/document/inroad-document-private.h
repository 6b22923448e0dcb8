/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"
#include "document/inroad-renderer-pool.h"

G_BEGIN_DECLS

/* Borrowed. */
InroadRendererPool *inroad_document_get_pool (InroadDocument *self);

G_END_DECLS
