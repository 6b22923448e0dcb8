/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-session"

#include "config.h"

#include "core/session/inroad-chapter-private.h"
#include "core/session/inroad-session-private.h"

/**
 * inroad_session_get_chapters:
 * @self: a session
 *
 * Returns: (transfer none): of InroadChapter, in reading order
 */
GListModel *
inroad_session_get_chapters (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->chapters);
}

/**
 * inroad_session_get_current:
 * @self: a session
 *
 * Returns: (transfer none): the chapter on screen
 */
InroadChapter *
inroad_session_get_current (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);

  return self->current;
}

static void
place_at_start (InroadSession *self,
                InroadChapter *chapter)
{
  InroadBlock *section = INROAD_BLOCK (inroad_chapter_get_section (chapter));
  g_autoptr (InroadPlace) place = inroad_place_copy (inroad_progress_get_place (self->progress));

  if (g_strcmp0 (place->section_id, inroad_block_get_id (section)) == 0)
    return;

  g_set_str (&place->section_id, inroad_block_get_id (section));
  g_set_str (&place->block_id, NULL);
  place->offset = 0;
  inroad_progress_set_place (self->progress, place);
}

/* Who came to the question without the way back needs it no more. */
static void
forget_asked_in (InroadSession *self,
                 InroadChapter *chapter)
{
  const char *id;

  if (self->asked == NULL)
    return;

  id = inroad_block_get_id (INROAD_BLOCK (self->asked));
  if (inroad_module_find_section_of (self->module, id) == inroad_chapter_get_section (chapter))
    inroad_session_set_asked (self, NULL, NULL);
}

void
inroad_session_show_chapter (InroadSession *self,
                             InroadChapter *chapter)
{
  self->current = chapter;
  place_at_start (self, chapter);
  forget_asked_in (self, chapter);
  inroad_chapter_raise_state (chapter, INROAD_SECTION_STATE_BEGUN);
  inroad_session_commit_later (self);

  inroad_session_notify_current (self);
}

/**
 * inroad_session_set_current:
 * @self: a session
 * @chapter: one of its chapters
 *
 * Goes to a chapter. The one on screen becomes the latest to go back to.
 */
void
inroad_session_set_current (InroadSession *self,
                            InroadChapter *chapter)
{
  g_return_if_fail (INROAD_IS_SESSION (self));
  g_return_if_fail (INROAD_IS_CHAPTER (chapter));

  if (chapter == self->current)
    return;

  g_ptr_array_add (self->back, self->current);
  g_ptr_array_set_size (self->forward, 0);
  inroad_session_show_chapter (self, chapter);
}

static void
go_through_history (InroadSession *self,
                    GPtrArray     *from,
                    GPtrArray     *to)
{
  if (from->len == 0)
    return;

  g_ptr_array_add (to, self->current);
  inroad_session_show_chapter (self, g_ptr_array_steal_index (from, from->len - 1));
}

void
inroad_session_go_back (InroadSession *self)
{
  go_through_history (self, self->back, self->forward);
}

void
inroad_session_go_forward (InroadSession *self)
{
  go_through_history (self, self->forward, self->back);
}

/**
 * inroad_session_get_can_go_back:
 * @self: a session
 *
 * Returns: whether another chapter was visited before the present one
 */
gboolean
inroad_session_get_can_go_back (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), FALSE);

  return self->back->len > 0;
}

/**
 * inroad_session_get_can_go_forward:
 * @self: a session
 *
 * Returns: whether there is a chapter that was come back from
 */
gboolean
inroad_session_get_can_go_forward (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), FALSE);

  return self->forward->len > 0;
}

/**
 * inroad_session_find_chapter:
 * @self: a session
 * @section_id: the id of a section
 *
 * Returns: (transfer none) (nullable): its chapter
 */
InroadChapter *
inroad_session_find_chapter (InroadSession *self,
                             const char    *section_id)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);
  g_return_val_if_fail (section_id != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->chapters)); i++)
    {
      g_autoptr (InroadChapter) chapter = g_list_model_get_item (G_LIST_MODEL (self->chapters), i);

      if (g_str_equal (inroad_block_get_id (INROAD_BLOCK (inroad_chapter_get_section (chapter))), section_id))
        return chapter;
    }

  return NULL;
}

/* Positions before the first wrap round to a number that no list reaches. */
static InroadChapter *
get_chapter_at (InroadSession *self,
                guint          position)
{
  g_autoptr (InroadChapter) chapter = g_list_model_get_item (G_LIST_MODEL (self->chapters), position);

  return chapter;
}

/**
 * inroad_session_get_next:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the chapter behind the present one
 */
InroadChapter *
inroad_session_get_next (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);

  return get_chapter_at (self, inroad_chapter_get_number (self->current));
}

/**
 * inroad_session_get_previous:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the chapter before the present one
 */
InroadChapter *
inroad_session_get_previous (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);

  return get_chapter_at (self, inroad_chapter_get_number (self->current) - 2);
}

/**
 * inroad_session_get_n_done:
 * @self: a session
 *
 * Returns: how many chapters are done
 */
guint
inroad_session_get_n_done (InroadSession *self)
{
  guint n = 0;

  g_return_val_if_fail (INROAD_IS_SESSION (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->chapters)); i++)
    {
      g_autoptr (InroadChapter) chapter = g_list_model_get_item (G_LIST_MODEL (self->chapters), i);

      if (inroad_chapter_get_state (chapter) == INROAD_SECTION_STATE_DONE)
        n++;
    }

  return n;
}

void
inroad_session_reach_end (InroadSession *self)
{
  InroadSection *section;

  g_return_if_fail (INROAD_IS_SESSION (self));

  section = inroad_chapter_get_section (self->current);
  if (inroad_section_get_kind (section) == INROAD_SECTION_CHECK ||
      inroad_chapter_get_state (self->current) == INROAD_SECTION_STATE_DONE)
    return;

  inroad_chapter_raise_state (self->current, INROAD_SECTION_STATE_DONE);
  inroad_session_commit_later (self);
}
