/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InroadSessionDeed:
 * @INROAD_SESSION_DEED_EXPORT: a copy of the profile was saved; of its file the display name
 * @INROAD_SESSION_DEED_RESET: a lesson was begun anew; its id
 * @INROAD_SESSION_DEED_RESTORE: an earlier state of the profile took the place of the present one
 * @INROAD_SESSION_DEED_UNDO: what was replaced is back
 * @INROAD_SESSION_DEED_RENAME: the learner was named
 * @INROAD_SESSION_DEED_REMOVE: another learner's files were set aside; what to bring them back by
 * @INROAD_SESSION_DEED_BRING_BACK: another learner is there again
 *
 * What was done with the files of learners.
 */
typedef enum
{
  INROAD_SESSION_DEED_EXPORT,
  INROAD_SESSION_DEED_RESET,
  INROAD_SESSION_DEED_RESTORE,
  INROAD_SESSION_DEED_UNDO,
  INROAD_SESSION_DEED_RENAME,
  INROAD_SESSION_DEED_REMOVE,
  INROAD_SESSION_DEED_BRING_BACK,
} InroadSessionDeed;

G_END_DECLS
