/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Where the learner is, in the lesson and in its documents, and when that is saved. */

#define G_LOG_DOMAIN "inroad-session-place"

#include "config.h"

#include "core/session/inroad-session-private.h"

/* The place changes with every scroll; the disk need not know at once. */
#define COMMIT_DELAY_MS 1500

/* The store keeps trying by itself and says so in its condition. */
static void
on_place_committed (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!inroad_profile_store_commit_finish (INROAD_PROFILE_STORE (object), result, &error))
    g_debug ("The place is not saved: %s", error->message);
}

static void
on_places_saved (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (!inroad_reading_places_save_finish (INROAD_READING_PLACES (object), result, &error))
    g_debug ("The places in documents are not saved: %s", error->message);
  if (task != NULL)
    g_task_return_boolean (task, TRUE);
}

static gboolean
commit_now (gpointer user_data)
{
  InroadSession *self = user_data;

  self->commit_source = 0;
  inroad_profile_store_commit_async (self->store, NULL, on_place_committed, NULL);
  inroad_reading_places_save_async (self->reading_places, on_places_saved, NULL);

  return G_SOURCE_REMOVE;
}

void
inroad_session_commit_later (InroadSession *self)
{
  if (self->commit_source == 0)
    self->commit_source = g_timeout_add (COMMIT_DELAY_MS, commit_now, self);
}

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

/* ------------------------------------------------------------------------------------------------- close */

static void
on_closed (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InroadSession *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (inroad_profile_store_commit_finish (INROAD_PROFILE_STORE (object), result, &error))
    inroad_reading_places_save_async (self->reading_places, on_places_saved, g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
inroad_session_close_async (InroadSession       *self,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (INROAD_IS_SESSION (self));

  g_clear_handle_id (&self->commit_source, g_source_remove);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, inroad_session_close_async);
  inroad_profile_store_commit_async (self->store, NULL, on_closed, g_steal_pointer (&task));
}

gboolean
inroad_session_close_finish (InroadSession  *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
