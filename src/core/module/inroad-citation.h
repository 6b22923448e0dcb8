/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-evidence.h"
#include "core/module/inroad-module.h"

G_BEGIN_DECLS

/**
 * InroadCitation:
 *
 * A passage of a document that the lesson cites, and the block that cites it: the way back from the one to the
 * other. What explains an option of a question is none: it would give the answer away.
 */
#define INROAD_TYPE_CITATION (inroad_citation_get_type ())
G_DECLARE_FINAL_TYPE (InroadCitation, inroad_citation, INROAD, CITATION, GObject)

/* Of InroadCitation: all of a document, by page, those of a page as they stand in the lesson. */
GListModel     *inroad_module_list_citations (InroadModule   *module,
                                              const char     *document_id) G_GNUC_WARN_UNUSED_RESULT;

InroadBlock    *inroad_citation_get_block    (InroadCitation *self);
InroadEvidence *inroad_citation_get_passage  (InroadCitation *self);
/* What the block belongs to, in words. */
InroadText     *inroad_citation_get_title    (InroadCitation *self);

G_END_DECLS
