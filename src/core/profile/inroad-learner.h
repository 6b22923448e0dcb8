/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadLearner:
 *
 * One of those who share an account, each with a profile of their own. There are no passwords. The first one, whose
 * id is empty, is there without being asked for. Immutable.
 */
#define INROAD_TYPE_LEARNER (inroad_learner_get_type ())
G_DECLARE_FINAL_TYPE (InroadLearner, inroad_learner, INROAD, LEARNER, GObject)

InroadLearner *inroad_learner_new           (const char    *id,
                                             const char    *name,
                                             guint          n_answers,
                                             GDateTime     *saved) G_GNUC_WARN_UNUSED_RESULT;

const char    *inroad_learner_get_id        (InroadLearner *self);
/* NULL if they have not said. */
const char    *inroad_learner_get_name      (InroadLearner *self);
guint          inroad_learner_get_n_answers (InroadLearner *self);
/* In UTC; NULL before the first save. */
GDateTime     *inroad_learner_get_saved     (InroadLearner *self);

/* Names are free text, so files are called by ids. */
char          *inroad_learner_make_id       (void) G_GNUC_WARN_UNUSED_RESULT;
/* @folder: where the profiles are. An id that is none of ours stands for the first learner. */
GFile         *inroad_learner_get_file      (GFile         *folder,
                                             const char    *id) G_GNUC_WARN_UNUSED_RESULT;
/* NULL if it is no learner's profile. */
char          *inroad_learner_get_id_of     (const char    *file_name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
