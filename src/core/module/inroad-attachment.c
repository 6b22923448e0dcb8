/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-attachment"

#include "config.h"

#include "core/module/inroad-attachment.h"

#include "core/module/inroad-attachment-private.h"
#include "core/module/inroad-block-private.h"

struct _InroadAttachment
{
  InroadBlock parent_instance;

  /* Owned */
  InroadText *title;
  char       *language;
  GFile      *file;

  gboolean    supplied;
};

G_DEFINE_FINAL_TYPE (InroadAttachment, inroad_attachment, INROAD_TYPE_BLOCK)

static guint
inroad_attachment_count_words (InroadBlock *block)
{
  InroadAttachment *self = INROAD_ATTACHMENT (block);

  return inroad_text_count_words (self->title);
}

static void
inroad_attachment_finalize (GObject *object)
{
  InroadAttachment *self = INROAD_ATTACHMENT (object);

  g_clear_object (&self->title);
  g_free (self->language);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (inroad_attachment_parent_class)->finalize (object);
}

static void
inroad_attachment_class_init (InroadAttachmentClass *klass)
{
  InroadBlockClass *block_class = INROAD_BLOCK_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_attachment_finalize;
  block_class->count_words = inroad_attachment_count_words;
}

static void
inroad_attachment_init (InroadAttachment *self)
{
}

/**
 * inroad_attachment_new:
 * @id: its id in the lesson
 * @title: its title
 * @language: (nullable): its language, a BCP 47 tag; %NULL if the lesson does not say
 * @file: the file itself
 *
 * Returns: (transfer full): an attachment
 */
InroadAttachment *
inroad_attachment_new (const char *id,
                       InroadText *title,
                       const char *language,
                       GFile      *file)
{
  InroadAttachment *self;

  g_return_val_if_fail (INROAD_IS_TEXT (title), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (INROAD_TYPE_ATTACHMENT, NULL);
  inroad_block_set_id (INROAD_BLOCK (self), id);
  g_set_object (&self->title, title);
  self->language = g_strdup (language);
  g_set_object (&self->file, file);

  return self;
}

/**
 * inroad_attachment_get_title:
 * @self: an attachment
 *
 * Returns: (transfer none): its title
 */
InroadText *
inroad_attachment_get_title (InroadAttachment *self)
{
  g_return_val_if_fail (INROAD_IS_ATTACHMENT (self), NULL);

  return self->title;
}

/**
 * inroad_attachment_get_language:
 * @self: an attachment
 *
 * Returns: (transfer none) (nullable): its language, a BCP 47 tag
 */
const char *
inroad_attachment_get_language (InroadAttachment *self)
{
  g_return_val_if_fail (INROAD_IS_ATTACHMENT (self), NULL);

  return self->language;
}

/**
 * inroad_attachment_get_file:
 * @self: an attachment
 *
 * Returns: (transfer none): the file itself: the one that came with the lesson, or the one that is supplied in
 *   its place
 */
GFile *
inroad_attachment_get_file (InroadAttachment *self)
{
  g_return_val_if_fail (INROAD_IS_ATTACHMENT (self), NULL);

  return self->file;
}

void
inroad_attachment_supply (InroadAttachment *self,
                          GFile            *file)
{
  g_return_if_fail (INROAD_IS_ATTACHMENT (self));
  g_return_if_fail (G_IS_FILE (file));

  g_set_object (&self->file, file);
  self->supplied = TRUE;
}

/**
 * inroad_attachment_is_supplied:
 * @self: an attachment
 *
 * Returns: whether a trainer has supplied the file, in place of the one that came with the lesson; what the
 *   lesson quotes need not stand in it
 */
gboolean
inroad_attachment_is_supplied (InroadAttachment *self)
{
  g_return_val_if_fail (INROAD_IS_ATTACHMENT (self), FALSE);

  return self->supplied;
}
