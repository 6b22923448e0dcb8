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

G_END_DECLS
