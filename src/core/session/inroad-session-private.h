/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

G_BEGIN_DECLS

/* The rooms of the session: inroad-session.c holds the state and tells of it, -chapters.c and -place.c know where the
 * learner is, -evidence.c leads to what explains an answer, -rounds.c judges, -checks.c sees what is done, -learner.c does what is done with
 * whole profiles, -actions.c offers it as commands. */

struct _InroadSession
{
  GObject             parent_instance;

  /* Owned */
  InroadModule       *module;
  InroadProfileStore *store;
  InroadProgress     *progress;
  InroadReadingPlaces *reading_places;
  GListStore         *chapters;       /* of InroadChapter */
  GHashTable         *rounds;         /* question id (char *) → InroadRound */
  GPtrArray          *back;           /* borrowed InroadChapter, the latest last */
  GPtrArray          *forward;        /* the same */
  InroadAttachment   *open_document;
  InroadQuestion     *asked;          /* from which "show-why" led away */
  InroadEvidence     *evidence;       /* where it led to */
  GSimpleActionGroup *actions;

  /* Borrowed */
  InroadChapter      *current;

  InroadPermissions   permissions;
  guint               commit_source;
  gboolean            replacing;      /* another state of the profile is on its way */
};

/* Without a history: what going back and forward is made of. */
void                inroad_session_show_chapter     (InroadSession  *self,
                                                     InroadChapter  *chapter);
void                inroad_session_go_back          (InroadSession  *self);
void                inroad_session_go_forward       (InroadSession  *self);
void                inroad_session_commit_later     (InroadSession  *self);

void                inroad_session_set_asked        (InroadSession  *self,
                                                     InroadQuestion *question,
                                                     InroadEvidence *evidence);
void                inroad_session_return           (InroadSession  *self);

/* The session's signals, for those who know when. */
void                inroad_session_notify_current   (InroadSession  *self);
void                inroad_session_notify_asked     (InroadSession  *self);
void                inroad_session_emit_returned    (InroadSession  *self,
                                                     InroadQuestion *question);
void                inroad_session_emit_show_block  (InroadSession  *self,
                                                     const char     *block_id);
void                inroad_session_emit_show_passage (InroadSession    *self,
                                                      InroadAttachment *attachment,
                                                      guint             page,
                                                      const char       *quote);

void                inroad_session_emit_deed_done   (InroadSession     *self,
                                                     InroadSessionDeed  deed,
                                                     const char        *subject,
                                                     const GError      *error);
void                inroad_session_emit_learner_chosen (InroadSession  *self,
                                                        const char     *id,
                                                        const char     *name);

/* What the commands do. */
void                inroad_session_reset_module     (InroadSession  *self,
                                                     const char     *module_id);
void                inroad_session_restore          (InroadSession  *self,
                                                     guint           number);
void                inroad_session_undo             (InroadSession  *self);
void                inroad_session_export           (InroadSession  *self,
                                                     const char     *uri);
void                inroad_session_rename_learner   (InroadSession  *self,
                                                     const char     *name);
void                inroad_session_remove_learner   (InroadSession  *self,
                                                     const char     *id);
void                inroad_session_bring_back_learner (InroadSession *self,
                                                       const char    *aside);

/* Marks the checks as done whose questions were all closed once. */
void                inroad_session_update_checks    (InroadSession  *self);
void                inroad_session_emit_verified    (InroadSession  *self,
                                                     InroadRound    *round);
void                inroad_session_emit_round_begun (InroadSession  *self,
                                                     InroadRound    *round);

void                inroad_session_make_actions     (InroadSession  *self);

G_END_DECLS
