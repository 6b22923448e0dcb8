/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-module.h"
#include "core/profile/inroad-profile-store.h"
#include "core/session/inroad-chapter.h"
#include "core/session/inroad-permissions.h"
#include "core/session/inroad-reading-places.h"
#include "core/session/inroad-round.h"
#include "core/session/inroad-session-deed.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadSession:
 *
 * The one state object that everything on screen is bound to: a module, a learner's profile, the place in
 * it, and what is permitted. Dropping it and making a new one is a reset.
 *
 * Properties (those marked * notify):
 *  "module", "store", "permissions",
 *  "chapters": GListModel of InroadChapter,
 *  "current"*: the InroadChapter on screen, never NULL; settable,
 *  "n-done"*: chapters that are done,
 *  "can-go-back"*, "can-go-forward"*: through the history of chapters visited,
 *  "open-document"*: the InroadAttachment that is being read, or NULL; settable,
 *  "asked"*: the InroadQuestion from which "show-why" led away and to which there is a way back, or NULL.
 *
 * Signals:
 *  "show-block" (const char *block_id): bring a block of the current chapter into view and point at it,
 *  "show-passage" (InroadAttachment *attachment, guint page, const char *quote): the same in a document,
 *  "verified" (InroadRound *round): an answer was judged and is on the disk (announce it now),
 *  "round-begun" (InroadRound *round): "Practise again" made a new go at the round's question,
 *  "returned" (InroadQuestion *question): from where "show-why" had led, to the chapter of the question,
 *  "deed-done" (InroadSessionDeed deed, const char *subject, GError *error): something was done with the files of a
 *   learner, or could not be; behind a reset, a restore and an undo without an error the store's profile is another one,
 *   for which a new session is to be made,
 *  "learner-chosen" (const char *id, const char *name): somebody else wants to learn, for whom a new session is to be
 *   made with their store; the name is that of a new learner, or NULL.
 */
#define INROAD_TYPE_SESSION (inroad_session_get_type ())
G_DECLARE_FINAL_TYPE (InroadSession, inroad_session, INROAD, SESSION, GObject)

InroadSession      *inroad_session_new             (InroadModule       *module,
                                                    InroadProfileStore *store,
                                                    InroadPermissions   permissions) G_GNUC_WARN_UNUSED_RESULT;

InroadModule       *inroad_session_get_module      (InroadSession      *self);
InroadProfileStore *inroad_session_get_store       (InroadSession      *self);
InroadPermissions   inroad_session_get_permissions (InroadSession      *self);

GListModel         *inroad_session_get_chapters    (InroadSession      *self);
InroadChapter      *inroad_session_get_current     (InroadSession      *self);
void                inroad_session_set_current     (InroadSession      *self,
                                                    InroadChapter      *chapter);
InroadChapter      *inroad_session_find_chapter    (InroadSession      *self,
                                                    const char         *section_id);
/* The neighbour of the current chapter in reading order, NULL at the ends. */
InroadChapter      *inroad_session_get_next        (InroadSession      *self);
InroadChapter      *inroad_session_get_previous    (InroadSession      *self);
guint               inroad_session_get_n_done      (InroadSession      *self);
gboolean            inroad_session_get_can_go_back    (InroadSession   *self);
gboolean            inroad_session_get_can_go_forward (InroadSession   *self);

/* The document that is being read beside the lesson, or NULL. */
InroadAttachment   *inroad_session_get_open_document  (InroadSession    *self);
void                inroad_session_set_open_document  (InroadSession    *self,
                                                       InroadAttachment *attachment);

/* The question that the learner left to read why, or NULL. */
InroadQuestion     *inroad_session_get_asked       (InroadSession      *self);
/* What they read there, or NULL. */
InroadEvidence     *inroad_session_get_evidence    (InroadSession      *self);

/* The learner has seen the end of the current chapter. Ignored for a check, which is done when each of its
 * questions was closed once. */
void                inroad_session_reach_end       (InroadSession      *self);

/* Where the learner is now; committed with a delay of a second or two, and at shutdown. */
const InroadPlace  *inroad_session_get_place       (InroadSession      *self);
void                inroad_session_set_block_place (InroadSession      *self,
                                                    const char         *block_id,
                                                    double              offset);
void                inroad_session_set_page_place  (InroadSession      *self,
                                                    const char         *document_id,
                                                    guint               page,
                                                    double              page_offset,
                                                    double              zoom);

/* Where each document was read last; on the disk where the profile is, and as often as that. */
InroadReadingPlaces *inroad_session_get_reading_places (InroadSession   *self);

/* The present go at a question; made on first use, never NULL. Borrowed. */
InroadRound        *inroad_session_get_round       (InroadSession      *self,
                                                    InroadQuestion     *question);
/* Of InroadAttempt: all of this question's, oldest first. */
GListModel         *inroad_session_get_attempts    (InroadSession      *self,
                                                    InroadQuestion     *question) G_GNUC_WARN_UNUSED_RESULT;
void                inroad_session_verify          (InroadSession      *self,
                                                    InroadQuestion     *question);
void                inroad_session_practise_again  (InroadSession      *self,
                                                    InroadQuestion     *question);
/* Goes to where the lesson explains an option: changes the chapter if need be, then "show-block" or
 * "show-passage". */
void                inroad_session_show_evidence   (InroadSession      *self,
                                                    InroadEvidence     *evidence);

/* Goes to a block of the lesson, or to a passage of one of its documents (page counted from 1), and points at it. */
void                inroad_session_show_block      (InroadSession      *self,
                                                    const char         *block_id);
void                inroad_session_show_quote      (InroadSession      *self,
                                                    InroadAttachment   *attachment,
                                                    guint               page,
                                                    const char         *quote);

/* The commands that are permitted, to be inserted as "session": "go" (s: section id), "next", "previous",
 * "back", "forward", "verify" (s: question id), "practise-again" (s: question id), "show-why" (s: option id),
 * "show-passage" (s: id of the note that cites it), "show-block" (s: block id), "return-to-question",
 * "read" (s: document id), "close-document"; "export-progress" (s: URI), "reset-module" (s: module id), "restore" (u:
 * number of a generation), "undo", "rename-learner" (s: name), "add-learner" (s: name), "choose-learner" (s: id),
 * "remove-learner" (s: id), "bring-back-learner" (s: subject of the removal).
 * Borrowed. */
GActionGroup       *inroad_session_get_actions     (InroadSession      *self);

/* Writes what is not yet written; to be called before the program ends. */
void                inroad_session_close_async     (InroadSession       *self,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
gboolean            inroad_session_close_finish    (InroadSession       *self,
                                                    GAsyncResult        *result,
                                                    GError             **error);

G_END_DECLS
