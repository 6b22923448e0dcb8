/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "tests/support/test-wait.h"

#include "core/session/inroad-session.h"

G_BEGIN_DECLS

InroadModule       *test_read_module      (const char          *path,
                                           GListStore          *faults) G_GNUC_WARN_UNUSED_RESULT;
/* tests/data/modules/good.xml, without faults */
InroadModule       *test_read_good_module (void) G_GNUC_WARN_UNUSED_RESULT;

void                test_load             (InroadProfileStore  *store,
                                           GError             **error);
gboolean            test_commit           (InroadProfileStore  *store,
                                           GError             **error);
InroadQuestion     *test_get_question     (InroadModule        *module);

/* In a folder of its own that is not there yet. */
GFile              *test_make_profile_file (void) G_GNUC_WARN_UNUSED_RESULT;
InroadProfileStore *test_load_file        (GFile               *file) G_GNUC_WARN_UNUSED_RESULT;
/* Waits until nothing holds the store any more, with it its lock. */
void                test_let_go           (InroadProfileStore **store);
/* What the file holds whose name has @suffix behind it; or NULL. */
char               *test_read_beside      (GFile               *file,
                                           const char          *suffix) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
