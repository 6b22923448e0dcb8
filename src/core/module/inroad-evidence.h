/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * InroadEvidence:
 *
 * Where the lesson explains an option, or where a note can be read at length: a block, or a passage of a
 * document, quoted to the letter.
 */
#define INROAD_TYPE_EVIDENCE (inroad_evidence_get_type ())
G_DECLARE_FINAL_TYPE (InroadEvidence, inroad_evidence, INROAD, EVIDENCE, GObject)

InroadEvidence *inroad_evidence_new (const char *block_id,
                                     const char *document_id,
                                     guint       page,
                                     const char *quote) G_GNUC_WARN_UNUSED_RESULT;

const char *inroad_evidence_get_block_id    (InroadEvidence *self);
const char *inroad_evidence_get_document_id (InroadEvidence *self);
guint       inroad_evidence_get_page        (InroadEvidence *self);
const char *inroad_evidence_get_quote       (InroadEvidence *self);

G_END_DECLS
