/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-chapter"

#include "config.h"

#include "core/session/inroad-chapter.h"

#include "core/session/inroad-chapter-private.h"

struct _InroadChapter
{
  GObject             parent_instance;

  /* Owned */
  InroadSection      *section;
  InroadProgress     *progress;

  guint               number;
  InroadSectionState  told;       /* the state of which everybody knows */
};

typedef enum
{
  PROP_SECTION = 1,
  PROP_NUMBER,
  PROP_STATE,
  PROP_TITLE,
} InroadChapterProperty;

static GParamSpec *properties[PROP_TITLE + 1];

G_DEFINE_FINAL_TYPE (InroadChapter, inroad_chapter, G_TYPE_OBJECT)

static void
inroad_chapter_finalize (GObject *object)
{
  InroadChapter *self = INROAD_CHAPTER (object);

  g_clear_object (&self->section);
  g_clear_object (&self->progress);

  G_OBJECT_CLASS (inroad_chapter_parent_class)->finalize (object);
}

static void
inroad_chapter_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  InroadChapter *self = INROAD_CHAPTER (object);

  switch ((InroadChapterProperty) prop_id)
    {
    case PROP_SECTION:
      g_value_set_object (value, self->section);
      break;
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
      break;
    case PROP_STATE:
      g_value_set_int (value, inroad_chapter_get_state (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, inroad_text_get_plain (inroad_section_get_title (self->section)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_chapter_class_init (InroadChapterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_chapter_finalize;
  object_class->get_property = inroad_chapter_get_property;

  properties[PROP_SECTION] =
    g_param_spec_object ("section", NULL, NULL, INROAD_TYPE_SECTION,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NUMBER] =
    g_param_spec_uint ("number", NULL, NULL, 1, G_MAXUINT, 1,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_STATE] =
    g_param_spec_int ("state", NULL, NULL,
                      INROAD_SECTION_STATE_NOT_STARTED, INROAD_SECTION_STATE_DONE,
                      INROAD_SECTION_STATE_NOT_STARTED,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* The words of the section's title, for templates to bind to. */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
inroad_chapter_init (InroadChapter *self)
{
}

static void
progress_changed_cb (InroadChapter *self)
{
  InroadSectionState state = inroad_chapter_get_state (self);

  if (self->told == state)
    return;

  self->told = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

InroadChapter *
inroad_chapter_new (InroadSection  *section,
                    guint           number,
                    InroadProgress *progress)
{
  InroadChapter *self;

  g_return_val_if_fail (INROAD_IS_SECTION (section), NULL);
  g_return_val_if_fail (INROAD_IS_PROGRESS (progress), NULL);

  self = g_object_new (INROAD_TYPE_CHAPTER, NULL);
  self->section = g_object_ref (section);
  self->number = number;
  self->progress = g_object_ref (progress);
  self->told = inroad_chapter_get_state (self);
  g_signal_connect_object (progress, "changed", G_CALLBACK (progress_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
inroad_chapter_raise_state (InroadChapter      *self,
                            InroadSectionState  state)
{
  g_return_if_fail (INROAD_IS_CHAPTER (self));

  if (state <= inroad_chapter_get_state (self))
    return;

  inroad_progress_raise_section_state (self->progress,
                                       inroad_block_get_id (INROAD_BLOCK (self->section)),
                                       state);
}

/**
 * inroad_chapter_get_section:
 * @self: a chapter
 *
 * Returns: (transfer none): the section that it is
 */
InroadSection *
inroad_chapter_get_section (InroadChapter *self)
{
  g_return_val_if_fail (INROAD_IS_CHAPTER (self), NULL);

  return self->section;
}

/**
 * inroad_chapter_get_number:
 * @self: a chapter
 *
 * Returns: its number in reading order, from 1
 */
guint
inroad_chapter_get_number (InroadChapter *self)
{
  g_return_val_if_fail (INROAD_IS_CHAPTER (self), 0);

  return self->number;
}

/**
 * inroad_chapter_get_state:
 * @self: a chapter
 *
 * Returns: how far the learner has come with it
 */
InroadSectionState
inroad_chapter_get_state (InroadChapter *self)
{
  g_return_val_if_fail (INROAD_IS_CHAPTER (self), INROAD_SECTION_STATE_NOT_STARTED);

  return inroad_progress_get_section_state (self->progress,
                                            inroad_block_get_id (INROAD_BLOCK (self->section)));
}
