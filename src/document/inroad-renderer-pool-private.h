/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document-request.h"
#include "document/inroad-renderer-pool.h"
#include "document/inroad-renderer-process.h"

G_BEGIN_DECLS

#define INROAD_MAX_N_RENDERERS 8

/* A death may be an accident (a kill, memory that ran out); two over the same request are no accident. */
#define INROAD_RENDERER_MAX_DEATHS 2

typedef struct
{
  InroadRendererProcess *process; /* owned, nullable */
  InroadDocumentRequest *request; /* owned, nullable: what it is at */
  guint                  n_failed_starts;
  guint                  starting : 1;
} InroadRendererSlot;

struct _InroadRendererPool
{
  GObject               parent_instance;

  InroadDocumentSource *source;   /* owned */
  GQueue                waiting;  /* of owned InroadDocumentRequest */
  GHashTable           *failures; /* owned; page to owned GError */
  GTask                *opening;  /* owned; while the first renderer starts */
  char                 *password; /* owned; for the renderers still to be started */
  char                 *title;    /* owned; what the first renderer told */
  guint                 n_pages;

  InroadRendererSlot    slots[INROAD_MAX_N_RENDERERS];
  guint                 n_slots;
  guint                 time_limit;
  guint                 rest_id;
};

/* What a callback needs to find its slot again. */
typedef struct
{
  InroadRendererPool *pool; /* owned */
  InroadRendererSlot *slot;
} InroadSlotClosure;

InroadSlotClosure  *inroad_slot_closure_new        (InroadRendererPool *self,
                                                    InroadRendererSlot *slot) G_GNUC_WARN_UNUSED_RESULT;
InroadRendererSlot *inroad_slot_closure_free       (InroadSlotClosure  *closure);

/* inroad-renderer-pool.c: gives work to every renderer that has none */
void                inroad_renderer_pool_pump      (InroadRendererPool *self);

/* inroad-renderer-pool-start.c */
gboolean            inroad_renderer_pool_is_crash  (const GError       *error);
gboolean            inroad_renderer_pool_can_start (InroadRendererPool *self,
                                                    InroadRendererSlot *slot);
void                inroad_renderer_pool_start     (InroadRendererPool *self,
                                                    InroadRendererSlot *slot);

G_END_DECLS
