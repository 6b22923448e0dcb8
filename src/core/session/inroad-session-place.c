/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Where the learner is, in the lesson and in its documents. */

#define G_LOG_DOMAIN "inroad-session-place"

#include "config.h"

#include "core/session/inroad-session-private.h"

/**
 * inroad_session_get_place:
 * @self: a session
 *
 * Returns: (transfer none): where the learner is, or stopped the last time
 */
const InroadPlace *
inroad_session_get_place (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);

  return inroad_progress_get_place (self->progress);
}

static void
take_place (InroadSession     *self,
            const InroadPlace *place)
{
  if (inroad_place_equal (inroad_progress_get_place (self->progress), place))
    return;

  inroad_progress_set_place (self->progress, place);
  inroad_session_commit_later (self);
}

/**
 * inroad_session_set_block_place:
 * @self: a session
 * @block_id: (nullable): the block of the present chapter at the top of the window
 * @offset: how much of it is above the window's top, in its own heights, from 0 to 1
 *
 * Remembers where in the chapter the learner is.
 */
void
inroad_session_set_block_place (InroadSession *self,
                                const char    *block_id,
                                double         offset)
{
  g_autoptr (InroadPlace) place = NULL;

  g_return_if_fail (INROAD_IS_SESSION (self));

  place = inroad_place_copy (inroad_progress_get_place (self->progress));
  g_set_str (&place->block_id, block_id);
  place->offset = CLAMP (offset, 0, 1);
  take_place (self, place);
}

/**
 * inroad_session_set_page_place:
 * @self: a session
 * @document_id: the id of a document
 * @page: the page at the top of its view, counted from 1
 * @page_offset: how much of that page is above the view's top, in its own heights, from 0 to 1
 * @zoom: 1 for the size on paper; 0 for "fit to width"
 *
 * Remembers where in the document the learner is.
 */
void
inroad_session_set_page_place (InroadSession *self,
                               const char    *document_id,
                               guint          page,
                               double         page_offset,
                               double         zoom)
{
  g_autoptr (InroadPlace) place = NULL;

  g_return_if_fail (INROAD_IS_SESSION (self));
  g_return_if_fail (document_id != NULL);

  place = inroad_place_copy (inroad_progress_get_place (self->progress));
  g_set_str (&place->document_id, document_id);
  place->page = page;
  place->page_offset = CLAMP (page_offset, 0, 1);
  place->zoom = MAX (zoom, 0);
  take_place (self, place);
}
