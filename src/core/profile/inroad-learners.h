/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-learner.h"

G_BEGIN_DECLS

/* All who have a profile in a folder. Done off the main thread. */

void      inroad_learners_list_async        (GFile                *folder,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
/* Of InroadLearner: the first one, then by name. */
GListModel *inroad_learners_list_finish     (GFile                *folder,
                                             GAsyncResult         *result) G_GNUC_WARN_UNUSED_RESULT;

/* Sets the files of a learner aside, for good. */
void      inroad_learners_remove_async      (GFile                *folder,
                                             const char           *id,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
/* The name to bring them back by; NULL if the learner is still there. */
char     *inroad_learners_remove_finish     (GFile                *folder,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void      inroad_learners_bring_back_async  (GFile                *folder,
                                             const char           *aside,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean  inroad_learners_bring_back_finish (GFile                *folder,
                                             GAsyncResult         *result,
                                             GError              **error);

G_END_DECLS
