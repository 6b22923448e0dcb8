/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* How a renderer of the pool comes up, or does not. */

#define G_LOG_DOMAIN "inroad-renderer-pool-start"

#include "config.h"

#include "document/inroad-document-error.h"
#include "document/inroad-renderer-pool-private.h"

InroadSlotClosure *
inroad_slot_closure_new (InroadRendererPool *self,
                         InroadRendererSlot *slot)
{
  InroadSlotClosure *closure = g_new (InroadSlotClosure, 1);

  closure->pool = g_object_ref (self);
  closure->slot = slot;
  return closure;
}

InroadRendererSlot *
inroad_slot_closure_free (InroadSlotClosure *closure)
{
  InroadRendererSlot *slot = closure->slot;

  g_free (closure);
  return slot;
}

gboolean
inroad_renderer_pool_is_crash (const GError *error)
{
  return g_error_matches (error, INROAD_DOCUMENT_ERROR, INROAD_DOCUMENT_ERROR_CRASHED);
}

static gboolean
has_another_chance (InroadRendererPool *self,
                    InroadRendererSlot *slot)
{
  for (guint i = 0; i < self->n_slots; i++)
    if (&self->slots[i] != slot && (self->slots[i].process != NULL || self->slots[i].starting))
      return TRUE;

  return FALSE;
}

static void
handle_start (InroadRendererPool *self,
              InroadRendererSlot *slot)
{
  g_autoptr (GTask) opening = g_steal_pointer (&self->opening);

  slot->n_failed_starts = 0;
  if (opening == NULL)
    return;

  self->n_pages = inroad_renderer_process_get_n_pages (slot->process);
  self->title = g_strdup (inroad_renderer_process_get_title (slot->process));
  g_task_return_boolean (opening, TRUE);
}

/* A renderer that dies or cannot be started may do better the next time; a document that it cannot read will
 * not. */
static gboolean
may_pass (const GError *error)
{
  return inroad_renderer_pool_is_crash (error) ||
         g_error_matches (error, INROAD_DOCUMENT_ERROR, INROAD_DOCUMENT_ERROR_UNAVAILABLE);
}

/* A renderer that cannot be started: others go on without it; if there are none, the first in the line is
 * told, so that every request ends and no renderer is started for ever. */
static void
handle_failed_start (InroadRendererPool *self,
                     InroadRendererSlot *slot,
                     const GError       *error)
{
  slot->n_failed_starts++;

  if (self->opening != NULL)
    {
      g_autoptr (GTask) opening = NULL;

      if (may_pass (error) && slot->n_failed_starts < INROAD_RENDERER_MAX_DEATHS)
        return;

      opening = g_steal_pointer (&self->opening);
      g_task_return_error (opening, g_error_copy (error));
    }
  else if (!has_another_chance (self, slot) && slot->n_failed_starts >= INROAD_RENDERER_MAX_DEATHS)
    {
      InroadDocumentRequest *request = g_queue_pop_head (&self->waiting);

      slot->n_failed_starts = 0;
      if (request != NULL)
        inroad_document_request_return_error (request, g_error_copy (error));
    }
}

static void
started_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InroadRendererPool) self = ((InroadSlotClosure *) user_data)->pool;
  InroadRendererSlot *slot = inroad_slot_closure_free (user_data);
  g_autoptr (GError) error = NULL;

  slot->starting = FALSE;
  slot->process = inroad_renderer_process_start_finish (result, &error);
  if (slot->process == NULL)
    handle_failed_start (self, slot, error);
  else
    handle_start (self, slot);

  inroad_renderer_pool_pump (self);
}

void
inroad_renderer_pool_start (InroadRendererPool *self,
                            InroadRendererSlot *slot)
{
  slot->starting = TRUE;
  inroad_renderer_process_start_async (self->source->fd, self->password, self->time_limit, started_cb,
                                       inroad_slot_closure_new (self, slot));
}

gboolean
inroad_renderer_pool_can_start (InroadRendererPool *self,
                                InroadRendererSlot *slot)
{
  return slot->process == NULL && !slot->starting &&
         (slot->n_failed_starts < INROAD_RENDERER_MAX_DEATHS || !has_another_chance (self, slot));
}
