/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-session"

#include "config.h"

#include "core/module/inroad-evidence.h"
#include "core/session/inroad-session-private.h"

void
inroad_session_show_block (InroadSession *self,
                           const char    *block_id)
{
  InroadSection *section;
  InroadChapter *chapter;

  g_return_if_fail (INROAD_IS_SESSION (self));
  g_return_if_fail (block_id != NULL);

  section = inroad_module_find_section_of (self->module, block_id);
  if (section == NULL)
    return;

  chapter = inroad_session_find_chapter (self, inroad_block_get_id (INROAD_BLOCK (section)));
  inroad_session_set_current (self, chapter);
  inroad_session_emit_show_block (self, block_id);
}

void
inroad_session_show_quote (InroadSession    *self,
                           InroadAttachment *attachment,
                           guint             page,
                           const char       *quote)
{
  g_return_if_fail (INROAD_IS_SESSION (self));
  g_return_if_fail (INROAD_IS_ATTACHMENT (attachment));
  g_return_if_fail (quote != NULL);

  inroad_session_set_open_document (self, attachment);
  inroad_session_emit_show_passage (self, attachment, page, quote);
}

static void
show_passage (InroadSession  *self,
              InroadEvidence *evidence)
{
  InroadAttachment *attachment;

  attachment = inroad_module_find_attachment (self->module, inroad_evidence_get_document_id (evidence));
  if (attachment != NULL)
    inroad_session_show_quote (self, attachment, inroad_evidence_get_page (evidence),
                               inroad_evidence_get_quote (evidence));
}

void
inroad_session_show_evidence (InroadSession  *self,
                              InroadEvidence *evidence)
{
  const char *block_id;

  g_return_if_fail (INROAD_IS_SESSION (self));
  g_return_if_fail (INROAD_IS_EVIDENCE (evidence));

  block_id = inroad_evidence_get_block_id (evidence);
  if (block_id != NULL)
    inroad_session_show_block (self, block_id);
  else
    show_passage (self, evidence);
}

/**
 * inroad_session_get_asked:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the question that the learner left to read why
 */
InroadQuestion *
inroad_session_get_asked (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);

  return self->asked;
}

/* The round of the question is as it was left: it is the session's, and not the page's. */
void
inroad_session_return (InroadSession *self)
{
  g_autoptr (InroadQuestion) question = NULL;

  if (!g_set_object (&question, self->asked))
    return;

  inroad_session_set_asked (self, NULL);
  inroad_session_set_open_document (self, NULL);
  inroad_session_show_block (self, inroad_block_get_id (INROAD_BLOCK (question)));
}
