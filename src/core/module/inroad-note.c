/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-note"

#include "config.h"

#include "core/module/inroad-note.h"

#include "core/module/inroad-block-private.h"

struct _InroadNote
{
  InroadBlock parent_instance;

  /* Owned */
  InroadText     *title;
  GListModel     *paragraphs;
  InroadEvidence *passage;
};

G_DEFINE_FINAL_TYPE (InroadNote, inroad_note, INROAD_TYPE_BLOCK)

static void
inroad_note_add_children (InroadBlock *block,
                          GPtrArray   *children)
{
  InroadNote *self = INROAD_NOTE (block);

  inroad_block_add_list (children, self->paragraphs);
}

static guint
inroad_note_count_words (InroadBlock *block)
{
  InroadNote *self = INROAD_NOTE (block);

  return inroad_text_count_words (self->title);
}

static void
inroad_note_finalize (GObject *object)
{
  InroadNote *self = INROAD_NOTE (object);

  g_clear_object (&self->title);
  g_clear_object (&self->paragraphs);
  g_clear_object (&self->passage);

  G_OBJECT_CLASS (inroad_note_parent_class)->finalize (object);
}

static void
inroad_note_class_init (InroadNoteClass *klass)
{
  InroadBlockClass *block_class = INROAD_BLOCK_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_note_finalize;
  block_class->add_children = inroad_note_add_children;
  block_class->count_words = inroad_note_count_words;
}

static void
inroad_note_init (InroadNote *self)
{
}

/**
 * inroad_note_new:
 * @id: its id in the lesson
 * @title: its title
 * @paragraphs: its paragraphs, of InroadParagraph
 * @passage: (nullable): the passage of a document where it can be read at length
 *
 * Returns: (transfer full): a note
 */
InroadNote *
inroad_note_new (const char     *id,
                 InroadText     *title,
                 GListModel     *paragraphs,
                 InroadEvidence *passage)
{
  InroadNote *self;

  g_return_val_if_fail (INROAD_IS_TEXT (title), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (paragraphs), NULL);
  g_return_val_if_fail (passage == NULL || INROAD_IS_EVIDENCE (passage), NULL);

  self = g_object_new (INROAD_TYPE_NOTE, NULL);
  inroad_block_set_id (INROAD_BLOCK (self), id);
  g_set_object (&self->title, title);
  g_set_object (&self->paragraphs, paragraphs);
  g_set_object (&self->passage, passage);

  return self;
}

/**
 * inroad_note_get_title:
 * @self: a note
 *
 * Returns: (transfer none): its title
 */
InroadText *
inroad_note_get_title (InroadNote *self)
{
  g_return_val_if_fail (INROAD_IS_NOTE (self), NULL);

  return self->title;
}

/**
 * inroad_note_get_paragraphs:
 * @self: a note
 *
 * Returns: (transfer none): its paragraphs, of InroadParagraph
 */
GListModel *
inroad_note_get_paragraphs (InroadNote *self)
{
  g_return_val_if_fail (INROAD_IS_NOTE (self), NULL);

  return self->paragraphs;
}

/**
 * inroad_note_get_passage:
 * @self: a note
 *
 * Returns: (transfer none) (nullable): the passage of a document where it can be read at length
 */
InroadEvidence *
inroad_note_get_passage (InroadNote *self)
{
  g_return_val_if_fail (INROAD_IS_NOTE (self), NULL);

  return self->passage;
}
