/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-evidence"

#include "config.h"

#include "core/module/inroad-evidence.h"

struct _InroadEvidence
{
  GObject parent_instance;

  /* Owned */
  char   *block_id;
  char   *document_id;
  char   *quote;

  guint   page;
};

G_DEFINE_FINAL_TYPE (InroadEvidence, inroad_evidence, G_TYPE_OBJECT)

static void
inroad_evidence_finalize (GObject *object)
{
  InroadEvidence *self = INROAD_EVIDENCE (object);

  g_free (self->block_id);
  g_free (self->document_id);
  g_free (self->quote);

  G_OBJECT_CLASS (inroad_evidence_parent_class)->finalize (object);
}

static void
inroad_evidence_class_init (InroadEvidenceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_evidence_finalize;
}

static void
inroad_evidence_init (InroadEvidence *self)
{
}

/**
 * inroad_evidence_new:
 * @block_id: (nullable): the block that explains it
 * @document_id: (nullable): the id of the document
 * @page: its page, counted from 1; 0 if no document is meant
 * @quote: (nullable): the passage, to the letter
 *
 * Returns: (transfer full): where something is explained
 */
InroadEvidence *
inroad_evidence_new (const char *block_id,
                     const char *document_id,
                     guint       page,
                     const char *quote)
{
  InroadEvidence *self;

  self = g_object_new (INROAD_TYPE_EVIDENCE, NULL);
  self->block_id = g_strdup (block_id);
  self->document_id = g_strdup (document_id);
  self->page = page;
  self->quote = g_strdup (quote);

  return self;
}

/**
 * inroad_evidence_get_block_id:
 * @self: an evidence
 *
 * Returns: (transfer none) (nullable): the block that explains it
 */
const char *
inroad_evidence_get_block_id (InroadEvidence *self)
{
  g_return_val_if_fail (INROAD_IS_EVIDENCE (self), NULL);

  return self->block_id;
}

/**
 * inroad_evidence_get_document_id:
 * @self: an evidence
 *
 * Returns: (transfer none) (nullable): the id of the document
 */
const char *
inroad_evidence_get_document_id (InroadEvidence *self)
{
  g_return_val_if_fail (INROAD_IS_EVIDENCE (self), NULL);

  return self->document_id;
}

/**
 * inroad_evidence_get_page:
 * @self: an evidence
 *
 * Returns: its page, counted from 1; 0 if no document is meant
 */
guint
inroad_evidence_get_page (InroadEvidence *self)
{
  g_return_val_if_fail (INROAD_IS_EVIDENCE (self), 0);

  return self->page;
}

/**
 * inroad_evidence_get_quote:
 * @self: an evidence
 *
 * Returns: (transfer none) (nullable): the passage, to the letter
 */
const char *
inroad_evidence_get_quote (InroadEvidence *self)
{
  g_return_val_if_fail (INROAD_IS_EVIDENCE (self), NULL);

  return self->quote;
}
